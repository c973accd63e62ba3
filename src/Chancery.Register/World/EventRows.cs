using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>The tables by which events are found: by day, type, participant, place and pair.</summary>
internal sealed class EventRows(Database database)
{
    /// <summary>The day of events without any.</summary>
    public const int Undated = 9_999_999;

    /// <summary>Makes the rows of an event that has one facet so far, the one that stands for it.</summary>
    public void Add(Facet facet)
    {
        var day = DayOf(facet);
        database.Execute(
            "INSERT OR REPLACE INTO event_rows (event, first, day, type, status) VALUES (?1, ?2, ?3, ?4, ?5)",
            facet.Seq, facet.Dating == Dating.None ? 0 : facet.First, day, facet.Type, facet.Status);
        AddParties(facet, facet.Seq, day);
    }

    /// <summary>Adds what a further facet of an event brings.</summary>
    public void Join(Facet facet, long number) => AddParties(facet, number, Day(number));

    /// <summary>Takes away all rows of an event.</summary>
    public void Drop(long number, IEnumerable<Facet> facets)
    {
        var day = Day(number);
        database.Execute("DELETE FROM event_rows WHERE event = ?1", number);
        foreach (var facet in facets)
        {
            foreach (var party in Parties(facet))
            {
                database.Execute("DELETE FROM event_parties WHERE party = ?1 AND day = ?2 AND event = ?3", party, day, number);
            }

            foreach (var (source, target) in Pairs(facet))
            {
                database.Execute("DELETE FROM event_pairs WHERE source = ?1 AND target = ?2 AND day = ?3 AND event = ?4", source, target, day, number);
            }
        }
    }

    private int Day(long number) => Convert.ToInt32(database.Scalar("SELECT day FROM event_rows WHERE event = ?1", number), System.Globalization.CultureInfo.InvariantCulture);

    private static int DayOf(Facet facet) => facet.Dating == Dating.None ? Undated : facet.Last;

    private void AddParties(Facet facet, long number, int day)
    {
        foreach (var party in Parties(facet))
        {
            database.Execute("INSERT OR IGNORE INTO event_parties (party, day, event) VALUES (?1, ?2, ?3)", party, day, number);
        }

        foreach (var (source, target) in Pairs(facet))
        {
            database.Execute(
                "INSERT OR IGNORE INTO event_pairs (source, target, day, event, type, score, goldstein) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                source, target, day, number, facet.Type, facet.Score, facet.Goldstein);
        }

        if (facet.Place is { } place)
        {
            database.Execute(
                "INSERT OR IGNORE INTO place_names (party, name, country, latitude, longitude) VALUES (?1, ?2, ?3, ?4, ?5)",
                place.Party, place.Name, place.Country.Length == 0 ? null : place.Country, place.Latitude, place.Longitude);
        }
    }

    private static IEnumerable<long> Parties(Facet facet)
    {
        var parties = facet.Actors.Concat(facet.Recipients).Concat(facet.Others).SelectMany(Codes).Distinct();
        return facet.Place is { } place ? parties.Append(place.Party) : parties;
    }

    /// <summary>Who did it to whom; none for what did not happen or was only asked for or imagined.</summary>
    private static IEnumerable<(long Source, long Target)> Pairs(Facet facet)
    {
        if (facet.Status is not ("actual" or "historical" or "presupposed" or "planned"))
        {
            return [];
        }

        if (!facet.IsMutual)
        {
            return
                from source in facet.Actors.SelectMany(Codes).Distinct()
                from target in facet.Recipients.SelectMany(Codes).Distinct()
                where source != target
                select (source, target);
        }

        // Mutual acts stand once, the smaller number first.
        return facet.Actors.Length > FacetRules.MostPaired * 2 ? []
            : from one in facet.Actors
              from other in facet.Actors
              where string.CompareOrdinal(one.Key, other.Key) != 0
              from source in Codes(one)
              from target in Codes(other)
              where source < target
              select (source, target);
    }

    /// <summary>The numbers under which a party is found: its country and itself.</summary>
    private static IEnumerable<long> Codes(FacetParty party)
    {
        if (party.Key != party.Actor && !party.IsVague)
        {
            yield return World.Codes.Of(party.Key);
        }

        if (party.Actor.Length > 0)
        {
            yield return World.Codes.Of(party.Actor);
        }
    }
}
