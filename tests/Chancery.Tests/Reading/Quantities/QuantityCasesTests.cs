using Chancery.Evaluation;

namespace Chancery.Tests.Reading.Quantities;

/// <summary>Whole reports with every quantity in them; the floors only rise.</summary>
public sealed class QuantityCasesTests(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyDictionary<string, Score[]>> Sums = new(() =>
        QuantityScorer.Scorer.ScoreFolder(TestEngine.Reader, Repository.PathOf("tests", "cases", "quantities"), _ => null));

    [Theory]
    [InlineData("tuned", 0.95)]
    [InlineData("aside", 0.86)]
    public void Read_AnnotatedReports_ReachesFloor(string part, double floor)
    {
        var score = Sums.Value[part][3];
        output.WriteLine(score.ToString());
        Assert.InRange(score.F1, floor, 1);
    }
}
