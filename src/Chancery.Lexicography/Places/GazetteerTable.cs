using System.Collections.Frozen;
using Chancery.Lexicon;
using Chancery.Lexicon.Places;

namespace Chancery.Lexicography.Places;

/// <summary>A place and the row it stands in.</summary>
internal sealed record PlaceRow(Place Place, TsvRow Row);

/// <summary>Reads the tables of <c>gazetteer/</c>.</summary>
internal static class GazetteerTable
{
    private static readonly FrozenSet<string> _features = new[]
    {
        "capital", "city", "town", "village", "quarter", "region", "district", "area", "water", "strait", "river", "lake", "canal", "dam",
        "island", "mountain", "desert", "valley", "base", "airport", "port", "crossing", "facility", "camp", "line", "ruin",
    }.ToFrozenSet(StringComparer.Ordinal);

    // The middle of these may lie beyond the country that they are listed under.
    private static readonly FrozenSet<string> _crossing = new[] { "water", "strait", "river", "mountain" }.ToFrozenSet(StringComparer.Ordinal);

    private const char AbbreviationMark = '^';

    public static IEnumerable<PlaceRow> Read(LexiconFile file, IReadOnlyDictionary<string, GeoBounds> countries, LexiconProblems problems)
    {
        string[] columns =
        [
            "id", "name", "other_names", "feature", "country", "admin", "latitude", "longitude", "importance", "note", "claimed_by", "held_by", "since",
        ];
        foreach (var row in TsvFile.Read(file, problems, columns))
        {
            yield return new PlaceRow(ReadPlace(row, countries), row);
        }
    }

    /// <summary>Every id once, and no place twice under one name.</summary>
    public static void CheckTogether(IReadOnlyList<PlaceRow> rows, LexiconProblems problems)
    {
        _ = problems; // Faults are noted at their rows.
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var spots = new HashSet<(string Name, string Feature, double, double)>();
        foreach (var (place, row) in rows)
        {
            if (!spots.Add((NameFold.Fold(place.Name), place.Feature, place.Latitude, place.Longitude)))
            {
                row.Problem("LEX041", "name", $"A {place.Feature} called '{place.Name}' stands twice at {place.Latitude} {place.Longitude}.");
            }

            if (!ids.Add(place.Id))
            {
                row.Problem("LEX034", "id", $"The id '{place.Id}' stands twice.");
            }
        }
    }

    private static Place ReadPlace(TsvRow row, IReadOnlyDictionary<string, GeoBounds> countries)
    {
        var country = row.Optional("country");
        if (country is not null && !countries.ContainsKey(country))
        {
            row.Problem("LEX035", "country", $"'{country}' is not a code of countries.tsv.");
        }

        var feature = row.Required("feature");
        if (!_features.Contains(feature))
        {
            row.Problem("LEX037", "feature", $"'{feature}' is not a kind of feature; known are {string.Join(", ", _features.Order(StringComparer.Ordinal))}.");
        }

        var place = new Place
        {
            Id = row.Required("id"),
            Name = row.Required("name"),
            OtherNames = [.. row.List("other_names").Where(name => name[0] != AbbreviationMark)],
            Abbreviations = [.. row.List("other_names").Where(name => name[0] == AbbreviationMark).Select(name => name[1..])],
            Feature = feature,
            Country = country,
            Admin = row.Optional("admin"),
            Latitude = Coordinates.Read(row, "latitude", 90),
            Longitude = Coordinates.Read(row, "longitude", 180),
            Importance = ReadImportance(row),
            Note = row.Optional("note"),
            ClaimedBy = row.List("claimed_by"),
            HeldBy = row.Optional("held_by"),
            Since = row.Optional("since"),
        };
        CheckPosition(place, row, countries);
        return place;
    }

    // A latitude and longitude changed about, or a sign forgotten, nearly always ends in another country.
    private static void CheckPosition(Place place, TsvRow row, IReadOnlyDictionary<string, GeoBounds> countries)
    {
        if (place.Country is { } code && !_crossing.Contains(place.Feature) && countries.TryGetValue(code, out var bounds)
            && !bounds.Holds(place.Latitude, place.Longitude))
        {
            row.Problem("LEX040", "latitude", $"{place.Latitude} {place.Longitude} lies outside {code}, whose bounds are {bounds.South} {bounds.West} {bounds.North} {bounds.East}.");
        }
    }

    private static int ReadImportance(TsvRow row)
    {
        row.Required("importance");
        var value = row.Number("importance") ?? 1;
        if (value is < 1 or > 9 || value != Math.Floor(value))
        {
            row.Problem("LEX038", "importance", $"'{value}' is not a whole number from 1 to 9.");
        }

        return (int)value;
    }
}
