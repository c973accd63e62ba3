using MemoryPack;

namespace Chancery.Lexicon.Actors;

/// <summary>A noun that names people or a body.</summary>
[MemoryPackable]
public sealed partial record GroupNoun
{
    /// <summary>Lemma; words of a phrase joined by a low line.</summary>
    public required string Lemma { get; init; }

    /// <summary><c>group</c>, <c>state</c> or <c>body</c>.</summary>
    public required string What { get; init; }

    /// <summary>PLOVER sector; null when open.</summary>
    public string? Sector { get; init; }

    /// <summary>Further sectors.</summary>
    public string[] OtherSectors { get; init; } = [];
}
