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
    private const int Folds = 5;
    private const int Rounds = 250;
    private const int Members = 3;
    private const float LeastWeight = 0.01f;
    private static readonly float[] _penalties = [3e-4f, 1e-3f];
    private static readonly float[] _balances = [0];
    private static readonly float[] _ownWeights = [0.5f];

    public static int Run(string pairs, string own, string model, string lexicon, string file)
    {
        if (Coder(model, lexicon) is not { } coder)
        {
            return 1;
        }

        var set = new PairTrainingSet();
        set.Add(Read(pairs).Where(pair => !pair.Aside), coder, own: false);
        foreach (var table in Directory.EnumerateFiles(own, "*.tsv").Order(StringComparer.Ordinal))
        {
            set.Add(Read(table), coder, own: true);
        }

        File.WriteAllText(file, new PairTrainer(set, Console.Out).Train());
        return 0;
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
        var best = (Score: -1.0, Penalty: 0f, Balance: 0f, Own: 0f);
        foreach (var balance in _balances)
        {
            foreach (var ownWeight in _ownWeights)
            {
                var examples = set.Examples(balance, ownWeight);
                foreach (var penalty in _penalties)
                {
                    var score = CrossValidate(examples, penalty);
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"penalty {penalty:0.00000} balance {balance:0.0} own {ownWeight:0.0}: macro-F1 {score:0.000}"));
                    best = score > best.Score ? (score, penalty, balance, ownWeight) : best;
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"chosen: penalty {best.Penalty:0.00000} balance {best.Balance:0.0} own {best.Own:0.0}, cross-validated macro-F1 {best.Score:0.000}"));
        var all = set.Examples(best.Balance, best.Own);
        return Print(Pool(Doubled(all), best.Penalty));
    }

    private double CrossValidate(List<PairExample> examples, float penalty)
    {
        var folds = examples.Where(example => !example.Own).Select((example, i) => (example, i % Folds)).ToList();
        var pooled = new Confusion();
        var found = new string[Folds][];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var model = Pool(Doubled([.. folds.Where(pair => pair.Item2 != fold).Select(pair => pair.example), .. examples.Where(example => example.Own)]), penalty);
            found[fold] = [.. folds.Where(pair => pair.Item2 == fold).Select(pair => set.Classes[BestOf(model.Probabilities(pair.example))])];
        });

        for (var fold = 0; fold < Folds; fold++)
        {
            var wanted = folds.Where(pair => pair.Item2 == fold).ToList();
            for (var i = 0; i < wanted.Count; i++)
            {
                pooled.Add(set.Classes[wanted[i].example.Class], found[fold][i]);
            }
        }

        return pooled.MacroF1;
    }

    private static List<PairExample> Doubled(List<PairExample> examples) => [.. examples, .. examples.Select(example => example.WithoutFrames)];

    /// <summary>
    /// Several models, each blind to another part of the features, pooled into one: no single word may carry a class
    /// alone, which matters where examples are few.
    /// </summary>
    private LogLinearModel Pool(List<PairExample> examples, float penalty)
    {
        var pool = new LogLinearModel(set.Names.Count, set.Classes.Length);
        for (var member = 0; member < Members; member++)
        {
            var blind = member;
            var model = new LogLinearModel(set.Names.Count, set.Classes.Length);
            model.Train([.. examples.Select(example => example.Keeping(feature => !IsHidden(feature, blind)))], penalty, Rounds);
            pool.Add(model, 1f / (Members - 1));
        }

        return pool;
    }

    /// <summary>Each feature is hidden from exactly one member, so that it is learned by all others.</summary>
    private static bool IsHidden(int feature, int member) => (int)((uint)feature * 2654435761u >> 8) % Members == member;

    private static int BestOf(float[] probabilities) => Array.IndexOf(probabilities, probabilities.Max());

    private string Print(LogLinearModel model)
    {
        var text = new StringWriter { NewLine = "\n" };
        text.WriteLine("# What speaks for and against each class of a marked pair. Learned; made anew with");
        text.WriteLine("# dotnet run -c Release --project tools/Chancery.Training -- pairs PAIRS.tsv tests/cases/pairs models/en.model lexicon lexicon/6-events/pair-weights.tsv");
        text.WriteLine("feature\tweights");
        for (var feature = 0; feature < set.Names.Count; feature++)
        {
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
