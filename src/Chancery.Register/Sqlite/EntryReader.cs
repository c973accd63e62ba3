using Chancery.Model;
using Chancery.Register.Corrections;
using Chancery.Register.World;

namespace Chancery.Register.Sqlite;

/// <summary>Reads whole entries, many at a time: one query for each kind of row, not one for each entry.</summary>
internal sealed class EntryReader(Database database)
{
    private const int _mostReports = 4000;

    private readonly Dictionary<string, ReportRef> _reports = new(StringComparer.Ordinal);

    private const string _mention =
        """
        m.reading, m.id, g.report, m.type, m.mode, m.cameo, m.status, m.happened_from, m.happened_to, m.precision,
            m.happened_reason, m.said, m.place, m.trigger_start, m.trigger_end, m.sentence_start, m.sentence_end, m.attribution,
            m.parent, m.rule, m.confidence, m.reason, g.engine, g.lexicon, g.model, g.recorded_at,
            m.contexts, m.score, m.goldstein, m.quad, m.place_country, m.latitude, m.longitude
        """;

    /// <summary>The events with these numbers, in that order, with the mentions known on a day; those without any are left out.</summary>
    public IReadOnlyList<EventEntry> Events(IReadOnlyList<long> numbers, DateOnly? asOf)
    {
        var rows = database.Rows(
            $"""
            SELECT f.event, f.seq, f.why, {_mention}
            FROM json_each(?1) n
            CROSS JOIN facets f ON f.event = n.value
            CROSS JOIN tellings t ON t.facet = f.seq
            JOIN event_mentions m ON m.reading = t.reading AND m.id = t.mention
            JOIN readings g ON g.seq = m.reading
            JOIN reports p ON p.seq = g.number
            WHERE {Known.On("?2")}
            """,
            ReadMention, JsonList.Of(numbers), RegisterIds.Day(asOf));
        var complete = Completed(rows);
        var events = rows.GroupBy(row => row.Event).ToDictionary(group => group.Key, group => new EventEntry(
            Codes.EventId(group.Key),
            [.. group.OrderByDescending(row => row.Facet == row.Event).ThenByDescending(row => row.Entry.Because.Confidence)
                .ThenBy(row => row.Entry.Id, StringComparer.Ordinal).Select(complete)]));
        return [.. numbers.Where(events.ContainsKey).Select(number => events[number])];
    }

    /// <summary>The same with the mention that tells most and the numbers of the others: it costs the same however many there are.</summary>
    /// <remarks>Events of which something became known only after the day are read whole, and then counted.</remarks>
    public IReadOnlyList<EventEntry> Best(IReadOnlyList<long> numbers, DateOnly? asOf)
    {
        var counts = new Dictionary<long, MentionCounts>();
        var rows = database.Rows(
            $"""
            SELECT e.event, e.event, NULL, {_mention},
                e.mentions, e.reports, e.outlets, e.sources, e.published_first, e.published_last
            FROM json_each(?1) n
            CROSS JOIN event_rows e ON e.event = n.value
            JOIN event_mentions m ON m.reading = e.reading AND m.id = e.mention
            JOIN readings g ON g.seq = m.reading
            WHERE ?2 IS NULL OR e.known <= ?2
            """,
            row =>
            {
                counts[row.Long(0)] = new MentionCounts(row.Number(36), row.Number(37), row.Number(38), row.Number(39), row.Day(40), row.Day(41));
                return ReadMention(row);
            },
            JsonList.Of(numbers), RegisterIds.Day(asOf));
        var complete = Completed(rows);
        var events = rows.ToDictionary(row => row.Event, row => EventEntry.OfBest(Codes.EventId(row.Event), complete(row), counts[row.Event]));
        if (asOf is not null)
        {
            foreach (var entry in Events([.. numbers.Where(number => !events.ContainsKey(number))], asOf))
            {
                events.Add(Codes.EventRange(entry.Id)!.Value.First, entry);
            }
        }

        return [.. numbers.Where(events.ContainsKey).Select(number => events[number])];
    }

    /// <summary>Adds to mentions what other tables hold of them.</summary>
    private Func<MentionRow, MentionEntry> Completed(List<MentionRow> rows)
    {
        var parts = new MentionParts(database, [.. rows.Select(row => (row.Reading, row.Entry.Id)).Distinct()]);
        LoadReports(rows.Select(row => row.Report));
        var overlay = new CorrectedEntries(database, rows.Select(row => row.Report).Distinct().ToList());
        return row => overlay.Apply(Complete(row, parts));
    }

    /// <summary>A report.</summary>
    public ReportRef Report(string id)
    {
        LoadReports([id]);
        return _reports[id];
    }

    /// <summary>Many reports, in that order.</summary>
    public IReadOnlyList<ReportRef> Reports(IReadOnlyList<string> ids)
    {
        LoadReports(ids);
        return [.. ids.Select(id => _reports[id])];
    }

    /// <summary>The chain of attributions from the innermost outwards.</summary>
    public List<ClaimEntry> Word(long reading, string? innermost) => new ClaimChains(database, [reading]).Of(reading, innermost);

    private void LoadReports(IEnumerable<string> ids)
    {
        if (_reports.Count > _mostReports)
        {
            _reports.Clear();
        }

        var missing = ids.Where(id => !_reports.ContainsKey(id)).Distinct().ToList();
        if (missing.Count == 0)
        {
            return;
        }

        foreach (var report in database.Rows(
            """
            SELECT p.id, p.given_id, p.title, p.outlet, p.published, p.url, p.path, p.recorded_at, p.text, y.story
            FROM json_each(?1) n CROSS JOIN reports p ON p.id = n.value LEFT JOIN report_stories y ON y.report = p.seq
            """,
            row => new ReportRef(row.Text(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), row.Day(4), row.TextOrNull(5), row.TextOrNull(6), row.Text(7), row.Text(8))
            {
                Story = row.TextOrNull(9),
            },
            JsonList.Of(missing)))
        {
            _reports[report.Id] = report;
        }
    }

    private MentionEntry Complete(MentionRow row, MentionParts parts)
    {
        var participants = parts.Participants(row.Reading, row.Entry.Id);
        return row.Entry with
        {
            Report = _reports[row.Report],
            Actors = [.. participants.Where(p => p.Role == "actor").Select(p => p.Actor)],
            Recipients = [.. participants.Where(p => p.Role == "recipient").Select(p => p.Actor)],
            Others = [.. participants.Where(p => p.Role is not ("actor" or "recipient"))],
            Word = parts.Word(row.Reading, row.Attribution),
            Quantities = parts.Quantities(row.Reading, row.Entry.Id),
        };
    }

    private static MentionRow ReadMention(Row row) => new(row.Long(0), row.Long(1), row.Long(3), row.Text(5), row.TextOrNull(20), new MentionEntry
    {
        Id = row.Text(4),
        Event = Codes.EventId(row.Long(0)),
        Joined = row.TextOrNull(2),
        Report = null!,
        Type = row.Text(6),
        Mode = row.TextOrNull(7),
        Cameo = row.TextOrNull(8),
        Status = row.Text(9),
        From = row.Day(10),
        To = row.Day(11),
        Precision = row.Text(12),
        HappenedReason = row.Text(13),
        Said = row.Day(14),
        Place = row.TextOrNull(15),
        Trigger = row.Span(16),
        Sentence = row.Span(18),
        Parent = row.TextOrNull(21),
        Because = new Evidence(row.Text(22), row.Real(23), row.Text(24)),
        Provenance = new Provenance(row.Text(25), row.Text(26), row.Text(27)),
        RecordedAt = row.Text(28),
        Contexts = row.Text(29).Split('|', StringSplitOptions.RemoveEmptyEntries),
        Score = row.RealOrNull(30),
        Goldstein = row.RealOrNull(31),
        Quad = row.NumberOrNull(32),
        PlaceCountry = row.TextOrNull(33),
        Latitude = row.RealOrNull(34),
        Longitude = row.RealOrNull(35),
        Actors = [],
        Recipients = [],
        Others = [],
        Word = [],
        Quantities = [],
    });

    private sealed record MentionRow(long Event, long Facet, long Reading, string Report, string? Attribution, MentionEntry Entry);
}
