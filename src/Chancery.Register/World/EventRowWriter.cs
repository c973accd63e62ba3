using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>Writes the rows of events; those by participant and pair together at the end, in the order of their tables.</summary>
internal sealed class EventRowWriter(Database database)
{
    private readonly List<(long Party, int Day, long Event, bool IsGone)> _parties = [];
    private readonly List<(long Source, long Target, int Day, long Event, Facet? Facet, bool Both)> _pairs = [];

    /// <summary>The row of an event.</summary>
    public void Put(Facet first, EventSummary summary, bool isKnown)
    {
        if (isKnown)
        {
            // Its keys are those of the facet that stands for it, and stay.
            database.Execute(
                """
                UPDATE event_rows SET reading = ?2, mention = ?3, mentions = ?4, reports = ?5, outlets = ?6, sources = ?7, published_first = ?8, published_last = ?9,
                    known = ?10, denied = ?11 WHERE event = ?1
                """,
                first.Seq, summary.Reading, summary.Mention, summary.Mentions, summary.Reports, summary.Outlets, summary.Sources, summary.First, summary.Last, summary.Known, summary.IsDenied);
            return;
        }

        database.Execute(
            """
            INSERT INTO event_rows (event, first, day, type, status, reading, mention, mentions, reports, outlets, sources, published_first, published_last, known, denied)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
            """,
            first.Seq, first.Dating == Dating.None ? 0 : first.First, EventIndex.DayOf(first), first.Type, first.Status, summary.Reading, summary.Mention, summary.Mentions,
            summary.Reports, summary.Outlets, summary.Sources, summary.First, summary.Last, summary.Known, summary.IsDenied);
    }

    /// <summary>Takes the row of an event away.</summary>
    public void Drop(long number, bool isKnown)
    {
        if (isKnown)
        {
            database.ExecuteNumbers("DELETE FROM event_rows WHERE event = ?1", number);
        }
    }

    /// <summary>What an event is found under now instead of before.</summary>
    public void Change(long number, EventIndex was, EventIndex now)
    {
        var sameDay = was.Day == now.Day;
        _parties.AddRange(was.Parties.Where(party => !sameDay || !now.Parties.Contains(party)).Select(party => (party, was.Day, number, true)));
        _parties.AddRange(now.Parties.Where(party => !sameDay || !was.Parties.Contains(party)).Select(party => (party, now.Day, number, false)));
        _pairs.AddRange(was.Pairs.Keys.Where(pair => !sameDay || !now.Pairs.ContainsKey(pair)).Select(pair => (pair.Source, pair.Target, was.Day, number, (Facet?)null, false)));
        foreach (var (pair, facet) in now.Pairs)
        {
            var both = Both(now, pair);
            if (!sameDay || !was.Pairs.TryGetValue(pair, out var old) || !ReferenceEquals(old, facet) || Both(was, pair) != both)
            {
                _pairs.Add((pair.Source, pair.Target, now.Day, number, facet, both));
            }
        }
    }

    /// <summary>Writes what was gathered.</summary>
    public void Finish()
    {
        _parties.Sort();
        foreach (var (party, day, number, isGone) in _parties)
        {
            database.ExecuteNumbers(
                isGone ? "DELETE FROM event_parties WHERE party = ?1 AND day = ?2 AND event = ?3" : "INSERT OR IGNORE INTO event_parties (party, day, event) VALUES (?1, ?2, ?3)",
                party, day, number);
        }

        _pairs.Sort((a, b) => (a.Source, a.Target, a.Day, a.Event).CompareTo((b.Source, b.Target, b.Day, b.Event)));
        foreach (var (source, target, day, number, facet, both) in _pairs)
        {
            if (facet is null)
            {
                database.ExecuteNumbers("DELETE FROM event_pairs WHERE source = ?1 AND target = ?2 AND day = ?3 AND event = ?4", source, target, day, number);
            }
            else
            {
                database.Execute(
                    "INSERT OR REPLACE INTO event_pairs (source, target, day, event, type, score, goldstein, both) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                    source, target, day, number, facet.Type, facet.Score, facet.Goldstein, both);
            }
        }
    }

    private static bool Both(EventIndex index, (long Source, long Target) pair) => index.Pairs.ContainsKey((pair.Target, pair.Source));
}
