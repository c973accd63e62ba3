using System.Globalization;
using System.Runtime.InteropServices;
using Chancery.Register.Sqlite;

namespace Chancery.Register.Totals;

/// <summary>How often each actor is mentioned by the readings that are shown; changes are gathered and written together.</summary>
internal sealed class ActorTotals(Database database)
{
    private readonly Dictionary<string, Change> _changes = new(StringComparer.Ordinal);

    /// <summary>A reading is shown from now on; it mentions these.</summary>
    public void Add(IReadOnlyList<(string Actor, int Mentions)> actors, string? published)
    {
        foreach (var (actor, mentions) in actors)
        {
            ref var change = ref CollectionsMarshal.GetValueRefOrAddDefault(_changes, actor, out _);
            change = change.With(mentions, published);
        }
    }

    /// <summary>A reading is shown no more.</summary>
    public void Remove(long reading)
    {
        foreach (var (actor, mentions) in ActorsOf(reading))
        {
            ref var change = ref CollectionsMarshal.GetValueRefOrAddDefault(_changes, actor, out _);
            change = change.Without(mentions);
        }
    }

    /// <summary>Writes the totals.</summary>
    public void Flush()
    {
        foreach (var (actor, change) in _changes.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (change.Reports < 0 || (change.Reports <= 0 && change.IsGone))
            {
                TotalsBuilder.Actor(database, actor); // The first or last of its reports may be the one that is gone.
            }
            else if (change.Reports != 0 || change.Mentions != 0)
            {
                database.Execute(
                    """
                    INSERT INTO actor_totals (actor, mentions, reports, first, last) VALUES (?1, ?2, ?3, ?4, ?5)
                    ON CONFLICT (actor) DO UPDATE SET mentions = mentions + ?2, reports = reports + ?3,
                        first = CASE WHEN first IS NULL OR ?4 < first THEN coalesce(?4, first) ELSE first END,
                        last = CASE WHEN last IS NULL OR ?5 > last THEN coalesce(?5, last) ELSE last END
                    """,
                    actor, change.Mentions, change.Reports, change.First, change.Last);
            }
        }

        _changes.Clear();
    }

    /// <summary>Forgets what was not written.</summary>
    public void Clear() => _changes.Clear();

    /// <summary>How often a reading mentions whom, in one word.</summary>
    public static string Written(IReadOnlyList<(string Actor, int Mentions)> actors) =>
        string.Join('|', actors.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Actor} {entry.Mentions}")));

    private IEnumerable<(string Actor, int Mentions)> ActorsOf(long reading) =>
        from entry in ((string?)database.Scalar("SELECT actors FROM reading_actors WHERE reading = ?1", reading) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries)
        let gap = entry.LastIndexOf(' ')
        select (entry[..gap], int.Parse(entry.AsSpan(gap + 1), CultureInfo.InvariantCulture));

    private readonly record struct Change(int Mentions, int Reports, bool IsGone, string? First, string? Last)
    {
        public Change With(int mentions, string? published) => this with
        {
            Mentions = Mentions + mentions,
            Reports = Reports + 1,
            First = First is null || (published is not null && string.CompareOrdinal(published, First) < 0) ? published : First,
            Last = string.CompareOrdinal(published, Last) > 0 ? published : Last,
        };

        public Change Without(int mentions) => this with { Mentions = Mentions - mentions, Reports = Reports - 1, IsGone = true };
    }
}
