using Chancery.Intake;

namespace Chancery.Tests.Reading.Times;

/// <summary>Which days a part of a month or week covers, in reports of Wednesday, 17 July 2024.</summary>
public sealed class PhaseTests
{
    [Theory]
    [InlineData("Chile earlier this month expelled two envoys.", "2024-07-01", "2024-07-17")]
    [InlineData("Chile expelled two envoys earlier this week.", "2024-07-15", "2024-07-17")]
    [InlineData("Chile will expel two envoys later this month.", "2024-07-17", "2024-07-31")]
    [InlineData("Chile expelled two envoys in early June.", "2024-06-01", "2024-06-10")]
    [InlineData("Chile expelled two envoys in mid-June.", "2024-06-11", "2024-06-20")]
    [InlineData("Chile expelled two envoys in late June.", "2024-06-21", "2024-06-30")]
    public void Part_OfAUnit_CoversItsDays(string text, string from, string to)
    {
        var time = Assert.Single(TestEngine.Reader.Read(ReportFactory.FromText(text) with { Published = new DateOnly(2024, 7, 17) }).Times);
        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null)), (time.Interval!.Value.From, time.Interval!.Value.To));
    }
}
