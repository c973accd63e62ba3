using Chancery.Model;
using Chancery.Reading.Actors;

namespace Chancery.Tests.Reading.Actors;

public sealed class ActorMentionsTests
{
    // Tokens: 0 his 1 assistant 2 James 3 O'Brien 4 met 5 Zora
    private static readonly Actor _possessor = Make("a1", "Ada Marl", Mention(0, 1, 0));
    private static readonly Actor _assistant = Make("a2", "James O'Brien", Mention(0, 4, 1));
    private static readonly Actor _other = Make("a3", "Zora", Mention(5, 6, 5));
    private static readonly ActorMentions _mentions = new([_possessor, _assistant, _other], []);

    [Theory]
    [InlineData(0, "a1")]
    [InlineData(1, "a2")]
    [InlineData(3, "a2")]
    [InlineData(4, null)]
    [InlineData(5, "a3")]
    [InlineData(99, null)]
    public void At_Token_GivesInnermostMention(int token, string? id) => Assert.Equal(id, _mentions.At(token)?.Id);

    [Fact]
    public void At_HeadOfOuterMention_GoesBeforeInnerThatCovers()
    {
        var outer = Make("a1", "press service", Mention(0, 3, 1));
        var inner = Make("a2", "ministry press", Mention(0, 2, 0));

        Assert.Equal("a1", new ActorMentions([outer, inner], []).At(1)?.Id);
    }

    [Theory]
    [InlineData(1, "a2")]
    [InlineData(3, null)]
    public void HeadedBy_Token_AsksForHeadsOnly(int token, string? id) => Assert.Equal(id, _mentions.HeadedBy(token)?.Id);

    [Fact]
    public void In_Range_GivesMentionsInsideOuterFirst() =>
        Assert.Equal(["a2", "a1"], _mentions.In(new TokenRange(0, 5)).Select(pair => pair.Actor.Id));

    [Fact]
    public void In_RangeThatCutsAMention_LeavesItOut() =>
        Assert.Equal(["a1"], _mentions.In(new TokenRange(0, 3)).Select(pair => pair.Actor.Id));

    [Fact]
    public void ById_UnknownId_GivesNull()
    {
        Assert.Same(_other, _mentions.ById("a3"));
        Assert.Null(_mentions.ById("a9"));
    }

    private static ActorMention Mention(int first, int end, int head) =>
        new(new TextSpan(first, end), new TokenRange(first, end), head, "name");

    private static Actor Make(string id, string name, ActorMention mention) => new()
    {
        Id = id,
        Name = name,
        Kind = ActorKind.Person,
        Mentions = [mention],
        Evidence = new Evidence("test", 1, "Made by hand."),
    };
}
