using Chancery.Lexicon.Places;

namespace Chancery.Lexicography.Places;

/// <summary>Reads the places folder of the lexicon.</summary>
internal static class PlaceLexiconReader
{
    public static PlaceLexicon Read(LexiconFolder folder, LexiconProblems problems)
    {
        var countries = folder.Files("countries", ".tsv").SelectMany(file => CountryTable.Read(file, problems)).ToList();
        CountryTable.CheckTogether(countries, problems);
        var bounds = countries.DistinctBy(row => row.Country.Iso3).ToDictionary(row => row.Country.Iso3, row => row.Bounds, StringComparer.Ordinal);
        var places = folder.Files("gazetteer/", ".tsv").SelectMany(file => GazetteerTable.Read(file, bounds, problems)).ToList();
        GazetteerTable.CheckTogether(places, problems);
        return new PlaceLexicon
        {
            Countries = [.. countries.Select(row => row.Country).OrderBy(country => country.Iso3, StringComparer.Ordinal)],
            PartiallyRecognised = [.. folder.Files("partially-recognised", ".tsv").SelectMany(file => PartiallyRecognisedTable.Read(file, bounds.Keys.ToHashSet(StringComparer.Ordinal), problems))
                .OrderBy(entity => entity.Id, StringComparer.Ordinal)],
            Gazetteer = [.. places.Select(row => row.Place).OrderBy(place => place.Id, StringComparer.Ordinal)],
            Words = [.. folder.Files("words", ".tsv").SelectMany(file => ReadWords(file, problems))
                .OrderBy(word => word.Kind, StringComparer.Ordinal).ThenBy(word => word.Word, StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<PlaceWord> ReadWords(LexiconFile file, LexiconProblems problems)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var row in TsvFile.Read(file, problems, "kind", "words"))
        {
            var kind = row.Required("kind");
            foreach (var word in row.List("words"))
            {
                if (seen.Add((kind, word)))
                {
                    yield return new PlaceWord(word, kind);
                }
                else
                {
                    row.Problem("LEX036", "words", $"'{word}' stands twice under '{kind}'.");
                }
            }
        }
    }
}
