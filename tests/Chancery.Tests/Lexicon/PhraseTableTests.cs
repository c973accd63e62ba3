using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Model;

namespace Chancery.Tests.Lexicon;

public sealed class PhraseTableTests
{
    private static readonly PhraseTable _table = new PhraseTableBuilder()
        .Add("US", 1)
        .Add("U.S.", 1)
        .Add("Nagorno-Karabakh", 2)
        .Add("Niger", 3)
        .Add("Niger Delta", 4)
        .Add("Sana'a", 5)
        .Add("Trinidad and Tobago", 6)
        .Add("Tripoli", 7)
        .Add("Tripoli", 8)
        .Add("ministry of defence", 9)
        .Build();

    [Theory]
    [InlineData("in the Niger Delta", 2, 4, 4)]
    [InlineData("in Niger yesterday", 1, 2, 3)]
    [InlineData("in Niger .", 1, 2, 3)]
    [InlineData("in Niger - led", 1, 2, 3)]
    [InlineData("Nagorno-Karabakh fell", 0, 1, 2)]
    [InlineData("Nagorno - Karabakh fell", 0, 3, 2)]
    [InlineData("NAGORNO KARABAKH", 0, 2, 2)]
    [InlineData("the U.S. said", 1, 2, 1)]
    [InlineData("the US said", 1, 2, 1)]
    [InlineData("in Sanaa today", 1, 2, 5)]
    [InlineData("in Sana’a today", 1, 2, 5)]
    [InlineData("Trinidad & Tobago", 0, 3, 6)]
    [InlineData("the Ministry of Defence", 1, 4, 9)]
    public void TryMatch_Name_IsLongest(string text, int first, int end, int payload)
    {
        Assert.True(_table.TryMatch(ParseOf(text), first, out var match));
        Assert.Equal(new TokenRange(first, end), match.Tokens);
        Assert.Equal(payload, match.Payload);
    }

    [Theory]
    [InlineData("told us", 1)]
    [InlineData("the niger delta", 1)]
    [InlineData("Nagorno , Karabakh", 0)]
    [InlineData("Nagorno", 0)]
    [InlineData("- Niger", 0)]
    [InlineData("Niger-based group", 0)]
    public void TryMatch_NoName_IsFalse(string text, int first) =>
        Assert.False(_table.TryMatch(ParseOf(text), first, out _));

    [Fact]
    public void PayloadsOf_SharedName_GivesAll()
    {
        Assert.True(_table.TryMatch(ParseOf("in Tripoli"), 1, out var match));
        Assert.Equal([7, 8], _table.PayloadsOf(match).ToArray());
    }

    [Fact]
    public void TryMatch_VeryLongToken_IsFalse() =>
        Assert.False(_table.TryMatch(ParseOf(new string('x', 100_000)), 0, out _));

    [Fact]
    public void TryMatch_PlainText_ComparesWhole()
    {
        Assert.True(_table.TryMatch("Nagorno Karabakh", out var match));
        Assert.Equal(2, match.Payload);
        Assert.False(_table.TryMatch("Nagorno Karabakh region", out _));
    }

    private static Parse ParseOf(string text)
    {
        var lines = text.Split(' ').Select((word, i) => $"{i + 1}\t{word}\t{word}\tX\t_\t_\t{i}\tdep\t_\t_");
        return Conllu.ReadParse(string.Join('\n', lines));
    }
}
