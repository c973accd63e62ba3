using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Training;
using Chancery.Training.Data;
using Chancery.Training.Layers;

namespace Chancery.Tests.Training;

/// <summary>The gradients written by hand agree with what small changes of the weights do to the loss.</summary>
public sealed class GradientTests
{
    private static readonly WordVectors _vectors = WordVectors.Parse("""{"dimensions":3,"vectors":{"talks":[0.5,-1,0.2,9],"envoy":[1,0.4,-0.3,9]}}"""u8);

    [Fact]
    public void Gradients_OfAllWeights_AgreeWithDifferences()
    {
        var batch = MakeBatch(out var shape);
        var network = new Network(shape, new SeededRandom(5), dropout: 0f, _vectors);
        network.Meanings.Weights.Fill(new SeededRandom(6), 0.3f);
        network.Run(batch, new SeededRandom(1), new Scores());
        var random = new SeededRandom(11);
        foreach (var (parameter, gradient) in network.All.Select(one => (one, (float[])one.Gradient.Clone())).ToList())
        {
            for (var check = 0; check < 6; check++)
            {
                var index = PickLarge(gradient, random);
                var difference = Difference(network, batch, parameter, index);
                Assert.True(Math.Abs(difference - gradient[index]) < 4e-3 + 0.03 * Math.Abs(difference), $"{parameter.Name}[{index}]: {gradient[index]} but {difference}");
            }
        }
    }

    /// <summary>Of a few random places the one with the steepest gradient, so that the comparison means something.</summary>
    private static int PickLarge(float[] gradient, SeededRandom random) =>
        Enumerable.Range(0, 200).Select(_ => random.Next(gradient.Length)).MaxBy(index => Math.Abs(gradient[index]));

    private static double Difference(Network network, Batch batch, Parameter parameter, int index)
    {
        const float step = 1e-3f; // Small: a step across the corner of a rectifier would not compare.
        var value = parameter.Value[index];
        parameter.Value[index] = value + step;
        var above = Loss(network, batch);
        parameter.Value[index] = value - step;
        var below = Loss(network, batch);
        parameter.Value[index] = value;
        return (above - below) / (2 * step);
    }

    private static double Loss(Network network, Batch batch)
    {
        var scores = new Scores();
        network.Run(batch, new SeededRandom(1), scores);
        return (scores.Arcs.Loss + scores.Relations.Loss + scores.Tags.Sum(tag => tag.Loss) * OutputHeads.TagWeight
            + scores.Names.Loss * OutputHeads.NameWeight) / (batch.Starts.Count);
    }

    private static Batch MakeBatch(out NetworkShape shape)
    {
        var first = Sentence("The envoy praised Norland", [1, 2, -1, 2], ["det", "nsubj", "root", "obj"]);
        var second = Sentence("Talks failed yesterday", [1, -1, 1], ["nsubj", "root", "obl"]) with { Names = null };
        var vocabulary = new Vocabulary([first, second], [], [], leastWord: 1);
        shape = new NetworkShape
        {
            Features = new TokenFeatures(vocabulary.Counts.Length, 50, 70), Embedding = 16, Hidden = 16, Layers = 2, Arc = 12, Relation = 10,
            Tag = 14, Name = 9, UposCount = 17, XposCount = vocabulary.Xpos.Labels.Length, FeatsCount = 1, LemmaCount = 3,
            RelationCount = vocabulary.Relations.Labels.Length,
        };
        var batch = new BatchMaker(vocabulary, shape.Features, _vectors).Make([first, second], null);
        batch.Arcs[0] = Target.Of([0.2f, 0f, 0.5f, 0.3f, 0f], right: 2, rightPart: 0.4f); // As teachers would have it.
        batch.Tags[0] = Target.Of([0.1f, 0.2f, 0.3f, 0.4f], right: -1, rightPart: 0f);
        return batch;
    }

    private static TreebankSentence Sentence(string text, int[] heads, string[] relations)
    {
        var forms = text.Split(' ');
        return new TreebankSentence
        {
            Document = "d", Id = text, Forms = forms, Attached = new bool[forms.Length], Continues = new bool[forms.Length], Lemmas = forms,
            Upos = [.. forms.Select((_, i) => (Upos)(i + 3))], Xpos = relations, Feats = new string[forms.Length].Select(_ => "").ToArray(),
            Heads = heads, Relations = relations, Names = [.. forms.Select((_, i) => i % 3)],
        };
    }
}
