using Chancery.Register.Sqlite;

namespace Chancery.Register.Questions;

/// <summary>
/// Counts what reports tell of an actor. An actor in very many reports is counted over the newest of them, so that a
/// dossier costs the same in a register of millions.
/// </summary>
internal sealed class DossierQuestion
{
    /// <summary>Over so many reports at most.</summary>
    public const int MostReports = 250;

    private const int _mostStatements = 100;

    /// <summary>Of so many statements that were read last, those said last are told.</summary>
    private const int _statementsLooked = 250;

    private readonly Database _database;
    private readonly EntryReader _entries;
    private readonly IReadOnlyList<string> _actors;
    private readonly string _list;
    private readonly string _but;
    private readonly string? _asOf;
    private readonly List<long> _readings;

    public DossierQuestion(Database database, EntryReader entries, IReadOnlyList<string> actors, IReadOnlyList<string> reportsOfOthers, DateOnly? asOf)
    {
        (_database, _entries, _actors, _asOf) = (database, entries, actors, RegisterIds.Day(asOf));
        (_list, _but) = (JsonList.Of(actors), JsonList.Of(reportsOfOthers));
        var newest = actors.SelectMany(Newest).Distinct().OrderDescending().ToList();
        IsCut = newest.Count > MostReports;
        _readings = [.. newest.Take(MostReports).Order()];
    }

    /// <summary>True when there are more reports than are counted over.</summary>
    public bool IsCut { get; }

    /// <summary>Over how many reports is counted.</summary>
    public int Reports => _readings.Count;

    /// <summary>All reports, and the days of the first and the last.</summary>
    public (int Reports, DateOnly? First, DateOnly? Last) Seen()
    {
        // What is kept of one actor can be told at once; several may share reports.
        var isKept = IsCut && _actors.Count == 1 && _asOf is null && _but == "[]";
        return isKept
            ? _database.Rows("SELECT reports, first, last FROM actor_totals WHERE actor = ?1", row => (row.Number(0), row.Day(1), row.Day(2)), _actors[0])[0]
            : _database.Rows(
                $"""
                SELECT count(*), min(p.published), max(p.published)
                FROM (SELECT DISTINCT m.reading FROM json_each(?1) n CROSS JOIN actor_mentions m ON m.actor = n.value) x
                CROSS JOIN readings g ON g.seq = x.reading CROSS JOIN reports p ON p.seq = g.number AND p.reading = g.seq
                WHERE p.id NOT IN (SELECT value FROM json_each(?2)) AND {Known.On("?3")}
                """,
                row => (row.Number(0), row.Day(1), row.Day(2)), _list, _but, _asOf)[0];
    }

    /// <summary>Where the counted reports mention the actor.</summary>
    public DossierMentions Mentions() => new(_database.Rows(
        """
        SELECT m.quote, m.how, m.sector, m.office, p.seq, coalesce(p.outlet, p.url, 'unknown'), p.published
        FROM json_each(?1) n CROSS JOIN json_each(?2) x CROSS JOIN actor_mentions m ON m.actor = n.value AND m.reading = x.value
        CROSS JOIN readings g ON g.seq = m.reading CROSS JOIN reports p ON p.seq = g.number
        """,
        row => new DossierMention(row.Text(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), row.Long(4), row.Text(5), row.Day(6)), _list, JsonList.Of(_readings)));

    /// <summary>Events by type, part and counterpart; a facet's content begins with its type.</summary>
    public List<(string Type, string Role, string? Other, int Events)> Dealings() => _database.Rows(
        """
        SELECT substr(f.content, 1, instr(f.content, char(9)) - 1), me.role, o.actor, count(DISTINCT f.event)
        FROM json_each(?2) x
        CROSS JOIN participants me ON me.reading = x.value AND me.actor IN (SELECT value FROM json_each(?1))
        CROSS JOIN tellings t ON t.reading = me.reading AND t.mention = me.mention
        CROSS JOIN facets f ON f.seq = t.facet
        LEFT JOIN participants o ON o.reading = me.reading AND o.mention = me.mention AND o.position <> me.position
            AND o.role IN ('actor', 'recipient') AND o.actor NOT IN (SELECT value FROM json_each(?1))
        GROUP BY 1, me.role, o.actor ORDER BY 4 DESC, 1, 2, 3
        """,
        row => (row.Text(0), row.Text(1), row.TextOrNull(2), row.Number(3)), _list, JsonList.Of(_readings));

    /// <summary>What it said, the newest first.</summary>
    public List<StatementEntry> Statements()
    {
        var said = _actors.SelectMany(actor => _database.Rows(
            $"""
            SELECT s.reading, p.id, s.id, coalesce(s.said, p.published), s.content_start
            FROM attributions s CROSS JOIN readings g ON g.seq = s.reading CROSS JOIN reports p ON p.seq = g.number AND p.reading = g.seq
            WHERE s.speaker = ?1 AND p.id NOT IN (SELECT value FROM json_each(?2)) AND {Known.On("?3")} ORDER BY s.reading DESC LIMIT {_statementsLooked}
            """,
            row => (Reading: row.Long(0), Report: row.Text(1), Id: row.Text(2), Day: row.TextOrNull(3), Start: row.Number(4)), actor, _but, _asOf))
            .OrderByDescending(row => row.Day, StringComparer.Ordinal).ThenBy(row => row.Reading).ThenBy(row => row.Start).Take(_mostStatements).ToList();
        var chains = new ClaimChains(_database, said.Select(row => row.Reading).Distinct());
        var reports = _entries.Reports([.. said.Select(row => row.Report)]);
        return [.. said.Zip(reports, (row, report) => new StatementEntry(report, chains.Of(row.Reading, row.Id)[0]))];
    }

    /// <summary>The newest current readings that mention an actor, one more than are counted over.</summary>
    private List<long> Newest(string actor) => _database.Rows(
        $"""
        SELECT DISTINCT m.reading FROM actor_mentions m CROSS JOIN readings g ON g.seq = m.reading CROSS JOIN reports p ON p.seq = g.number AND p.reading = g.seq
        WHERE m.actor = ?1 AND p.id NOT IN (SELECT value FROM json_each(?2)) AND {Known.On("?3")} ORDER BY m.reading DESC LIMIT {MostReports + 1}
        """,
        row => row.Long(0), actor, _but, _asOf);
}
