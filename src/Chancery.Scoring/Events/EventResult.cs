namespace Chancery.Scoring.Events;

/// <summary>What was found in one annotated report, held against the annotation.</summary>
internal sealed class EventResult
{
    private readonly GoldReport _report;
    private readonly Dictionary<EventGold, FoundEvent>[] _matches;

    public EventResult(GoldReport report, List<FoundEvent> found)
    {
        _report = report;
        Found = found;
        _matches = [.. Enumerable.Range(0, EventJudge.Levels.Length)
            .Select(level => EventJudge.Match(report, found, (gold, candidate) => EventJudge.Holds(level, gold, candidate, report)))];
    }

    public List<FoundEvent> Found { get; }

    public int Wanted => _report.Events.Count(EventJudge.IsAct);

    public Tally At(int level) => new(_matches[level].Count, Found.Count, Wanted);

    public Tally OfType(string type) => new(
        _matches[EventJudge.Who].Count(pair => pair.Key.Type == type),
        Found.Count(found => found.Type == type),
        _report.Events.Count(gold => gold.Type == type));

    /// <summary>Found events of the type that match no annotated one even by type.</summary>
    public int Extras(string type) => Found.Count(found => found.Type == type && !_matches[0].ContainsValue(found));

    /// <summary>Matches by type first; what is left is matched by the word that tells it.</summary>
    public void AddTo(Confusion confusion)
    {
        foreach (var gold in _matches[0].Keys)
        {
            confusion.Add(gold.Type, gold.Type);
        }

        var rest = new GoldReport("", false, null, "", [.. _report.Events.Where(gold => !_matches[0].ContainsKey(gold))]);
        var free = Found.Where(found => !_matches[0].ContainsValue(found)).ToList();
        var byWord = EventJudge.Match(rest, free, EventJudge.SameWords);
        foreach (var gold in rest.Events.Where(EventJudge.IsAct))
        {
            confusion.Add(gold.Type, byWord.GetValueOrDefault(gold)?.Type ?? Confusion.None);
        }

        foreach (var found in free.Where(found => !byWord.ContainsValue(found)))
        {
            confusion.Add(Confusion.None, found.Type);
        }
    }

    public void WriteDetails(TextWriter output)
    {
        var (who, all) = (_matches[EventJudge.Who], _matches[^1]);
        output.WriteLine($"# {_report.Name}");
        foreach (var gold in _report.Events.Where(EventJudge.IsAct))
        {
            var mark = all.ContainsKey(gold) ? "ok    " : who.ContainsKey(gold) ? "nearly" : "MISSED";
            output.WriteLine($"  {mark} {Show(gold)}{(mark == "MISSED" ? "" : $"  found: {who.GetValueOrDefault(gold) ?? all[gold]}")}");
        }

        foreach (var extra in Found.Where(found => !who.ContainsValue(found)))
        {
            output.WriteLine($"  EXTRA  {extra}");
        }
    }

    private static string Show(EventGold gold) =>
        $"{gold.Type}/{gold.Mode} {string.Join('+', gold.Actors)} → {string.Join('+', gold.Recipients)} {gold.From}..{gold.To} {gold.Status} \"{gold.Words}\"";
}
