using System.Globalization;
using Chancery.Reading.Events;
using Chancery.Scoring;
using Chancery.Scoring.Pairs;
using Chancery.Training.Acts;

namespace Chancery.Training.Pairs;

/// <summary>
/// Learns how to weigh what speaks for each class of a marked pair: on the tuned part of a table of pairs and on all of
/// the project's own. Strength of the penalty and balance of the classes are chosen by cross-validation in the tuned part.
/// </summary>
internal static class PairTrainer
{
    private const float LeastWeight = 0.01f;
    private const float Penalty = 1e-3f;

    public static int Run(string pairs, string own, string model, string lexicon, string[] options)
    {
        if (SetOf(pairs, own, model, lexicon, ref options) is not { } set)
        {
            return 1;
        }

        var examples = set.Examples(); // numbers the features
        File.WriteAllText(options[0], Print(set, new PairLearner(set.Names.Count, set.Classes.Length).Learn(examples, Penalty)));
        return 0;
    }

    private static PairTrainingSet? SetOf(string pairs, string own, string model, string lexicon, ref string[] options)
    {
        if (Engine.Load(model, lexicon) is not { } engine)
        {
            return null;
        }

        var blind = BlindModels.Of(ref options, engine.Language);
        PairCoder[] coders = [.. blind.Engines.Select(language => new PairCoder(language, engine.Lexicon))];
        PairCoder coder(PairGold pair) => coders[BlindModels.FoldOf(pair.Text, blind.Count)];
        var set = new PairTrainingSet();
        set.Add(Read(pairs).Where(pair => !pair.Aside), coder, own: false);
        foreach (var table in Directory.EnumerateFiles(own, "*.tsv").Order(StringComparer.Ordinal))
        {
            set.Add(Read(table), coder, own: true);
        }

        return set;
    }

    /// <summary>A coder of the given model and lexicon; null when the lexicon has faults.</summary>
    public static PairCoder? Coder(string model, string lexicon) =>
        Engine.Load(model, lexicon) is { } engine ? new PairCoder(engine.Language, engine.Lexicon) : null;

    public static IReadOnlyList<PairGold> Read(string path)
    {
        using var reader = File.OpenText(path);
        return PairFile.Read(reader);
    }

    /// <summary>
    /// Scores the way of learning by cross-validation, class by class; with <c>--misses</c> the tuned pairs coded
    /// wrongly too.
    /// </summary>
    public static int Check(string pairs, string own, string model, string lexicon, string[] options)
    {
        if (SetOf(pairs, own, model, lexicon, ref options) is not { } set)
        {
            return 1;
        }

        var check = new PairCrossValidation(set, set.Examples());
        check.Run(Penalty);
        check.Write(Console.Out);
        foreach (var (index, found) in options.Contains("--misses") ? check.Misses : [])
        {
            Console.WriteLine($"{found}\t{set.Describe(index)}");
        }

        return 0;
    }

    private static string Print(PairTrainingSet set, LogLinearModel model)
    {
        var text = new StringWriter { NewLine = "\n" };
        text.WriteLine("# What speaks for and against each class of a marked pair. Learned; made anew with");
        text.WriteLine("# dotnet run -c Release --project tools/Chancery.Training -- pairs PAIRS.tsv tests/cases/pairs models/en.model lexicon lexicon/6-events/pair-weights.tsv");
        text.WriteLine("feature\tweights");
        for (var feature = 0; feature < set.Names.Count; feature++)
        {
            if (set.Names[feature].StartsWith(PairTrainingSet.OfOwn, StringComparison.Ordinal))
            {
                continue;
            }

            var weights = set.Classes.Select((name, i) => (name, Value: model[feature, i])).Where(pair => Math.Abs(pair.Value) >= LeastWeight)
                .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.name}={pair.Value:0.##}")).ToList();
            if (weights.Count > 0)
            {
                text.WriteLine($"{set.Names[feature]}\t{string.Join(' ', weights)}");
            }
        }

        return text.ToString();
    }
}
