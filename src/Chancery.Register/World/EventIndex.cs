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
        Span<long> codes = stackalloc long[2];
        foreach (var party in side)
        {
            foreach (var code in codes[..Codes(party, codes)])
            {
                Parties.Add(code);
            }
        }
    }

    private void AddPairs(Facet facet)
    {
        Span<long> sources = stackalloc long[2], targets = stackalloc long[2];
        foreach (var actor in facet.Actors)
        {
            var known = Codes(actor, sources);
            foreach (var recipient in facet.Recipients)
            {
                foreach (var target in targets[..Codes(recipient, targets)])
                {
                    foreach (var source in sources[..known])
                    {
                        AddPair(source, target, facet);
                    }
                }
            }
        }
    }

    private void AddPair(long source, long target, Facet facet)
    {
        if (source != target)
        {
            Pairs.TryAdd((source, target), facet);
        }
    }

    /// <summary>Mutual acts stand once, the smaller number first.</summary>
    private void AddMutual(Facet facet)
    {
        if (facet.Actors.Length > FacetRules.MostPaired * 2)
        {
            return;
        }

        Span<long> ones = stackalloc long[2], others = stackalloc long[2];
        foreach (var one in facet.Actors)
        {
            var known = Codes(one, ones);
            foreach (var other in facet.Actors)
            {
                if (one.Key == other.Key)
                {
                    continue;
                }

                foreach (var target in others[..Codes(other, others)])
                {
                    foreach (var source in ones[..known])
                    {
                        AddPair(Math.Min(source, target), Math.Max(source, target), facet);
                    }
                }
            }
        }
    }

    /// <summary>The numbers under which a party is found: its country and itself; how many they are.</summary>
    private static int Codes(FacetParty party, Span<long> into)
    {
        var count = 0;
        if (party.Key != party.Actor && !party.IsVague)
        {
            into[count++] = World.Codes.OfName(party.Key);
        }

        if (party.Actor.Length > 0)
        {
            into[count++] = World.Codes.OfName(party.Actor);
        }

        return count;
    }
}
