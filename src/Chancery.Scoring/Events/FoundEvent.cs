using System.Globalization;
using Chancery.Model;

namespace Chancery.Scoring.Events;

/// <summary>A found event in the terms of the gold.</summary>
internal sealed record FoundEvent(string Type, string? Mode, HashSet<string> Actors, HashSet<string> Recipients, string? From, string? To, string Status, string Words, string Rule)
{
    /// <summary>The acts of a reading; assertions and routine are no acts of PLOVER.</summary>
    public static List<FoundEvent> Of(Model.Reading reading)
    {
        var actors = reading.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        return [.. reading.Events.Where(e => e.Type is not ("ROUTINE" or "STATEMENT")).Select(e => Of(e, reading, actors))];
    }

    /// <summary>The acts that another annotator found.</summary>
    public static List<FoundEvent> Of(GoldReport report) =>
    [
        .. report.Events.Where(EventJudge.IsAct).Select(act => new FoundEvent(
            act.Type, act.Mode, [.. act.Actors], [.. act.Recipients], act.From, EventJudge.LastDay(act, report), act.Status ?? "", act.Words, "annotator")),
    ];

    public override string ToString() =>
        $"{Type}/{Mode} {string.Join('+', Actors)} → {string.Join('+', Recipients)} {From}..{To} {Status} \"{Words}\" ({Rule})";

    private static FoundEvent Of(EventMention found, Model.Reading reading, Dictionary<string, Actor> actors) => new(
        found.Type,
        found.Mode,
        Codes(found.Actors, actors),
        Codes(found.Recipients, actors),
        Iso(found.Happened.Interval.From),
        Iso(found.Happened.Interval.To),
        found.Status.ToString().ToLowerInvariant(),
        found.Trigger.TextOf(reading.Report.Text),
        string.Create(CultureInfo.InvariantCulture, $"{found.Evidence.Rule}, {found.Evidence.Confidence:0.00}"));

    private static HashSet<string> Codes(Values<string> ids, Dictionary<string, Actor> actors) =>
        [.. ids.Where(actors.ContainsKey).SelectMany(id => Expand(actors[id], actors))];

    /// <summary>A set ("the two countries") counts as its members.</summary>
    private static IEnumerable<string> Expand(Actor actor, Dictionary<string, Actor> actors) =>
        actor.Members.Count > 0 && actor.Country is null
            ? actor.Members.Where(actors.ContainsKey).Select(id => actors[id].Country ?? actors[id].Name)
            : [actor.Country ?? actor.Name];

    /// <summary>A day as annotations have it.</summary>
    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
