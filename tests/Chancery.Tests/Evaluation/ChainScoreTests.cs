using Chancery.Evaluation.Coreference;

namespace Chancery.Tests.Evaluation;

public sealed class ChainScoreTests
{
    // The worked example of the reference scorer: wanted {1 2 3} {4 5 6 7}, found {1 2} {3 4} {6 7 8 9}.
    private static readonly List<int[]> _wanted = [[1, 2, 3], [4, 5, 6, 7]];
    private static readonly List<int[]> _found = [[1, 2], [3, 4], [6, 7, 8, 9]];

    [Fact]
    public void Add_ReferenceExample_GivesItsMuc()
    {
        var score = Score(_wanted, _found);

        Assert.Equal(0.4, score.Muc.Recall, 6);
        Assert.Equal(0.4, score.Muc.Precision, 6);
    }

    [Fact]
    public void Add_ReferenceExample_GivesItsBCubed()
    {
        var score = Score(_wanted, _found);

        Assert.Equal(35 / 84.0, score.BCubed.Recall, 6);
        Assert.Equal(0.5, score.BCubed.Precision, 6);
    }

    [Fact]
    public void Add_ReferenceExample_GivesItsCeaf()
    {
        var score = Score(_wanted, _found);

        Assert.Equal(0.65, score.Ceaf.Recall, 6);
        Assert.Equal(1.3 / 3, score.Ceaf.Precision, 6);
    }

    [Fact]
    public void Conll_SameChains_IsOne() => Assert.Equal(1, Score(_wanted, _wanted).Conll, 6);

    [Fact]
    public void Conll_NothingFound_IsZero() => Assert.Equal(0, Score(_wanted, []).Conll, 6);

    [Fact]
    public void Best_GreedyPairIsWorse_TakesTheGreaterSum() =>
        Assert.Equal(9, Assignment.Best(new double[,] { { 5, 4 }, { 5, 1 } }), 6);

    [Fact]
    public void Best_MoreRowsThanColumns_LeavesRowsAlone() =>
        Assert.Equal(3, Assignment.Best(new double[,] { { 1 }, { 3 }, { 2 } }), 6);

    private static ChainScore Score(List<int[]> wanted, List<int[]> found)
    {
        var score = new ChainScore();
        score.Add(wanted, found);
        return score;
    }
}
