using Chancery.Language.Neural;
using Chancery.Training;

namespace Chancery.Tests.Language.Neural;

public sealed class TreeDecoderTests
{
    private readonly SeededRandom _random = new(3);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(256)]
    public void Decode_RandomScores_OneRootedTree(int count)
    {
        var heads = new int[count];
        new TreeDecoder().Decode(Draw(count), count + 1, heads);
        Assert.True(TreeDecoder.IsTree(heads));
    }

    [Fact]
    public void Decode_ShortSentences_BestOfAllTrees()
    {
        for (var round = 0; round < 300; round++)
        {
            var count = 1 + round % 5;
            var scores = Draw(count);
            var heads = new int[count];
            new TreeDecoder().Decode(scores, count + 1, heads);
            Assert.Equal(BestByTrying(scores, count), Score(scores, heads), 1e-4);
        }
    }

    [Fact]
    public void Decode_AllWantTheRoot_OnlyOneGetsIt()
    {
        const int count = 6;
        var scores = new float[count * (count + 1)];
        for (var i = 0; i < count; i++)
        {
            scores[i * (count + 1)] = 100 + i;
        }

        var heads = new int[count];
        new TreeDecoder().Decode(scores, count + 1, heads);
        Assert.Equal(count - 1, Array.IndexOf(heads, -1));
        Assert.True(TreeDecoder.IsTree(heads));
    }

    [Theory]
    [InlineData(new[] { -1, -1 }, false)]
    [InlineData(new[] { 1, 0, -1 }, false)]
    [InlineData(new[] { 1, -1, 1 }, true)]
    public void IsTree_Heads_Expected(int[] heads, bool expected) => Assert.Equal(expected, TreeDecoder.IsTree(heads));

    private static double BestByTrying(float[] scores, int count)
    {
        var best = double.NegativeInfinity;
        var heads = new int[count];
        var all = (int)Math.Pow(count + 1, count);
        for (var code = 0; code < all; code++)
        {
            for (int i = 0, rest = code; i < count; i++, rest /= count + 1)
            {
                heads[i] = rest % (count + 1) - 1;
            }

            best = TreeDecoder.IsTree(heads) ? Math.Max(best, Score(scores, heads)) : best;
        }

        return best;
    }

    private static double Score(float[] scores, int[] heads) =>
        heads.Select((head, i) => (double)scores[i * (heads.Length + 1) + head + 1]).Sum();

    private float[] Draw(int count) => [.. Enumerable.Range(0, count * (count + 1)).Select(_ => _random.NextFloat() * 20)];
}
