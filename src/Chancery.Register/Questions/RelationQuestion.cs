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
        var days = one.Count == 1 && other.Count == 1 && one[0] != other[0] && asOf is null ? ByDay(one[0], other[0], from, to) : ByEvent(one, other, from, to, asOf);
        return
        [
            .. days.GroupBy(day => StartOf(DateOnly.FromDayNumber(day.Day), step)).OrderBy(group => group.Key)
                .Select(group => new RelationPeriod(
                    group.Key, group.Sum(day => day.Out), group.Sum(day => day.Back), group.Sum(day => day.Mutual),
                    Mean(group.Sum(day => day.Score), group.Sum(day => day.Scored)), Mean(group.Sum(day => day.Goldstein), group.Sum(day => day.Weighed)))),
        ];
    }

    /// <summary>The first day of the stretch that a day lies in.</summary>
    public static DateOnly StartOf(DateOnly day, RelationStep step) => step switch
    {
        RelationStep.Day => day,
        RelationStep.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        _ => new DateOnly(day.Year, day.Month, 1),
    };

    private static double? Mean(double sum, int count) => count == 0 ? null : sum / count;

    /// <summary>Two numbers, counted by the database day by day: an event that stands both ways counts as the first one's.</summary>
    private IEnumerable<Sums> ByDay(long one, long other, DateOnly? from, DateOnly? to) =>
        Counted(one, other, isBack: false, from, to).Concat(Counted(other, one, isBack: true, from, to));

    private List<Sums> Counted(long source, long target, bool isBack, DateOnly? from, DateOnly? to) => database.Rows(
        """
        SELECT day, count(*), sum(type = 'CONSULT'), total(score), count(score), total(goldstein), count(goldstein) FROM event_pairs
        WHERE source = ?1 AND target = ?2 AND day >= ?3 AND day <= ?4 AND (?5 = 0 OR both = 0) GROUP BY day
        """,
        row =>
        {
            var (told, mutual) = (row.Number(1) - row.Number(2), row.Number(2));
            return new Sums(row.Number(0), isBack ? 0 : told, isBack ? told : 0, mutual, row.Real(3), row.Number(4), row.Real(5), row.Number(6));
        },
        source, target, from?.DayNumber ?? 0, to?.DayNumber ?? EventRows.Undated - 1, isBack ? 1 : 0);

    /// <summary>Several numbers a side, or what was known on a day: each event once, however many of them it has.</summary>
    private IEnumerable<Sums> ByEvent(List<long> one, List<long> other, DateOnly? from, DateOnly? to, DateOnly? asOf) =>
        Rows(one, other, from, to, asOf).Select(row => (row, IsBack: false)).Concat(Rows(other, one, from, to, asOf).Select(row => (row, IsBack: true)))
            .DistinctBy(entry => entry.row.Event)
            .Select(entry =>
            {
                var (row, mutual) = (entry.row, FacetRules.IsMutual(entry.row.Type) ? 1 : 0);
                return new Sums(
                    row.Day, entry.IsBack ? 0 : 1 - mutual, entry.IsBack ? 1 - mutual : 0, mutual,
                    row.Score ?? 0, row.Score is null ? 0 : 1, row.Goldstein ?? 0, row.Goldstein is null ? 0 : 1);
            });

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
        EXISTS (SELECT 1 FROM facets f CROSS JOIN tellings t ON t.facet = f.seq CROSS JOIN readings g ON g.seq = t.reading CROSS JOIN reports p ON p.seq = g.number
            WHERE f.event = x.event AND {Known.On(parameter)})
        """;

    /// <summary>What happened on one day.</summary>
    private readonly record struct Sums(int Day, int Out, int Back, int Mutual, double Score, int Scored, double Goldstein, int Weighed);
}
