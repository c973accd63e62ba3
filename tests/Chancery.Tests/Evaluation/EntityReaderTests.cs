using Chancery.Evaluation.Coreference;
using Chancery.Model;

namespace Chancery.Tests.Evaluation;

public sealed class EntityReaderTests
{
    private static readonly string[] _lines =
    [
        "# newdoc id = one",
        Word(1, "Ada", 3, "SpaceAfter=Yes|Entity=(1-person-new-cf1-1-coref"),
        Word(2, "Marl", 1, "Entity=1)"),
        Word(3, "left", 0, "_"),
        Word(4, "her", 5, "Entity=(2-place-new-cf2-2-sgl(1-person-giv-cf1-1-ana)"),
        Word(5, "town", 3, "Entity=2)"),
        "",
        Word(1, "She", 2, "Entity=(1-person-giv-cf1-1-ana)"),
        Word(2, "slept", 0, "_"),
        "",
        "# newdoc id = two",
        Word(1, "Rain", 0, "Entity=(1-abstract-new)"),
        "",
    ];

    private static readonly EntityDocument[] _documents = [.. EntityReader.Read(_lines)];

    [Fact]
    public void Read_TwoDocuments_GivesBothWithTheirNames() =>
        Assert.Equal(["one", "two"], _documents.Select(document => document.Name));

    [Fact]
    public void Read_NestedBrackets_GivesMentionsWithHeads() => Assert.Equal(
        [
            new EntityMention("1", "person", new TokenRange(0, 2), 0),
            new EntityMention("1", "person", new TokenRange(3, 4), 3),
            new EntityMention("2", "place", new TokenRange(3, 5), 4),
            new EntityMention("1", "person", new TokenRange(5, 6), 5),
        ],
        _documents[0].Mentions);

    [Fact]
    public void Read_SecondDocument_CountsTokensFromItsStart() =>
        Assert.Equal([new EntityMention("1", "abstract", new TokenRange(0, 1), 0)], _documents[1].Mentions);

    [Fact]
    public void Pair_SameHeadOfLongerWords_PairsOnlyWhenAskedByHead()
    {
        EntityMention wanted = new("1", "person", new TokenRange(0, 4), 1), found = new("a1", "person", new TokenRange(1, 2), 1);

        Assert.Equal([0], MentionPairing.Pair([wanted], [found], true));
        Assert.Equal([1], MentionPairing.Pair([wanted], [found], false));
    }

    [Fact]
    public void Pair_SameHead_PrefersSameWordsThenTheShorter()
    {
        EntityMention both = new("1", "person", new TokenRange(0, 3), 0), one = new("2", "person", new TokenRange(0, 1), 0);

        Assert.Equal([1, 0], MentionPairing.Pair([both, one], [one, both with { Tokens = new TokenRange(0, 2) }], true));
    }

    private static string Word(int number, string form, int head, string misc) =>
        $"{number}\t{form}\t{form}\tX\t_\t_\t{head}\tdep\t_\t{misc}";
}
