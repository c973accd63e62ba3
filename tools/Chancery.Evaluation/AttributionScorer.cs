using Chancery.Intake;
using Chancery.Model;

namespace Chancery.Evaluation;

/// <summary>
/// Scores the spans of attributions on articles in brat stand-off format (X.txt beside X.ann). Exact: the same first
/// and last character, interruptions left aside. Overlap: the share of the longer span that both cover, summed over the
/// best partners. Every third article was kept aside at first; half of these were opened later, so that what is mended could be
/// seen on fresh text, and every sixth is kept aside for good. The three parts are reported apart.
/// </summary>
internal static class AttributionScorer
{
    private static readonly string[] _rows = ["content exact", "content overlap ≥ ½", "source exact", "source overlap ≥ ½", "cue exact", "cue overlap ≥ ½", "cue overlap", "all spans exact"];

    public static int Run(string[] args)
    {
        if (args is not [var folder, .. var options])
        {
            Console.Error.WriteLine("usage: Chancery.Evaluation attributions FOLDER [--verbose N | --opened N]");
            return 1;
        }

        var reader = EngineSource.Reader();
        var openedOnly = options is ["--opened", _];
        var verbose = options is ["--verbose" or "--opened", var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 0;
        Score[] tuned = [.. _rows.Select(_ => new Score())], opened = [.. _rows.Select(_ => new Score())], aside = [.. _rows.Select(_ => new Score())];
        var tally = new Tally();
        var number = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*.ann").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(Path.ChangeExtension(path, ".txt"));
            var gold = BratFile.Read(path, text).Where(item => item.Content.Count > 0).ToList();
            var found = reader.Read(ReportFactory.FromText(text)).Attributions;
            var sums = number % 3 != 2 ? tuned : number % 6 == 2 ? opened : aside;
            Add(sums, gold, found);
            if (verbose > 0 && (sums == opened || sums == tuned && !openedOnly))
            {
                tally.Add(text, gold, found);
            }

            number++;
        }

        tally.Print(verbose);
        Print("tuned on", tuned);
        Print("opened later", opened);
        Print("kept aside", aside);
        return 0;
    }

    private static void Add(Score[] sums, List<AttributionGold> gold, IReadOnlyList<Attribution> found)
    {
        List<TextSpan> contents = [.. gold.Select(g => Hull(g.Content))], foundContents = [.. found.Select(f => f.Content)];
        List<TextSpan> sources = [.. gold.Where(g => g.Source.Count > 0).Select(g => Hull(g.Source))];
        List<TextSpan> foundSources = [.. found.Where(f => f.Source is not null).Select(f => f.Source!.Value)];
        List<TextSpan> cues = [.. gold.Where(g => g.Cue.Count > 0).Select(g => Hull(g.Cue))], foundCues = [.. found.Select(f => f.Cue)];
        sums[0].Add(Match(contents, foundContents, Same));
        sums[1].Add(Match(contents, foundContents, Half));
        sums[2].Add(Match(sources, foundSources, Same));
        sums[3].Add(Match(sources, foundSources, Half));
        sums[4].Add(Match(cues, foundCues, Same));
        sums[5].Add(Match(cues, foundCues, Half));
        sums[6].Add(Match(cues, foundCues, (a, b) => a.Overlaps(b)));
        sums[7].Add(Match(contents, foundContents, Same));
        sums[7].Add(Match(sources, foundSources, Same));
        sums[7].Add(Match(cues, foundCues, Same));
    }

    /// <summary>One-to-one matches, in text order.</summary>
    private static Score Match(List<TextSpan> gold, List<TextSpan> found, Func<TextSpan, TextSpan, bool> test)
    {
        var free = found.ToList();
        var right = 0;
        foreach (var span in gold)
        {
            var at = free.FindIndex(candidate => test(span, candidate));
            if (at >= 0)
            {
                free.RemoveAt(at);
                right++;
            }
        }

        return new Score { Right = right, Found = found.Count, Wanted = gold.Count };
    }

    internal static TextSpan Hull(IReadOnlyList<TextSpan> fragments) => new(fragments[0].Start, fragments[^1].End);

    private static bool Same(TextSpan a, TextSpan b) => a == b;

    private static bool Half(TextSpan a, TextSpan b) =>
        a.Overlaps(b) && 2 * (Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) >= Math.Max(a.Length, b.Length);

    private static void Print(string title, Score[] sums)
    {
        Console.WriteLine($"## {title}");
        for (var i = 0; i < sums.Length; i++)
        {
            Console.WriteLine($"{_rows[i],-22} {sums[i]}");
        }
    }

    /// <summary>What went wrong, by cue and shape, for the one who tunes.</summary>
    private sealed class Tally
    {
        private readonly Dictionary<string, (int Right, int Near, int Extra)> _byRule = new(StringComparer.Ordinal);
        private readonly List<string> _missed = [];
        private readonly List<string> _near = [];

        public void Add(string text, List<AttributionGold> gold, IReadOnlyList<Attribution> found)
        {
            foreach (var item in found)
            {
                var right = gold.Exists(g => Hull(g.Content) == item.Content);
                var near = gold.Find(g => g.Cue.Count > 0 && Hull(g.Cue).Overlaps(item.Cue));
                var rule = item.Evidence.Rule + " " + item.CueLemma;
                foreach (var key in new[] { item.Evidence.Rule, rule })
                {
                    var counts = _byRule.GetValueOrDefault(key);
                    _byRule[key] = (counts.Right + (right ? 1 : 0), counts.Near + (!right && near is not null ? 1 : 0), counts.Extra + (!right && near is null ? 1 : 0));
                }

                if (!right && near is not null)
                {
                    _near.Add($"NEAR {rule}: {Clip(item.Content.TextOf(text))}\n     gold: {Clip(Hull(near.Content).TextOf(text))}");
                }
            }

            foreach (var item in gold.Where(g => g.Cue.Count > 0 && !found.Any(f => f.Cue.Overlaps(Hull(g.Cue)))))
            {
                _missed.Add($"MISS [{Hull(item.Cue).TextOf(text)}] {Clip(text[Math.Max(0, Math.Min(item.Cue[0].Start, item.Content[0].Start) - 20)..Math.Min(text.Length, Math.Max(item.Cue[^1].End, item.Content[^1].End))])}");
            }
        }

        public void Print(int limit)
        {
            if (limit == 0)
            {
                return;
            }

            foreach (var (rule, counts) in _byRule.OrderByDescending(pair => pair.Value.Extra + pair.Value.Near).Take(limit))
            {
                Console.WriteLine($"{rule,-44} right {counts.Right,4}  near {counts.Near,4}  extra {counts.Extra,4}");
            }

            foreach (var line in Every(_near, limit).Concat(Every(_missed, limit)))
            {
                Console.WriteLine(line);
            }
        }

        private static IEnumerable<string> Every(List<string> lines, int limit) =>
            lines.Where((_, i) => i % Math.Max(1, lines.Count / limit) == 0);

        private static string Clip(string words) =>
            (words.Length <= 220 ? words : words[..110] + " […] " + words[^110..]).ReplaceLineEndings(" ");
    }
}
