using Chancery.Model;

namespace Chancery.Register.Sqlite;

/// <summary>Numbers the reports that are new to the register, and their readings.</summary>
internal sealed class Numbering
{
    private readonly Database _database;
    private readonly Dictionary<string, Provenance> _new = new(StringComparer.Ordinal);
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

    /// <summary>True when the register holds a reading of that report with that provenance.</summary>
    public static bool IsHeld(Database database, long report, Provenance provenance) => database.Scalar(
        "SELECT 1 FROM readings WHERE number = ?1 AND engine = ?2 AND lexicon = ?3 AND model = ?4", report, provenance.Engine, provenance.Lexicon, provenance.Model) is not null;

    /// <summary>The numbers of a report and its reading; null when the report is held or was numbered before.</summary>
    /// <param name="report">The report's id.</param>
    /// <param name="provenance">Of the reading.</param>
    /// <param name="isHeld">True when so is the reading.</param>
    public (long Report, long Reading)? Of(string report, Provenance provenance, out bool isHeld)
    {
        if (_new.TryGetValue(report, out var before))
        {
            isHeld = before == provenance;
            return null;
        }

        if (_held > 0 && _database.Scalar("SELECT seq FROM reports WHERE id = ?1", report) is long held)
        {
            isHeld = IsHeld(_database, held, provenance);
            return null;
        }

        isHeld = false;
        _new.Add(report, provenance);
        return (++_report, ++_reading);
    }
}
