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
internal sealed class RegisterWriter(Database database, KeptInMemory kept)
{
    private readonly WorldKeeper _world = new(database, kept);
    private readonly StoryKeeper _stories = new(database);
    private readonly PendingRows _pending = new(database);
    private readonly ClaimWriter _claims = new(database);
    private readonly ActorTotals _actors = new(database);
    private readonly OutletTotals _outlets = new(database);
    private readonly TotalsBuilder _totals = new(database);

    /// <summary>Reports that are new to the register, by their numbers.</summary>
    private readonly Dictionary<long, (string Id, string? Outlet)> _told = [];

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
    public List<AddedReading> Add(IEnumerable<PreparedReadings> readings, bool areFew)
    {
        var load = new Load();
        if (!areFew && database.Second is { } second && _world.CanLookIn)
        {
            AddOnTwoThreads(readings, second, load);
        }
        else
        {
            AddNew(readings, database, Write, load);
        }

        foreach (var (place, among, index) in load.Again)
        {
            load.Added[place] = AddAgain(among, index);
        }

        return load.Added;
    }

    /// <summary>Adds another reading of a report that is held.</summary>
    /// <param name="among">The readings that it was prepared with.</param>
    /// <param name="index">Its place among them.</param>
    public AddedReading AddAgain(PreparedReadings among, int index)
    {
        var told = among.Readings[index];
        var held = database.Rows("SELECT seq, reading, published FROM reports WHERE id = ?1", row => (Seq: row.Long(0), Reading: row.LongOrNull(1), Published: row.TextOrNull(2)), told.Report)[0];
        if (Numbering.IsHeld(database, held.Seq, told.Provenance))
        {
            return new AddedReading(told.Report, IsNew: false);
        }

        var seq = Numbering.Last(database, "readings") + 1;
        if (held.Reading is { } before)
        {
            _actors.Remove(before);
        }

        _claims.Write(among.Rows, ReadingNumbers.OfOne(among.Readings.Length, index, held.Seq, seq), _pending, among.RecordedAt);
        database.ExecuteNumbers("UPDATE reports SET reading = ?2 WHERE seq = ?1", held.Seq, seq);
        _actors.Add(told.Mentioned, held.Published);
        _world.Retell(told.Report);
        return new AddedReading(told.Report, IsNew: true);
    }

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
        Carry(_stories.Flush(), database);
        _world.Flush();
        _pending.Flush();
        _actors.Flush();
        _outlets.Flush();
        _told.Clear();
    }

    private void Clear()
    {
        _world.Clear();
        _stories.Clear();
        _pending.Clear();
        _actors.Clear();
        _outlets.Clear();
        _told.Clear();
        _version = -1;
    }

    /// <summary>Lets what is counted of reports follow from their being copies.</summary>
    private void Carry(IReadOnlyCollection<StoryChange> changes, Database lookIn)
    {
        foreach (var change in changes)
        {
            var isNew = _told.TryGetValue(change.Report, out var report);
            var (id, outlet) = isNew ? report
                : lookIn.Rows("SELECT id, outlet FROM reports WHERE seq = ?1", row => (row.Text(0), row.TextOrNull(1)), change.Report)[0];
            _world.Tellings.Know(change.Report, change.Now);
            _outlets.AddCopies(outlet, (change.Now != id ? 1 : 0) - (change.Was is not null && change.Was != id ? 1 : 0));
            if (!isNew) // The events of those that are new are counted anyway.
            {
                _world.Recount(lookIn, change.Report);
            }
        }
    }

    /// <summary>
    /// Claims are written on another thread, while events are assembled here out of what stood in the register when the
    /// transaction began: until its end, the tables of the world are as they were.
    /// </summary>
    private void AddOnTwoThreads(IEnumerable<PreparedReadings> readings, Database second, Load load)
    {
        using var thread = new WritingThread();
        second.Read(() =>
        {
            try
            {
                _world.LookIn(second);
                using (LoadStages.Begin("tell"))
                {
                    AddNew(readings, second, (told, numbers) => thread.Add(() => Write(told, numbers)), load);
                }

                using (LoadStages.Begin("settle"))
                {
                    Settle(thread, second);
                }

                using (LoadStages.Begin("wait for claims"))
                {
                    thread.Finish();
                }

                using (LoadStages.Begin("write events"))
                {
                    _world.Flush();
                }

                return 0;
            }
            finally
            {
                _world.LookIn(database);
            }
        });
    }

    /// <summary>Works out here what became of the events, while the rows of the readings that come last are written.</summary>
    private void Settle(WritingThread thread, Database second)
    {
        using var known = new ManualResetEventSlim();
        IReadOnlyCollection<StoryChange> changes = [];
        thread.Add(() =>
        {
            using var stage = LoadStages.Begin("write stories");
            changes = _stories.Flush();
            known.Set();
        });
        var writeFacets = _world.Freeze();
        thread.Add(() =>
        {
            using (LoadStages.Begin("write facets"))
            {
                writeFacets();
            }

            using (LoadStages.Begin("write pending"))
            {
                _pending.Flush();
            }

            using (LoadStages.Begin("write search"))
            {
                _claims.FlushSearch();
            }
        });
        thread.WaitFor(known);
        Carry(changes, second);
        _world.Settle();
    }

    /// <summary>Adds the readings whose reports are new, and notes which others there are.</summary>
    private void AddNew(IEnumerable<PreparedReadings> readings, Database lookIn, Action<PreparedReadings, ReadingNumbers> write, Load load)
    {
        var numbering = new Numbering(lookIn);
        foreach (var told in readings)
        {
            var numbers = load.Number(told, numbering);
            write(told, numbers);
            for (var i = 0; i < told.Readings.Length; i++)
            {
                if (numbers.Readings[i] != 0)
                {
                    Tell(told.Readings[i], numbers.Reports[i], numbers.Readings[i], told.RecordedAt);
                }
            }
        }
    }

    /// <summary>Writes the rows of readings whose reports are new, and counts what they add to totals.</summary>
    private void Write(PreparedReadings told, ReadingNumbers numbers)
    {
        using var stage = LoadStages.Begin("write claims");
        _claims.WriteReports(told.Rows.Reports, numbers);
        _claims.Write(told.Rows, numbers, _pending, told.RecordedAt);
        told.Rows.Return();
        for (var i = 0; i < told.Readings.Length; i++)
        {
            if (numbers.Readings[i] != 0)
            {
                var reading = told.Readings[i];
                _stories.Add(numbers.Reports[i], reading.Day, reading.Bands);
                _actors.Add(reading.Mentioned, reading.Published);
                _outlets.AddReport(reading.Outlet, reading.Published);
                _outlets.AddMentions(reading.Outlet, reading.Acts.Length);
            }
        }

        _stories.FlushMany();
    }

    private void Tell(PreparedReading reading, long report, long number, string now)
    {
        _told.Add(report, (reading.Report, reading.Outlet));
        _world.Tellings.Know(report, story: null);
        _world.Tellings.Know(number, new ToldReport(report, reading.Outlet, reading.Published, reading.Published ?? now[..10]));
        _world.TellFirst(number, reading.Acts);
    }
}
