using System.Globalization;
using Chancery.Model;
using Chancery.Register.Sqlite;

namespace Chancery.Register;

/// <content>What the register can be asked.</content>
public sealed partial class SqliteRegister
{
    /// <summary>Three capitals are a country's code and nothing else: AZE is not part of "Azema".</summary>
    private const string _actorMatches =
        "a.country = {0} OR a.id = {0} OR (instr(a.folded, lower({0})) > 0 AND {0} NOT GLOB '[A-Z][A-Z][A-Z]')";

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
        var rows = _database.Rows(
            $"""
            SELECT c.reading, c.id, r.report, c.debtor, c.creditor, c.consequent_start, c.consequent_end, c.antecedent_start, c.antecedent_end,
                c.evidence_start, c.evidence_end, c.deadline, c.state, c.counterpart, c.rule, c.confidence, c.reason, g.engine, g.lexicon, g.model, g.recorded_at
            FROM commitment_entries c
            JOIN current_readings r ON r.seq = c.reading
            JOIN readings g ON g.seq = c.reading
            JOIN reports p ON p.id = r.report
            WHERE (?1 IS NULL OR c.state = lower(?1))
              AND (?2 IS NULL OR r.report = ?2)
              AND (?3 IS NULL OR substr(c.id, 1, length(?3)) = ?3)
              AND (?4 IS NULL OR EXISTS (SELECT 1 FROM actors a WHERE a.id = c.debtor AND ({string.Format(CultureInfo.InvariantCulture, _actorMatches, "?4")})))
              AND (?5 IS NULL OR EXISTS (SELECT 1 FROM actors a WHERE a.id = c.creditor AND ({string.Format(CultureInfo.InvariantCulture, _actorMatches, "?5")})))
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
            filter.State, filter.Report, filter.Id, filter.Debtor, filter.Creditor);
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

    /// <summary>Actors whose name holds the words, of that country, or with that id; the most mentioned first.</summary>
    public IReadOnlyList<ActorEntry> Actors(string words)
    {
        var actors = _database.Rows(
            $"""
            SELECT a.id, a.name, a.country, a.kind, count(DISTINCT r.report) AS reports
            -- CROSS fixes the order: from the few actors to their mentions, never through all mentions.
            FROM (SELECT * FROM actors a WHERE {string.Format(CultureInfo.InvariantCulture, _actorMatches, "?1")} OR (?1 LIKE 'A-%' AND substr(a.id, 1, length(?1)) = ?1)) a
            CROSS JOIN actor_mentions m ON m.actor = a.id CROSS JOIN reading_heads r ON r.seq = m.reading
            GROUP BY a.id ORDER BY count(*) DESC, a.name, a.id
            """,
            row => (Ref: new ActorRef(row.Text(0), row.Text(1), row.TextOrNull(2)), Kind: row.Text(3), Reports: row.Number(4)),
            words);
        return
        [
            .. actors.Select(actor => new ActorEntry(
                actor.Ref, actor.Kind, Distinct("sector", actor.Ref.Id), Distinct("office", actor.Ref.Id), actor.Reports, Distinct("quote", actor.Ref.Id))),
        ];
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

    /// <summary>The claims whose id starts so.</summary>
    public IReadOnlyList<(ReportRef Report, IReadOnlyList<ClaimEntry> Chain)> Claims(string id) =>
    [
        .. _database.Rows(
            """
            SELECT s.reading, r.report, s.id FROM attributions s JOIN current_readings r ON r.seq = s.reading
            WHERE substr(s.id, 1, length(?1)) = ?1 ORDER BY s.id
            """,
            row => (Reading: row.Number(0), Report: row.Text(1), Id: row.Text(2)), id)
            .Select(row => (Report(row.Report), Word(row.Reading, row.Id))),
    ];

    /// <summary>The reports whose id, or whose own id, starts so.</summary>
    public IReadOnlyList<ReportRef> Reports(string id) =>
    [
        .. _database.Rows(
            "SELECT id FROM reports WHERE substr(id, 1, length(?1)) = ?1 OR given_id = ?1 ORDER BY seq", row => row.Text(0), id).Select(Report),
    ];

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

    private ActorRef? ActorById(string? id) => id is null
        ? null
        : _database.Rows("SELECT id, name, country FROM actors WHERE id = ?1", row => new ActorRef(row.Text(0), row.Text(1), row.TextOrNull(2)), id).FirstOrDefault();

    private ReportRef Report(string id) => _reader.Report(id);

    private List<ClaimEntry> Word(long reading, string? innermost) => _reader.Word(reading, innermost);

    /// <summary>The distinct values of a column of an actor's mentions, most frequent first; the column name is ours, never the user's.</summary>
    private List<string> Distinct(string column, string actor) => _database.Rows(
        $"SELECT {column} FROM actor_mentions WHERE actor = ?1 AND {column} IS NOT NULL GROUP BY {column} ORDER BY count(*) DESC, {column}",
        row => row.Text(0), actor);
}
