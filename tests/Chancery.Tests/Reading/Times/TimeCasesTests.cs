using Chancery.Model;

namespace Chancery.Tests.Reading.Times;

/// <summary>Whole reports with every time in them, scored as the field scores: strict spans, and values on top.</summary>
public sealed class TimeCasesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false, 0.92, 0.84)]
    [InlineData(true, 0.86, 0.78)]
    public void Read_AnnotatedReports_ReachesFloor(bool aside, double spanFloor, double valueFloor)
    {
        var score = new SpanScore();
        foreach (var item in AnnotatedCase.Of("times").Where(item => item.Aside == aside))
        {
            var marked = Markup.Parse(item.Text);
            var report = new Report { Id = "r", Text = marked.Text, Published = DateOnly.Parse(item.Date, null) };
            var found = TestEngine.Reader.Read(report).Times.Select(time => (time.Span, TimeText.ValueOf(time))).ToList();
            score.Add(marked.Expected, found);
            output.WriteLine(marked.Render(found.Except(marked.Expected)) + "\n<> " + marked.Render(marked.Expected.Except(found)));
        }

        output.WriteLine(score.ToString());
        Assert.True(score.SpanF1 >= spanFloor && score.ValueF1 >= valueFloor, score.ToString());
    }
}
