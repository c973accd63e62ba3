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

    [Theory]
    [InlineData("A spokesman for the ministry released the following statement on Monday: The planes came at dawn. We condemn the raid.")]
    [InlineData("A spokesman for the ministry issued the following press statement.\n\nThe planes came at dawn.\n\nWe condemn the raid.")]
    public void Read_StatementInFullWithoutMarks_IsItsAuthorsToTheEnd(string text)
    {
        var said = Assert.Single(TestEngine.Reader.Read(new Report { Id = "r", Text = text }).Attributions, attribution => attribution.Channel == "statement");

        Assert.Equal("A spokesman for the ministry", said.Source?.TextOf(text));
        Assert.StartsWith("The planes", said.Content.TextOf(text), StringComparison.Ordinal);
        Assert.EndsWith("the raid.", said.Content.TextOf(text), StringComparison.Ordinal);
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

    [Fact]
    public void Read_QuotationWithVerbThatNoLexiconKnows_GoesToTheSpeakerBesideIt()
    {
        const string Text = "“Not in a hundred years,” chortled the mayor. The council met on Friday.";

        var said = Find(Text, "chortled");

        Assert.Equal("the mayor", said.Source?.TextOf(Text));
        Assert.Equal("“Not in a hundred years,”", said.Content.TextOf(Text));
    }

    [Fact]
    public void Read_TitleOfAWorkBesideAVerb_IsNobodysWord()
    {
        const string Text = "The choir sang “The Long Road,” which moved the mayor. It rained.";

        Assert.DoesNotContain(TestEngine.Reader.Read(new Report { Id = "r", Text = Text }).Attributions, item => item.Cue.TextOf(Text) == "moved");
    }

    [Fact]
    public void Read_SentenceAfterSpeechThatEndsInAQuotation_GoesOnWithTheSpeaker()
    {
        const string Text = "“The harbour is safe,” Berg said. That makes it “a good place to winter.”";

        Assert.EndsWith("to winter.”", Find(Text, "said").Content.TextOf(Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Transcript_GivesEachTurnToItsSpeaker()
    {
        const string Text = "The talk ran as follows:\n\nBERG: The port is closed. It will stay closed.\n\nHOLM: I hope that is not true.\n";

        var turns = TestEngine.Reader.Read(new Report { Id = "r", Text = Text }).Attributions.Where(item => item.Cue.TextOf(Text) == ":").ToList();

        Assert.Equal(["BERG", "HOLM"], turns.Select(item => item.Source?.TextOf(Text)));
        Assert.Equal(["The port is closed. It will stay closed.", "I hope that is not true."], turns.Select(item => item.Content.TextOf(Text)));
    }

    [Fact]
    public void Read_TalkInWhichANameReturns_GivesEachTurnToItsSpeaker()
    {
        const string Text = "The talk ran as follows:\n\nAnna Berg: The port has been closed since May. It will stay closed.\n\nTor Holm: I hope that this is not true. We need it.\n\nAnna Berg: You will see that it is true. Wait for June.\n";

        var turns = TestEngine.Reader.Read(new Report { Id = "r", Text = Text }).Attributions.Where(item => item.Cue.TextOf(Text) == ":").ToList();

        Assert.Equal(["Anna Berg", "Tor Holm", "Anna Berg"], turns.Select(item => item.Source?.TextOf(Text)));
        Assert.Equal("The port has been closed since May. It will stay closed", turns[0].Content.TextOf(Text));
    }

    [Fact]
    public void Read_SentencesInMarksRightBehindAClause_AreOfTheSameSpeaker()
    {
        const string Text = "The clerk recalled that the hall had been dark. “We lit the old lamps and waited for the mayor.” It rained.";

        Assert.EndsWith("for the mayor.”", Find(Text, "recalled").Content.TextOf(Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_QuotationBehindMarksInsideOfTheSource_GoesOnWithTheSpeaker()
    {
        const string Text = "“The harbour is full,” said Berg, who runs the “old” port of the town. “We need another one by spring.”";

        Assert.EndsWith("by spring.”", Find(Text, "said").Content.TextOf(Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_QuotationBehindAHardBlank_BeginsAtItsMark()
    {
        const string Text = "He had worked in the port since 2010.\u00A0“We are sad, he was a friend to us,” one sailor said.";

        Assert.StartsWith("“We are sad", Find(Text, "said").Content.TextOf(Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OneLineThatBeginsInCapitals_IsNoTranscript()
    {
        const string Text = "OSLO: The port is closed.\nThe ferry did not run.\n";

        Assert.DoesNotContain(TestEngine.Reader.Read(new Report { Id = "r", Text = Text }).Attributions, item => item.Cue.TextOf(Text) == ":");
    }

    private static Attribution Find(string text, string cue)
    {
        var found = TestEngine.Reader.Read(new Report { Id = "r", Text = text }).Attributions;
        return found.FirstOrDefault(item => item.Cue.TextOf(text) == cue)
            ?? throw new Xunit.Sdk.XunitException($"no cue '{cue}' among: " + string.Join("; ", found.Select(item => item.Cue.TextOf(text))));
    }
}
