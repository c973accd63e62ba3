using System.Globalization;
using System.Text.Json;
using Chancery.Register.Corrections;
using Chancery.Register.Questions;
using Chancery.Register.Sqlite;
using Chancery.Register.World;

namespace Chancery.Register;

/// <content>Questions over the assembled world.</content>
public sealed partial class SqliteRegister
{
    /// <summary>What two sides did to each other, by day, week or month; stretches without any act are left out.</summary>
    public IReadOnlyList<RelationPeriod> Relations(string a, string b, RelationStep step, DateOnly? from = null, DateOnly? to = null, DateOnly? asOf = null) =>
        new RelationQuestion(_database).Ask(a, b, step, from, to, asOf);

    /// <summary>Places with their events, the busiest first.</summary>
    public IReadOnlyList<PlaceEntry> Places(EventFilter filter, string? country = null)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var isPlain = filter is { Actor: null, From: null, To: null, AsOf: null };
        return isPlain ? PlacesByTotals(filter, country) : PlacesByEvents(filter, country);
    }

    /// <summary>Outlets, the most voluminous first.</summary>
    public IReadOnlyList<SourceEntry> Sources(DateOnly? asOf = null) => new SourceQuestion(_database).Ask(asOf);

    /// <summary>What reports disagree about, event by event in the order of the filter.</summary>
    public IEnumerable<Disagreement> Disagreements(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        foreach (var entry in new EventSearch(_database, _reader, filter with { Limit = null }).Run())
        {
            foreach (var found in DisagreementFinder.In(entry).Concat(Rivals(entry, filter.AsOf)))
            {
                yield return found;
            }
        }
    }

    /// <summary>What became known on a day or after it, in the order in which it did.</summary>
    public IReadOnlyList<AlertEntry> Alerts(DateOnly since, EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var touched = _database.Rows(
            """
            SELECT DISTINCT f.event FROM reports p JOIN readings g ON g.number = p.seq JOIN tellings t ON t.reading = g.seq JOIN facets f ON f.seq = t.facet
            WHERE p.published >= ?1 OR (p.published IS NULL AND p.recorded_at >= ?1)
            """,
            row => row.Long(0), RegisterIds.Day(since));
        var wanted = filter.Actor is null && filter.Type is null && filter.Place is null ? null : Events(filter with { Limit = null }).Select(entry => entry.Id).ToHashSet();
        var alerts = touched.Chunk(500).SelectMany(page => _reader.Events(page, filter.AsOf))
            .Where(entry => wanted is null || wanted.Contains(entry.Id)).SelectMany(entry => Alerts(entry, since));
        var corrections = wanted is null ? Corrections().Where(entry => string.CompareOrdinal(entry.MadeAt, RegisterIds.Day(since)) >= 0).Select(AlertOf) : [];
        return [.. alerts.Concat(corrections).OrderBy(alert => alert.Day ?? DateOnly.MinValue).ThenBy(alert => alert.Kind, StringComparer.Ordinal).ThenBy(alert => alert.Event?.Id, StringComparer.Ordinal)];
    }

    /// <summary>Keeps a question under a name; null takes it away.</summary>
    public void SaveQuestion(string name, IReadOnlyList<string>? command) => _database.Write(() => command is null
        ? _database.Execute("DELETE FROM saved_questions WHERE name = ?1", name)
        : _database.Execute("INSERT OR REPLACE INTO saved_questions (name, command, made_at) VALUES (?1, ?2, ?3)", name, JsonSerializer.Serialize(command), Now()));

    /// <summary>The questions that were kept, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> SavedQuestions() => _database.Rows(
        "SELECT name, command FROM saved_questions ORDER BY name", row => (Name: row.Text(0), Command: JsonSerializer.Deserialize<List<string>>(row.Text(1))!))
        .ToDictionary(row => row.Name, row => (IReadOnlyList<string>)row.Command);

    /// <summary>By the numbers that are kept of places; the first and last day are found by the index.</summary>
    private List<PlaceEntry> PlacesByTotals(EventFilter filter, string? country) => _database.Rows(
        $"""
        SELECT n.name, n.country, n.latitude, n.longitude, n.events, (SELECT min(x.day) FROM event_parties x WHERE x.party = n.party),
            (SELECT max(x.day) FROM event_parties x WHERE x.party = n.party AND x.day < {EventRows.Undated})
        FROM place_names n
        WHERE n.events > 0 AND (?1 IS NULL OR n.country = ?1) AND (?2 IS NULL OR instr(lower(n.name), lower(?2)) > 0)
        ORDER BY n.events DESC, n.name, n.country LIMIT ?3
        """,
        ReadPlace, country, filter.Place, filter.Limit ?? -1);

    /// <summary>By the events that the filter asks for.</summary>
    private List<PlaceEntry> PlacesByEvents(EventFilter filter, string? country)
    {
        var actors = filter.Actor is { } words ? JsonList.Of(new PartyFinder(_database).OfActor(words)) : null;
        return _database.Rows(
            $"""
            SELECT n.name, n.country, n.latitude, n.longitude, count(*), min(x.day), max(CASE WHEN x.day < {EventRows.Undated} THEN x.day END)
            FROM place_names n JOIN event_parties x ON x.party = n.party
            WHERE (?1 IS NULL OR n.country = ?1) AND (?2 IS NULL OR instr(lower(n.name), lower(?2)) > 0) AND x.day >= ?3 AND x.day <= ?4
              AND (?5 IS NULL OR {RelationQuestion.KnownEvent("?5")})
              AND (?6 IS NULL OR EXISTS (SELECT 1 FROM json_each(?6) o JOIN event_parties y ON y.party = o.value AND y.day = x.day AND y.event = x.event))
            GROUP BY n.party ORDER BY count(*) DESC, n.name, n.country LIMIT ?7
            """,
            ReadPlace,
            country, filter.Place, filter.From?.DayNumber ?? 0, filter.To?.DayNumber ?? EventRows.Undated, RegisterIds.Day(filter.AsOf), actors, filter.Limit ?? -1);
    }

    private static PlaceEntry ReadPlace(Row row) => new(
        row.Text(0), row.TextOrNull(1), row.RealOrNull(2), row.RealOrNull(3), row.Number(4), DayOf(row.NumberOrNull(5)), DayOf(row.NumberOrNull(6)));

    private static IEnumerable<AlertEntry> Alerts(EventEntry entry, DateOnly since)
    {
        var told = entry.Mentions.Select(KnownSince).Where(day => day >= since).ToList();
        var isNew = told.Count == entry.Mentions.Count;
        yield return new AlertEntry(isNew ? "new event" : "told again", told.Count == 0 ? null : isNew ? told.Min() : told.Max(), entry, $"{told.Count}{(isNew ? "" : " more")} {(told.Count == 1 ? "mention" : "mentions")}");
        foreach (var found in DisagreementFinder.In(entry))
        {
            var days = found.Accounts.Where(account => account.Told >= since).Select(account => account.Told).ToList();
            if (days.Count > 0)
            {
                yield return new AlertEntry("disagreement", days.Max(), entry, $"{found.About}: {string.Join(" or ", found.Accounts.Select(account => account.Value).Distinct())}");
            }
        }
    }

    private static DateOnly KnownSince(MentionEntry mention) =>
        mention.Report.Published ?? DateOnly.ParseExact(mention.Report.RecordedAt.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static AlertEntry AlertOf(CorrectionEntry entry) => new(
        "correction", DateOnly.ParseExact(entry.MadeAt.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture), null,
        $"{entry.Correction.Author}: {entry.Correction.Act} {entry.Correction.Target} {entry.Correction.Field} {entry.Correction.Value}".TrimEnd() + $" ({entry.Correction.Reason})");

    /// <summary>Events of the same type at the same place and time that others did; each pair is told once.</summary>
    private IEnumerable<Disagreement> Rivals(EventEntry entry, DateOnly? asOf)
    {
        if (entry.Best is not { Place: { } place, To: { } day })
        {
            return [];
        }

        var parties = new PartyFinder(_database).OfPlace(place);
        var near = _database.Rows(
            "SELECT DISTINCT event FROM event_parties WHERE party IN (SELECT value FROM json_each(?1)) AND day BETWEEN ?2 AND ?3",
            row => row.Long(0), JsonList.Of(parties), day.DayNumber - 1, day.DayNumber + 1);
        return _reader.Events(near, asOf).Where(other => string.CompareOrdinal(entry.Id, other.Id) < 0).Select(other => DisagreementFinder.Who(entry, other)).OfType<Disagreement>();
    }

    private static DateOnly? DayOf(int? number) => number is { } day and < EventRows.Undated ? DateOnly.FromDayNumber(day) : null;
}
