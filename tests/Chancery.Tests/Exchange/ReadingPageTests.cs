using System.Text.RegularExpressions;
using Chancery.Exchange;
using Chancery.Model;

namespace Chancery.Tests.Exchange;

public sealed partial class ReadingPageTests
{
    [Fact]
    public void Of_RichReading_AsksNothingOfTheNetwork()
    {
        var page = ReadingPage.Of([RichReading.Create()]);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page, StringComparison.OrdinalIgnoreCase);
        Assert.All(Hrefs().Matches(page), match => Assert.StartsWith("#", match.Groups[1].Value));
    }

    [Fact]
    public void Of_HostileText_EscapesAllOfIt()
    {
        const string hostile = "Zora asked Marland <script>alert(1)</script> & \"quotes\" '></style>\u202E.";
        var reading = new Chancery.Model.Reading
        {
            Report = Chancery.Intake.ReportFactory.FromText(hostile) with { Title = hostile, Outlet = hostile, Url = "javascript:alert(1)", Language = "\"><b>" },
            Remarks = [new Remark("TXT001", new TextSpan(0, hostile.Length), hostile)],
            Provenance = new Provenance("0", "0", "0"),
        };

        var page = ReadingPage.Of([reading]);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page);
        Assert.Single(Regex.Matches(page, "</style>"));
        Assert.Contains("&lt;script&gt;alert(1)", page);
    }

    [Fact]
    public void Of_CrossingMarks_KeepsTextWholeAndElementsNested()
    {
        var reading = RichReading.Create();
        var crossing = reading.Times[0] with { Id = "t2", Span = new TextSpan(5, 30) };

        var page = ReadingPage.Of([reading with { Times = [.. reading.Times, crossing] }]);

        var body = page[(page.IndexOf("<div class=\"text\"", StringComparison.Ordinal))..page.IndexOf("</div>", StringComparison.Ordinal)];
        Assert.Equal(Regex.Count(body, "<span"), Regex.Count(body, "</span>"));
        var text = System.Net.WebUtility.HtmlDecode(Regex.Replace(body, "<[^>]*>", ""));
        Assert.Equal(RichReading.Text, text);
    }

    [Fact]
    public void Of_EveryLinkOfThePanels_LeadsToAMark()
    {
        var page = ReadingPage.Of([RichReading.Create(), RichReading.Create()]);

        var links = Hrefs().Matches(page).Select(match => match.Groups[1].Value[1..]).ToList();
        Assert.Equal(10, links.Count);
        Assert.All(links, link => Assert.Single(Regex.Matches(page, $"id=\"{link}\"")));
    }

    [Fact]
    public void Of_SameReading_GivesSamePage() =>
        Assert.Equal(ReadingPage.Of([RichReading.Create()]), ReadingPage.Of([RichReading.Create()]));

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Hrefs();
}
