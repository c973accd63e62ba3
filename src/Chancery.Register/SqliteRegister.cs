using System.Globalization;
using Chancery.Model;
using Chancery.Register.Sqlite;
using Chancery.Register.Stories;
using Chancery.Register.World;
using Microsoft.Data.Sqlite;

namespace Chancery.Register;

/// <summary>
/// A register in one SQLite file. Append-only: adding the same reading again changes nothing. One report is one
/// transaction; several programs may write to one file, one after the other.
/// </summary>
public sealed partial class SqliteRegister : IDisposable
{
    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly WorldKeeper _world;
    private readonly StoryKeeper _stories;
    private readonly EntryReader _reader;

    private SqliteRegister(Database database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
        _world = new WorldKeeper(database);
        _stories = new StoryKeeper(database);
        _reader = new EntryReader(database);
    }

    /// <summary>Opens a register to add to it, and makes it when there is none.</summary>
    /// <exception cref="RegisterException">The file is no register, damaged, or may not be written.</exception>
    public static SqliteRegister OpenOrCreate(string path, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var database = Database.Open(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            Migrations.Apply(database, path);
            var register = new SqliteRegister(database, clock);
            register._world.BuildIfOutdated();
            register._stories.BuildIfOutdated();
            return register;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens a register to ask it.</summary>
    /// <exception cref="RegisterException">There is no such file, or it is no register.</exception>
    public static SqliteRegister OpenExisting(string path, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (!File.Exists(path))
        {
            throw new RegisterException($"{path}: there is no register yet; 'chancery read' makes one");
        }

        var database = Database.Open(path, SqliteOpenMode.ReadOnly);
        try
        {
            Migrations.Check(database, path);
            return new SqliteRegister(database, clock);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>A register in memory that is gone when it is closed.</summary>
    public static SqliteRegister InMemory(TimeProvider clock) => OpenOrCreate(":memory:", clock);

    /// <summary>Adds a reading in one transaction and gives the register's id of the report.</summary>
    public AddedReading Add(Model.Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var now = Now();
        return _database.Write(() => AddOne(reading, now));
    }

    /// <summary>Adds many readings in one transaction: all of them are kept when this returns, none when it throws.</summary>
    public IReadOnlyList<AddedReading> AddAll(IReadOnlyList<Model.Reading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var now = Now();
        return _database.Write(() => readings.Select(reading => AddOne(reading, now)).ToList());
    }

    /// <summary>Adds another reading of a report that the register holds, under the report's own id, whatever the reading says about it.</summary>
    public AddedReading AddAgain(string report, Model.Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var now = Now();
        return _database.Write(() => AddTo(report, reading, now));
    }

    /// <summary>What the reports told about offices, for reading further reports.</summary>
    public OfficesTold Offices() => new(_database);

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private string Now() => _clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private AddedReading AddOne(Model.Reading reading, string now)
    {
        var report = RegisterIds.OfReport(reading.Report);
        return AddReport(reading.Report, report, now) ? AddFirst(report, reading, now) : AddTo(report, reading, now);
    }

    /// <summary>The first reading of a report: there is nothing to compare with.</summary>
    private AddedReading AddFirst(string report, Model.Reading reading, string now)
    {
        var rows = new ReadingRows(_database, reading, report, now);
        _world.TellFirst(rows.Write(), rows.Acts());
        return new AddedReading(report, IsNew: true);
    }

    private AddedReading AddTo(string report, Model.Reading reading, string now)
    {
        if (Holds(report, reading.Provenance))
        {
            return new AddedReading(report, IsNew: false);
        }

        var rows = new ReadingRows(_database, reading, report, now);
        _world.Retell(report, rows.Write(), rows.Acts());
        return new AddedReading(report, IsNew: true);
    }

    private bool Holds(string report, Provenance provenance) => _database.Scalar(
        "SELECT 1 FROM readings WHERE report = ?1 AND engine = ?2 AND lexicon = ?3 AND model = ?4",
        report, provenance.Engine, provenance.Lexicon, provenance.Model) is not null;

    /// <summary>True when the register did not hold the report.</summary>
    private bool AddReport(Report report, string id, string now)
    {
        var seq = _database.Scalar(
            """
            INSERT INTO reports (id, given_id, text, published, outlet, title, url, language, path, recorded_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING RETURNING seq
            """,
            id, report.Id, report.Text, RegisterIds.Day(report.Published), report.Outlet, report.Title, report.Url, report.Language, report.Path, now);
        if (seq is not long number)
        {
            return false;
        }

        _database.Execute("INSERT INTO report_search (rowid, title, text) VALUES (?1, ?2, ?3)", number, report.Title, report.Text);
        _stories.Add(number, report.Text);
        return true;
    }
}

/// <summary>What became of a reading that was added.</summary>
/// <param name="Report">The register's id of the report.</param>
/// <param name="IsNew">False when the register held this reading already.</param>
public readonly record struct AddedReading(string Report, bool IsNew);
