using System.Globalization;
using Chancery.Intake;
using Chancery.Model;

namespace Chancery.Evaluation;

/// <summary>A finding, wanted or found: its words and its value as cases write it.</summary>
internal readonly record struct Marked(TextSpan Span, string Value);

/// <summary>One line of a table of figures: its name, and when a found item is right beside the wanted one that it overlaps.</summary>
internal sealed record MarkedRow(string Name, Func<Marked, Marked, bool> IsRight);

/// <summary>
/// Scores findings on reports that carry them in their text. A found item is paired with the first wanted one that it
/// shares words with, the same words first; every row counts the pairs that it takes for right.
/// </summary>
internal sealed class MarkedScorer(IReadOnlyList<MarkedRow> rows, Func<Model.Reading, IEnumerable<Marked>> find)
{
    private static readonly string[] _parts = ["all", "aside", "tuned"];

    /// <summary>Scores a folder and prints the figures; <c>--verbose</c> lists misses and extras of the reports not kept aside, or of those with <c>--aside</c>.</summary>
    public int Run(string name, string[] args)
    {
        if (args is not [var folder, .. var options])
        {
            Console.Error.WriteLine($"usage: Chancery.Evaluation {name} FOLDER [--verbose] [--aside|--tuned]");
            return 1;
        }

        var verbose = options.Contains("--verbose");
        var sums = ScoreFolder(EngineSource.Reader(), folder, item => verbose && item.Aside == options.Contains("--aside") ? Console.Out : null);
        foreach (var (part, sum) in sums.Where(pair => pair.Key == "all" || !options.Contains(pair.Key == "aside" ? "--tuned" : "--aside")))
        {
            Console.WriteLine($"## {part}");
            for (var i = 0; i < rows.Count; i++)
            {
                Console.WriteLine($"{rows[i].Name,-28} {sum[i]}");
            }
        }

        return 0;
    }

    /// <summary>The scores of all reports, of those kept aside and of the others, row by row.</summary>
    public IReadOnlyDictionary<string, Score[]> ScoreFolder(ReportReader reader, string folder, Func<RawMarkedCase, TextWriter?> faults)
    {
        var sums = _parts.ToDictionary(part => part, _ => rows.Select(_ => new Score()).ToArray(), StringComparer.Ordinal);
        foreach (var (name, item) in CaseFiles.Read<RawMarkedCase>(folder))
        {
            var markup = Markup.Parse(item.Text);
            var report = ReportFactory.FromText(markup.Text) with { Published = DateOnly.Parse(item.Date, CultureInfo.InvariantCulture) };
            var wanted = markup.Expected.Select(expected => new Marked(expected.Span, expected.Value)).ToList();
            var scores = ScoreOne(wanted, [.. find(reader.Read(report))], new Faults(faults(item), name, markup.Text));
            foreach (var part in new[] { "all", item.Aside ? "aside" : "tuned" })
            {
                for (var i = 0; i < rows.Count; i++)
                {
                    sums[part][i].Add(scores[i]);
                }
            }
        }

        return sums;
    }

    private Score[] ScoreOne(List<Marked> wanted, List<Marked> found, Faults faults)
    {
        Score[] scores = [.. rows.Select(_ => new Score { Found = found.Count, Wanted = wanted.Count })];
        var left = new List<Marked>(found);
        foreach (var gold in wanted)
        {
            var at = left.FindIndex(item => item.Span == gold.Span) is >= 0 and var same ? same : left.FindIndex(item => item.Span.Overlaps(gold.Span));
            if (at < 0)
            {
                faults.Missed(gold);
                continue;
            }

            var match = left[at];
            left.RemoveAt(at);
            for (var i = 0; i < rows.Count; i++)
            {
                scores[i].Right += rows[i].IsRight(gold, match) ? 1 : 0;
            }

            faults.Differs(gold, match);
        }

        left.ForEach(faults.Extra);
        return scores;
    }

    /// <summary>Prints what went wrong, when anybody wants to see it.</summary>
    private sealed record Faults(TextWriter? Output, string Name, string Text)
    {
        public void Missed(Marked gold) => Output?.WriteLine($"{Name}: missed  {Show(gold)}");

        public void Extra(Marked item) => Output?.WriteLine($"{Name}: extra   {Show(item)}   in “{Around(item.Span)}”");

        public void Differs(Marked gold, Marked found)
        {
            if (gold != found)
            {
                Output?.WriteLine($"{Name}: differs {Show(gold)}  <>  {Show(found)}");
            }
        }

        private string Show(Marked item) => $"[{item.Span.TextOf(Text)}={item.Value}]";

        private string Around(TextSpan span)
        {
            var (start, end) = (Math.Max(span.Start - 30, 0), Math.Min(span.End + 20, Text.Length));
            return Text[start..end].ReplaceLineEndings(" ");
        }
    }
}
