using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Scoring.Events;
using Chancery.Training.Choices;
using Chancery.Training.Data;
using Chancery.Training.Layers;

namespace Chancery.Training.Acts;

/// <summary>Trains the network of acts on the states of a model's encoder, and lays it into copies of that model.</summary>
internal static class ActTrainer
{
    /// <summary>
    /// Writes OUT learned of everything, and OUT.0, OUT.1… each blind to a fold of the reports; the folds are those of <see cref="BlindModels.FoldOf"/>.
    /// </summary>
    public static int Run(string cases, string model, string lexicon, string output, string[] options)
    {
        var (reports, others, _) = ChoiceTexts.Read(cases, options);
        int Number(string name, int otherwise) => Array.IndexOf(others, name) is var at and >= 0 ? int.Parse(others[at + 1], CultureInfo.InvariantCulture) : otherwise;
        var (epochs, hidden, folds) = (Number("--epochs", 6), Number("--hidden", 64), Number("--folds", 3));
        var (rate, dropout, only) = (Number("--rate", 15) / 10000f, Number("--dropout", 30) / 100f, Number("--only", -2));
        if (Engine.Load(model, lexicon) is not { } engine)
        {
            return 1;
        }

        string[] types = ["none", .. engine.Data.Events.Types.Where(type => type.Quad is not null).Select(type => type.Name).Order(StringComparer.Ordinal)];
        var texts = new ActTexts(engine, types);
        var watch = Stopwatch.StartNew();
        var all = reports.Select((report, group) => (report, group)).Where(one => !one.report.Aside).SelectMany(one => texts.Of(one.report, one.group)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Count} sentences, {all.Sum(one => one.Length)} tokens, {all.Sum(one => one.Types.Count(type => type.Best > 0))} acts, read in {watch.Elapsed.TotalSeconds:0} s"));
        var shape = new ActShape { State = all[0].States.Length / all[0].Length, Embedding = all[0].Embedded.Length / all[0].Length, Hidden = hidden, Type = 64, Role = 32, TypeCount = types.Length };
        Parallel.For(-1, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            if (only >= -1 && fold != only)
            {
                return;
            }

            var learner = Learn(shape, [.. all.Where(one => fold < 0 || BlindModels.FoldOf(reports[one.Group].Text, folds) != fold)], [.. all.Where(one => BlindModels.FoldOf(reports[one.Group].Text, folds) == fold)], epochs, rate, dropout, fold);
            Save(model, fold < 0 ? output : $"{output}.{fold}", shape, types, learner);
        });
        return 0;
    }

    private static ActLearner Learn(ActShape shape, List<ActSentence> sentences, List<ActSentence> dev, int epochs, float rate, float dropout, int fold)
    {
        const int batch = 1000;
        var random = new SeededRandom(1);
        var learner = new ActLearner(shape, random, dropout);
        var adam = new Adam(learner.Weights);
        var (step, steps) = (0, epochs * (sentences.Sum(one => one.Length) / batch));
        var watch = Stopwatch.StartNew();
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(sentences);
            var (types, actors, recipients) = (new Tally(), new Tally(), new Tally());
            foreach (var part in BatchMaker.Cut(sentences, one => one.Length, batch))
            {
                learner.Run(part, random, types, actors, recipients);
                var progress = Math.Min(1f, step / (float)steps);
                adam.Step(rate * Math.Min(1f, (++step) / 100f) * (0.01f + 0.99f * 0.5f * (1f + MathF.Cos(MathF.PI * progress))));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fold}: epoch {epoch} {watch.Elapsed.TotalSeconds:0} s, loss of types {types.Loss / types.Count:0.0000}, of actors {actors.Loss / actors.Count:0.000}, of recipients {recipients.Loss / recipients.Count:0.000}; {Score(learner, dev)}"));
        }

        return learner;
    }

    private static string Score(ActLearner learner, List<ActSentence> sentences)
    {
        var (types, actors, recipients) = (new Tally(), new Tally(), new Tally());
        var (found, right, wanted) = (0, 0, 0);
        foreach (var part in BatchMaker.Cut(sentences, one => one.Length, 1000))
        {
            var targets = part.SelectMany(one => one.Types).Select(one => one.Best).ToArray();
            learner.TypeReader = (row, scores) =>
            {
                var best = 0;
                for (var i = 1; i < scores.Length; i++)
                {
                    best = scores[i] > scores[best] ? i : best;
                }

                found += best > 0 ? 1 : 0;
                wanted += targets[row] > 0 ? 1 : 0;
                right += best > 0 && best == targets[row] ? 1 : 0;
            };
            learner.Run(part, null, types, actors, recipients);
        }

        learner.TypeReader = null;
        return string.Create(CultureInfo.InvariantCulture, $"unseen: types P {(double)right / Math.Max(1, found):0.000} R {(double)right / Math.Max(1, wanted):0.000}, loss {types.Loss / Math.Max(1, types.Count):0.0000}; actors {actors.Percent:0.0} ({actors.Loss / Math.Max(1, actors.Count):0.000}), recipients {recipients.Percent:0.0} ({recipients.Loss / Math.Max(1, recipients.Count):0.000})");
    }

    private static void Save(string model, string output, ActShape shape, string[] types, ActLearner learner)
    {
        var weights = learner.Weights.SelectMany(weight => weight.Value).Select(value => (Half)value).ToArray();
        var file = new ModelFileWriter().SetAll(ModelFile.Open(File.ReadAllBytes(model)))
            .Set(NetworkSections.ActShape, MemoryMarshal.AsBytes<int>(shape.ToIntegers()).ToArray())
            .Set(NetworkSections.ActTypes, Encoding.UTF8.GetBytes(string.Join('\t', types)))
            .Set(NetworkSections.ActWeights, MemoryMarshal.AsBytes<Half>(weights).ToArray());
        File.WriteAllBytes(output, file.ToArray());
    }
}
