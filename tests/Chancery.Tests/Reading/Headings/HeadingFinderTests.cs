using Chancery.Model;
using Chancery.Reading.Headings;

namespace Chancery.Tests.Reading.Headings;

public sealed class HeadingFinderTests
{
    [Theory]
    [InlineData(" date 2021-03-04 Foreign Minister Jane Roe arrived in Oslo.", "2021-03-04", "Foreign Minister")]
    [InlineData("Published: 4 March 2021 The foreign minister arrived in Oslo.", "2021-03-04", "The foreign")]
    [InlineData("04.03.2021 14:05 The foreign minister arrived in Oslo.", "2021-03-04", "The foreign")]
    [InlineData("Mar. 4, 2021 | The foreign minister arrived in Oslo.", "2021-03-04", "The foreign")]
    [InlineData("4 March 2021\n\nThe foreign minister arrived in Oslo.", "2021-03-04", "The foreign")]
    [InlineData("Minister in Oslo\nBy Ann Lee\nMarch 4, 2021\n\nThe foreign minister arrived.", "2021-03-04", "The foreign")]
    [InlineData("Statement on the visit of the minister to Norway\nOslo, 4 March 2021\nThe foreign minister arrived.", "2021-03-04", "The foreign")]
    [InlineData("Addis Ababa, Ethiopia, 4 March 2021\n\nThe foreign minister arrived.", "2021-03-04", "The foreign")]
    [InlineData("LAGOS, March 4, 2021 (Agency) - The foreign minister arrived.", "2021-03-04", "The foreign")]
    [InlineData("MANILA, 4 March 2021. The foreign minister arrived.", "2021-03-04", "The foreign")]
    [InlineData("Manila, 4 March 2021. The foreign minister arrived.", "2021-03-04", "The foreign")]
    [InlineData("MANILA (March 4, 2021) - The foreign minister arrived.", "2021-03-04", "The foreign")]
    [InlineData("March 4, 2021 (KHARTOUM) \u2013 The foreign minister arrived.", "2021-03-04", "The foreign")]
    [InlineData("(Manila, March 4, 2021) \u2013 The foreign minister arrived.", "2021-03-04", "The foreign")]
    [InlineData("Spokesperson's Press Conference on March 4, 2021\n\nThe foreign minister arrived.", "2021-03-04", "The foreign")]
    [InlineData("Sudan: Humanitarian Update (4 March 2021) [EN]\n\nThe foreign minister arrived.", "2021-03-04", "The foreign")]
    [InlineData("Letter dated 4 March 2021 from the representative of Norway\n\nThe foreign minister arrived.", "2021-03-04", "The foreign")]
    [InlineData("Transcript of the daily briefing, 4 March 2021\n\nThe foreign minister arrived.", "2021-03-04", "The foreign")]
    public void Find_Header_TellsDateAndBody(string text, string date, string body)
    {
        var heading = Find(text);
        Assert.Equal(DateOnly.Parse(date, null), heading.Report.Published);
        Assert.StartsWith(body, text[heading.BodyStart..]);
        Assert.Equal(text, heading.Report.Text);
    }

    [Theory]
    [InlineData("Nov. 4, 2020: Rebels attack a base.\n\nNov. 14: Rebels fire rockets.")]
    [InlineData("A short history of the war\n\n4 November 2020 - Rebels attack a base.\n14 November 2020 - Rebels fire rockets.")]
    [InlineData("Remembering the attack of March 4, 2011\n\nThe foreign minister arrived.")]
    public void Find_DayOfAnEntryOrEvent_IsNotTheTexts(string text) => Assert.Null(Find(text).Report.Published);

    [Theory]
    [InlineData("BAKU, November 28 (Reuters) \u2014 The president met envoys.", "BAKU", "Reuters", "The president")]
    [InlineData("GENEVA/MOSCOW, 3 March (Xinhua) -- The talks opened.", "GENEVA/MOSCOW", "Xinhua", "The talks")]
    [InlineData("Tbilisi, 7 May, Interpress: The speaker resigned.", "Tbilisi", "Interpress", "The speaker")]
    [InlineData("LONDON (AP) - The court ruled.", "LONDON", "AP", "The court")]
    [InlineData("MOSCOW, February 12. /TASS/. The court ruled.", "MOSCOW", "TASS", "The court")]
    [InlineData("Tokyo, Jan. 10 Kyodo -- The court ruled.", "Tokyo", "Kyodo", "The court")]
    [InlineData("Tehran, IRNA \u2013 The court ruled.", "Tehran", "IRNA", "The court")]
    [InlineData("Tehran, Oct 12, IRNA -- The court ruled.", "Tehran", "IRNA", "The court")]
    [InlineData("New Delhi, Mar 5 (PTI) The court ruled.", "New Delhi", "PTI", "The court")]
    [InlineData("New Delhi [India], March 5 (ANI): The court ruled.", "New Delhi", "ANI", "The court")]
    [InlineData("Berlin (dpa) - The court ruled.", "Berlin", "dpa", "The court")]
    [InlineData("Baku. 5 March. APA: The court ruled.", "Baku", "APA", "The court")]
    [InlineData("YEREVAN, MARCH 5, ARMENPRESS. The court ruled.", "YEREVAN", "ARMENPRESS", "The court")]
    [InlineData("KYIV. March 5 (Interfax-Ukraine) \u2013 The court ruled.", "KYIV", "Interfax-Ukraine", "The court")]
    [InlineData("PARIS, March 5 (BSS/AFP) - The court ruled.", "PARIS", "BSS/AFP", "The court")]
    [InlineData("KHARTOUM (Nile Tribune), June 12, 2023 - The army denied it.", "KHARTOUM", "Nile Tribune", "The army")]
    [InlineData("ADDIS ABABA, Ethiopia, Nov 2 (Agency) - The union met.", "ADDIS ABABA, Ethiopia", "Agency", "The union")]
    public void Find_Dateline_TellsPlaceAndOutlet(string text, string place, string outlet, string body)
    {
        var heading = Find(text);
        Assert.Equal(place, heading.DatelinePlace?.TextOf(text));
        Assert.Equal(outlet, heading.Report.Outlet);
        Assert.StartsWith(body, text[heading.BodyStart..]);
        Assert.Equal([heading.BodyStart], heading.Breaks);
    }

    [Theory]
    [InlineData("On 4 March 2021, the foreign minister arrived in Oslo.")]
    [InlineData("Tehran said it would respond. The talks failed.")]
    [InlineData("Peskov, 56, said the talks failed.")]
    [InlineData("Oslo, 4 March 2021 was the day of the talks.\nThey failed.")]
    [InlineData("Updated rules came into force. They were welcomed.")]
    [InlineData("")]
    [InlineData("\n\n\n")]
    public void Find_NoHeader_LeavesTextWhole(string text)
    {
        var heading = Find(text);
        Assert.Equal(0, heading.BodyStart);
        Assert.Empty(heading.Breaks);
        Assert.Null(heading.Report.Published);
    }

    [Fact]
    public void Find_Headline_BecomesTitle()
    {
        var heading = Find("Minister arrives in Oslo\n\nThe foreign minister arrived in Oslo. She met the king.");
        Assert.Equal("Minister arrives in Oslo", heading.Report.Title);
        Assert.Equal(26, heading.BodyStart);
    }

    [Fact]
    public void Find_WrappedText_HasNoHeadline() =>
        Assert.Null(Find("The foreign minister arrived in Oslo on a visit that\nwill last two days.").Report.Title);

    [Fact]
    public void Find_GluedHeader_IsRemarked() =>
        Assert.Contains("TXT001", Find("date 2021-03-04 Minister Roe arrived.").Remarks.Select(remark => remark.Code));

    [Fact]
    public void Find_DateFromOutside_IsKept()
    {
        var report = new Report { Id = "r", Text = "date 2021-03-04 Minister Roe arrived.", Published = new DateOnly(2021, 3, 5) };
        var heading = new HeadingFinder(TestEngine.Lexicon.Data.Times).Find(report);
        Assert.Equal(new DateOnly(2021, 3, 5), heading.Report.Published);
        Assert.Contains("TXT004", heading.Remarks.Select(remark => remark.Code));
    }

    [Fact]
    public void Find_ImpossibleDate_IsRemarked()
    {
        var heading = Find("date 2021-02-30 Minister Roe arrived.");
        Assert.Null(heading.Report.Published);
        Assert.Equal(["TXT001", "TXT002", "TXT003", "TXT005"], heading.Remarks.Select(remark => remark.Code).Order(StringComparer.Ordinal));
    }

    private static Heading Find(string text) =>
        new HeadingFinder(TestEngine.Lexicon.Data.Times).Find(new Report { Id = "r", Text = text });
}
