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

    /// <summary>Whether a report <c>p</c> was known on a day; {0} is the day's parameter, null for today.</summary>
    private const string _knownOn = "({0} IS NULL OR coalesce(p.published, substr(p.recorded_at, 1, 10)) <= {0})";

    private readonly Dictionary<string, ReportRef> _reports = new(StringComparer.Ordinal);

    /// <summary>Events in order of time: the last day they can have happened on; those without any day come last.</summary>
    public IReadOnlyList<EventEntry> Events(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var mentions = _database.Rows(
            $"""
            SELECT m.reading, m.id, m.event, r.report, m.type, m.mode, m.cameo, m.status, m.happened_from, m.happened_to, m.precision,
                m.happened_reason, m.said, m.place, m.trigger_start, m.trigger_end, m.sentence_start, m.sentence_end, m.attribution,
                m.parent, m.rule, m.confidence, m.reason, g.engine, g.lexicon, g.model, g.recorded_at
            FROM event_mentions m
            JOIN current_readings r ON r.seq = m.reading
            JOIN readings g ON g.seq = m.reading
            JOIN reports p ON p.id = r.report
            WHERE {string.Format(CultureInfo.InvariantCulture, _knownOn, "?8")}
              AND (?1 IS NULL OR m.type = upper(?1))
              AND (?2 IS NULL OR m.status = lower(?2))
              AND (?3 IS NULL OR coalesce(m.happened_to, '9999') >= ?3)
              AND (?4 IS NULL OR coalesce(m.happened_from, '0000') <= ?4)
              AND (?5 IS NULL OR r.report = ?5)
              AND (?6 IS NULL OR substr(m.event, 1, length(?6)) = ?6 OR substr(m.id, 1, length(?6)) = ?6)
              AND (?7 IS NULL OR EXISTS (SELECT 1 FROM participants x JOIN actors a ON a.id = x.actor
                   WHERE x.reading = m.reading AND x.mention = m.id AND ({string.Format(CultureInfo.InvariantCulture, _actorMatches, "?7")})))
            ORDER BY coalesce(m.happened_to, m.happened_from, '9999'), coalesce(m.happened_from, ''), m.reading, m.trigger_start, m.id
            """,
            ReadMentionRow,
            filter.Type, filter.Status, RegisterIds.Day(filter.From), RegisterIds.Day(filter.To), filter.Report, filter.Id, filter.Actor, RegisterIds.Day(filter.AsOf));
        return
        [
            .. mentions.Select(Complete)
                .GroupBy(mention => mention.Event)
                .Select(group => new EventEntry(group.Key, [.. group.OrderByDescending(mention => mention.Because.Confidence)])),
        ];
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
                    SELECT m.event FROM commitment_events e JOIN event_mentions m ON m.reading = e.reading AND m.id = e.mention
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
            FROM actors a JOIN actor_mentions m ON m.actor = a.id JOIN current_readings r ON r.seq = m.reading
            WHERE {string.Format(CultureInfo.InvariantCulture, _actorMatches, "?1")} OR (?1 LIKE 'A-%' AND substr(a.id, 1, length(?1)) = ?1)
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
    public IReadOnlyList<SearchHit> Search(string words, int limit)
    {
        ArgumentNullException.ThrowIfNull(words);
        // Each word quoted: nothing the user types is taken for FTS syntax.
        var terms = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => '"' + word.Replace("\"", "\"\"", StringComparison.Ordinal) + '"');
        var query = string.Join(' ', terms);
        return query.Length == 0
            ? []
            : [.. _database.Rows(
                """
                SELECT p.id, snippet(report_search, 1, '⟦', '⟧', '…', 24)
                FROM report_search JOIN reports p ON p.seq = report_search.rowid
                WHERE report_search MATCH ?1 ORDER BY rank, p.id LIMIT ?2
                """,
                row => (Report: row.Text(0), Snippet: row.Text(1)), query, limit)
                .Select(hit => new SearchHit(Report(hit.Report), hit.Snippet))];
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

    /// <summary>How much the register holds.</summary>
    public IReadOnlyList<EntryCount> Counts() => _database.Rows(
        """
        SELECT 'reports', count(*) FROM reports
        UNION ALL SELECT 'readings', count(*) FROM readings
        UNION ALL SELECT 'actors', count(*) FROM actors
        UNION ALL SELECT 'attributions', count(*) FROM attributions s JOIN current_readings r ON r.seq = s.reading
        UNION ALL SELECT 'event mentions', count(*) FROM event_mentions m JOIN current_readings r ON r.seq = m.reading
        UNION ALL SELECT 'events', count(DISTINCT event) FROM event_mentions m JOIN current_readings r ON r.seq = m.reading
        UNION ALL SELECT 'commitments', count(*) FROM commitment_entries c JOIN current_readings r ON r.seq = c.reading
        UNION ALL SELECT 'discrepancies', count(*) FROM discrepancies d JOIN current_readings r ON r.seq = d.reading
        UNION ALL SELECT 'remarks', count(*) FROM remarks k JOIN current_readings r ON r.seq = k.reading
        """,
        row => new EntryCount(row.Text(0), row.Number(1)));

    private static (int Reading, string Report, string? Word, MentionEntry Entry) ReadMentionRow(Row row) => (row.Number(0), row.Text(3), row.TextOrNull(18), new MentionEntry
    {
        Id = row.Text(1),
        Event = row.Text(2),
        Report = null!,
        Type = row.Text(4),
        Mode = row.TextOrNull(5),
        Cameo = row.TextOrNull(6),
        Status = row.Text(7),
        From = row.Day(8),
        To = row.Day(9),
        Precision = row.Text(10),
        HappenedReason = row.Text(11),
        Said = row.Day(12),
        Place = row.TextOrNull(13),
        Trigger = row.Span(14),
        Sentence = row.Span(16),
        Parent = row.TextOrNull(19),
        Because = new Evidence(row.Text(20), row.Real(21), row.Text(22)),
        Provenance = new Provenance(row.Text(23), row.Text(24), row.Text(25)),
        RecordedAt = row.Text(26),
        Actors = [],
        Recipients = [],
        Others = [],
        Word = [],
        Quantities = [],
    });

    private MentionEntry Complete((int Reading, string Report, string? Word, MentionEntry Entry) row)
    {
        var participants = _database.Rows(
            """
            SELECT x.role, a.id, a.name, a.country FROM participants x JOIN actors a ON a.id = x.actor
            WHERE x.reading = ?1 AND x.mention = ?2 ORDER BY x.position
            """,
            inner => new OtherRef(inner.Text(0), new ActorRef(inner.Text(1), inner.Text(2), inner.TextOrNull(3))), row.Reading, row.Entry.Id);
        return row.Entry with
        {
            Report = Report(row.Report),
            Actors = [.. participants.Where(p => p.Role == "actor").Select(p => p.Actor)],
            Recipients = [.. participants.Where(p => p.Role == "recipient").Select(p => p.Actor)],
            Others = [.. participants.Where(p => p.Role is not ("actor" or "recipient"))],
            Word = Word(row.Reading, row.Word),
            Quantities = _database.Rows(
                """SELECT value, value_to, unit, of, start, "end" FROM quantities WHERE reading = ?1 AND mention = ?2 ORDER BY position""",
                inner => new QuantityEntry(inner.Text(0), inner.TextOrNull(1), inner.TextOrNull(2), inner.TextOrNull(3), inner.Span(4)), row.Reading, row.Entry.Id),
        };
    }

    /// <summary>The chain of attributions from the innermost outwards.</summary>
    private List<ClaimEntry> Word(int reading, string? innermost)
    {
        var chain = new List<ClaimEntry>();
        for (var id = innermost; id is not null && chain.All(link => link.Id != id);)
        {
            var link = _database.Rows(
                """
                SELECT s.id, s.verb, s.strength, s.channel, s.said, s.parent, s.cue_start, s.cue_end, s.content_start, s.content_end,
                    s.rule, s.confidence, s.reason, a.id, a.name, a.country
                FROM attributions s LEFT JOIN actors a ON a.id = s.speaker WHERE s.reading = ?1 AND s.id = ?2
                """,
                row => new ClaimEntry(
                    row.Text(0), row.TextOrNull(13) is { } actor ? new ActorRef(actor, row.Text(14), row.TextOrNull(15)) : null, row.Text(1), row.Text(2),
                    row.TextOrNull(3), row.Day(4), row.TextOrNull(5), row.Span(6), row.Span(8), new Evidence(row.Text(10), row.Real(11), row.Text(12))),
                reading, id);
            chain.AddRange(link);
            id = link.Count == 0 ? null : link[0].Parent;
        }

        return chain;
    }

    private ActorRef? ActorById(string? id) => id is null
        ? null
        : _database.Rows("SELECT id, name, country FROM actors WHERE id = ?1", row => new ActorRef(row.Text(0), row.Text(1), row.TextOrNull(2)), id).FirstOrDefault();

    private ReportRef Report(string id)
    {
        if (!_reports.TryGetValue(id, out var report))
        {
            report = _database.Rows(
                "SELECT id, given_id, title, outlet, published, url, path, recorded_at, text FROM reports WHERE id = ?1",
                row => new ReportRef(
                    row.Text(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), row.Day(4), row.TextOrNull(5), row.TextOrNull(6), row.Text(7), row.Text(8)),
                id).Single();
            _reports.Add(id, report);
        }

        return report;
    }

    /// <summary>The distinct values of a column of an actor's mentions, most frequent first; the column name is ours, never the user's.</summary>
    private List<string> Distinct(string column, string actor) => _database.Rows(
        $"SELECT {column} FROM actor_mentions WHERE actor = ?1 AND {column} IS NOT NULL GROUP BY {column} ORDER BY count(*) DESC, {column}",
        row => row.Text(0), actor);
}
