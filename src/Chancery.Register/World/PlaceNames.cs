using System.Runtime.InteropServices;
using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>The places of events, each with the number of its events.</summary>
internal sealed class PlaceNames(Database database)
{
    private readonly Dictionary<long, (FacetPlace Place, int More)> _changes = [];

    /// <summary>What an event had and has now.</summary>
    public void Change(EventIndex was, EventIndex now)
    {
        Count(now.Places, 1);
        Count(was.Places, -1);
    }

    /// <summary>Writes the numbers. The name that a place was first told with stays.</summary>
    public void Flush()
    {
        foreach (var (party, (place, more)) in _changes.Where(entry => entry.Value.More != 0).OrderBy(entry => entry.Key))
        {
            database.Execute(
                """
                INSERT INTO place_names (party, name, country, latitude, longitude, events) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                ON CONFLICT (party) DO UPDATE SET events = events + ?6
                """,
                party, place.Name, place.Country.Length == 0 ? null : place.Country, place.Latitude, place.Longitude, more);
        }

        _changes.Clear();
    }

    /// <summary>Forgets what was not written.</summary>
    public void Clear() => _changes.Clear();

    private void Count(Dictionary<long, FacetPlace> places, int more)
    {
        foreach (var (party, place) in places)
        {
            ref var change = ref CollectionsMarshal.GetValueRefOrAddDefault(_changes, party, out var isKnown);
            change = (isKnown ? change.Place : place, change.More + more);
        }
    }
}
