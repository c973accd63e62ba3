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

    private static readonly Facet[] _none = [];

    private readonly Dictionary<long, Facet[]> _before = [];
    private readonly PlaceNames _places = new(database);
    private readonly EventRowWriter _rows = new(database);

    /// <summary>To be called before anything of an event changes.</summary>
    public void Touch(long number)
    {
        if (!_before.ContainsKey(number))
        {
            _before.Add(number, FacetsOf(number));
        }
    }

    /// <summary>Works out what became of all events that were touched, and writes nothing yet.</summary>
    public void Settle()
    {
        _rows.Write(); // What was settled before: an event may have been touched again.
        foreach (var (number, before) in _before.OrderBy(entry => entry.Key))
        {
            var now = FacetsOf(number);
            if (now.Length > 0)
            {
                _rows.Put(now[0], EventSummary.Of(now, tellings), before.Length > 0);
            }
            else if (before.Length > 0)
            {
                _rows.Drop(number);
            }

            if (!IsSame(before, now))
            {
                var (was, index) = (EventIndex.Of(before), EventIndex.Of(now));
                _rows.Change(number, was, index);
                _places.Change(was, index);
            }
        }

        _before.Clear();
    }

    /// <summary>Writes what became of all events that were touched. Tellings and facets are to be written afterwards.</summary>
    public void Flush()
    {
        Settle();
        _rows.Write();
        _places.Flush();
    }

    /// <summary>Forgets what was touched.</summary>
    public void Clear()
    {
        _before.Clear();
        _rows.Clear();
        _places.Clear();
    }

    private static bool IsSame(Facet[] before, Facet[] now)
    {
        var isSame = before.Length == now.Length;
        for (var i = 0; isSame && i < now.Length; i++)
        {
            isSame = ReferenceEquals(before[i], now[i]);
        }

        return isSame;
    }

    /// <summary>The facets of an event, the one that stands for it first; none when there is no such event.</summary>
    private Facet[] FacetsOf(long number) =>
        facets.Find(number) is not { } first || first.Event != number ? _none : [.. facets.OfEvent(number).Select(placed => placed.Facet)];
}
