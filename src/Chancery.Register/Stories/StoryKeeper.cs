using System.Globalization;
using System.Runtime.InteropServices;
using Chancery.Register.Sqlite;

namespace Chancery.Register.Stories;

/// <summary>
/// Finds near copies among the reports of some weeks. Which reports are copies of each other does not depend on their order.
/// </summary>
/// <remarks>A text that comes again after a month or more is told anew; and so a report is laid beside those of its time, however many there are.</remarks>
internal sealed class StoryKeeper(Database database)
{
    /// <summary>Changes whenever other texts count as copies.</summary>
    private const string _version = "2";

    private const int _reportsAFlush = 2000;

    /// <summary>So many bands are sorted and put together during a long transaction.</summary>
    private const int _many = 40_000;

    /// <summary>Copies are looked for among reports of the same stretch of days and the two beside it; days of a stretch, as a power of two.</summary>
    private const int _days = 4;

    /// <summary>Where undated reports are filed, which may be copies of any.</summary>
    private const long _undated = -1;

    /// <summary>So many bands are looked for with one statement.</summary>
    private const int _together = 32;

    private static readonly string _find =
        $"SELECT band, report FROM story_bands WHERE stretch = ?1 AND band IN ({string.Join(", ", Enumerable.Range(2, _together).Select(i => string.Create(CultureInfo.InvariantCulture, $"?{i}")))})";

    /// <summary>Each stretch once, by leaps through the table.</summary>
    private const string _findStretches =
        """
        WITH RECURSIVE found (stretch) AS (
            SELECT min(stretch) FROM story_bands UNION ALL SELECT (SELECT min(stretch) FROM story_bands WHERE stretch > found.stretch) FROM found WHERE stretch IS NOT NULL)
        SELECT stretch FROM found WHERE stretch IS NOT NULL
        """;

    private readonly BulkInsert _into = new(database, "story_bands", "stretch, band, report");
    private readonly BulkInsert _intoStories = new(database, "report_stories", "report, story", BulkConflict.Replace);
    private readonly List<(long Stretch, long Band, long Report)> _added = [];

    /// <summary>Bands that no report of their stretch had before.</summary>
    private readonly List<(long Band, long Report)> _new = [];

    /// <summary>Reports that share a band, the one that stands for it first.</summary>
    private readonly HashSet<(long One, long Other)> _sharing = [];

    /// <summary>Who stands for the bands at hand: gathered anew each time, in the same room.</summary>
    private readonly Dictionary<long, long> _held = [];

    /// <summary>The stretches of which the register holds bands; null until they are asked for.</summary>
    private SortedSet<long>? _stretches;

    private readonly BandFilters _filters = new();

    private readonly Dictionary<long, StoryChange> _changes = [];

    /// <summary>To which stories reports belong, as far as it was asked during this transaction.</summary>
    private readonly Dictionary<long, string?> _stories = [];

    /// <summary>The reports that came to stories during this transaction; some may have gone on to others.</summary>
    private readonly Dictionary<string, List<long>> _came = new(StringComparer.Ordinal);

    /// <summary>True when an older program looked for copies, or none did.</summary>
    public bool IsOutdated => (string?)database.Scalar("SELECT value FROM meta WHERE key = 'stories'") != _version;

    /// <summary>Looks for copies among all reports anew.</summary>
    public void Build()
    {
        Clear();
        database.Execute("DELETE FROM story_bands");
        database.Execute("DELETE FROM report_stories");
        var added = 0;
        foreach (var (seq, text, published) in database.Stream("SELECT seq, text, published FROM reports", row => (row.Long(0), row.Text(1), row.Day(2))))
        {
            Add(seq, published, MinHash.Of(text));
            if (++added % _reportsAFlush == 0)
            {
                Flush();
            }
        }

        Flush();
        database.Execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('stories', ?1)", _version);
    }

    /// <summary>Takes the bands of a new report.</summary>
    public void Add(long report, DateOnly? published, long[] bands)
    {
        var stretch = published is { } day ? day.DayNumber >> _days : _undated;
        foreach (var band in bands)
        {
            _added.Add((stretch, band, report));
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
        StoryChange[] changes = [.. _changes.Values.OrderBy(change => change.Report)];
        _intoStories.Begin(changes.Length);
        foreach (var change in changes)
        {
            _intoStories.Number(change.Report);
            _intoStories.Text(change.Now);
        }

        ForgetTransaction();
        return changes;
    }

    /// <summary>Forgets what was not written.</summary>
    public void Clear()
    {
        _added.Clear();
        _new.Clear();
        _sharing.Clear();
        ForgetTransaction();
        _stretches = null;
        _filters.Clear();
    }

    private void ForgetTransaction()
    {
        _changes.Clear();
        _stories.Clear();
        _came.Clear();
    }

    private void PutAdded()
    {
        using var stage = LoadStages.Begin("find copies");
        // In the order of the table; the smallest number of reports that share a band stands for it in its stretch.
        _added.Sort();
        _stretches ??= [.. database.Rows(_findStretches, row => row.Long(0))];
        for (var i = 0; i < _added.Count;)
        {
            i = PutStretch(i);
        }

        foreach (var (one, other) in _sharing.Order())
        {
            Unite(one, other);
        }

        _added.Clear();
        _sharing.Clear();
    }

    /// <summary>Puts the reports of one stretch to their copies, from that one on; the first of the next.</summary>
    private int PutStretch(int first)
    {
        var stretch = _added[first].Stretch;
        var end = first;
        while (end < _added.Count && _added[end].Stretch == stretch)
        {
            end++;
        }

        long[] near = [.. _stretches!.Where(other => other != stretch && (stretch == _undated || other == _undated || Math.Abs(other - stretch) == 1))];
        var areMany = end - first >= BandFilters.Worthwhile;
        var own = FilterOf(stretch, areMany);
        var others = Array.ConvertAll(near, other => (other, FilterOf(other, areMany && near.Length <= BandFilters.Neighbours)));
        for (var i = first; i < end;)
        {
            i = Look(i, end, own, others);
        }

        _into.Begin(_new.Count);
        foreach (var (band, report) in _new)
        {
            _into.Number(stretch);
            _into.Number(band);
            _into.Number(report);
            if (own is not null)
            {
                BandFilters.Add(own, band);
            }
        }

        _new.Clear();
        _stretches!.Add(stretch);
        return end;
    }

    /// <summary>What tells which bands a stretch does not hold; null where that is not worth knowing.</summary>
    private ulong[]? FilterOf(long stretch, bool areMany)
    {
        if (_filters.Of(stretch) is var known && (known is not null || !areMany))
        {
            return known;
        }

        var filter = _filters.Begin(stretch);
        database.Each("SELECT band FROM story_bands WHERE stretch = ?1", row => BandFilters.Add(filter, row.Long(0)), stretch);
        return filter;
    }

    /// <summary>Looks for the reports that have some of the bands, from that one on; the first that is left.</summary>
    private int Look(int first, int end, ulong[]? own, (long Stretch, ulong[]? Filter)[] near)
    {
        var next = first;
        for (var count = 0; next < end && count < _together; count++)
        {
            next = After(next, end);
        }

        Find(_added[first].Stretch, own, first, next);
        for (var i = first; i < next;)
        {
            var (_, band, report) = _added[i];
            if (!_held.TryGetValue(band, out var standing))
            {
                standing = report;
                _new.Add((band, report));
            }

            i = Share(standing, i, next);
        }

        foreach (var (other, filter) in near)
        {
            Find(other, filter, first, next);
            for (var i = first; i < next && _held.Count > 0;)
            {
                i = _held.TryGetValue(_added[i].Band, out var standing) ? Share(standing, i, next) : After(i, next);
            }
        }

        return next;
    }

    /// <summary>Who stands in a stretch for the bands from that one on.</summary>
    private void Find(long stretch, ulong[]? filter, int first, int end)
    {
        _held.Clear();
        Span<long> values = stackalloc long[_together + 1];
        values[0] = stretch;
        var count = 0;
        for (var i = first; i < end; i = After(i, end))
        {
            if (filter is null || BandFilters.MayHold(filter, _added[i].Band))
            {
                values[++count] = _added[i].Band;
            }
        }

        if (count > 0)
        {
            values[(count + 1)..].Fill(values[1]);
            database.Each(_find, row => _held.Add(row.Long(0), row.Long(1)), values);
        }
    }

    /// <summary>Puts the reports with the band of that one together with who stands for it; the first with another band.</summary>
    private int Share(long standing, int first, int end)
    {
        var after = After(first, end);
        for (var i = first; i < after; i++)
        {
            if (_added[i].Report != standing)
            {
                _sharing.Add((standing, _added[i].Report)); // Copies share most of their bands, and are put together once.
            }
        }

        return after;
    }

    /// <summary>Where the reports end that share a band.</summary>
    private int After(int first, int end)
    {
        var next = first + 1;
        while (next < end && _added[next].Band == _added[first].Band)
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
            foreach (var member in MembersOf(old))
            {
                Put(member, old, story);
            }
        }
    }

    /// <summary>The reports of a story: those that the table holds and that have not moved since, and those that came since.</summary>
    private List<long> MembersOf(string story) =>
        [.. database.Rows("SELECT report FROM report_stories WHERE story = ?1", row => row.Long(0), story).Union(_came.GetValueOrDefault(story) ?? [])
            .Where(report => _stories.GetValueOrDefault(report, story) == story)];

    private void Put(long report, string? old, string story)
    {
        _stories[report] = story;
        _changes[report] = _changes.TryGetValue(report, out var before) ? before with { Now = story } : new StoryChange(report, old, story);
        ref var came = ref CollectionsMarshal.GetValueRefOrAddDefault(_came, story, out _);
        (came ??= []).Add(report);
    }

    private string? StoryOf(long report)
    {
        ref var story = ref CollectionsMarshal.GetValueRefOrAddDefault(_stories, report, out var isKnown);
        return isKnown ? story : story = (string?)database.Scalar("SELECT story FROM report_stories WHERE report = ?1", report);
    }

    private string IdOf(long report) => (string)database.Scalar("SELECT id FROM reports WHERE seq = ?1", report)!;
}
