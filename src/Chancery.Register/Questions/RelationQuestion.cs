using Chancery.Register.Sqlite;
using Chancery.Register.World;

namespace Chancery.Register.Questions;

/// <summary>Counts what two sides did to each other.</summary>
internal sealed class RelationQuestion(Database database)
{
    public IReadOnlyList<RelationPeriod> Ask(string a, string b, RelationStep step, DateOnly? from, DateOnly? to, DateOnly? asOf)
    {
        var parties = new PartyFinder(database);
        var (one, other) = (parties.OfActor(a), parties.OfActor(b));
        var rows = Rows(one, other, from, to, asOf).Select(row => (row, Way: 0)).Concat(Rows(other, one, from, to, asOf).Select(row => (row, Way: 1)));
        return
        [
            .. rows.DistinctBy(entry => entry.row.Event)
                .GroupBy(entry => StartOf(DateOnly.FromDayNumber(entry.row.Day), step)).OrderBy(group => group.Key)
                .Select(group => new RelationPeriod(
                    group.Key,
                    group.Count(entry => entry.Way == 0 && !FacetRules.IsMutual(entry.row.Type)),
                    group.Count(entry => entry.Way == 1 && !FacetRules.IsMutual(entry.row.Type)),
                    group.Count(entry => FacetRules.IsMutual(entry.row.Type)),
                    group.Average(entry => entry.row.Score),
                    group.Average(entry => entry.row.Goldstein))),
        ];
    }

    /// <summary>The first day of the stretch that a day lies in.</summary>
    public static DateOnly StartOf(DateOnly day, RelationStep step) => step switch
    {
        RelationStep.Day => day,
        RelationStep.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        _ => new DateOnly(day.Year, day.Month, 1),
    };

    private List<(long Event, int Day, string Type, double? Score, double? Goldstein)> Rows(List<long> sources, List<long> targets, DateOnly? from, DateOnly? to, DateOnly? asOf)
    {
        List<(long, int, string, double?, double?)> rows = [];
        foreach (var source in sources)
        {
            foreach (var target in targets)
            {
                rows.AddRange(database.Rows(
                    $"""
                    SELECT event, day, type, score, goldstein FROM event_pairs x
                    WHERE source = ?1 AND target = ?2 AND day >= ?3 AND day <= ?4 AND (?5 IS NULL OR {KnownEvent("?5")})
                    """,
                    row => (row.Long(0), row.Number(1), row.Text(2), row.RealOrNull(3), row.RealOrNull(4)),
                    source, target, from?.DayNumber ?? 0, to?.DayNumber ?? EventRows.Undated - 1, RegisterIds.Day(asOf)));
            }
        }

        return rows;
    }

    /// <summary>Whether any mention of event <c>x.event</c> was known on a day.</summary>
    public static string KnownEvent(string parameter) =>
        $"""
        EXISTS (SELECT 1 FROM facets f JOIN tellings t ON t.facet = f.seq JOIN readings g ON g.seq = t.reading JOIN reports p ON p.seq = g.number
            WHERE f.event = x.event AND {Known.On(parameter)})
        """;
}
