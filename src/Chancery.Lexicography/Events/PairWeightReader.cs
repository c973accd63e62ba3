using System.Globalization;
using Chancery.Lexicon.Events;

namespace Chancery.Lexicography.Events;

/// <summary>Reads the learned weights of marked pairs: <c>feature</c>, then <c>CLASS=weight</c> separated by blanks.</summary>
internal static class PairWeightReader
{
    private const string File = "pair-weights.tsv";

    public static FeatureWeight[] Read(LexiconFolder folder, LexiconProblems problems)
    {
        var weights = new SortedDictionary<string, FeatureWeight>(StringComparer.Ordinal);
        foreach (var row in folder.Files(File, ".tsv").SelectMany(file => TsvFile.Read(file, problems, "feature", "weights")))
        {
            if (!weights.TryAdd(row.Required("feature"), Parse(row)))
            {
                row.Problem("LEX020", "feature", $"'{row["feature"]}' stands twice.");
            }
        }

        return [.. weights.Values];
    }

    private static FeatureWeight Parse(TsvRow row)
    {
        var classes = new List<string>();
        var values = new List<float>();
        foreach (var part in row["weights"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=');
            if (at <= 0 || !float.TryParse(part.AsSpan(at + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                row.Problem("LEX004", "weights", $"'{part}' is not CLASS=weight.");
                continue;
            }

            classes.Add(part[..at]);
            values.Add(value);
        }

        return new FeatureWeight { Feature = row["feature"], Classes = [.. classes], Values = [.. values] };
    }
}
