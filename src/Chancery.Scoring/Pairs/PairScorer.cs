using System.Globalization;
using Chancery.Model;
using Chancery.Reading.Events;

namespace Chancery.Scoring.Pairs;

/// <summary>Scores the class of marked pairs: macro-F1 with its interval, each class, and the confusion table.</summary>
public sealed class PairScorer(Func<string, TextSpan, TextSpan, PairCode> code)
{
    /// <summary>Codes each pair and writes the figures; every pair too when <paramref name="verbose"/>.</summary>
    /// <returns>The macro-F1.</returns>
    public double Run(IEnumerable<PairGold> pairs, Part part, bool verbose, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(output);
        var rows = pairs.Where(pair => part == Part.All || pair.Aside == (part == Part.Aside)).ToList();
        var joins = rows.Exists(row => row.Class == PairGold.Yield);
        var results = new List<(string Wanted, string Found)>();
        foreach (var row in rows)
        {
            var found = code(row.Text, row.Source, row.Target);
            var type = joins ? PairGold.ClassOf(found.Type) : found.Type;
            results.Add((row.Class, type));
            if (verbose && type != row.Class)
            {
                output.WriteLine($"{row.Id}\t{row.Class}\t{type}\t{Mark(row)}\t{found.Because.Rule}: {found.Because.Reason}");
            }
        }

        Write(results, part, output);
        return Of(results).MacroF1;
    }

    private static void Write(List<(string Wanted, string Found)> results, Part part, TextWriter output)
    {
        var confusion = Of(results);
        var interval = Bootstrap.Of(results, sample => Of(sample).MacroF1);
        output.WriteLine($"## pairs, {part.ToString().ToLowerInvariant()}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"macro-F1 {confusion.MacroF1:0.000} ({interval})  accuracy {confusion.Accuracy:0.000}  of {results.Count} pairs"));
        confusion.WriteClasses(output);
        confusion.WriteTable(output);
    }

    private static Confusion Of(IEnumerable<(string Wanted, string Found)> results)
    {
        var confusion = new Confusion();
        foreach (var (wanted, found) in results)
        {
            confusion.Add(wanted, found);
        }

        return confusion;
    }

    private static string Mark(PairGold row)
    {
        var text = row.Text;
        foreach (var (span, open, close) in new[] { (row.Source, "[", "]"), (row.Target, "{", "}") }.OrderByDescending(mark => mark.Item1.Start))
        {
            text = span.Length == 0 ? text : text.Insert(span.End, close).Insert(span.Start, open);
        }

        return text;
    }
}
