using MemoryPack;

namespace Chancery.Lexicon.Coreference;

/// <summary>A first name or a noun that tells the sex of the person.</summary>
[MemoryPackable]
public sealed partial record SexWord
{
    /// <summary>The word, folded: small letters without diacritics.</summary>
    public required string Word { get; init; }

    /// <summary><c>m</c> or <c>f</c>.</summary>
    public required string Sex { get; init; }

    /// <summary>True for a first name, false for a noun ("mother", "spokesman").</summary>
    public bool IsName { get; init; }
}
