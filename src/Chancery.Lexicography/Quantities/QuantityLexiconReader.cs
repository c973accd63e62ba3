using Chancery.Lexicon.Quantities;

namespace Chancery.Lexicography.Quantities;

/// <summary>Reads the quantities folder of the lexicon.</summary>
internal static class QuantityLexiconReader
{
    private static readonly string[] _classes = ["bound", "label", "casualty", "casualty-verb", "counted", "anaphor", "power", "phrasal",
        "copula", "toll", "hyphen-unit", "scaled-unit", "bound-after", "fraction", "uncounted", "container", "negative"];

    public static QuantityLexicon Read(LexiconFolder folder, LexiconProblems problems) => new()
    {
        Numbers = [.. folder.Files("numbers", ".tsv").SelectMany(file => ReadNumbers(file, problems))],
        Units = [.. folder.Files("units", ".tsv").SelectMany(file => ReadUnits(file, problems))],
        Words = [.. folder.Files("words", ".tsv").SelectMany(file => ReadWords(file, problems))],
    };

    private static IEnumerable<NumberWord> ReadNumbers(LexiconFile file, LexiconProblems problems)
    {
        foreach (var row in TsvFile.Read(file, problems, "phrase", "rank", "value"))
        {
            if (!Enum.TryParse<NumberRank>(row.Required("rank"), ignoreCase: true, out var rank))
            {
                row.Problem("LEX022", "rank", $"There is no rank of number words '{row["rank"]}'.");
                continue;
            }

            yield return new NumberWord(row.Required("phrase"), rank, (decimal)(row.Number("value") ?? 0));
        }
    }

    private static IEnumerable<UnitName> ReadUnits(LexiconFile file, LexiconProblems problems)
    {
        foreach (var row in TsvFile.Read(file, problems, "symbol", "kind", "names"))
        {
            foreach (var name in row.List("names"))
            {
                yield return new UnitName(name, row.Required("symbol"), row.Required("kind"));
            }
        }
    }

    private static IEnumerable<QuantityWord> ReadWords(LexiconFile file, LexiconProblems problems)
    {
        foreach (var row in TsvFile.Read(file, problems, "phrase", "class", "value"))
        {
            if (!_classes.Contains(row.Required("class")))
            {
                row.Problem("LEX023", "class", $"There is no class '{row["class"]}'; known are {string.Join(", ", _classes)}.");
                continue;
            }

            yield return new QuantityWord(row.Required("phrase"), row["class"], row["value"]);
        }
    }
}
