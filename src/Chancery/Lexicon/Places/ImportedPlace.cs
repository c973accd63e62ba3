namespace Chancery.Lexicon.Places;

/// <summary>A place of a gazetteer from elsewhere, as it goes into <see cref="ImportedPlaces"/>.</summary>
public sealed record ImportedPlace
{
    /// <summary>Its number in the gazetteer it comes from.</summary>
    public required int Id { get; init; }

    /// <summary>The usual name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names and spellings by which a text may call it.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>One of <see cref="ImportedPlaces.Features"/>.</summary>
    public required string Feature { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null when it lies in no state or in many.</summary>
    public string? Country { get; init; }

    /// <summary>Name of the division that holds it; null when unknown.</summary>
    public string? Admin { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public required double Longitude { get; init; }

    /// <summary>From 1 to 9, as in the gazetteer of the lexicon.</summary>
    public required int Importance { get; init; }
}
