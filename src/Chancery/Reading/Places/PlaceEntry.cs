using Chancery.Lexicon.Places;

namespace Chancery.Reading.Places;

/// <summary>Something a name may mean: a country, a gazetteer place, or a building that stands for a government.</summary>
internal sealed record PlaceEntry
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Feature { get; init; }

    public string? Country { get; init; }

    public string? Admin { get; init; }

    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    public required int Importance { get; init; }

    public string? Note { get; init; }

    /// <summary>The state whose government it can stand for ("Moscow", "Kremlin"); null for other places.</summary>
    public string? SeatOf { get; init; }

    /// <summary>Names that another entry has the better claim to.</summary>
    public string[] Shared { get; init; } = [];

    public bool IsCountry => Feature == "country";

    /// <summary>A region, area or state rather than a point on the map.</summary>
    public bool IsArea => Feature is "country" or "region" or "area" or "district" or "island";

    public static PlaceEntry Of(Country country) => new()
    {
        Id = "country-" + country.Iso3.ToLowerInvariant(),
        Name = country.Name,
        Feature = "country",
        Country = country.Iso3,
        Latitude = country.Latitude,
        Longitude = country.Longitude,
        Importance = 8,
        Shared = country.Shared,
    };

    public static PlaceEntry Of(Place place, string? seatOf) => new()
    {
        Id = place.Id,
        Name = place.Name,
        Feature = place.Feature,
        Country = place.Country,
        Admin = place.Admin,
        Latitude = place.Latitude,
        Longitude = place.Longitude,
        Importance = place.Importance,
        Note = NoteOf(place),
        SeatOf = seatOf,
    };

    /// <summary>A place of an imported gazetteer; its country as alpha-3.</summary>
    public static PlaceEntry Of(ImportedPlace place, string? country) => new()
    {
        Id = string.Create(null, $"geonames-{place.Id}"),
        Name = place.Name,
        Feature = place.Feature,
        Country = country,
        Admin = place.Admin,
        Latitude = place.Latitude,
        Longitude = place.Longitude,
        Importance = place.Importance,
    };

    /// <summary>For a disputed place: who claims and holds it and since when, and its other names; else the entry's own note.</summary>
    private static string? NoteOf(Place place)
    {
        if (place.ClaimedBy.Length == 0 && place.HeldBy is null)
        {
            return place.Note;
        }

        var parts = new List<string> { "Disputed" };
        if (place.Country is not null)
        {
            parts.Add($"by law {place.Country}");
        }

        if (place.ClaimedBy.Length > 0)
        {
            parts.Add($"claimed by {string.Join(", ", place.ClaimedBy)}");
        }

        if (place.HeldBy is not null)
        {
            parts.Add(place.Since is null ? $"held by {place.HeldBy}" : $"held by {place.HeldBy} since {place.Since}");
        }

        if (place.OtherNames.Length > 0)
        {
            parts.Add($"also called {string.Join(", ", place.OtherNames.Take(4))}");
        }

        if (place.Note is not null)
        {
            parts.Add(place.Note);
        }

        return string.Join("; ", parts) + ".";
    }
}
