using MemoryPack;

namespace Chancery.Lexicon.Quantities;

/// <summary>What the lexicon knows about quantities.</summary>
[MemoryPackable]
public sealed partial class QuantityLexicon
{
}
