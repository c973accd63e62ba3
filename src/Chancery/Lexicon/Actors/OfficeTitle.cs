using MemoryPack;

namespace Chancery.Lexicon.Actors;

/// <summary>An office and how it is written.</summary>
[MemoryPackable]
public sealed partial record OfficeTitle
{
    /// <summary>The ways it is written.</summary>
    public string[] Phrases { get; init; } = [];

    /// <summary>Its plain word.</summary>
    public required string Office { get; init; }

    /// <summary>PLOVER sector; null when it follows the body.</summary>
    public string? Sector { get; init; }

    /// <summary><c>state</c>, <c>body</c> or <c>none</c>: whom the holder speaks for.</summary>
    public required string Scope { get; init; }

    /// <summary>The country or code where the phrase alone says which; null otherwise.</summary>
    public string? Country { get; init; }
}
