using Chancery.Language.Segmentation;
using CsCheck;

namespace Chancery.Tests.Language.Segmentation;

public sealed class SegmenterTests
{
    private static string[] Sentences(string text, params int[] breaks) =>
        [.. EnglishTokens.Segment(text, null, breaks).Select(sentence => sentence.Span.TextOf(text))];

    [Fact]
    public void Segment_Prose_PartsAtFullStops() => Assert.Equal(
        ["Gen. Smith met Mr. Aster of the U.S. side.", "They \"agreed.\"", "He left."],
        Sentences("Gen. Smith met Mr. Aster of the U.S. side. They \"agreed.\" He left."));

    [Fact]
    public void Segment_LowerCaseAfterFullStop_StaysWhole() =>
        Assert.Single(Sentences("It covers 29.8 thousand square meters. km in the north"));

    [Fact]
    public void Segment_QuotedInPassing_StaysWhole() =>
        Assert.Single(Sentences("The Council voiced \"outrage\" Friday and demanded that Norland stop the attacks on its posts."));

    [Fact]
    public void Segment_NoSpaceAfterFullStop_Parts() =>
        Assert.Equal(["It wrote the report.", "The envoy left."], Sentences("It wrote the report.The envoy left."));

    [Fact]
    public void Segment_BlankLine_Parts() =>
        Assert.Equal(["Talks in Avalon", "The envoy left"], Sentences("Talks in Avalon\n\nThe envoy left"));

    [Fact]
    public void Segment_MandatoryBreak_Parts() =>
        Assert.Equal(["28 November 2023", "Envoys met"], Sentences("28 November 2023 Envoys met", 16));

    [Fact]
    public void Segment_WrappedLines_StayWhole() => Assert.Equal(
        ["The ministry said on Tuesday that the convoy with the medical supplies had reached the eastern border of the country.", "It then turned back."],
        Sentences("The ministry said on Tuesday that the convoy with the medical\nsupplies had reached the eastern border of the country. It then\nturned back.")
            .Select(sentence => sentence.Replace('\n', ' ')));

    [Fact]
    public void Segment_LinesBrokenOnPurpose_Part() =>
        Assert.Equal(["Agenda of the meeting", "Border crossings", "Exchange of prisoners"], Sentences("Agenda of the meeting\nBorder crossings\nExchange of prisoners"));

    [Fact]
    public void Segment_LinesWithBullets_Part() => Assert.Equal(
        ["• The ceasefire along the whole of the line takes effect at six", "• Both sides will exchange all of the prisoners whom they have taken"],
        Sentences("• The ceasefire along the whole of the line takes effect at six\n• Both sides will exchange all of the prisoners whom they have taken"));

    [Fact]
    public void Segment_SpaceLeftFromHtml_PartsAfterFullStop() =>
        Assert.Equal(["It ended at noon.&nbsp;", "He left."], Sentences("It ended at noon.&nbsp;He left."));

    [Fact]
    public void Segment_EndlessSentence_IsCut() =>
        Assert.All(EnglishTokens.Segment(string.Concat(Enumerable.Repeat("word ", 10_000))), sentence => Assert.True(sentence.Tokens.Count <= Segmenter.LongestSentence));

    [Fact]
    public void Segment_RandomText_HoldsEveryTokenOnce() =>
        HostileText.Generator.Sample(text =>
        {
            var next = 0;
            foreach (var sentence in EnglishTokens.Segment(text))
            {
                Assert.Equal(next, sentence.Tokens.First);
                Assert.True(sentence.Tokens.Count > 0);
                next = sentence.Tokens.End;
            }

            Assert.Equal(EnglishTokens.Tokenise(text).Count, next);
        }, iter: 1500);
}
