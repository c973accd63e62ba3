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

    /// <summary>So many bands are put with one statement.</summary>
    private const int _together = 32;

    private readonly BulkInsert _into = new(database, "story_bands", "band, report", ignore: true);
    private readonly List<(long Band, long Report)> _added = [];
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
        _changes.Clear();
    }

    private void PutAdded()
    {
        // In the order of the table; the smallest number of reports that share a band stands for it.
        _added.Sort();
        for (var i = 0; i < _added.Count;)
        {
            i = Put(i);
        }

        _added.Clear();
    }

    /// <summary>Puts some bands, from that one on; the first that is left.</summary>
    private int Put(int first)
    {
        Span<int> starts = stackalloc int[_together + 1];
        var count = 0;
        var next = first;
        while (next < _added.Count && count < _together)
        {
            starts[count++] = next;
            next = After(next);
        }

        starts[count] = next;
        _into.Begin(count);
        for (var i = 0; i < count; i++)
        {
            _into.Number(_added[starts[i]].Band);
            _into.Number(_added[starts[i]].Report);
        }

        var allNew = _into.Inserted == count;
        for (var i = 0; i < count; i++)
        {
            var sharing = _added[starts[i]..starts[i + 1]].ConvertAll(added => added.Report);
            if (!allNew)
            {
                sharing.Add((long)database.Scalar("SELECT report FROM story_bands WHERE band = ?1", _added[starts[i]].Band)!);
            }

            if (sharing.Count > 1)
            {
                Unite([.. sharing.Distinct()]);
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

    private void Unite(List<long> reports)
    {
        var stories = reports.ConvertAll(report => (Report: report, Story: StoryOf(report)));
        if (stories.Count < 2 || (stories[0].Story is not null && stories.TrueForAll(entry => entry.Story == stories[0].Story)))
        {
            return;
        }

        var story = stories.Select(entry => entry.Story ?? IdOf(entry.Report)).Min(StringComparer.Ordinal)!;
        foreach (var (report, old) in stories)
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
    }

    private void Put(long report, string? old, string story)
    {
        database.Execute("INSERT OR REPLACE INTO report_stories (report, story) VALUES (?1, ?2)", report, story);
        _changes[report] = _changes.TryGetValue(report, out var before) ? before with { Now = story } : new StoryChange(report, old, story);
    }

    private string? StoryOf(long report) => (string?)database.Scalar("SELECT story FROM report_stories WHERE report = ?1", report);

    private string IdOf(long report) => (string)database.Scalar("SELECT id FROM reports WHERE seq = ?1", report)!;
}
