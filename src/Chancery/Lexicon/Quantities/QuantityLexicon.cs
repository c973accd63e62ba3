using MemoryPack;

namespace Chancery.Lexicon.Quantities;

/// <summary>What the lexicon knows about quantities.</summary>
[MemoryPackable]
public sealed partial class QuantityLexicon
{
    /// <summary>Words that stand for numbers.</summary>
    public NumberWord[] Numbers { get; init; } = [];
}
