namespace Chancery.Register.Sqlite;

/// <summary>Finds reports by their words.</summary>
internal sealed class ReportSearch(Database database)
{
    /// <summary>
    /// Ranking goes through all reports that hold any of the words, for the rarer a word the more it counts; where a word
    /// stands in more than these, the newest are as good a choice, and found at once.
    /// </summary>
    private const int _mostRanked = 3000;

    public List<(string Report, string Snippet)> Run(string words, SearchFilter filter)
    {
        // Each word quoted: nothing the user types is taken for FTS syntax.
        var terms = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => '"' + word.Replace("\"", "\"\"", StringComparison.Ordinal) + '"').ToList();
        var query = string.Join(' ', terms);
        if (query.Length == 0)
        {
            return [];
        }

        var order = terms.Exists(IsCommon) ? "report_search.rowid DESC" : "rank, p.id";
        var parties = new PartyFinder(database);
        return [.. database.Stream(
            $"""
            SELECT p.id, snippet(report_search, 1, '⟦', '⟧', '…', 24)
            FROM report_search JOIN reports p ON p.seq = report_search.rowid
            WHERE report_search MATCH ?1 AND (?3 IS NULL OR instr(lower(p.outlet), lower(?3)) > 0)
              AND (?4 IS NULL OR p.published >= ?4) AND (?5 IS NULL OR p.published <= ?5) AND {Known.On("?6")}
              AND ((?7 IS NULL AND ?8 IS NULL AND ?9 IS NULL) OR EXISTS (
                SELECT 1 FROM readings g CROSS JOIN tellings t ON t.reading = g.seq CROSS JOIN facets f ON f.seq = t.facet CROSS JOIN event_rows e ON e.event = f.event
                WHERE g.number = p.seq AND (?7 IS NULL OR e.type = ?7)
                  AND (?8 IS NULL OR EXISTS (SELECT 1 FROM json_each(?8) o JOIN event_parties x ON x.party = o.value AND x.day = e.day AND x.event = e.event))
                  AND (?9 IS NULL OR EXISTS (SELECT 1 FROM json_each(?9) o JOIN event_parties x ON x.party = o.value AND x.day = e.day AND x.event = e.event))))
            ORDER BY {order} LIMIT ?2
            """,
            row => (row.Text(0), row.Text(1)),
            query, filter.Limit, filter.Outlet, RegisterIds.Day(filter.From), RegisterIds.Day(filter.To), RegisterIds.Day(filter.AsOf), filter.Type?.ToUpperInvariant(),
            filter.Actor is { } actor ? JsonList.Of(parties.OfActor(actor)) : null, filter.Place is { } place ? JsonList.Of(parties.OfPlace(place)) : null)];
    }

    private bool IsCommon(string term) =>
        database.Rows("SELECT rowid FROM report_search WHERE report_search MATCH ?1 LIMIT ?2", row => row.Long(0), term, _mostRanked + 1).Count > _mostRanked;
}
