using MemoryPack;

namespace Chancery.Lexicon.Places;

/// <summary>An entry of the gazetteer: a city, region, water, base, crossing, disputed territory….</summary>
[MemoryPackable]
public sealed partial record Place
{
    /// <summary>Never reused: <c>yerevan-arm</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The usual English name.</summary>
    public required string Name { get; init; }

    /// <summary>Names by which others call it, former names, other spellings.</summary>
    public string[] OtherNames { get; init; } = [];

    /// <summary>Short forms that name it only after the name of a town and a comma: "Okla." in "Tulsa, Okla.".</summary>
    public string[] Abbreviations { get; init; } = [];

    /// <summary>Kind of feature: <c>city</c>, <c>region</c>, <c>area</c>, <c>water</c>, <c>island</c>, <c>base</c>, <c>airport</c>, <c>crossing</c>….</summary>
    public required string Feature { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of the state it lies in by law; null when it lies in none or in many.</summary>
    public string? Country { get; init; }

    /// <summary>The division of that state it lies in; null when unknown or itself one.</summary>
    public string? Admin { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public double Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double Longitude { get; init; }

    /// <summary>From 1 (a village) to 9 (a metropolis, a theatre of war): how likely news means it when it says the bare name.</summary>
    public int Importance { get; init; }

    /// <summary>What a careful reader should know; null when nothing.</summary>
    public string? Note { get; init; }

    /// <summary>ISO alpha-3 of those who claim it besides <see cref="Country"/>, or names of those without a code.</summary>
    public string[] ClaimedBy { get; init; } = [];

    /// <summary>Who holds it when that is not <see cref="Country"/>; null otherwise.</summary>
    public string? HeldBy { get; init; }

    /// <summary>Since when it is held so: an ISO year, month or day; null when unknown.</summary>
    public string? Since { get; init; }
}
