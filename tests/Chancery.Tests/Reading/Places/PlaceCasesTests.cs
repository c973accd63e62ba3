using Chancery.Evaluation;

namespace Chancery.Tests.Reading.Places;

/// <summary>A floor under the figures, well below what they are, so that a fault that breaks the pass is seen.</summary>
public sealed class PlaceCasesTests
{
    [Fact]
    public void ScoreFolder_AnnotatedReports_StaysAboveTheFloor()
    {
        var faults = new StringWriter();
        var scores = PlaceScorer.ScoreFolder(TestEngine.Reader, Path.Combine(AppContext.BaseDirectory, "cases", "places"), faults);

        Assert.True(scores["all"].Overlap.Wanted >= 230);
        Assert.True(scores["all"].Overlap.F1 >= 0.85, $"{scores["all"]}\n{faults}");
        Assert.True(scores["all"].NearShare >= 0.88, $"{scores["all"]}\n{faults}");
    }
}
