using MemoryPack;

namespace Chancery.Lexicon.Events;

/// <summary>How much one feature of a marked pair speaks for and against each class.</summary>
[MemoryPackable]
public sealed partial record FeatureWeight
{
    /// <summary>Name of the feature: <c>main:accuse</c>, <c>best:AGREE</c>.</summary>
    public required string Feature { get; init; }

    /// <summary>The classes that it bears on; a PLOVER type, or YIELD for CONCEDE and RETREAT together.</summary>
    public string[] Classes { get; init; } = [];

    /// <summary>The weight of each of them, in the same order.</summary>
    public float[] Values { get; init; } = [];
}
