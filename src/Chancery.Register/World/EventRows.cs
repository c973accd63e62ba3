using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>
/// The tables by which events are found, and what lists show of them. Events that a transaction touches are noted with
/// what they were; <see cref="Flush"/> writes only what became different, each table in its own order.
/// </summary>
internal sealed class EventRows(Database database, FacetStore facets, TellingStore tellings)
{
    /// <summary>The day of events without any.</summary>
    public const int Undated = EventIndex.Undated;

    private readonly Dictionary<long, List<Facet>> _before = [];
    private readonly PlaceNames _places = new(database);
    private readonly EventTables _tables = new(database);

    /// <summary>To be called before anything of an event changes.</summary>
    public void Touch(long number)
    {
        if (!_before.ContainsKey(number))
        {
            _before.Add(number, FacetsOf(number));
        }
    }

    /// <summary>Writes what became of all events that were touched. Tellings and facets are to be written afterwards.</summary>
    public void Flush()
    {
        var rows = new EventRowWriter(database, _tables);
        foreach (var (number, before) in _before.OrderBy(entry => entry.Key))
        {
            var now = FacetsOf(number);
            if (now.Count == 0)
            {
                rows.Drop(number, before.Count > 0);
            }
            else
            {
                rows.Put(now[0], EventSummary.Of(now, tellings), before.Count > 0);
            }

            if (!before.SequenceEqual(now, ReferenceEqualityComparer.Instance))
            {
                var (was, index) = (EventIndex.Of(before), EventIndex.Of(now));
                rows.Change(number, was, index);
                _places.Change(was, index);
            }
        }

        rows.Finish();
        _places.Flush();
        _before.Clear();
    }

    /// <summary>Forgets what was touched.</summary>
    public void Clear()
    {
        _before.Clear();
        _places.Clear();
    }

    /// <summary>The facets of an event, the one that stands for it first; none when there is no such event.</summary>
    private List<Facet> FacetsOf(long number) =>
        facets.Find(number) is { } first && first.Event == number ? facets.OfEvent(number).ConvertAll(placed => placed.Facet) : [];
}
