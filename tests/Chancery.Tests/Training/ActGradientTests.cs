using Chancery.Language.Neural;
using Chancery.Training;
using Chancery.Training.Acts;
using Chancery.Training.Data;
using Chancery.Training.Layers;

namespace Chancery.Tests.Training;

/// <summary>The gradients of the network of acts agree with what small changes of the weights do to the loss.</summary>
public sealed class ActGradientTests
{
    [Fact]
    public void Gradients_OfAllWeights_AgreeWithDifferences()
    {
        var shape = new ActShape { State = 8, Embedding = 6, Hidden = 16, Type = 10, Role = 7, TypeCount = 4 };
        List<ActSentence> sentences = [Sentence(shape, 4, 3), Sentence(shape, 3, 4)];
        var learner = new ActLearner(shape, new SeededRandom(5), dropout: 0f);
        Loss(learner, sentences);
        var random = new SeededRandom(11);
        foreach (var (parameter, gradient) in learner.Weights.Select(one => (one, (float[])one.Gradient.Clone())).ToList())
        {
            for (var check = 0; check < 6; check++)
            {
                var index = Enumerable.Range(0, 200).Select(_ => random.Next(gradient.Length)).MaxBy(at => Math.Abs(gradient[at]));
                var difference = Difference(learner, sentences, parameter, index);
                Assert.True(Math.Abs(difference - gradient[index]) < 4e-3 + 0.03 * Math.Abs(difference), $"{parameter.Name}[{index}]: {gradient[index]} but {difference}");
            }
        }
    }

    private static double Difference(ActLearner learner, List<ActSentence> sentences, Parameter parameter, int index)
    {
        const float step = 1e-3f; // Small: a step across the corner of a rectifier would not compare.
        var value = parameter.Value[index];
        parameter.Value[index] = value + step;
        var above = Loss(learner, sentences);
        parameter.Value[index] = value - step;
        var below = Loss(learner, sentences);
        parameter.Value[index] = value;
        return (above - below) / (2 * step);
    }

    private static double Loss(ActLearner learner, List<ActSentence> sentences)
    {
        var (types, actors, recipients) = (new Tally(), new Tally(), new Tally());
        learner.Run(sentences, new SeededRandom(1), types, actors, recipients);
        return (types.Loss + actors.Loss + recipients.Loss) / sentences.Count;
    }

    private static ActSentence Sentence(ActShape shape, int words, ulong seed)
    {
        var random = new SeededRandom(seed);
        float[] Numbers(int width) => [.. Enumerable.Range(0, words * width).Select(_ => 2 * random.NextFloat() - 1)];
        var (types, actors, recipients) = (new Target[words], new Target[words], new Target[words]);
        Array.Fill(types, Target.Of(0));
        Array.Fill(actors, Target.None);
        Array.Fill(recipients, Target.None);
        (types[1], actors[1], recipients[1]) = (Target.Of(2), Target.Of(1), new Target([0, 3], [0.5f, 0.5f]));
        return new ActSentence(0, Numbers(shape.State), Numbers(shape.State), Numbers(shape.Embedding), types, actors, recipients);
    }
}
