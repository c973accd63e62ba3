using System.Globalization;

namespace Chancery.Scoring.Events;

/// <summary>Which found event is which annotated one, at levels of increasing strictness.</summary>
internal static class EventJudge
{
    /// <summary>What must be right at each level.</summary>
    public static readonly string[] Levels = ["type", "type + actors + recipients", "… + day", "… + status"];

    /// <summary>The level at which an event counts as right in the tables.</summary>
    public const int Who = 1;

    public static bool Holds(int level, EventGold gold, FoundEvent found, GoldReport report) =>
        gold.Type == found.Type
        && (level < 1 || SameParties(gold, found))
        && (level < 2 || SameDays(gold, found, report))
        && (level < 3 || gold.Status is null || gold.Status == found.Status);

    /// <summary>One-to-one; a found event whose trigger holds the annotated word is preferred.</summary>
    public static Dictionary<EventGold, FoundEvent> Match(GoldReport report, List<FoundEvent> found, Func<EventGold, FoundEvent, bool> test)
    {
        var matches = new Dictionary<EventGold, FoundEvent>();
        var free = found.ToList();
        foreach (var byWord in new[] { true, false })
        {
            foreach (var gold in report.Events.Where(IsAct).Where(gold => !matches.ContainsKey(gold)))
            {
                if (free.Find(candidate => test(gold, candidate) && (!byWord || SameWords(gold, candidate))) is { } match)
                {
                    matches[gold] = match;
                    free.Remove(match);
                }
            }
        }

        return matches;
    }

    /// <summary>The last day of an act, ISO; that of publication where the gold says so.</summary>
    public static string? LastDay(EventGold gold, GoldReport report) =>
        gold.To == "published" ? report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : gold.To;

    public static bool IsAct(EventGold gold) => gold.Type is not ("ROUTINE" or "STATEMENT");

    public static bool SameWords(EventGold gold, FoundEvent found) =>
        gold.Words.Length > 0 && found.Words.Contains(gold.Words, StringComparison.OrdinalIgnoreCase);

    private static bool SameParties(EventGold gold, FoundEvent found)
    {
        if (found.Actors.SetEquals(gold.Actors) && found.Recipients.SetEquals(gold.Recipients))
        {
            return true;
        }

        // A meeting is symmetric: who is listed on which side says nothing.
        return gold.Type == "CONSULT" && found.Actors.Union(found.Recipients).ToHashSet().SetEquals(gold.Actors.Concat(gold.Recipients));
    }

    private static bool SameDays(EventGold gold, FoundEvent found, GoldReport report) => AreDays(gold, found.From, found.To, report);

    /// <summary>Where the annotation tells no day, an open interval is right: what is found may know that the act came before or after some day.</summary>
    /// <param name="gold">The act.</param>
    /// <param name="from">The first day found, ISO; null for open.</param>
    /// <param name="to">The last day found, ISO; null for open.</param>
    /// <param name="report">Its report.</param>
    public static bool AreDays(EventGold gold, string? from, string? to, GoldReport report) =>
        gold is { From: null, To: "published" } ? from is null || to is null : from == gold.From && to == LastDay(gold, report);
}
