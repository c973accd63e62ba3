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
    private readonly WorldKeeper _world = new(database);
    private readonly StoryKeeper _stories = new(database);
    private readonly PendingRows _pending = new(database);
    private readonly ClaimWriter _claims = new(database);
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

    /// <summary>Adds readings: first those of reports that are new, then those of reports that are held.</summary>
    public AddedReading[] Add(IReadOnlyList<Model.Reading> readings, string now)
    {
        var added = new AddedReading[readings.Count];
        List<int> again = [];
        if (readings.Count > PreparedAhead.Together && database.Second is { } second && _world.CanLookIn)
        {
            AddOnTwoThreads(readings, second, added, again, now);
        }
        else
        {
            AddNew(readings, database, (rows, numbers) => Write(rows, numbers, now), added, again, now);
        }

        foreach (var i in again)
        {
            added[i] = AddTo(added[i].Report, readings[i], now);
        }

        return added;
    }

    /// <summary>
    /// Claims are written on another thread, while events are assembled here out of what stood in the register when the
    /// transaction began: until its end, the tables of the world are as they were.
    /// </summary>
    private void AddOnTwoThreads(IReadOnlyList<Model.Reading> readings, Database second, AddedReading[] added, List<int> again, string now)
    {
        using var thread = new WritingThread();
        second.Read(() =>
        {
            try
            {
                _world.LookIn(second);
                AddNew(readings, second, (rows, numbers) => thread.Add(() => Write(rows, numbers, now)), added, again, now);
                thread.Finish();
                return 0;
            }
            finally
            {
                _world.LookIn(database);
            }
        });
    }

    /// <summary>Adds another reading of a report that is held.</summary>
    public AddedReading AddAgain(string report, Model.Reading reading, string now) => AddTo(report, reading, now);

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

    /// <summary>Adds the readings whose reports are new, and notes which others there are.</summary>
    private void AddNew(
        IReadOnlyList<Model.Reading> readings, Database lookIn, Action<ClaimRows, ReadingNumbers> write, AddedReading[] added, List<int> again, string now)
    {
        var numbering = new Numbering(lookIn);
        foreach (var (first, told) in PreparedAhead.Of(readings, now))
        {
            var numbers = Number(told, first, numbering, added, again);
            write(told.Rows, numbers);
            for (var i = 0; i < told.Readings.Length; i++)
            {
                if (numbers.Readings[i] != 0)
                {
                    Tell(told.Readings[i], numbers.Reports[i], numbers.Readings[i], now);
                }
            }
        }
    }

    private void Write(ClaimRows rows, ReadingNumbers numbers, string now)
    {
        _claims.WriteReports(rows.Reports, numbers);
        _claims.Write(rows, numbers, _pending, now);
        rows.Return();
    }

    private static ReadingNumbers Number(PreparedReadings told, int first, Numbering numbering, AddedReading[] added, List<int> again)
    {
        var numbers = new ReadingNumbers(new long[told.Readings.Length], new long[told.Readings.Length]);
        for (var i = 0; i < told.Readings.Length; i++)
        {
            var id = told.Readings[i].Report;
            added[first + i] = new AddedReading(id, IsNew: true);
            if (numbering.Of(id) is { } number)
            {
                (numbers.Reports[i], numbers.Readings[i]) = number;
            }
            else
            {
                again.Add(first + i);
            }
        }

        return numbers;
    }

    private void Tell(PreparedReading reading, long report, long number, string now)
    {
        var (outlet, published) = (reading.Reading.Report.Outlet, RegisterIds.Day(reading.Reading.Report.Published));
        _stories.Add(report, reading.Bands);
        _actors.Add(reading.Mentioned, published);
        _outlets.AddReport(outlet, published);
        _world.Tellings.Know(number, new ToldReport(report, outlet, published, published ?? now[..10]));
        _world.TellFirst(number, reading.Acts);
    }

    private AddedReading AddTo(string report, Model.Reading reading, string now)
    {
        var held = database.Rows("SELECT seq, reading, published FROM reports WHERE id = ?1", row => (Seq: row.Long(0), Reading: row.LongOrNull(1), Published: row.TextOrNull(2)), report)[0];
        var provenance = reading.Provenance;
        if (database.Scalar(
            "SELECT 1 FROM readings WHERE number = ?1 AND engine = ?2 AND lexicon = ?3 AND model = ?4", held.Seq, provenance.Engine, provenance.Lexicon, provenance.Model) is not null)
        {
            return new AddedReading(report, IsNew: false);
        }

        var told = PreparedReadings.Of(report, reading, now);
        var seq = Numbering.Last(database, "readings") + 1;
        if (held.Reading is { } before)
        {
            _actors.Remove(before);
        }

        _claims.Write(told.Rows, new ReadingNumbers([held.Seq], [seq]), _pending, now);
        told.Rows.Return();
        database.ExecuteNumbers("UPDATE reports SET reading = ?2 WHERE seq = ?1", held.Seq, seq);
        _actors.Add(told.Readings[0].Mentioned, held.Published);
        _world.Retell(report, seq, told.Readings[0].Acts.Select(act => act.Act));
        return new AddedReading(report, IsNew: true);
    }
}
