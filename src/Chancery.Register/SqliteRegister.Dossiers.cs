using Chancery.Register.Sqlite;

namespace Chancery.Register;

/// <content>What the register knows of one actor.</content>
public sealed partial class SqliteRegister
{
    private const int _mostStatements = 200;

    private const string _readingsOfActor =
        """
        SELECT DISTINCT m.reading FROM actor_mentions m JOIN current_readings r ON r.seq = m.reading
        WHERE m.actor IN (SELECT value FROM json_each(?1)) AND r.report NOT IN (SELECT value FROM json_each(?2))
        """;

    /// <summary>The entries of actors that are one with that one, the entry itself first.</summary>
    public IReadOnlyList<string> SameActors(string id) => new ActorGroups(_database).Of(id);

    /// <summary>The actors of exactly that name, whatever its capitals and spaces; by an index, so that it costs the same among many.</summary>
    public IReadOnlyList<ActorRef> ActorsNamed(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _database.Rows(
            "SELECT id, name, country, kind FROM actors WHERE folded = ?1 ORDER BY id",
            row => new ActorRef(row.Text(0), row.Text(1), row.TextOrNull(2)) { Kind = row.Text(3) }, RegisterIds.Fold(name));
    }

    /// <summary>Everything about an actor and those entries that are one with it; null when there is no such id.</summary>
    public Dossier? Dossier(string id)
    {
        var groups = new ActorGroups(_database);
        var ids = groups.Of(id);
        var actors = ActorsOf(ids);
        if (actors.Count == 0)
        {
            return null;
        }

        var (all, but) = (JsonList.Of(ids), JsonList.Of(groups.ReportsOfOthers(ids)));
        var seen = Seen(all, but);
        return new Dossier
        {
            Actor = actors[0],
            Same = [.. actors.Skip(1)],
            Names = Count("m.quote", "m.how NOT IN ('pronoun', 'chain')", all, but),
            Sectors = Count("m.sector", "m.sector IS NOT NULL", all, but),
            Offices = Offices(all, but),
            Dealings = Dealings(all, but),
            Owes = [.. ids.SelectMany(actor => Commitments(new CommitmentFilter { Debtor = actor }))],
            IsOwed = [.. ids.SelectMany(actor => Commitments(new CommitmentFilter { Creditor = actor }))],
            Statements = Statements(all, but),
            Sources = Count("coalesce(p.outlet, p.url, 'unknown')", "1", all, but),
            Reports = seen.Reports,
            FirstSeen = seen.First,
            LastSeen = seen.Last,
        };
    }

    private List<ActorRef> ActorsOf(IReadOnlyList<string> ids) =>
        [.. ids.SelectMany(id => _database.Rows(
            "SELECT id, name, country, kind FROM actors WHERE id = ?1", row => new ActorRef(row.Text(0), row.Text(1), row.TextOrNull(2)) { Kind = row.Text(3) }, id))];

    // The column and the condition are ours, never the user's.
    private List<EntryCount> Count(string what, string where, string ids, string but) => _database.Rows(
        $"""
        SELECT {what}, count(DISTINCT p.id) FROM actor_mentions m JOIN current_readings r ON r.seq = m.reading JOIN reports p ON p.id = r.report
        WHERE m.actor IN (SELECT value FROM json_each(?1)) AND r.report NOT IN (SELECT value FROM json_each(?2)) AND {where}
        GROUP BY 1 ORDER BY 2 DESC, 1
        """,
        row => new EntryCount(row.Text(0), row.Number(1)), ids, but);

    private (int Reports, DateOnly? First, DateOnly? Last) Seen(string ids, string but) => _database.Rows(
        $"""
        SELECT count(DISTINCT p.id), min(p.published), max(p.published) FROM ({_readingsOfActor}) x
        JOIN current_readings r ON r.seq = x.reading JOIN reports p ON p.id = r.report
        """,
        row => (row.Number(0), row.Day(1), row.Day(2)), ids, but)[0];

    private List<OfficeSpell> Offices(string ids, string but) => _database.Rows(
        """
        SELECT m.office, min(p.published), max(p.published), count(DISTINCT p.id)
        FROM actor_mentions m JOIN current_readings r ON r.seq = m.reading JOIN reports p ON p.id = r.report
        WHERE m.actor IN (SELECT value FROM json_each(?1)) AND r.report NOT IN (SELECT value FROM json_each(?2)) AND m.office IS NOT NULL
        GROUP BY m.office ORDER BY 2, 3, 1
        """,
        row => new OfficeSpell(row.Text(0), row.Day(1), row.Day(2), row.Number(3)), ids, but);

    private List<Dealing> Dealings(string ids, string but) =>
    [
        .. _database.Rows(
            $"""
            SELECT e.type, me.role, o.actor, count(DISTINCT coalesce(f.event, e.id))
            FROM ({_readingsOfActor}) x
            JOIN participants me ON me.reading = x.reading AND me.actor IN (SELECT value FROM json_each(?1))
            JOIN event_mentions e ON e.reading = me.reading AND e.id = me.mention
            LEFT JOIN tellings t ON t.reading = e.reading AND t.mention = e.id
            LEFT JOIN facets f ON f.seq = t.facet
            LEFT JOIN participants o ON o.reading = me.reading AND o.mention = me.mention AND o.position <> me.position
                AND o.role IN ('actor', 'recipient') AND o.actor NOT IN (SELECT value FROM json_each(?1))
            GROUP BY e.type, me.role, o.actor ORDER BY 4 DESC, 1, 2, 3
            """,
            row => (Type: row.Text(0), Role: row.Text(1), Other: row.TextOrNull(2), Events: row.Number(3)), ids, but)
            .Select(row => new Dealing(row.Type, row.Role, ActorById(row.Other), row.Events)),
    ];

    private List<StatementEntry> Statements(string ids, string but) =>
    [
        .. _database.Rows(
            $"""
            SELECT s.reading, r.report, s.id FROM attributions s JOIN current_readings r ON r.seq = s.reading JOIN reports p ON p.id = r.report
            WHERE s.speaker IN (SELECT value FROM json_each(?1)) AND r.report NOT IN (SELECT value FROM json_each(?2))
            ORDER BY coalesce(s.said, p.published) DESC, s.reading, s.content_start LIMIT {_mostStatements}
            """,
            row => (Reading: row.Long(0), Report: row.Text(1), Id: row.Text(2)), ids, but)
            .Select(row => new StatementEntry(Report(row.Report), Word(row.Reading, row.Id)[0])),
    ];
}
