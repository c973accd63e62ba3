using Chancery.Register.Sqlite;

namespace Chancery.Register.Questions;

/// <summary>How outlets fared.</summary>
internal sealed class SourceQuestion(Database database)
{
    /// <summary>Outlets, the most voluminous first.</summary>
    public IReadOnlyList<SourceEntry> Ask(DateOnly? asOf) => asOf is null ? Today() : AsOf(asOf);

    /// <summary>By the totals that are kept; only events that somebody denies, and corrections, are looked at one by one.</summary>
    private List<SourceEntry> Today()
    {
        var denied = ByOutlet(
            """
            SELECT p.outlet, count(*)
            FROM event_rows e CROSS JOIN facets f ON f.event = e.event CROSS JOIN tellings t ON t.facet = f.seq CROSS JOIN event_mentions m ON m.reading = t.reading AND m.id = t.mention
            CROSS JOIN readings g ON g.seq = t.reading CROSS JOIN reports p ON p.seq = g.number AND p.reading = t.reading
            WHERE e.denied = 1 AND m.status IN ('actual', 'historical') AND EXISTS (
                SELECT 1 FROM facets d CROSS JOIN tellings o ON o.facet = d.seq CROSS JOIN event_mentions w ON w.reading = o.reading AND w.id = o.mention
                WHERE d.event = e.event AND w.status IN ('denied', 'negated') AND o.reading <> t.reading)
            GROUP BY p.outlet
            """);
        var corrected = ByOutlet(
            """
            SELECT p.outlet, count(DISTINCT c.report || ' ' || c.start) FROM standing_corrections c JOIN reports p ON p.id = c.report
            WHERE c.act IN ('reject', 'change') GROUP BY p.outlet
            """);
        return database.Rows(
            "SELECT CASE WHEN o.named = 1 THEN o.outlet END AS outlet, o.reports, o.copies, o.mentions, o.first, o.last FROM outlet_totals o WHERE o.reports > 0 ORDER BY o.reports DESC, 1",
            row => new SourceEntry(
                row.TextOrNull(0), row.Number(1), row.Number(2), row.Number(3), denied.GetValueOrDefault((row.TextOrNull(0) is null, row.TextOrNull(0) ?? "")),
                corrected.GetValueOrDefault((row.TextOrNull(0) is null, row.TextOrNull(0) ?? "")), row.Day(4), row.Day(5)));
    }

    private Dictionary<(bool IsNameless, string Outlet), int> ByOutlet(string sql) =>
        database.Rows(sql, row => (Outlet: row.TextOrNull(0), Count: row.Number(1))).ToDictionary(row => (row.Outlet is null, row.Outlet ?? ""), row => row.Count);

    /// <summary>As of a day all reports are counted.</summary>
    private List<SourceEntry> AsOf(DateOnly? asOf) => database.Rows(
        $"""
        SELECT o.outlet, count(*), sum(o.is_copy), sum(o.mentions), sum(o.denied), sum(o.corrected), min(o.published), max(o.published) FROM (
            SELECT p.outlet, p.published, (y.story IS NOT NULL AND y.story <> p.id) AS is_copy,
                (SELECT count(*) FROM tellings t WHERE t.reading = p.reading) AS mentions,
                (SELECT count(*) FROM tellings t JOIN event_mentions m ON m.reading = t.reading AND m.id = t.mention JOIN facets f ON f.seq = t.facet
                 WHERE t.reading = p.reading AND m.status IN ('actual', 'historical') AND EXISTS (
                    SELECT 1 FROM facets d JOIN tellings e ON e.facet = d.seq JOIN event_mentions w ON w.reading = e.reading AND w.id = e.mention
                    WHERE d.event = f.event AND w.status IN ('denied', 'negated') AND e.reading <> p.reading)) AS denied,
                (SELECT count(DISTINCT c.start) FROM standing_corrections c WHERE c.report = p.id AND c.act IN ('reject', 'change')) AS corrected
            FROM reports p LEFT JOIN report_stories y ON y.report = p.seq
            WHERE p.reading IS NOT NULL AND {Known.On("?1")}) o
        GROUP BY o.outlet ORDER BY count(*) DESC, o.outlet
        """,
        row => new SourceEntry(row.TextOrNull(0), row.Number(1), row.Number(2), row.Number(3), row.Number(4), row.Number(5), row.Day(6), row.Day(7)),
        RegisterIds.Day(asOf));
}
