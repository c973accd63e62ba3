using System.Globalization;
using Chancery.Language;
using Chancery.Lexicography;
using Chancery.Lexicon;
using Chancery.Reading.Events;
using Chancery.Scoring;
using Chancery.Scoring.Pairs;

namespace Chancery.Training.Pairs;

/// <summary>
/// Learns how to weigh what speaks for each class of a marked pair: on the tuned part of a table of pairs and on all of
/// the project's own. Strength of the penalty and balance of the classes are chosen by cross-validation in the tuned part.
/// </summary>
internal sealed class PairTrainer(PairTrainingSet set, TextWriter output)
{
    private const float LeastWeight = 0.01f;
    private static readonly float[] _penalties = [1e-3f];
    private static readonly float[] _ownWeights = [1f];

    public static int Run(string pairs, string own, string model, string lexicon, string file)
    {
        if (SetOf(pairs, own, model, lexicon) is not { } set)
        {
            return 1;
        }

        File.WriteAllText(file, new PairTrainer(set, Console.Out).Train());
        return 0;
    }

    private static PairTrainingSet? SetOf(string pairs, string own, string model, string lexicon)
    {
        if (Coder(model, lexicon) is not { } coder)
        {
            return null;
        }

        var set = new PairTrainingSet();
        set.Add(Read(pairs).Where(pair => !pair.Aside), coder, own: false);
        foreach (var table in Directory.EnumerateFiles(own, "*.tsv").Order(StringComparer.Ordinal))
        {
            set.Add(Read(table), coder, own: true);
        }

        return set;
    }

    /// <summary>A coder of the given model and lexicon; null when the lexicon has faults.</summary>
    public static PairCoder? Coder(string model, string lexicon)
    {
        using var stream = File.OpenRead(model);
        var problems = new LexiconProblems();
        var data = LexiconSource.Read([lexicon], problems);
        if (problems.Items.Count > 0)
        {
            Console.Error.WriteLine($"the lexicon has {problems.Items.Count} fault(s)");
            return null;
        }

        return new PairCoder(LanguageEngine.Load(stream), CompiledLexicon.Load(CompiledLexicon.Compile(data)));
    }

    public static IReadOnlyList<PairGold> Read(string path)
    {
        using var reader = File.OpenText(path);
        return PairFile.Read(reader);
    }

    private string Train()
    {
        var best = (Score: -1.0, Penalty: 0f, Own: 0f);
        foreach (var own in _ownWeights)
        {
            foreach (var penalty in _penalties)
            {
                var check = new PairCrossValidation(set, set.Examples(0, own));
                check.Run(penalty);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"penalty {penalty:0.00000} own {own:0.0}: {check}"));
                best = check.Full.MacroF1 > best.Score ? (check.Full.MacroF1, penalty, own) : best;
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"chosen: penalty {best.Penalty:0.00000} own {best.Own:0.0}, cross-validated macro-F1 {best.Score:0.000}"));
        return Print(new PairLearner(set.Names.Count, set.Classes.Length).Learn(set.Examples(0, best.Own), best.Penalty));
    }

    /// <summary>Scores the way of learning, class by class; with <paramref name="misses"/> the tuned pairs coded wrongly too.</summary>
    public static int Check(string pairs, string own, string model, string lexicon, bool misses)
    {
        if (SetOf(pairs, own, model, lexicon) is not { } set)
        {
            return 1;
        }

        foreach (var weight in _ownWeights)
        {
            foreach (var penalty in _penalties)
            {
                var check = new PairCrossValidation(set, set.Examples(0, weight));
                check.Run(penalty);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"penalty {penalty:0.00000} own {weight:0.0}: {check}"));
                if (penalty == _penalties[^1] && weight == _ownWeights[^1])
                {
                    check.Full.WriteClasses(Console.Out);
                    check.Full.WriteTable(Console.Out);
                    foreach (var (index, found) in misses ? check.Misses : [])
                    {
                        Console.WriteLine($"{found}\t{set.Describe(index)}");
                    }
                }
            }
        }

        return 0;
    }

    private string Print(LogLinearModel model)
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
