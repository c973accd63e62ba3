using System.Globalization;
using Chancery.Register.Sqlite;

namespace Chancery.Register.Stories;

/// <summary>Finds near copies among the reports. Which reports are copies of each other does not depend on their order.</summary>
internal sealed class StoryKeeper(Database database)
{
    /// <summary>Changes whenever other texts count as copies.</summary>
    private const string _version = "1";

    private const int _reportsAFlush = 2000;

    /// <summary>So many bands are sorted and put together during a long transaction.</summary>
    private const int _many = 40_000;

    /// <summary>So many bands are looked for with one statement.</summary>
    private const int _together = 32;

    private static readonly string _find =
        $"SELECT band, report FROM story_bands WHERE band IN ({string.Join(", ", Enumerable.Range(1, _together).Select(i => string.Create(CultureInfo.InvariantCulture, $"?{i}")))})";

    private readonly BulkInsert _into = new(database, "story_bands", "band, report");
    private readonly List<(long Band, long Report)> _added = [];

    /// <summary>Bands that no report had before.</summary>
    private readonly List<(long Band, long Report)> _new = [];

    /// <summary>Reports that share a band, the one that stands for it first.</summary>
    private readonly HashSet<(long One, long Other)> _sharing = [];

    /// <summary>Who stands for the bands at hand: gathered anew each time, in the same room.</summary>
    private readonly Dictionary<long, long> _held = [];

    private readonly Dictionary<long, StoryChange> _changes = [];

    /// <summary>True when an older program looked for copies, or none did.</summary>
    public bool IsOutdated => (string?)database.Scalar("SELECT value FROM meta WHERE key = 'stories'") != _version;

    /// <summary>Looks for copies among all reports anew.</summary>
    public void Build()
    {
        Clear();
        database.Execute("DELETE FROM story_bands");
        database.Execute("DELETE FROM report_stories");
        var added = 0;
        foreach (var (seq, text) in database.Stream("SELECT seq, text FROM reports", row => (row.Long(0), row.Text(1))))
        {
            Add(seq, MinHash.Of(text));
            if (++added % _reportsAFlush == 0)
            {
                Flush();
            }
        }

        Flush();
        database.Execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('stories', ?1)", _version);
    }

    /// <summary>Takes the bands of a new report.</summary>
    public void Add(long report, long[] bands)
    {
        foreach (var band in bands)
        {
            _added.Add((band, report));
        }
    }

    /// <summary>Puts the reports that were added to their copies, if there are many.</summary>
    public void FlushMany()
    {
        if (_added.Count >= _many)
        {
            PutAdded();
        }
    }

    /// <summary>Puts the reports that were added to their copies; what became of whom since the last time.</summary>
    public IReadOnlyCollection<StoryChange> Flush()
    {
        PutAdded();
        StoryChange[] changes = [.. _changes.Values];
        _changes.Clear();
        return changes;
    }

    /// <summary>Forgets what was not written.</summary>
    public void Clear()
    {
        _added.Clear();
        _new.Clear();
        _sharing.Clear();
        _changes.Clear();
    }

    private void PutAdded()
    {
        using var stage = LoadStages.Begin("find copies");
        // In the order of the table; the smallest number of reports that share a band stands for it.
        _added.Sort();
        for (var i = 0; i < _added.Count;)
        {
            i = Look(i);
        }

        _into.Begin(_new.Count);
        foreach (var (band, report) in _new)
        {
            _into.Number(band);
            _into.Number(report);
        }

        foreach (var (one, other) in _sharing.Order())
        {
            Unite(one, other);
        }

        _added.Clear();
        _new.Clear();
        _sharing.Clear();
    }

    /// <summary>Looks for the reports that have some of the bands, from that one on; the first that is left.</summary>
    private int Look(int first)
    {
        Span<long> bands = stackalloc long[_together];
        var (count, next) = (0, first);
        while (next < _added.Count && count < _together)
        {
            bands[count++] = _added[next].Band;
            next = After(next);
        }

        bands[count..].Fill(bands[0]);
        _held.Clear();
        database.Each(_find, row => _held.Add(row.Long(0), row.Long(1)), bands);
        for (var i = first; i < next;)
        {
            var (band, report) = _added[i];
            if (!_held.TryGetValue(band, out var standing))
            {
                standing = report;
                _new.Add((band, report));
            }

            for (var after = After(i); i < after; i++)
            {
                if (_added[i].Report != standing)
                {
                    _sharing.Add((standing, _added[i].Report)); // Copies share most of their bands, and are put together once.
                }
            }
        }

        return next;
    }

    /// <summary>Where the reports end that share a band.</summary>
    private int After(int first)
    {
        var next = first + 1;
        while (next < _added.Count && _added[next].Band == _added[first].Band)
        {
            next++;
        }

        return next;
    }

    private void Unite(long one, long other)
    {
        var (first, second) = (StoryOf(one), StoryOf(other));
        if (first is null || first != second)
        {
            var (mine, its) = (first ?? IdOf(one), second ?? IdOf(other));
            var story = string.CompareOrdinal(mine, its) < 0 ? mine : its;
            Move(one, first, story);
            Move(other, second, story);
        }
    }

    /// <summary>Lets a report, and all that are copies of it, belong to that story.</summary>
    private void Move(long report, string? old, string story)
    {
        if (old is null)
        {
            Put(report, null, story);
        }
        else if (old != story)
        {
            foreach (var member in database.Rows("SELECT report FROM report_stories WHERE story = ?1", row => row.Long(0), old))
            {
                Put(member, old, story);
            }
        }
    }

    private void Put(long report, string? old, string story)
    {
        database.Execute("INSERT OR REPLACE INTO report_stories (report, story) VALUES (?1, ?2)", report, story);
        _changes[report] = _changes.TryGetValue(report, out var before) ? before with { Now = story } : new StoryChange(report, old, story);
    }

    private string? StoryOf(long report) => (string?)database.Scalar("SELECT story FROM report_stories WHERE report = ?1", report);

    private string IdOf(long report) => (string)database.Scalar("SELECT id FROM reports WHERE seq = ?1", report)!;
}
