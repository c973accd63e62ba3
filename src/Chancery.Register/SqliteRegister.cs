using System.Globalization;
using Chancery.Register.Sqlite;
using Chancery.Register.World;
using Microsoft.Data.Sqlite;

namespace Chancery.Register;

/// <summary>
/// A register in one SQLite file. Append-only: adding the same reading again changes nothing. One call is one transaction;
/// several programs may write to one file, one after the other.
/// </summary>
public sealed partial class SqliteRegister : IDisposable
{
    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly RegisterWriter _writer;
    private readonly EntryReader _reader;

    private SqliteRegister(Database database, TimeProvider clock, KeptInMemory kept)
    {
        _database = database;
        _clock = clock;
        _writer = new RegisterWriter(database, kept);
        _reader = new EntryReader(database);
    }

    /// <summary>Opens a register to add to it, and makes it when there is none.</summary>
    /// <exception cref="RegisterException">The file is no register, damaged, or may not be written.</exception>
    public static SqliteRegister OpenOrCreate(string path, TimeProvider clock) => OpenOrCreate(path, clock, KeptInMemory.Usual);

    /// <summary>The same with more or less memory.</summary>
    internal static SqliteRegister OpenOrCreate(string path, TimeProvider clock, KeptInMemory kept)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var database = Database.Open(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            Migrations.Apply(database, path);
            var register = new SqliteRegister(database, clock, kept);
            register._writer.BuildIfOutdated();
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
            return new SqliteRegister(database, clock, KeptInMemory.Usual);
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
        return AddAll([reading])[0];
    }

    /// <summary>Adds many readings in one transaction: all of them are kept when this returns, none when it throws.</summary>
    public IReadOnlyList<AddedReading> AddAll(IReadOnlyList<Model.Reading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        if (readings.Count <= PreparedAhead.Together)
        {
            return readings.Count == 0 ? [] : _writer.Write(() => _writer.Add([PreparedReadings.Of([.. readings], Now())], areFew: true));
        }

        using var ahead = new PreparedAhead(readings, Now);
        return _writer.Write(() => _writer.Add(ahead.Take(int.MaxValue), areFew: false));
    }

    /// <summary>
    /// Adds any number of readings in transactions of about <paramref name="together"/> readings: those of each are kept when
    /// <paramref name="kept"/> is told what became of them. When this throws, what was told before is kept.
    /// </summary>
    /// <remarks>
    /// The readings are taken from their source on another thread, up to sixteen thousand ahead of those written, and not kept in memory.
    /// Other programs that write wait for the end of a transaction.
    /// </remarks>
    public void AddMany(IEnumerable<Model.Reading> readings, Action<IReadOnlyList<AddedReading>> kept, int together = 16_000)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentOutOfRangeException.ThrowIfLessThan(together, 1);
        using var checkpoints = new Checkpoints(_database);
        using var ahead = new PreparedAhead(readings, Now);
        while (!ahead.IsAtEnd())
        {
            kept(_writer.Write(() => _writer.Add(ahead.Take(together), areFew: together <= PreparedAhead.Together)));
            checkpoints.Begin();
        }
    }

    /// <summary>Adds another reading of a report that the register holds, under the report's own id, whatever the reading says about it.</summary>
    public AddedReading AddAgain(string report, Model.Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return _writer.Write(() => _writer.AddAgain(PreparedReadings.Of(report, reading, Now()), 0));
    }

    /// <summary>What the reports told about offices, for reading further reports.</summary>
    public OfficesTold Offices() => new(_database);

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private string Now() => _clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

/// <summary>What became of a reading that was added.</summary>
/// <param name="Report">The register's id of the report.</param>
/// <param name="IsNew">False when the register held this reading already.</param>
public readonly record struct AddedReading(string Report, bool IsNew);
