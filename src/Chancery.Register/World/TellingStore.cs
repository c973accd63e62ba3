using System.Runtime.InteropServices;
using Chancery.Register.Sqlite;
using Chancery.Register.Totals;

namespace Chancery.Register.World;

/// <summary>Which mentions tell which facet, as the transaction at hand sees it.</summary>
internal sealed class TellingStore
{
    private readonly Database _database;
    private readonly FacetStore _facets;
    private readonly KeptInMemory _kept;
    private readonly BulkInsert _into;

    /// <summary>All that tell a facet, those that were added among them.</summary>
    private readonly RecentChains<long, Telling> _tellings;

    private readonly List<(long Facet, int Place, Telling Telling)> _added = [];
    private readonly Dictionary<long, int> _positions = [];
    private readonly Recent<long, ToldReport> _reports = new();
    private readonly Recent<long, string?> _stories = new();
    private OutletTotals? _outlets;

    /// <summary>True when what was added stands in the tables already.</summary>
    private bool _isWritten;
    private Database _source;

    public TellingStore(Database database, FacetStore facets, KeptInMemory kept)
    {
        _kept = kept;
        _database = _source = database;
        _facets = facets;
        _tellings = new RecentChains<long, Telling>(Read);
        _into = new BulkInsert(database, "tellings", "reading, position, facet, confidence, mention");
    }

    /// <summary>Through which connection the tables are read.</summary>
    public void LookIn(Database connection) => _source = connection;

    /// <summary>Tells of a reading's report, which saves looking for it.</summary>
    public void Know(long reading, ToldReport report) => _reports.Put(reading, report);

    /// <summary>A report belongs to that story now.</summary>
    public void Know(long report, string? story) => _stories.Put(report, story);

    /// <summary>Begins a transaction; how much outlets tell is counted there.</summary>
    public void Begin(OutletTotals outlets)
    {
        _outlets = outlets;
        _positions.Clear();
    }

    /// <summary>The next telling of a reading, counted for its outlet.</summary>
    public Telling Next(long reading, string mention, double confidence)
    {
        ref var position = ref CollectionsMarshal.GetValueRefOrAddDefault(_positions, reading, out _);
        _outlets!.AddMentions(ReportOf(reading).Outlet, 1);
        return new Telling(reading, position++, mention, confidence);
    }

    /// <summary>A mention tells a facet.</summary>
    public void Add(long facet, Telling telling)
    {
        _tellings.Add(facet, telling);
        _added.Add((facet, _added.Count, telling));
    }

    /// <summary>The facets that a reading tells, as far as it is written.</summary>
    public List<long> FacetsOf(long reading) => _source.Rows("SELECT DISTINCT facet FROM tellings WHERE reading = ?1", row => row.Long(0), reading);

    /// <summary>Takes all tellings of a reading away, which must be written; the facets it told.</summary>
    public List<long> Remove(long reading)
    {
        var told = _database.Rows("SELECT DISTINCT facet FROM tellings WHERE reading = ?1", row => row.Long(0), reading);
        _outlets!.AddMentions(ReportOf(reading).Outlet, -_database.ExecuteNumbers("DELETE FROM tellings WHERE reading = ?1", reading));
        _positions.Remove(reading);
        told.ForEach(_tellings.Forget);
        return told;
    }

    /// <summary>True when something tells a facet, as far as it is written.</summary>
    public bool Has(long facet) => _database.Scalar("SELECT 1 FROM tellings WHERE facet = ?1", facet) is not null;

    /// <summary>All that tell a facet. Those added before are among them whether they are written yet or not.</summary>
    public RecentChains<long, Telling>.Chain Of(long facet) => _tellings.Of(facet);

    /// <summary>The only one that tells a facet, if there is no other.</summary>
    public Telling? OnlyOne(long facet)
    {
        var told = _tellings.Of(facet);
        Telling? only = told.MoveNext() ? told.Current : null;
        return told.MoveNext() ? null : only;
    }

    /// <summary>The report of a reading.</summary>
    public ToldReport ReportOf(long reading)
    {
        if (!_reports.TryGetValue(reading, out var report))
        {
            _reports.Put(reading, report = _source.Rows(
                "SELECT p.seq, p.outlet, p.published, coalesce(p.published, substr(p.recorded_at, 1, 10)) FROM readings g JOIN reports p ON p.seq = g.number WHERE g.seq = ?1",
                row => new ToldReport(row.Long(0), row.TextOrNull(1), row.TextOrNull(2), row.Text(3)), reading)[0]);
        }

        return report;
    }

    /// <summary>The story that a report is a copy of; null when it has no copies.</summary>
    public string? StoryOf(long report)
    {
        if (!_stories.TryGetValue(report, out var story))
        {
            _stories.Put(report, story = (string?)_source.Scalar("SELECT story FROM report_stories WHERE report = ?1", report));
        }

        return story;
    }

    /// <summary>Writes the tellings that were added.</summary>
    public void Flush()
    {
        if (!_isWritten)
        {
            WriteAdded();
        }

        _isWritten = false;
        _added.Clear();
        if (_tellings.Count > _kept.Tellings)
        {
            _tellings.Age();
        }

        if (_reports.Count > _kept.Reports || _stories.Count > _kept.Reports)
        {
            _reports.Age();
            _stories.Age();
        }
    }

    /// <summary>Writes the tellings that were added, and still keeps them: until the next flush nothing may be added.</summary>
    public void WriteAdded()
    {
        _added.Sort((one, other) => (one.Facet, one.Place).CompareTo((other.Facet, other.Place)));
        _into.Begin(_added.Count);
        foreach (var (facet, _, telling) in _added)
        {
            _into.Number(telling.Reading);
            _into.Number(telling.Position);
            _into.Number(facet);
            _into.Real(telling.Confidence);
            _into.Text(telling.Mention);
        }

        _isWritten = true;
    }

    /// <summary>Forgets what was read and what was not written.</summary>
    public void Clear()
    {
        _isWritten = false;
        _added.Clear();
        _tellings.Clear();
        _positions.Clear();
        _reports.Clear();
        _stories.Clear();
    }

    /// <summary>What the register holds of a facet; nothing of one that came with this transaction.</summary>
    private void Read(long facet)
    {
        if (!_facets.IsNew(facet))
        {
            _source.Each(
                "SELECT t.reading, t.position, t.mention, t.confidence FROM tellings t WHERE t.facet = ?1",
                row => _tellings.Add(facet, new Telling(row.Long(0), row.Number(1), row.Text(2), row.Real(3))), facet);
        }
    }
}
