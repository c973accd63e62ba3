using System.Globalization;
using Chancery.Intake;
using Chancery.Model;

namespace Chancery.Evaluation;

/// <summary>
/// Scores whole events on annotated reports: type; type, actors and recipients; and these with the day. A found event
/// that no annotated one matches is an extra.
/// </summary>
internal static class EventScorer
{
    public static int Run(string[] args)
    {
        if (args is not [var folder, .. var options])
        {
            Console.Error.WriteLine("usage: Chancery.Evaluation events FOLDER [--verbose] [--aside|--tuned]");
            return 1;
        }

        var reader = EngineSource.Reader();
        var verbose = options.Contains("--verbose");
        var sums = new Dictionary<string, Score[]>(StringComparer.Ordinal);
        foreach (var (name, item) in CaseFiles.Read<RawEventCase>(folder))
        {
            if (options.Contains("--aside") && !item.Aside || options.Contains("--tuned") && item.Aside)
            {
                continue;
            }

            var scores = ScoreOne(reader, name, item, verbose);
            foreach (var key in new[] { "all", item.Aside ? "aside" : "tuned" })
            {
                if (!sums.TryGetValue(key, out var sum))
                {
                    sums[key] = sum = [new(), new(), new(), new()];
                }

                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i].Add(scores[i]);
                }
            }
        }

        string[] rows = ["type", "type + actors + recipients", "… + day", "… + status"];
        foreach (var (key, sum) in sums.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"## {key}");
            for (var i = 0; i < rows.Length; i++)
            {
                Console.WriteLine($"{rows[i],-28} {sum[i]}");
            }
        }

        return 0;
    }

    private static Score[] ScoreOne(ReportReader reader, string name, RawEventCase item, bool verbose)
    {
        var gold = item.Events.ConvertAll(EventGold.Parse);
        var report = ReportFactory.FromText(item.Text) with
        {
            Published = item.Date is null ? null : DateOnly.Parse(item.Date, CultureInfo.InvariantCulture),
        };
        var reading = reader.Read(report);
        var found = reading.Events.Where(e => e.Type is not ("ROUTINE" or "STATEMENT")).ToList();
        var wanted = gold.Where(e => e.Type is not ("ROUTINE" or "STATEMENT")).ToList();
        Func<EventGold, EventMention, bool>[] tests =
        [
            (g, e) => g.Type == e.Type,
            (g, e) => g.Type == e.Type && Who(g, e, reading),
            (g, e) => g.Type == e.Type && Who(g, e, reading) && When(g, e, reading),
            (g, e) => g.Type == e.Type && Who(g, e, reading) && When(g, e, reading) && g.Status == e.Status.ToString().ToLowerInvariant(),
        ];
        if (verbose)
        {
            Print(name, wanted, found, tests[1], tests[3], reading);
        }

        return [.. tests.Select(test => new Score { Right = Matches(wanted, found, test, reading).Count, Found = found.Count, Wanted = wanted.Count })];
    }

    /// <summary>One-to-one matches; a found event whose trigger holds the annotated word is preferred.</summary>
    private static Dictionary<EventGold, EventMention> Matches(List<EventGold> wanted, List<EventMention> found, Func<EventGold, EventMention, bool> test, Model.Reading reading)
    {
        var matches = new Dictionary<EventGold, EventMention>();
        var free = found.ToList();
        foreach (var byWord in new[] { true, false })
        {
            foreach (var gold in wanted.Where(g => !matches.ContainsKey(g)))
            {
                var match = free.Find(e => test(gold, e) && (!byWord || e.Trigger.TextOf(reading.Report.Text).Contains(gold.Words, StringComparison.OrdinalIgnoreCase)));
                if (match is not null)
                {
                    matches[gold] = match;
                    free.Remove(match);
                }
            }
        }

        return matches;
    }

    private static bool Who(EventGold gold, EventMention found, Model.Reading reading)
    {
        var actors = Codes(found.Actors, reading);
        var recipients = Codes(found.Recipients, reading);
        if (gold.Actors.ToHashSet().SetEquals(actors) && gold.Recipients.ToHashSet().SetEquals(recipients))
        {
            return true;
        }

        // A meeting is symmetric: who is listed on which side says nothing.
        return gold.Type == "CONSULT" && gold.Actors.Concat(gold.Recipients).ToHashSet().SetEquals(actors.Union(recipients));
    }

    private static HashSet<string> Codes(Values<string> ids, Model.Reading reading) =>
        [.. ids.Select(id => reading.Actors.First(a => a.Id == id)).SelectMany(a => Expand(a, reading))];

    private static IEnumerable<string> Expand(Actor actor, Model.Reading reading) =>
        actor.Members.Count > 0 && actor.Country is null
            ? actor.Members.SelectMany(id => reading.Actors.Where(a => a.Id == id)).Select(a => a.Country ?? a.Name)
            : [actor.Country ?? actor.Name];

    private static bool When(EventGold gold, EventMention found, Model.Reading reading)
    {
        var interval = found.Happened.Interval;
        var to = gold.To == "published" ? reading.Report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : gold.To;
        return Iso(interval.From) == gold.From && Iso(interval.To) == to;

        static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static void Print(string name, List<EventGold> wanted, List<EventMention> found, Func<EventGold, EventMention, bool> test, Func<EventGold, EventMention, bool> strict, Model.Reading reading)
    {
        var matches = Matches(wanted, found, test, reading);
        Console.WriteLine($"# {name}");
        foreach (var gold in wanted)
        {
            var mark = !matches.TryGetValue(gold, out var match) ? "MISSED" : strict(gold, match) ? "ok    " : "nearly";
            Console.WriteLine($"  {mark} {gold.Type}/{gold.Mode} {string.Join('+', gold.Actors)} → {string.Join('+', gold.Recipients)} {gold.From}..{gold.To} {gold.Status} \"{gold.Words}\"{(match is not null && mark == "nearly" ? "  found: " + Show(match, reading) : "")}");
        }

        foreach (var extra in found.Except(matches.Values))
        {
            Console.WriteLine($"  EXTRA  {Show(extra, reading)}");
        }
    }

    private static string Show(EventMention e, Model.Reading reading) =>
        $"{e.Type}/{e.Mode} {string.Join('+', Codes(e.Actors, reading))} → {string.Join('+', Codes(e.Recipients, reading))} {e.Happened.Interval.From:yyyy-MM-dd}..{e.Happened.Interval.To:yyyy-MM-dd} {e.Status.ToString().ToLowerInvariant()} \"{e.Trigger.TextOf(reading.Report.Text)}\" ({e.Evidence.Rule})";
}
