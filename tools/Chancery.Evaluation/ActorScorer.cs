using System.Globalization;
using Chancery.Intake;
using Chancery.Model;

namespace Chancery.Evaluation;

/// <summary>Scores who participants are: of those found, how many have the right country and the right first sector.</summary>
internal static class ActorScorer
{
    public static int Run(string[] args)
    {
        if (args is not [var folder, .. var options])
        {
            Console.Error.WriteLine("usage: Chancery.Evaluation actors FOLDER [--verbose]");
            return 1;
        }

        var reader = EngineSource.Reader();
        var sums = new SortedDictionary<string, ActorScore>(StringComparer.Ordinal);
        foreach (var (name, item) in CaseFiles.Read<RawActorCase>(folder))
        {
            var score = ScoreOne(reader, name, item, options.Contains("--verbose"));
            foreach (var key in new[] { "all", item.Aside ? "aside" : "tuned" })
            {
                sums[key] = sums.GetValueOrDefault(key) + score;
            }
        }

        foreach (var (key, sum) in sums)
        {
            Console.WriteLine($"## {key}\n{sum}");
        }

        return 0;
    }

    private static ActorScore ScoreOne(ReportReader reader, string name, RawActorCase item, bool verbose)
    {
        var report = ReportFactory.FromText(item.Text) with
        {
            Published = item.Date is null ? null : DateOnly.Parse(item.Date, CultureInfo.InvariantCulture),
        };
        var reading = reader.Read(report);
        var score = default(ActorScore);
        foreach (var line in item.Participants)
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var actor = Find(reading, parts[0]);
            var country = actor is not null && Accepts(parts[1], actor.Country);
            var sector = actor is not null && Accepts(parts[2], actor.Sector);
            score += new ActorScore(1, actor is null ? 0 : 1, country ? 1 : 0, sector ? 1 : 0);
            if (verbose && !(country && sector))
            {
                Console.WriteLine($"{name}{(item.Aside ? " (aside)" : "")}: {line}  found: {(actor is null ? "nobody" : $"{actor.Name} {actor.Kind} {actor.Country} {actor.Sector} ({actor.Evidence.Rule})")}");
            }
        }

        return score;
    }

    private static bool Accepts(string alternatives, string? value) => alternatives.Split(',').Contains(value ?? "-");

    /// <summary>The actor of the mention that holds most of the words, and of several the shortest.</summary>
    private static Actor? Find(Model.Reading reading, string words)
    {
        var at = reading.Report.Text.IndexOf(words, StringComparison.Ordinal);
        Actor? best = null;
        var most = 0.0;
        foreach (var actor in reading.Actors)
        {
            foreach (var mention in actor.Mentions)
            {
                var shared = Math.Min(at + words.Length, mention.Span.End) - Math.Max(at, mention.Span.Start);
                var share = shared <= 0 ? 0 : ((double)shared / words.Length) + ((double)shared / (100 * mention.Span.Length));
                if (share > most)
                {
                    (best, most) = (actor, share);
                }
            }
        }

        return most >= 0.5 ? best : null;
    }
}
