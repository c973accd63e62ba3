using System.Globalization;
using Chancery.Lexicon.Events;

namespace Chancery.Lexicography.Events;

/// <summary>Reads learned weights of choices: <c>scope</c>, <c>feature</c>, <c>weight</c>.</summary>
internal static class LearntWeightReader
{
    public static LearntWeight[] Read(string name, LexiconFolder folder, LexiconProblems problems)
    {
        var weights = new SortedDictionary<(string Scope, string Feature), float>(Comparer<(string Scope, string Feature)>.Create(Compare));
        foreach (var row in folder.Files(name, ".tsv").SelectMany(file => TsvFile.Read(file, problems, "scope", "feature", "weight")))
        {
            if (!float.TryParse(row["weight"], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                row.Problem("LEX004", "weight", $"'{row["weight"]}' is not a number.");
            }
            else if (!weights.TryAdd((row.Required("scope"), row.Required("feature")), value))
            {
                row.Problem("LEX020", "feature", $"'{row["feature"]}' stands twice in the scope '{row["scope"]}'.");
            }
        }

        return [.. weights.Select(pair => new LearntWeight(pair.Key.Scope, pair.Key.Feature, pair.Value))];
    }

    private static int Compare((string Scope, string Feature) left, (string Scope, string Feature) right) =>
        string.CompareOrdinal(left.Scope, right.Scope) is var order and not 0 ? order : string.CompareOrdinal(left.Feature, right.Feature);
}
