using Chancery.Lexicon;
using Chancery.Lexicon.Events;

namespace Chancery.Tests.Lexicon;

/// <summary>Hashes of letters and the words that they stand for.</summary>
public sealed class LetterHashTests
{
    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("path:obj")]
    [InlineData("refers behind:worth_of é 漢")]
    public void Append_InAnyPieces_IsTheHashOfTheWhole(string text)
    {
        for (var cut = 0; cut <= text.Length; cut++)
        {
            Assert.Equal(LetterHash.Of(text), LetterHash.Append(LetterHash.Of(text.AsSpan(0, cut)), text.AsSpan(cut)));
        }
    }

    [Fact]
    public void WordKeys_HoldTheWordsOfEveryConditionAndNoOthers()
    {
        var words = TestEngine.Lexicon.Data.Events.Frames.SelectMany(frame => frame.Patterns).SelectMany(pattern => pattern.Conditions).SelectMany(condition => condition.Words).Distinct().ToList();
        Assert.Equal(words.Count, words.Select(word => LetterHash.Of(word)).Distinct().Count());
        var half = new WordKeys([.. words.Where((_, i) => i % 2 == 0)]);
        Assert.All(words.Index(), word => Assert.Equal(word.Index % 2 == 0, half.HoldsAny([LetterHash.Of(word.Item)])));
    }
}
