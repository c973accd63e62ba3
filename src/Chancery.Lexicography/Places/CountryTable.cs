using Chancery.Lexicon;
using Chancery.Lexicon.Places;

namespace Chancery.Lexicography.Places;

/// <summary>A country and the row it stands in.</summary>
/// <param name="Country">What it says.</param>
/// <param name="Bounds">The box that holds its land and islands.</param>
/// <param name="Row">Where it stands.</param>
internal sealed record CountryRow(Country Country, GeoBounds Bounds, TsvRow Row);

/// <summary>Reads <c>countries.tsv</c>.</summary>
internal static class CountryTable
{
    private const char SharedMark = '~';

    public static IEnumerable<CountryRow> Read(LexiconFile file, LexiconProblems problems)
    {
        string[] columns = ["iso3", "iso2", "name", "other_names", "demonyms", "capital", "seats", "latitude", "longitude", "region", "bounds"];
        foreach (var row in TsvFile.Read(file, problems, columns))
        {
            yield return new CountryRow(ReadCountry(row), GeoBounds.Read(row, "bounds"), row);
        }
    }

    /// <summary>Every code once, and no name of two countries unless all but one mark it as shared.</summary>
    public static void CheckTogether(IReadOnlyList<CountryRow> rows, LexiconProblems problems)
    {
        _ = problems; // Faults are noted at their rows.
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (country, _, row) in rows)
        {
            foreach (var code in new[] { country.Iso3, country.Iso2 }.Where(code => !codes.Add(code)))
            {
                row.Problem("LEX031", "iso3", $"The code '{code}' stands twice.");
            }

            var own = country.OtherNames.Append(country.Name).Concat(country.Demonyms).Except(country.Shared, StringComparer.Ordinal);
            foreach (var name in own.Select(name => NameFold.Fold(name)).Distinct(StringComparer.Ordinal))
            {
                if (!names.TryAdd(name, country.Iso3))
                {
                    row.Problem("LEX032", "name", $"'{name}' is a name of {names[name]} too; mark it with {SharedMark} where the claim is weaker.");
                }
            }
        }
    }

    private static Country ReadCountry(TsvRow row)
    {
        var capital = row.Optional("capital");
        var demonyms = Plain(row.List("demonyms"));
        return new Country
        {
            Iso3 = Code(row, "iso3", 3),
            Iso2 = Code(row, "iso2", 2),
            Name = row.Required("name"),
            OtherNames = Plain(row.List("other_names")),
            // "The Philippines" are the state, not those who are Philippine.
            Demonyms = [.. demonyms.Concat(demonyms.Select(Demonyms.PluralOf).OfType<string>()).Distinct(StringComparer.Ordinal).Except(row.List("other_names").Append(row.Required("name")))],
            Shared = [.. Shared(row.List("other_names")), .. Shared(row.List("demonyms")).SelectMany(WithPlural)],
            Capital = capital,
            Seats = [.. (capital is null ? [] : new[] { capital }).Concat(row.List("seats")).Distinct(StringComparer.Ordinal)],
            Latitude = Coordinates.Read(row, "latitude", 90),
            Longitude = Coordinates.Read(row, "longitude", 180),
            Region = row.Required("region"),
        };
    }

    private static IEnumerable<string> WithPlural(string demonym) =>
        Demonyms.PluralOf(demonym) is { } plural ? [demonym, plural] : [demonym];

    private static string[] Plain(string[] names) => [.. names.Select(name => name.TrimStart(SharedMark))];

    private static IEnumerable<string> Shared(string[] names) =>
        names.Where(name => name[0] == SharedMark).Select(name => name[1..]);

    private static string Code(TsvRow row, string column, int length)
    {
        var code = row.Required(column);
        if (code.Length != length || !code.All(char.IsAsciiLetterUpper))
        {
            row.Problem("LEX030", column, $"'{code}' is not a code of {length} capital letters.");
        }

        return code;
    }
}
