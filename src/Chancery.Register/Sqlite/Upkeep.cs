namespace Chancery.Register.Sqlite;

/// <summary>Looks after the file itself.</summary>
internal sealed class Upkeep(Database database)
{
    private static readonly (string Fault, string Sql)[] _checks =
    [
        ("readings without a report", "SELECT count(*) FROM readings g LEFT JOIN reports p ON p.seq = g.number AND p.id = g.report WHERE p.id IS NULL"),
        ("mentions without a reading", "SELECT count(*) FROM event_mentions m LEFT JOIN readings g ON g.seq = m.reading WHERE g.seq IS NULL"),
        ("participants without an actor", "SELECT count(*) FROM participants x LEFT JOIN actors a ON a.id = x.actor WHERE a.id IS NULL"),
        ("mentions that no event has", "SELECT count(*) FROM tellings t LEFT JOIN facets f ON f.seq = t.facet WHERE f.seq IS NULL"),
        ("events without a row", "SELECT count(*) FROM facets f LEFT JOIN event_rows e ON e.event = f.event WHERE e.event IS NULL"),
        ("events that nothing tells", "SELECT count(*) FROM facets f WHERE NOT EXISTS (SELECT 1 FROM tellings t WHERE t.facet = f.seq)"),
        ("rows of events that are not there", "SELECT count(*) FROM event_rows e LEFT JOIN facets f ON f.seq = e.event WHERE f.seq IS NULL OR f.event <> e.event"),
        ("events that are counted wrong",
            """
            SELECT count(*) FROM event_rows e JOIN (
                SELECT f.event, count(*) AS mentions, count(DISTINCT g.number) AS reports, count(DISTINCT coalesce(y.story, p.id)) AS sources,
                    count(DISTINCT p.outlet) + max(p.outlet IS NULL) AS outlets, min(p.published) AS first, max(p.published) AS last
                FROM tellings t JOIN facets f ON f.seq = t.facet JOIN readings g ON g.seq = t.reading JOIN reports p ON p.seq = g.number
                LEFT JOIN report_stories y ON y.report = p.seq GROUP BY f.event) n ON n.event = e.event
            WHERE n.mentions <> e.mentions OR n.reports <> e.reports OR n.sources <> e.sources OR n.outlets <> e.outlets
                OR n.first IS NOT e.published_first OR n.last IS NOT e.published_last
            """),
        ("actors that are counted wrong",
            """
            SELECT count(*) FROM actor_totals a FULL JOIN (
                SELECT m.actor, count(*) AS mentions, count(DISTINCT m.reading) AS reports, min(p.published) AS first, max(p.published) AS last
                FROM actor_mentions m JOIN readings g ON g.seq = m.reading JOIN reports p ON p.seq = g.number AND p.reading = g.seq GROUP BY m.actor) n ON n.actor = a.actor
            WHERE n.mentions IS NOT a.mentions OR n.reports IS NOT a.reports OR n.first IS NOT a.first OR n.last IS NOT a.last
            """),
        ("outlets that are counted wrong",
            """
            SELECT count(*) FROM outlet_totals o FULL JOIN (
                SELECT p.outlet IS NOT NULL AS named, coalesce(p.outlet, '') AS outlet, count(*) AS reports, sum(y.story IS NOT NULL AND y.story <> p.id) AS copies,
                    min(p.published) AS first, max(p.published) AS last,
                    sum((SELECT count(*) FROM readings g JOIN tellings t ON t.reading = g.seq WHERE g.number = p.seq)) AS mentions
                FROM reports p LEFT JOIN report_stories y ON y.report = p.seq WHERE p.reading IS NOT NULL GROUP BY 1, 2) n ON n.named = o.named AND n.outlet = o.outlet
            WHERE n.reports IS NOT o.reports OR n.copies IS NOT o.copies OR n.mentions IS NOT o.mentions OR n.first IS NOT o.first OR n.last IS NOT o.last
            """),
        ("places that are counted wrong", "SELECT count(*) FROM place_names n WHERE n.events <> (SELECT count(*) FROM event_parties x WHERE x.party = n.party)"),
        ("mentions that cannot be found", "SELECT count(*) FROM event_mentions m WHERE m.id GLOB 'M-????????????' AND NOT EXISTS (SELECT 1 FROM entry_ids i WHERE i.stretch = m.reading" + EntryIds.ToStretch + " AND i.reading = m.reading)"),
        ("reports without a current reading", "SELECT count(*) FROM reports p WHERE p.reading IS NOT (SELECT max(g.seq) FROM readings g WHERE g.number = p.seq)"),
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
