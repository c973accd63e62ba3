using Chancery.Register.Sqlite;

namespace Chancery.Register;

/// <content>Looking after the file.</content>
public sealed partial class SqliteRegister
{
    /// <summary>Checks every page and the ties between entries; what is wrong, one line each.</summary>
    public IReadOnlyList<string> Verify() => new Upkeep(_database).Verify();

    /// <summary>Gives unused space back and packs the full-text index. Nothing is lost.</summary>
    public void Compact() => new Upkeep(_database).Compact();

    /// <summary>Assembles all events anew from the readings and corrections.</summary>
    public void Rebuild() => _writer.Write(() =>
    {
        _writer.Rebuild();
        return 0;
    });

    /// <summary>The whole register as JSON Lines.</summary>
    public RegisterDump Dump() => new(_database);

    /// <summary>Reads a dump into this register, which must be empty; the number of rows read.</summary>
    /// <exception cref="RegisterException">The register holds something already, or the dump is none.</exception>
    public int Restore(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return _writer.Write(() =>
        {
            var rows = new RegisterDump(_database).Read(input);
            _writer.RebuildAll();
            return rows;
        });
    }

    /// <summary>Events one after the other, for results that do not fit into memory.</summary>
    public IEnumerable<EventEntry> EachEvent(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new EventSearch(_database, _reader, filter).Run();
    }

    /// <summary>All reports, in the order they were recorded.</summary>
    public IEnumerable<ReportRef> AllReports() => _database.Stream("SELECT id FROM reports ORDER BY seq", row => row.Text(0)).Select(Report);
}
