using Chancery.Model;
using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>
/// Remembers what a report told before it is told otherwise, so that the id of an event that nothing tells any more still
/// leads to what took its place: the act that the report tells now in the same words.
/// </summary>
internal sealed class Heirs(Database database, EventWorld events, IEnumerable<long> readings)
{
    private readonly List<(long Facet, string Mention, TextSpan Words)> _before = [.. readings.SelectMany(reading => database.Rows(
        """
        SELECT t.facet, t.mention, m.trigger_start, m.trigger_end FROM tellings t JOIN event_mentions m ON m.reading = t.reading AND m.id = t.mention
        WHERE t.reading = ?1
        """,
        row => (row.Long(0), row.Text(1), row.Span(2)), reading))];

    private readonly List<(long Facet, ToldAct Act)> _now = [];

    /// <summary>An act that the report tells now.</summary>
    public void Add(ToldAct act, long facet) => _now.Add((facet, act));

    /// <summary>Writes where the facets lead that are gone.</summary>
    public void Write()
    {
        foreach (var (facet, mention, words) in _before.Where(entry => !events.Has(entry.Facet)))
        {
            if (AnchorFinder.Find([.. _now.Select(entry => entry.Act)], new Corrections.Anchor("", words, ""), mention) is { } act)
            {
                database.ExecuteNumbers("INSERT OR REPLACE INTO facet_heirs (gone, heir) VALUES (?1, ?2)", facet, _now.First(entry => entry.Act == act).Facet);
            }
        }
    }
}
