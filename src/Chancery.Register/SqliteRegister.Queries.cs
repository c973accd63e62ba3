using System.Globalization;
using Chancery.Model;
using Chancery.Register.Sqlite;
using Chancery.Register.Totals;

namespace Chancery.Register;

/// <content>What the register can be asked.</content>
public sealed partial class SqliteRegister
{
    /// <summary>Three capitals are a country's code and nothing else: AZE is not part of "Azema".</summary>
    private const string _actorMatches =
        "a.country = {0} OR a.id = {0} OR (instr(a.folded, lower({0})) > 0 AND {0} NOT GLOB '[A-Z][A-Z][A-Z]')";

    /// <summary>Over so many mentions the words and offices of an actor are counted at most.</summary>
    private const int _mostMentions = 3000;

    /// <summary>Events in order of time: the last day they can have happened on; those without any day come last.</summary>
    public IReadOnlyList<EventEntry> Events(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return [.. new EventSearch(_database, _reader, filter).Run()];
    }

    /// <summary>Commitments, the newest report first, in text order.</summary>
    public IReadOnlyList<CommitmentEntry> Commitments(CommitmentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        // Only the conditions that are asked for, so that each can use its index.
        List<string> conditions = [Known.On("?6")];
        conditions.AddRange(filter.State is null ? [] : ["c.state = lower(?1)"]);
        conditions.AddRange(filter.Report is null ? [] : ["p.id = ?2"]);
        conditions.AddRange(filter.Id is null ? [] : ["c.id >= ?3 AND c.id < ?3 || 'g'"]);
        conditions.AddRange(filter.Debtor is null ? [] : ["c.debtor IN (SELECT value FROM json_each(?4))"]);
        conditions.AddRange(filter.Creditor is null ? [] : ["c.creditor IN (SELECT value FROM json_each(?5))"]);
        var rows = _database.Rows(
            $"""
            SELECT c.reading, c.id, p.id, c.debtor, c.creditor, c.consequent_start, c.consequent_end, c.antecedent_start, c.antecedent_end,
                c.evidence_start, c.evidence_end, c.deadline, c.state, c.counterpart, c.rule, c.confidence, c.reason, g.engine, g.lexicon, g.model, g.recorded_at
            FROM commitment_entries c
            JOIN readings g ON g.seq = c.reading
            JOIN reports p ON p.seq = g.number AND p.reading = g.seq
            WHERE {string.Join(" AND ", conditions)}
            ORDER BY p.published DESC, c.reading, c.consequent_start, c.id
            """,
            row => (Reading: row.Number(0), Debtor: row.TextOrNull(3), Creditor: row.TextOrNull(4), Report: row.Text(2), Entry: new CommitmentEntry
            {
                Id = row.Text(1),
                Report = null!,
                Consequent = row.Span(5),
                Antecedent = row.SpanOrNull(7),
                Evidence = row.Span(9),
                Deadline = row.Day(11),
                State = row.Text(12),
                Counterpart = row.TextOrNull(13),
                Events = [],
                Because = new Evidence(row.Text(14), row.Real(15), row.Text(16)),
                Provenance = new Provenance(row.Text(17), row.Text(18), row.Text(19)),
                RecordedAt = row.Text(20),
            }),
            filter.State, filter.Report, filter.Id, Matching(filter.Debtor), Matching(filter.Creditor), RegisterIds.Day(filter.AsOf));
        return
        [
            .. rows.Select(row => row.Entry with
            {
                Report = Report(row.Report),
                Debtor = ActorById(row.Debtor),
                Creditor = ActorById(row.Creditor),
                Events = _database.Rows(
                    """
                    SELECT printf('E-%015x', f.event) FROM commitment_events e
                    JOIN tellings t ON t.reading = e.reading AND t.mention = e.mention JOIN facets f ON f.seq = t.facet
                    WHERE e.reading = ?1 AND e.commitment = ?2 ORDER BY e.position
                    """,
                    inner => inner.Text(0), row.Reading, row.Entry.Id),
            }),
        ];
    }

    /// <summary>Actors whose name holds the words, of that country, or with that id, as they were known on a day; the most mentioned first.</summary>
    public IReadOnlyList<ActorEntry> Actors(string words, DateOnly? asOf = null) => [.. EachActor(words, asOf)];

    /// <summary>The same, each read only when it is asked for.</summary>
    public IEnumerable<ActorEntry> EachActor(string words, DateOnly? asOf = null) => Found(words, asOf).Select(actor => new ActorEntry(
        actor.Ref, actor.Kind, Distinct("sector", actor.Ref.Id, asOf), Distinct("office", actor.Ref.Id, asOf), actor.Reports, Distinct("quote", actor.Ref.Id, asOf)));

    /// <summary>The actors that the words may mean, those mentioned most first, without what their mentions tell.</summary>
    public IReadOnlyList<ActorRef> FindActors(string words, DateOnly? asOf = null) => Found(words, asOf).ConvertAll(actor => actor.Ref with { Kind = actor.Kind });

    private List<(ActorRef Ref, string Kind, int Reports)> Found(string words, DateOnly? asOf)
    {
        // The kept totals tell of today; CROSS fixes the order: from the few actors to their mentions, never through all mentions.
        var totals = asOf is null
            ? "CROSS JOIN actor_totals t ON t.actor = a.id"
            : $"""
              CROSS JOIN (SELECT m.actor, count(*) AS mentions, count(DISTINCT m.reading) AS reports FROM actor_mentions m
                  CROSS JOIN readings g ON g.seq = m.reading CROSS JOIN reports p ON p.seq = g.number AND p.reading = g.seq
                  WHERE m.actor IN (SELECT value FROM json_each(?1)) AND {Known.On("?2")} GROUP BY m.actor) t ON t.actor = a.id
              """;
        return _database.Rows(
            $"""
            SELECT a.id, a.name, a.country, a.kind, t.reports FROM json_each(?1) n CROSS JOIN actors a ON a.id = n.value {totals}
            WHERE ?2 IS ?2 ORDER BY t.mentions DESC, a.name, a.id
            """,
            row => (Ref: new ActorRef(row.Text(0), row.Text(1), row.TextOrNull(2)), Kind: row.Text(3), Reports: row.Number(4)),
            Matching(words), RegisterIds.Day(asOf));
    }

    /// <summary>Reports that hold all the words, best first.</summary>
    public IReadOnlyList<SearchHit> Search(string words, int limit) => Search(words, new SearchFilter { Limit = limit });

    /// <summary>Reports that hold all the words, best first; when there are very many, the newest first.</summary>
    public IReadOnlyList<SearchHit> Search(string words, SearchFilter filter)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(filter);
        return [.. new ReportSearch(_database).Run(words, filter).Select(hit => new SearchHit(Report(hit.Report), hit.Snippet))];
    }

    /// <summary>Discrepancies of one report, or of all.</summary>
    public IReadOnlyList<DiscrepancyEntry> Discrepancies(string? report) =>
    [
        .. _database.Rows(
            """
            SELECT d.reading, r.report, d.about, d.a_start, d.a_end, d.a_attribution, d.b_start, d.b_end, d.b_attribution
            FROM discrepancies d JOIN current_readings r ON r.seq = d.reading
            WHERE ?1 IS NULL OR r.report = ?1 ORDER BY d.reading, d.position
            """,
            row => (Reading: row.Number(0), Report: row.Text(1), About: row.Text(2), A: row.Span(3), WordA: row.TextOrNull(5), B: row.Span(6), WordB: row.TextOrNull(8)),
            report)
            .Select(d => new DiscrepancyEntry(Report(d.Report), d.About, d.A, Word(d.Reading, d.WordA), d.B, Word(d.Reading, d.WordB))),
    ];

    /// <summary>The remarks on one report, in order.</summary>
    public IReadOnlyList<Remark> Remarks(string report) => _database.Rows(
        """SELECT m.code, m.start, m."end", m.text FROM remarks m JOIN current_readings r ON r.seq = m.reading WHERE r.report = ?1 ORDER BY m.position""",
        row => new Remark(row.Text(0), row.SpanOrNull(1), row.Text(3)), report);

    /// <summary>The claims whose id starts so, as far as they were known on a day.</summary>
    public IReadOnlyList<(ReportRef Report, IReadOnlyList<ClaimEntry> Chain)> Claims(string id, DateOnly? asOf = null) => EntryNumber.Range(id) is not { } numbers ? [] :
    [
        .. _database.Rows(
            EntryIds.Stretches +
            $"""
            SELECT DISTINCT s.reading, p.id, s.id FROM stretches h CROSS JOIN entry_ids i ON i.stretch = h.stretch CROSS JOIN attributions s ON s.reading = i.reading
            CROSS JOIN readings g ON g.seq = s.reading CROSS JOIN reports p ON p.seq = g.number AND p.reading = g.seq
            WHERE i.number BETWEEN ?2 AND ?3 AND substr(s.id, 1, length(?1)) = ?1 AND {Known.On("?4")} ORDER BY s.id
            """,
            row => (Reading: row.Long(0), Report: row.Text(1), Id: row.Text(2)), id, numbers.First, numbers.Last, RegisterIds.Day(asOf))
            .Select(row => (Report(row.Report), (IReadOnlyList<ClaimEntry>)Word(row.Reading, row.Id))),
    ];

    /// <summary>The reports whose id starts so, or else whose own id it is, as far as they were known on a day.</summary>
    public IReadOnlyList<ReportRef> Reports(string id, DateOnly? asOf = null)
    {
        var found = _database.Rows($"SELECT p.id FROM reports p WHERE p.id >= ?1 AND p.id < ?1 || 'g' AND {Known.On("?2")} ORDER BY p.seq", row => row.Text(0), id, RegisterIds.Day(asOf));
        found = found.Count > 0 ? found : _database.Rows($"SELECT p.id FROM reports p WHERE p.given_id = ?1 AND {Known.On("?2")} ORDER BY p.seq", row => row.Text(0), id, RegisterIds.Day(asOf));
        return [.. found.Select(Report)];
    }

    /// <summary>Every mention with its event: the report's own id, the mention's number within it, the event's id.</summary>
    public IEnumerable<(string GivenId, int Position, string Event)> Memberships() => _database.Stream(
        """
        SELECT p.given_id, m.local, f.event FROM tellings t JOIN event_mentions m ON m.reading = t.reading AND m.id = t.mention
        JOIN facets f ON f.seq = t.facet JOIN readings g ON g.seq = t.reading JOIN reports p ON p.seq = g.number
        """,
        row => (row.Text(0), int.Parse(row.Text(1).AsSpan(1), CultureInfo.InvariantCulture) - 1, World.Codes.EventId(row.Long(2))));

    /// <summary>How much the register holds.</summary>
    public IReadOnlyList<EntryCount> Counts() => _database.Rows(
        """
        SELECT 'reports', count(*) FROM reports
        UNION ALL SELECT 'readings', count(*) FROM readings
        UNION ALL SELECT 'actors', count(*) FROM actors
        UNION ALL SELECT 'attributions', count(*) FROM attributions s JOIN current_readings r ON r.seq = s.reading
        UNION ALL SELECT 'event mentions', count(*) FROM tellings
        UNION ALL SELECT 'events', count(*) FROM event_rows
        UNION ALL SELECT 'commitments', count(*) FROM commitment_entries c JOIN current_readings r ON r.seq = c.reading
        UNION ALL SELECT 'discrepancies', count(*) FROM discrepancies d JOIN current_readings r ON r.seq = d.reading
        UNION ALL SELECT 'remarks', count(*) FROM remarks k JOIN current_readings r ON r.seq = k.reading
        """,
        row => new EntryCount(row.Text(0), row.Number(1)));

    /// <summary>Ids of the actors that the words may mean, as one parameter; null for no words.</summary>
    private string? Matching(string? words)
    {
        if (words is null)
        {
            return null;
        }

        return JsonList.Of(_database.Rows(
            $"SELECT a.id FROM actors a WHERE {string.Format(CultureInfo.InvariantCulture, _actorMatches, "?1")} OR (?1 LIKE 'A-%' AND substr(a.id, 1, length(?1)) = ?1)", row => row.Text(0), words));
    }

    private ActorRef? ActorById(string? id) => id is null
        ? null
        : _database.Rows("SELECT id, name, country FROM actors WHERE id = ?1", row => new ActorRef(row.Text(0), row.Text(1), row.TextOrNull(2)), id).FirstOrDefault();

    private ReportRef Report(string id) => _reader.Report(id);

    private List<ClaimEntry> Word(long reading, string? innermost) => _reader.Word(reading, innermost);

    /// <summary>
    /// The distinct values of a column of an actor's mentions, the newest of them when there are very many, most frequent
    /// first; the column name is ours, never the user's.
    /// </summary>
    private List<string> Distinct(string column, string actor, DateOnly? asOf) => _database.Rows(
        $"""
        SELECT {column} FROM (SELECT m.{column} FROM actor_mentions m CROSS JOIN readings g ON g.seq = m.reading CROSS JOIN reports p ON p.seq = g.number
            WHERE m.actor = ?1 AND {Known.On("?2")} ORDER BY m.reading DESC LIMIT {_mostMentions})
        WHERE {column} IS NOT NULL GROUP BY {column} ORDER BY count(*) DESC, {column}
        """,
        row => row.Text(0), actor, RegisterIds.Day(asOf));
}
