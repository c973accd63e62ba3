using MemoryPack;

namespace Chancery.Lexicon.Commitments;

/// <summary>What the lexicon knows about commitments.</summary>
[MemoryPackable]
public sealed partial class CommitmentLexicon
{
}
