using Chancery.Model;

namespace Chancery.Tests.Reading.Times;

public sealed class SeedTimesTests
{
    [Fact]
    public void Read_Seed_GivesItsSevenTimes()
    {
        var text = SeedArticle.Text;
        Assert.SkipUnless(text is not null, "The seed article is not beside the repository.");
        var reading = TestEngine.Reader.Read(new Report { Id = "seed", Text = text! });
        Assert.Equal(new DateOnly(2023, 11, 28), reading.Report.Published);
        Assert.Equal(
            ["November 28=2023-11-28", "November 26=2023-11-26", "November 22=2023-11-22", "the same day=2023-11-22", "November 6=2023-11-06", "October 5=2023-10-05", "the same day=2023-10-05"],
            reading.Times.Select(time => time.Span.TextOf(text!) + "=" + time.Value));
    }
}
