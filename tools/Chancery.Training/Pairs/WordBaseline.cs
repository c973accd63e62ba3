using System.Globalization;
using Chancery.Reading.Events;
using Chancery.Scoring;
using Chancery.Scoring.Pairs;

namespace Chancery.Training.Pairs;

/// <summary>
/// What words alone can do: a linear coder over the bag of words of a marked pair, trained on the tuned part and scored
/// on the part kept aside. Gains are seen against it.
/// </summary>
internal static class WordBaseline
{
    private const float Penalty = 3e-4f;
    private const int Rounds = 250;

    public static int Run(string pairs, string model, string lexicon)
    {
        if (PairTrainer.Coder(model, lexicon) is not { } coder)
        {
            return 1;
        }

        var all = PairTrainer.Read(pairs);
        var set = new PairTrainingSet(IsWord);
        set.Add(all.Where(pair => !pair.Aside), _ => coder, own: false);
        var examples = set.Examples();
        var learned = new LogLinearModel(set.Names.Count, set.Classes.Length);
        learned.Train(examples, Penalty, Rounds);
        var confusion = new Confusion();
        foreach (var pair in all.Where(pair => pair.Aside))
        {
            var probabilities = learned.Probabilities(set.ExampleOf(pair, coder));
            confusion.Add(PairGold.ClassOf(pair.Class), set.Classes[Array.IndexOf(probabilities, probabilities.Max())]);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bag of words, aside: macro-F1 {confusion.MacroF1:0.000} accuracy {confusion.Accuracy:0.000}"));
        return 0;
    }

    private static bool IsWord(PairFeature feature) => feature.Name == "bias" || feature.Name.StartsWith("word:", StringComparison.Ordinal);
}
