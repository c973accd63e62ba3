using Chancery.Model;
using Chancery.Reading.Events;
using Chancery.Scoring.Pairs;

namespace Chancery.Tests.Reading.Events;

public sealed class PairCoderTests
{
    private static readonly PairCoder _coder = new(TestEngine.Language, TestEngine.Lexicon);

    [Theory]
    [InlineData("The border guards of Norway beamed at Sweden.")]
    [InlineData("Norway, Sweden.")]
    [InlineData("Norway Sweden")]
    public void Code_NoFrameFires_StillNamesAType(string text)
    {
        var code = Code(text, "Norway", "Sweden");

        Assert.Contains(TestEngine.Lexicon.Data.Events.Types, type => type.Name == code.Type && type.Quad is not null);
    }

    [Fact]
    public void Code_UnnamedParties_NamesAType() =>
        Assert.NotEmpty(_coder.Code("Norway sent food.", default, default).Type);

    [Fact]
    public void Code_PartiesTurnedRound_FollowsTheSource() =>
        Assert.Equal("REQUEST", Code("Denmark asked Iceland to reject the offer of the Faroes.", "Denmark", "Iceland").Type);

    [Fact]
    public void Code_Weights_TellWhatSpokeForTheClass() =>
        Assert.Contains("weights: ", Code("Norway accused Sweden of spying.", "Norway", "Sweden").Because.Reason, StringComparison.Ordinal);

    /// <summary>The project's own pairs were learned from, so all but a few must come out.</summary>
    [Fact]
    public void Code_OwnPairs_ComeOut()
    {
        var pairs = Directory.EnumerateFiles(Repository.PathOf("tests", "cases", "pairs"), "*.tsv").Order(StringComparer.Ordinal).SelectMany(Read).ToList();
        var wrong = pairs.Where(pair => PairGold.ClassOf(_coder.Code(pair.Text, pair.Source, pair.Target).Type) != PairGold.ClassOf(pair.Class)).ToList();

        Assert.True(wrong.Count <= pairs.Count / 20, string.Join('\n', wrong.Select(pair => $"{pair.Class}: {pair.Text}")));
    }

    private static PairCode Code(string text, string source, string target) => _coder.Code(text, SpanOf(source, text), SpanOf(target, text));

    private static TextSpan SpanOf(string words, string text) =>
        text.IndexOf(words, StringComparison.Ordinal) is var start ? new TextSpan(start, start + words.Length) : default;

    private static IReadOnlyList<PairGold> Read(string path)
    {
        using var reader = File.OpenText(path);
        return PairFile.Read(reader);
    }
}
