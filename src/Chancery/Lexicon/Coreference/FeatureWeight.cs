using MemoryPack;

namespace Chancery.Lexicon.Coreference;

/// <summary>What one circumstance counts for when mentions are tied to chains or sorted by kind.</summary>
[MemoryPackable]
public sealed partial record FeatureWeight
{
    /// <summary>The circumstance: a template and its parts, joined by spaces: <c>distance he 1</c>.</summary>
    public required string Feature { get; init; }

    /// <summary>Positive for, negative against.</summary>
    public required float Weight { get; init; }
}
