using MemoryPack;

namespace Chancery.Lexicon.Attributions;

/// <summary>What the lexicon knows about attributions.</summary>
[MemoryPackable]
public sealed partial class AttributionLexicon
{
}
