using Chancery.Lexicon.Places;

namespace Chancery.Lexicography.Places;

/// <summary>Reads <c>partially-recognised.tsv</c>.</summary>
internal static class PartiallyRecognisedTable
{
    public static IEnumerable<PartiallyRecognised> Read(LexiconFile file, IReadOnlySet<string> countries, LexiconProblems problems)
    {
        var (ids, codes) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in TsvFile.Read(file, problems, "id", "name", "other_names", "demonyms", "seats", "claimant", "own_code", "from", "to"))
        {
            if (!ids.Add(row.Required("id")))
            {
                row.Problem("LEX030", "id", $"The entity '{row["id"]}' stands twice.");
            }

            if (!countries.Contains(row.Required("claimant")))
            {
                row.Problem("LEX030", "claimant", $"'{row["claimant"]}' is no country of countries.tsv.");
            }

            if (row.Required("own_code") is not { Length: 3 } code || !code.All(char.IsAsciiLetterUpper) || !codes.Add(code) || countries.Contains(code) && !IsTheirs(row, code))
            {
                row.Problem("LEX030", "own_code", $"'{row["own_code"]}' is not a code of three capital letters that nobody else has.");
            }

            var (from, to) = LexiconDay.Span(row);
            var demonyms = row.List("demonyms");
            yield return new PartiallyRecognised
            {
                Id = row["id"],
                Name = row.Required("name"),
                OtherNames = row.List("other_names"),
                Demonyms = [.. demonyms.Concat(demonyms.Select(Demonyms.PluralOf).OfType<string>()).Distinct(StringComparer.Ordinal)],
                Seats = row.List("seats"),
                Claimant = row["claimant"],
                OwnCode = row["own_code"],
                From = from,
                To = to,
            };
        }
    }

    // ISO 3166-1 has a code for some territories, though not for those who govern them.
    private static bool IsTheirs(TsvRow row, string code) => code != row["claimant"] && code[0] != 'X';
}
