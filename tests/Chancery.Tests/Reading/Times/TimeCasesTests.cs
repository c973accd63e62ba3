using Chancery.Evaluation;

namespace Chancery.Tests.Reading.Times;

/// <summary>Whole reports with every time in them; the floors only rise.</summary>
public sealed class TimeCasesTests(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyDictionary<string, Score[]>> Sums = new(() =>
        TimeScorer.Scorer.ScoreFolder(TestEngine.Reader, Repository.PathOf("tests", "cases", "times"), _ => null));

    [Theory]
    [InlineData("tuned", 0.97, 0.94)]
    [InlineData("aside", 0.95, 0.91)]
    public void Read_AnnotatedReports_ReachesFloor(string part, double wordsFloor, double valueFloor)
    {
        var (words, value) = (Sums.Value[part][0], Sums.Value[part][3]);
        output.WriteLine($"{words}\n{value}");
        Assert.InRange(words.F1, wordsFloor, 1);
        Assert.InRange(value.F1, valueFloor, 1);
    }
}
