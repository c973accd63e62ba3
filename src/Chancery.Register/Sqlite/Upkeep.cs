namespace Chancery.Register.Sqlite;

/// <summary>Looks after the file itself.</summary>
internal sealed class Upkeep(Database database)
{
    private static readonly (string Fault, string Sql)[] _checks =
    [
        ("readings without a report", "SELECT count(*) FROM readings g LEFT JOIN reports p ON p.id = g.report WHERE p.id IS NULL"),
        ("mentions without a reading", "SELECT count(*) FROM event_mentions m LEFT JOIN readings g ON g.seq = m.reading WHERE g.seq IS NULL"),
        ("participants without an actor", "SELECT count(*) FROM participants x LEFT JOIN actors a ON a.id = x.actor WHERE a.id IS NULL"),
        ("mentions that no event has", "SELECT count(*) FROM tellings t LEFT JOIN facets f ON f.seq = t.facet WHERE f.seq IS NULL"),
        ("events without a row", "SELECT count(*) FROM facets f LEFT JOIN event_rows e ON e.event = f.event WHERE e.event IS NULL"),
        ("events that nothing tells", "SELECT count(*) FROM facets f WHERE NOT EXISTS (SELECT 1 FROM tellings t WHERE t.facet = f.seq)"),
        ("rows of events that are not there", "SELECT count(*) FROM event_rows e LEFT JOIN facets f ON f.seq = e.event WHERE f.seq IS NULL OR f.event <> e.event"),
        ("reports without a current reading", "SELECT count(*) FROM readings g LEFT JOIN reading_heads h ON h.report = g.report WHERE h.seq IS NULL"),
    ];

    /// <summary>What is wrong, one line each; nothing when all is well.</summary>
    public IReadOnlyList<string> Verify()
    {
        var pages = database.Rows("PRAGMA integrity_check(20)", row => row.Text(0)).Where(line => line != "ok").ToList();
        if (pages.Count > 0)
        {
            return pages; // Nothing that is read from damaged pages can be trusted.
        }

        return [.. _checks.Select(check => (check.Fault, Count: (long)database.Scalar(check.Sql)!)).Where(check => check.Count > 0).Select(check => $"{check.Count} {check.Fault}")];
    }

    /// <summary>Gives unused space back.</summary>
    public void Compact()
    {
        database.Execute("INSERT INTO report_search (report_search) VALUES ('optimize')");
        database.Script("VACUUM");
        database.Script("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
