using MemoryPack;

namespace Chancery.Lexicon.Places;

/// <summary>A state or territory of ISO 3166-1, or an entity that news treats as one.</summary>
[MemoryPackable]
public sealed partial record Country
{
    /// <summary>ISO 3166-1 alpha-3; <c>KOS</c> for Kosovo.</summary>
    public required string Iso3 { get; init; }

    /// <summary>ISO 3166-1 alpha-2; <c>XK</c> for Kosovo.</summary>
    public required string Iso2 { get; init; }

    /// <summary>The usual English name: "Russia".</summary>
    public required string Name { get; init; }

    /// <summary>Other names, official and short: "Russian Federation", "U.S.", "America".</summary>
    public string[] OtherNames { get; init; } = [];

    /// <summary>
    /// Those of the other names and demonyms that another country has the better claim to: "Congo" and "Congolese" of
    /// the Republic of the Congo, "Korean" of North Korea. Without further evidence they mean the other one.
    /// </summary>
    public string[] Shared { get; init; } = [];

    /// <summary>Adjectives and names of its people with their plurals: "Russian", "Russians", "Briton", "Frenchmen".</summary>
    public string[] Demonyms { get; init; } = [];

    /// <summary>The capital; null when it has none.</summary>
    public string? Capital { get; init; }

    /// <summary>
    /// Names of cities and buildings that stand for its government, the capital first: "Moscow", "Kremlin".
    /// </summary>
    public string[] Seats { get; init; } = [];

    /// <summary>Degrees north of its middle, WGS 84.</summary>
    public double Latitude { get; init; }

    /// <summary>Degrees east of its middle, WGS 84.</summary>
    public double Longitude { get; init; }

    /// <summary>Region in plain words: "Caucasus", "West Africa".</summary>
    public string Region { get; init; } = "";
}
