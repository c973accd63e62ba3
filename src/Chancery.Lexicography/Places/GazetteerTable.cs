using System.Collections.Frozen;
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

    public static IEnumerable<PlaceRow> Read(LexiconFile file, HashSet<string> codes, LexiconProblems problems)
    {
        string[] columns =
        [
            "id", "name", "other_names", "feature", "country", "admin", "latitude", "longitude", "importance", "note", "claimed_by", "held_by", "since",
        ];
        foreach (var row in TsvFile.Read(file, problems, columns))
        {
            yield return new PlaceRow(ReadPlace(row, codes), row);
        }
    }

    /// <summary>Every id once.</summary>
    public static void CheckTogether(IReadOnlyList<PlaceRow> rows, LexiconProblems problems)
    {
        _ = problems; // Faults are noted at their rows.
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, row) in rows)
        {
            if (!ids.Add(place.Id))
            {
                row.Problem("LEX034", "id", $"The id '{place.Id}' stands twice.");
            }
        }
    }

    private static Place ReadPlace(TsvRow row, HashSet<string> codes)
    {
        var country = row.Optional("country");
        if (country is not null && !codes.Contains(country))
        {
            row.Problem("LEX035", "country", $"'{country}' is not a code of countries.tsv.");
        }

        var feature = row.Required("feature");
        if (!_features.Contains(feature))
        {
            row.Problem("LEX037", "feature", $"'{feature}' is not a kind of feature; known are {string.Join(", ", _features.Order(StringComparer.Ordinal))}.");
        }

        return new Place
        {
            Id = row.Required("id"),
            Name = row.Required("name"),
            OtherNames = row.List("other_names"),
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
