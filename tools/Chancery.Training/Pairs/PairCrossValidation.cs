using System.Globalization;
using Chancery.Scoring;

namespace Chancery.Training.Pairs;

/// <summary>
/// Scores a way of learning inside the tuned part: each fifth is coded by weights learned from the others. The frames know
/// the tuned pairs, so the score without what frames say is told beside the full one; and the project's own pairs are
/// scored too, each fifth by what the others and the tuned part teach.
/// </summary>
internal sealed class PairCrossValidation(PairTrainingSet set, IReadOnlyList<PairExample> examples)
{
    private const int Folds = 5;

    /// <summary>With everything.</summary>
    public Confusion Full { get; } = new();

    /// <summary>Coded without what frames say.</summary>
    public Confusion Bare { get; } = new();

    /// <summary>The project's own pairs.</summary>
    public Confusion Own { get; } = new();

    /// <summary>The project's own pairs, coded without what frames say.</summary>
    public Confusion OwnBare { get; } = new();

    /// <summary>Those of the tuned part that were coded wrongly: the index among the examples and the class found.</summary>
    public List<(int Index, string Found)> Misses { get; } = [];

    /// <summary>Learns and codes every fifth.</summary>
    public void Run(float penalty)
    {
        var learner = new PairLearner(set.Names.Count, set.Classes.Length);
        var models = new LogLinearModel[Folds];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
            models[fold] = learner.Learn([.. examples.Where((_, i) => i % Folds != fold)], penalty));
        for (var i = 0; i < examples.Count; i++)
        {
            var (model, example) = (models[i % Folds], examples[i]);
            var (wanted, found) = (set.Classes[example.Class], set.ClassOf(model.Probabilities(example)));
            if (example.Own)
            {
                Own.Add(wanted, found);
                OwnBare.Add(wanted, set.ClassOf(model.Probabilities(example.WithoutFrames)));
                continue;
            }

            Full.Add(wanted, found);
            Bare.Add(wanted, set.ClassOf(model.Probabilities(example.WithoutFrames)));
            if (wanted != found)
            {
                Misses.Add((i, found));
            }
        }
    }

    /// <summary>The figures, those of the tuned part class by class.</summary>
    public void Write(TextWriter output)
    {
        foreach (var (name, confusion) in new[] { ("tuned", Full), ("tuned, without frames", Bare), ("own", Own), ("own, without frames", OwnBare) })
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22} macro-F1 {confusion.MacroF1:0.000} accuracy {confusion.Accuracy:0.000}"));
        }

        Full.WriteClasses(output);
        Full.WriteTable(output);
    }
}
