using Chancery.Lexicon.Quantities;

namespace Chancery.Lexicography.Quantities;

/// <summary>Reads the quantities folder of the lexicon.</summary>
internal static class QuantityLexiconReader
{
    public static QuantityLexicon Read(LexiconFolder folder, LexiconProblems problems) => new()
    {
        Numbers = [.. folder.Files("numbers", ".tsv").SelectMany(file => ReadNumbers(file, problems))],
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
}
