using MemoryPack;

namespace Chancery.Lexicon.Commitments;

/// <summary>A word, or words, that the commitments pass must know: who may bind whom, what makes a deal, what says nothing.</summary>
[MemoryPackable]
public sealed partial record CommitmentWord
{
    /// <summary>The word or words in lower case; a lemma for verbs and nouns.</summary>
    public required string Word { get; init; }

    /// <summary>What it is: <c>idle</c>, <c>giving</c>, <c>side</c>, <c>draft</c>, <c>under</c>, <c>return</c>, <c>making</c>, <c>official</c>, <c>reply</c>, <c>back</c>, <c>topic</c>, <c>blaming</c>.</summary>
    public required string Kind { get; init; }
}
