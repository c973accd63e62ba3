using System.Globalization;
using Chancery.Lexicon.Events;

namespace Chancery.Lexicography.Events;

/// <summary>Reads words that told acts in annotated reports: <c>word</c>, <c>part</c>, <c>type</c>, <c>share</c>, <c>reports</c>.</summary>
internal static class LearntTriggerReader
{
    private static readonly string[] _parts = ["verb", "noun", "adjective"];

    public static LearntTrigger[] Read(LexiconFolder folder, LexiconProblems problems, EventType[] types)
    {
        var triggers = new SortedDictionary<(string Word, string Part, string Type), LearntTrigger>(Comparer<(string Word, string Part, string Type)>.Create(Compare));
        foreach (var row in folder.Files("triggers.tsv", ".tsv").SelectMany(file => TsvFile.Read(file, problems, "word", "part", "type", "share", "reports")))
        {
            if (!_parts.Contains(row["part"]))
            {
                row.Problem("LEX004", "part", $"'{row["part"]}' is none of {string.Join(", ", _parts)}.");
            }
            else if (!types.Any(type => type.Name == row["type"]))
            {
                row.Problem("LEX022", "type", $"The type '{row["type"]}' is not in types.tsv.");
            }
            else if (!float.TryParse(row["share"], NumberStyles.Float, CultureInfo.InvariantCulture, out var share) || !int.TryParse(row["reports"], NumberStyles.None, CultureInfo.InvariantCulture, out var reports))
            {
                row.Problem("LEX004", "share", $"'{row["share"]}' or '{row["reports"]}' is not a number.");
            }
            else if (!triggers.TryAdd((row.Required("word"), row["part"], row["type"]), new LearntTrigger(row["word"], row["part"], row["type"], share, reports)))
            {
                row.Problem("LEX020", "word", $"'{row["word"]}' stands twice for {row["type"]}.");
            }
        }

        return [.. triggers.Values];
    }

    private static int Compare((string Word, string Part, string Type) left, (string Word, string Part, string Type) right) =>
        string.CompareOrdinal(left.Word, right.Word) is var word and not 0 ? word
            : string.CompareOrdinal(left.Part, right.Part) is var part and not 0 ? part
            : string.CompareOrdinal(left.Type, right.Type);
}
