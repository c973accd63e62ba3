using MemoryPack;

namespace Chancery.Lexicon.Commitments;

/// <summary>What the lexicon knows about commitments.</summary>
[MemoryPackable]
public sealed partial class CommitmentLexicon
{
    /// <summary>Words that make or move commitments, ordered by id.</summary>
    public CommitmentCue[] Cues { get; init; } = [];

    /// <summary>Words that bring in a condition, the longest first.</summary>
    public ConditionPhrase[] Conditions { get; init; } = [];

    /// <summary>Nouns that point back at a step of an exchange, ordered by noun.</summary>
    public StepNoun[] Nouns { get; init; } = [];

    /// <summary>Further words by kind, ordered by kind and word.</summary>
    public CommitmentWord[] Words { get; init; } = [];
}
