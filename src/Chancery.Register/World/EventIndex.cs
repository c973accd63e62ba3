namespace Chancery.Register.World;

/// <summary>Under what an event is found: worked out from its facets.</summary>
/// <param name="Day">The last day it may have happened on.</param>
/// <param name="Parties">Everybody and every place it has.</param>
/// <param name="Pairs">Who did it to whom.</param>
/// <param name="Places">Its places.</param>
internal sealed record EventIndex(int Day, HashSet<long> Parties, Dictionary<(long Source, long Target), Facet> Pairs, Dictionary<long, FacetPlace> Places)
{
    /// <summary>The day of events without any.</summary>
    public const int Undated = 9_999_999;

    /// <summary>Nothing: of an event that is not there.</summary>
    public static EventIndex None { get; } = new(0, [], [], []);

    /// <summary>Of these facets, the one that stands for the event first.</summary>
    public static EventIndex Of(IReadOnlyList<Facet> facets)
    {
        if (facets.Count == 0)
        {
            return None;
        }

        var index = new EventIndex(DayOf(facets[0]), [], [], []);
        foreach (var facet in facets)
        {
            index.Add(facet);
        }

        return index;
    }

    /// <summary>The day that a facet's event is filed under when the facet stands for it.</summary>
    public static int DayOf(Facet facet) => facet.Dating == Dating.None ? Undated : facet.Last;

    private void Add(Facet facet)
    {
        AddParties(facet.Actors);
        AddParties(facet.Recipients);
        AddParties(facet.Others);
        if (facet.Place is { } place)
        {
            Parties.Add(place.Party);
            Places.TryAdd(place.Party, place);
        }

        // None for what did not happen or was only asked for or imagined.
        if (facet.Status is "actual" or "historical" or "presupposed" or "planned")
        {
            if (facet.IsMutual)
            {
                AddMutual(facet);
            }
            else
            {
                AddPairs(facet);
            }
        }
    }

    private void AddParties(FacetParty[] side)
    {
        foreach (var party in side)
        {
            Parties.UnionWith(Codes(party));
        }
    }

    private void AddPairs(Facet facet)
    {
        foreach (var source in facet.Actors.SelectMany(Codes).Distinct())
        {
            foreach (var target in facet.Recipients.SelectMany(Codes).Distinct())
            {
                if (source != target)
                {
                    Pairs.TryAdd((source, target), facet);
                }
            }
        }
    }

    /// <summary>Mutual acts stand once, the smaller number first.</summary>
    private void AddMutual(Facet facet)
    {
        if (facet.Actors.Length > FacetRules.MostPaired * 2)
        {
            return;
        }

        var pairs =
            from one in facet.Actors
            from other in facet.Actors
            where string.CompareOrdinal(one.Key, other.Key) != 0
            from source in Codes(one)
            from target in Codes(other)
            where source < target
            select (source, target);
        foreach (var pair in pairs)
        {
            Pairs.TryAdd(pair, facet);
        }
    }

    /// <summary>The numbers under which a party is found: its country and itself.</summary>
    private static IEnumerable<long> Codes(FacetParty party)
    {
        if (party.Key != party.Actor && !party.IsVague)
        {
            yield return World.Codes.OfName(party.Key);
        }

        if (party.Actor.Length > 0)
        {
            yield return World.Codes.OfName(party.Actor);
        }
    }
}
