using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>Writes the rows of events; those by participant and pair together at the end, in the order of their tables.</summary>
internal sealed class EventRowWriter(Database database)
{
    private readonly BulkInsert _intoRows = new(
        database, "event_rows", "event, first, day, type, status, reading, mention, mentions, reports, outlets, sources, published_first, published_last, known, denied");

    private readonly BulkInsert _intoParties = new(database, "event_parties", "party, day, event", BulkConflict.Ignore);
    private readonly BulkInsert _intoPairs = new(database, "event_pairs", "source, target, day, event, type, score, goldstein, both");
    private readonly List<(Facet First, EventSummary Summary)> _changed = [];
    private readonly List<long> _dropped = [];
    private readonly List<(Facet First, EventSummary Summary)> _new = [];
    private readonly List<(long Party, int Day, long Event)> _parties = [];
    private readonly List<(long Party, int Day, long Event)> _gone = [];
    private readonly List<PairRow> _pairs = [];
    private readonly List<PairRow> _changedPairs = [];
    private readonly List<(long Source, long Target, int Day, long Event)> _gonePairs = [];

    /// <summary>The row of an event.</summary>
    public void Put(Facet first, EventSummary summary, bool isKnown) => (isKnown ? _changed : _new).Add((first, summary));

    /// <summary>Takes the row of an event away.</summary>
    public void Drop(long number) => _dropped.Add(number);

    /// <summary>What an event is found under now instead of before.</summary>
    public void Change(long number, EventIndex was, EventIndex now)
    {
        var sameDay = was.Day == now.Day;
        _gone.AddRange(was.Parties.Where(party => !sameDay || !now.Parties.Contains(party)).Select(party => (party, was.Day, number)));
        _parties.AddRange(now.Parties.Where(party => !sameDay || !was.Parties.Contains(party)).Select(party => (party, now.Day, number)));
        _gonePairs.AddRange(was.Pairs.Keys.Where(pair => !sameDay || !now.Pairs.ContainsKey(pair)).Select(pair => (pair.Source, pair.Target, was.Day, number)));
        foreach (var (pair, facet) in now.Pairs)
        {
            var row = new PairRow(pair.Source, pair.Target, now.Day, number, facet, Both(now, pair));
            if (!sameDay || !was.Pairs.TryGetValue(pair, out var old))
            {
                _pairs.Add(row);
            }
            else if (!ReferenceEquals(old, facet) || Both(was, pair) != row.Both)
            {
                _changedPairs.Add(row);
            }
        }
    }

    /// <summary>Writes what was gathered.</summary>
    public void Write()
    {
        _dropped.ForEach(number => database.ExecuteNumbers("DELETE FROM event_rows WHERE event = ?1", number));
        WriteChanged();
        WriteNew();
        WriteParties();
        WritePairs();
        Clear();
    }

    /// <summary>Forgets what was gathered.</summary>
    public void Clear()
    {
        _dropped.Clear();
        _changed.Clear();
        _new.Clear();
        _parties.Clear();
        _gone.Clear();
        _pairs.Clear();
        _changedPairs.Clear();
        _gonePairs.Clear();
    }

    private void WriteParties()
    {
        foreach (var (party, day, number) in _gone)
        {
            database.ExecuteNumbers("DELETE FROM event_parties WHERE party = ?1 AND day = ?2 AND event = ?3", party, day, number);
        }

        _parties.Sort();
        _intoParties.Begin(_parties.Count);
        foreach (var (party, day, number) in _parties)
        {
            _intoParties.Number(party);
            _intoParties.Number(day);
            _intoParties.Number(number);
        }
    }

    private void WritePairs()
    {
        foreach (var (source, target, day, number) in _gonePairs)
        {
            database.ExecuteNumbers("DELETE FROM event_pairs WHERE source = ?1 AND target = ?2 AND day = ?3 AND event = ?4", source, target, day, number);
        }

        foreach (var row in _changedPairs)
        {
            database.Execute(
                "UPDATE event_pairs SET type = ?5, score = ?6, goldstein = ?7, both = ?8 WHERE source = ?1 AND target = ?2 AND day = ?3 AND event = ?4",
                row.Source, row.Target, row.Day, row.Event, row.Facet.Type, row.Facet.Score, row.Facet.Goldstein, row.Both);
        }

        _pairs.Sort();
        _intoPairs.Begin(_pairs.Count);
        foreach (var row in _pairs)
        {
            row.Write(_intoPairs);
        }
    }

    private void WriteChanged()
    {
        foreach (var (first, summary) in _changed)
        {
            // Its keys are those of the facet that stands for it, and stay.
            database.Execute(
                """
                UPDATE event_rows SET reading = ?2, mention = ?3, mentions = ?4, reports = ?5, outlets = ?6, sources = ?7, published_first = ?8, published_last = ?9,
                    known = ?10, denied = ?11 WHERE event = ?1
                """,
                first.Seq, summary.Reading, summary.Mention, summary.Mentions, summary.Reports, summary.Outlets, summary.Sources, summary.First, summary.Last, summary.Known, summary.IsDenied);
        }
    }

    private void WriteNew()
    {
        var into = _intoRows;
        into.Begin(_new.Count);
        foreach (var (first, summary) in _new)
        {
            into.Number(first.Seq);
            into.Number(first.Dating == Dating.None ? 0 : first.First);
            into.Number(EventIndex.DayOf(first));
            into.Text(first.Type);
            into.Text(first.Status);
            into.Number(summary.Reading);
            into.Text(summary.Mention);
            into.Number(summary.Mentions);
            into.Number(summary.Reports);
            into.Number(summary.Outlets);
            into.Number(summary.Sources);
            into.Text(summary.First);
            into.Text(summary.Last);
            into.Text(summary.Known);
            into.Number(summary.IsDenied ? 1 : 0);
        }
    }

    private static bool Both(EventIndex index, (long Source, long Target) pair) => index.Pairs.ContainsKey((pair.Target, pair.Source));

    private readonly record struct PairRow(long Source, long Target, int Day, long Event, Facet Facet, bool Both) : IComparable<PairRow>
    {
        public int CompareTo(PairRow other) => (Source, Target, Day, Event).CompareTo((other.Source, other.Target, other.Day, other.Event));

        public void Write(BulkInsert into)
        {
            into.Number(Source);
            into.Number(Target);
            into.Number(Day);
            into.Number(Event);
            into.Text(Facet.Type);
            into.Real(Facet.Score);
            into.Real(Facet.Goldstein);
            into.Number(Both ? 1 : 0);
        }
    }
}
