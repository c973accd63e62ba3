using Chancery.Model;

namespace Chancery.Tests.Reading.Quantities;

/// <summary>Whole reports with every quantity in them, scored by span, value, unit and what is counted.</summary>
public sealed class QuantityCasesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false, 0.90)]
    [InlineData(true, 0.70)]
    public void Read_AnnotatedReports_ReachesFloor(bool aside, double floor)
    {
        var score = new SpanScore();
        foreach (var item in AnnotatedCase.Of("quantities").Where(item => item.Aside == aside))
        {
            var marked = Markup.Parse(item.Text);
            var report = new Report { Id = "r", Text = marked.Text, Published = DateOnly.Parse(item.Date, null) };
            var found = TestEngine.Reader.Read(report).Quantities.Select(quantity => (quantity.Span, QuantityText.Render(quantity, marked.Text))).ToList();
            score.Add(marked.Expected, found);
            output.WriteLine(marked.Render(found.Except(marked.Expected)) + "\n<> " + marked.Render(marked.Expected.Except(found)));
        }

        output.WriteLine(score.ToString());
        Assert.True(score.ValueF1 >= floor, score.ToString());
    }
}
