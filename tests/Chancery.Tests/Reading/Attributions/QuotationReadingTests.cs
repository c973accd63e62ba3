using Chancery.Model;

namespace Chancery.Tests.Reading.Attributions;

/// <summary>Quotations of whole texts, with their paragraphs; the parser takes part, the marks decide.</summary>
public sealed class QuotationReadingTests
{
    [Fact]
    public void Read_ParagraphOfQuotationOnly_GoesOnWithTheSpeakerBefore()
    {
        const string Text = "“We will leave the harbour,” Berg said.\n\n“And we will not come back before spring.”\n\nThe ship left on Friday.";

        var said = Find(Text, "said");

        Assert.Equal("Berg", said.Source?.TextOf(Text));
        Assert.EndsWith("before spring.”", said.Content.TextOf(Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_QuotationOfAnotherParagraphWithItsOwnCue_StaysItsOwn()
    {
        const string Text = "“We will leave the harbour,” Berg said.\n\n“That is a mistake,” the mayor replied.";

        Assert.Equal("“We will leave the harbour,”", Find(Text, "said").Content.TextOf(Text));
        Assert.Equal("the mayor", Find(Text, "replied").Source?.TextOf(Text));
    }

    [Fact]
    public void Read_ClosingMarkPrintedAsOpeningOne_StillCloses()
    {
        const string Text = "“It could bring new problems for the port,“ said Jim Clyne. The port is “open” again.";

        Assert.Equal("“It could bring new problems for the port,“", Find(Text, "said").Content.TextOf(Text));
    }

    [Fact]
    public void Read_StatementInAnInterviewOnADay_HasChannelAndDate()
    {
        const string Text = "OSLO, May 4, 2021 - Minister Anna Berg said in an interview on Monday that the port would open.";

        var said = Find(Text, "said");

        Assert.Equal("interview", said.Channel);
        Assert.Equal(new DateOnly(2021, 5, 3), said.Date);
        Assert.Equal("that the port would open", said.Content.TextOf(Text));
    }

    private static Attribution Find(string text, string cue)
    {
        var found = TestEngine.Reader.Read(new Report { Id = "r", Text = text }).Attributions;
        return found.FirstOrDefault(item => item.Cue.TextOf(text) == cue)
            ?? throw new Xunit.Sdk.XunitException($"no cue '{cue}' among: " + string.Join("; ", found.Select(item => item.Cue.TextOf(text))));
    }
}
