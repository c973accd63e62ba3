namespace Chancery.Register.Sqlite;

/// <summary>Numbers the reports that are new to the register, and their readings.</summary>
internal sealed class Numbering
{
    private readonly Database _database;
    private readonly HashSet<string> _new = new(StringComparer.Ordinal);
    private readonly long _held;
    private long _report;
    private long _reading;

    /// <summary>Goes on from what the register holds.</summary>
    public Numbering(Database database)
    {
        _database = database;
        _held = _report = Last(database, "reports");
        _reading = Last(database, "readings");
    }

    /// <summary>The highest number in a table; 0 when it is empty.</summary>
    public static long Last(Database database, string table) => (long)database.Scalar($"SELECT coalesce(max(seq), 0) FROM {table}")!;

    /// <summary>The numbers of a report and its reading; null when the report is held or was numbered before.</summary>
    public (long Report, long Reading)? Of(string report) =>
        !_new.Add(report) || (_held > 0 && _database.Scalar("SELECT 1 FROM reports WHERE id = ?1", report) is not null) ? null : (++_report, ++_reading);
}
