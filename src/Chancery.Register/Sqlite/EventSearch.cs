using Chancery.Register.Totals;
using Chancery.Register.World;

namespace Chancery.Register.Sqlite;

/// <summary>Finds the events that a filter asks for, page by page, and reads them.</summary>
internal sealed class EventSearch(Database database, EntryReader reader, EventFilter filter)
{
    private const int _page = 500;

    /// <summary>How often the mentions of an event may have been corrected one after the other.</summary>
    private const int _mostSteps = 1000;

    /// <summary>How far after the last day an event that overlaps the days asked for may end.</summary>
    private const int _longestStretch = FacetRules.WidestDays;

    /// <summary>The events in order.</summary>
    public IEnumerable<EventEntry> Run()
    {
        if (filter.Id is { } id)
        {
            return Sorted(Read(OfId(id))).Where(Fits).Take(Limit);
        }

        return filter.Report is { } report ? Sorted(Read(OfReport(report))).Where(Fits).Take(Limit) : Pages().Take(Limit);
    }

    private IReadOnlyList<EventEntry> Read(IReadOnlyList<long> numbers) => filter.BestOnly ? reader.Best(numbers, filter.AsOf) : reader.Events(numbers, filter.AsOf);

    private int Limit => filter.Limit ?? int.MaxValue;

    private IEnumerable<EventEntry> Pages()
    {
        foreach (var page in Numbers().Chunk(Math.Min(_page, filter.Limit ?? _page)))
        {
            foreach (var entry in Sorted(Read(page)).Where(Fits))
            {
                yield return entry;
            }
        }
    }

    /// <summary>Numbers of events in order of their days, found by whichever index narrows most.</summary>
    private IEnumerable<long> Numbers()
    {
        var (from, to) = (filter.From?.DayNumber ?? 0, filter.To?.DayNumber is { } last ? last + _longestStretch : EventRows.Undated);
        var order = filter.NewestFirst ? "DESC" : "ASC";
        object?[] values = [from, to, filter.Type?.ToUpperInvariant(), filter.To?.DayNumber ?? EventRows.Undated, filter.DatedOnly ? EventRows.Undated : EventRows.Undated + 1];
        var rest = "e.day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR e.type = ?3) AND e.first <= ?4 AND e.day < ?5";
        if (filter.Actor is null && filter.Place is null)
        {
            // Without an unknown type the planner can take the index by type or by day.
            var known = filter.Type is null ? rest.Replace("(?3 IS NULL OR e.type = ?3)", "?3 IS NULL", StringComparison.Ordinal) : rest.Replace("?3 IS NULL OR ", "", StringComparison.Ordinal);
            return database.Stream($"SELECT e.event FROM event_rows e WHERE {known} ORDER BY e.day {order}, e.event", row => row.Long(0), values);
        }

        var parties = new PartyFinder(database);
        var actors = filter.Actor is { } words ? parties.OfActor(words) : null;
        var places = filter.Place is { } place ? parties.OfPlace(place) : null;
        var (by, also) = (actors ?? places!, actors is null ? null : places);
        if (by.Count == 1 && also is null)
        {
            return database.Stream(
                $"SELECT x.event FROM event_parties x JOIN event_rows e ON e.event = x.event WHERE x.party = ?6 AND x.day BETWEEN ?1 AND ?2 AND {rest} ORDER BY x.day {order}, x.event",
                row => row.Long(0), [.. values, by[0]]);
        }

        return database.Stream(
            $"""
            SELECT DISTINCT x.event, x.day FROM event_parties x JOIN event_rows e ON e.event = x.event
            WHERE x.party IN (SELECT value FROM json_each(?6)) AND x.day BETWEEN ?1 AND ?2 AND {rest}
              AND (?7 IS NULL OR EXISTS (SELECT 1 FROM json_each(?7) o JOIN event_parties y ON y.party = o.value AND y.day = x.day AND y.event = x.event))
            ORDER BY x.day {order}, x.event
            """,
            row => row.Long(0), [.. values, JsonList.Of(by), also is null ? null : JsonList.Of(also)]);
    }

    private List<long> OfId(string id)
    {
        if (Codes.EventRange(id) is { } range)
        {
            var found = database.Rows(
                "SELECT DISTINCT event FROM facets WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq = event DESC, event LIMIT 100", row => row.Long(0), range.First, range.Last);
            return found.Count > 0 ? found : Successors(range.First, range.Last);
        }

        return EntryNumber.Range(id) is not { } numbers ? [] : database.Rows(
            EntryIds.Stretches +
            """
            SELECT DISTINCT f.event FROM stretches h CROSS JOIN entry_ids i ON i.stretch = h.stretch
            CROSS JOIN tellings t ON t.reading = i.reading CROSS JOIN facets f ON f.seq = t.facet
            WHERE i.number BETWEEN ?1 AND ?2 AND substr(t.mention, 1, length(?3)) = ?3 LIMIT 100
            """,
            row => row.Long(0), numbers.First, numbers.Last, id);
    }

    /// <summary>What events are now that nothing tells any more under their old ids.</summary>
    private List<long> Successors(long first, long last)
    {
        List<long> found = [];
        foreach (var gone in database.Rows("SELECT gone FROM facet_heirs WHERE gone BETWEEN ?1 AND ?2 LIMIT 100", row => row.Long(0), first, last))
        {
            var seq = gone;
            for (var step = 0; step < _mostSteps; step++)
            {
                if (database.Scalar("SELECT event FROM facets WHERE seq = ?1", seq) is long number)
                {
                    found.Add(number);
                    break;
                }

                if (database.Scalar("SELECT heir FROM facet_heirs WHERE gone = ?1", seq) is not long heir)
                {
                    break;
                }

                seq = heir;
            }
        }

        return [.. found.Distinct()];
    }

    private List<long> OfReport(string report) => database.Rows(
        """
        SELECT DISTINCT f.event FROM reports p CROSS JOIN readings g ON g.number = p.seq CROSS JOIN tellings t ON t.reading = g.seq CROSS JOIN facets f ON f.seq = t.facet
        WHERE p.id = ?1
        """,
        row => row.Long(0), report);

    /// <summary>What the tables cannot tell: the status of the mention that is shown.</summary>
    private bool Fits(EventEntry entry) => filter.Status is not { } status || entry.Best.Status.Equals(status, StringComparison.OrdinalIgnoreCase);

    /// <summary>By day; on one day in the order of the text that tells them.</summary>
    private IEnumerable<EventEntry> Sorted(IEnumerable<EventEntry> events)
    {
        var sorted = events.OrderBy(entry => entry.Best.To ?? entry.Best.From ?? DateOnly.MaxValue).ThenBy(entry => entry.Best.From ?? DateOnly.MinValue)
            .ThenBy(entry => entry.Best.Report.Published).ThenBy(entry => entry.Best.Report.Id, StringComparer.Ordinal)
            .ThenBy(entry => entry.Best.Trigger.Start).ThenBy(entry => entry.Id, StringComparer.Ordinal);
        return filter.NewestFirst ? sorted.Reverse() : sorted;
    }
}
