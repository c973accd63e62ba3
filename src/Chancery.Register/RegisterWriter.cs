using Chancery.Model;
using Chancery.Register.Sqlite;
using Chancery.Register.Stories;
using Chancery.Register.Totals;
using Chancery.Register.World;

namespace Chancery.Register;

/// <summary>
/// Adds to a register. Claims are written as they come, at the ends of their tables; everything that is filed under
/// something else is gathered and written at the end of the transaction, table by table, in order.
/// </summary>
internal sealed class RegisterWriter(Database database)
{
    /// <summary>Fewer readings than this are not worth a second thread.</summary>
    private const int _leastAhead = 16;

    private readonly WorldKeeper _world = new(database);
    private readonly StoryKeeper _stories = new(database);
    private readonly PendingRows _pending = new(database);
    private readonly ActorTotals _actors = new(database);
    private readonly OutletTotals _outlets = new(database);
    private readonly TotalsBuilder _totals = new(database);
    private long _version = -1;
    private bool _writes;

    /// <summary>What events are made of.</summary>
    public WorldKeeper World => _world;

    /// <summary>Runs <paramref name="work"/> as one transaction, with everything that follows from it.</summary>
    public T Write<T>(Func<T> work)
    {
        if (_writes)
        {
            return work();
        }

        try
        {
            _writes = true;
            return database.Write(() =>
            {
                Begin();
                var result = work();
                Flush();
                return result;
            });
        }
        catch
        {
            Clear(); // What is in memory is not in the file.
            throw;
        }
        finally
        {
            _writes = false;
        }
    }

    /// <summary>Adds readings.</summary>
    public List<AddedReading> Add(IReadOnlyList<Model.Reading> readings, string now)
    {
        // Ids, near-copy marks and facets are worked out ahead, on another thread.
        var prepared = readings.Count < _leastAhead ? readings.Select(PreparedReading.Of)
            : readings.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Min(Environment.ProcessorCount, 4)).Select(PreparedReading.Of);
        return [.. prepared.Select(reading => AddReport(reading, now) is { } number ? AddFirst(reading, number, now) : AddTo(reading, now))];
    }

    /// <summary>Adds another reading of a report that is held.</summary>
    public AddedReading AddAgain(string report, Model.Reading reading, string now) => AddTo(PreparedReading.Of(report, reading), now);

    /// <summary>Assembles all events anew.</summary>
    public void Rebuild()
    {
        _world.Build();
        _outlets.Clear();
        _totals.Build();
    }

    /// <summary>Makes everything that is derived anew.</summary>
    public void RebuildAll()
    {
        _stories.Build();
        Rebuild();
    }

    /// <summary>Makes anew what an older program made, or none did.</summary>
    public void BuildIfOutdated()
    {
        if (_stories.IsOutdated)
        {
            Write(() =>
            {
                RebuildAll();
                return 0;
            });
        }
        else if (_world.IsOutdated || _totals.IsOutdated)
        {
            Write(() =>
            {
                Rebuild();
                return 0;
            });
        }
    }

    private void Begin()
    {
        var version = (long)database.Scalar("PRAGMA data_version")!;
        if (version != _version)
        {
            Clear(); // Another program wrote meanwhile.
            _version = version;
        }

        _world.Begin(_outlets);
    }

    private void Flush()
    {
        foreach (var change in _stories.Flush())
        {
            Carry(change);
        }

        _world.Flush();
        _pending.Flush();
        _actors.Flush();
        _outlets.Flush();
    }

    private void Clear()
    {
        _world.Clear();
        _stories.Clear();
        _pending.Clear();
        _actors.Clear();
        _outlets.Clear();
        _version = -1;
    }

    /// <summary>Lets what is counted of a report follow from its being a copy.</summary>
    private void Carry(StoryChange change)
    {
        var (id, outlet) = database.Rows("SELECT id, outlet FROM reports WHERE seq = ?1", row => (row.Text(0), row.TextOrNull(1)), change.Report)[0];
        _world.Tellings.Know(change.Report, change.Now);
        _outlets.AddCopies(outlet, (change.Now != id ? 1 : 0) - (change.Was is not null && change.Was != id ? 1 : 0));
        _world.Recount(change.Report);
    }

    private AddedReading AddFirst(PreparedReading reading, (long Report, long Reading) number, string now)
    {
        var report = reading.Reading.Report;
        var published = RegisterIds.Day(report.Published);
        reading.Rows.Write(database, _pending, number.Report, number.Reading, now);
        _stories.Add(number.Report, reading.Bands);
        _actors.Add(number.Reading, reading.Mentioned, published);
        _outlets.AddReport(report.Outlet, published);
        _world.Tellings.Know(number.Reading, new ToldReport(number.Report, report.Outlet, published, published ?? now[..10]));
        _world.TellFirst(number.Reading, reading.Acts);
        return new AddedReading(reading.Report, IsNew: true);
    }

    private AddedReading AddTo(PreparedReading reading, string now)
    {
        var held = database.Rows("SELECT seq, reading, published FROM reports WHERE id = ?1", row => (Seq: row.Long(0), Reading: row.LongOrNull(1), Published: row.TextOrNull(2)), reading.Report)[0];
        var provenance = reading.Reading.Provenance;
        if (database.Scalar(
            "SELECT 1 FROM readings WHERE number = ?1 AND engine = ?2 AND lexicon = ?3 AND model = ?4", held.Seq, provenance.Engine, provenance.Lexicon, provenance.Model) is not null)
        {
            return new AddedReading(reading.Report, IsNew: false);
        }

        var seq = Next("readings");
        if (held.Reading is { } before)
        {
            _actors.Remove(before);
        }

        reading.Rows.Write(database, _pending, held.Seq, seq, now);
        database.ExecuteNumbers("UPDATE reports SET reading = ?2 WHERE seq = ?1", held.Seq, seq);
        _actors.Add(seq, reading.Mentioned, held.Published);
        _world.Retell(reading.Report, seq, reading.Acts.Select(act => act.Act));
        return new AddedReading(reading.Report, IsNew: true);
    }

    /// <summary>The numbers of the report and its reading; null when the register held the report.</summary>
    private (long Report, long Reading)? AddReport(PreparedReading reading, string now)
    {
        var report = reading.Reading.Report;
        var first = Next("readings");
        var added = database.Execute(
            """
            INSERT INTO reports (id, given_id, text, published, outlet, title, url, language, path, recorded_at, reading)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT DO NOTHING
            """,
            reading.Report, report.Id, report.Text, RegisterIds.Day(report.Published), report.Outlet, report.Title, report.Url, report.Language, report.Path, now, first);
        if (added == 0)
        {
            return null;
        }

        var number = database.LastInserted;
        database.Execute("INSERT INTO report_search (rowid, title, text) VALUES (?1, ?2, ?3)", number, report.Title, report.Text);
        return (number, first);
    }

    private long Next(string table) => (long)database.Scalar($"SELECT coalesce(max(seq), 0) + 1 FROM {table}")!;
}
