using MemoryPack;

namespace Chancery.Lexicon.Actors;

/// <summary>A person in an office.</summary>
[MemoryPackable]
public sealed partial record OfficeHolder
{
    /// <summary>The usual full name.</summary>
    public required string Person { get; init; }

    /// <summary>Other spellings and short names.</summary>
    public string[] OtherNames { get; init; } = [];

    /// <summary>ISO alpha-3 or <c>IGO:…</c>.</summary>
    public required string Country { get; init; }

    /// <summary>The office in plain words.</summary>
    public required string Office { get; init; }

    /// <summary>PLOVER sector.</summary>
    public required string Sector { get; init; }

    /// <summary>The first day, at its earliest.</summary>
    public DateOnly From { get; init; }

    /// <summary>The last day, at its latest; the far future while still in office.</summary>
    public DateOnly To { get; init; }

    /// <summary>True for a woman.</summary>
    public bool Female { get; init; }
}
