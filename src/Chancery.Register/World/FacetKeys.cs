namespace Chancery.Register.World;

/// <summary>Under which keys a facet is filed, and under which it looks for others.</summary>
/// <remarks>
/// A key holds the type, whether the act lies ahead, how it is dated and two parties. "-" stands for a side that is not
/// told, "*" for any: "bombed Kharkiv, nobody says who" is filed under (-, UKR) and looks under (*, UKR).
/// </remarks>
internal static class FacetKeys
{
    private const string _untold = "-";
    private const string _any = "*";

    /// <summary>Where it can be found.</summary>
    public static HashSet<long> Filed(Facet facet)
    {
        var pairs = Pairs(facet);
        if (facet.IsMutual || (facet.Actors.Length > 0 && facet.Recipients.Length > 0))
        {
            AddEach(pairs, facet.Actors, _any, keyFirst: true);
            AddEach(pairs, facet.Recipients, _any, keyFirst: false);
        }

        return [.. pairs.Select(pair => Code(facet, facet.Dating, pair))];
    }

    /// <summary>Where the others may be that it could join, or that could join it, with the days to look between.</summary>
    public static List<FacetRange> Sought(Facet facet)
    {
        var pairs = Pairs(facet);
        var isTold = facet.IsMutual ? !IsOneParty(facet) : facet.Actors.Length > 0 && facet.Recipients.Length > 0;
        AddEach(pairs, facet.Actors, isTold ? _untold : _any, keyFirst: true);
        AddEach(pairs, facet.Recipients, isTold ? _untold : _any, keyFirst: false);
        var sought = new List<FacetRange>(pairs.Count * 4);
        foreach (var (dating, from, to) in Days(facet))
        {
            foreach (var pair in pairs)
            {
                sought.Add(new FacetRange(Code(facet, dating, pair), dating, from, to));
            }
        }

        return sought;
    }

    /// <summary>Which stretch of days a facet is filed in; long ones for those that are looked for far away.</summary>
    public static int Period(Dating dating, int last) => last >> dating switch
    {
        Dating.Wide => 9,
        Dating.Range => 5,
        _ => 4,
    };

    /// <summary>Which datings can meet this one, and on which last days.</summary>
    private static (Dating Dating, int From, int To)[] Days(Facet facet)
    {
        var (first, last) = (facet.First, facet.Last);
        return facet.Dating switch
        {
            Dating.Day =>
            [
                (Dating.Day, last - 1, last + 1),
                (Dating.Fresh, last, last + FacetRules.FreshDays),
                (Dating.Range, last, last + FacetRules.RangeDays),
                (Dating.Wide, last, last + FacetRules.WidestDays),
            ],
            Dating.Fresh => [(Dating.Day, first, last), (Dating.Fresh, last - 3, last + 3)],
            Dating.Range or Dating.Wide => [(Dating.Day, first, last), (facet.Dating, last, last)],
            _ => [],
        };
    }

    private static List<(string, string)> Pairs(Facet facet)
    {
        var (actors, recipients) = (Keys(facet.Actors), Keys(facet.Recipients));
        List<(string, string)> pairs = [];
        if (facet.IsMutual && actors.Count > 1)
        {
            AddMutual(pairs, actors);
        }
        else
        {
            pairs.AddRange(
                from actor in actors.Count == 0 ? [_untold] : actors.Take(FacetRules.MostPaired)
                from recipient in recipients.Count == 0 ? [_untold] : recipients.Take(FacetRules.MostPaired)
                select (actor, recipient));
        }

        if (facet.Place is { } place && !FacetRules.IsSpeech(facet.Type))
        {
            pairs.Add(("@", RegisterIds.Fold(place.Name)));
        }

        return pairs;
    }

    /// <summary>Each two of a few; a summit of many only as a whole.</summary>
    private static void AddMutual(List<(string, string)> pairs, List<string> all)
    {
        if (all.Count > FacetRules.MostPaired)
        {
            pairs.Add(("#", string.Join('|', all)));
            return;
        }

        for (var i = 0; i < all.Count; i++)
        {
            for (var j = i + 1; j < all.Count; j++)
            {
                pairs.Add((all[i], all[j]));
            }
        }
    }

    private static void AddEach(List<(string, string)> pairs, FacetParty[] side, string other, bool keyFirst)
    {
        foreach (var key in Keys(side))
        {
            pairs.Add(keyFirst ? (key, other) : (other, key));
        }
    }

    private static bool IsOneParty(Facet facet) => Array.TrueForAll(facet.Actors, party => party.Key == facet.Actors[0].Key);

    /// <summary>The keys of a side, each once; the side is sorted.</summary>
    private static List<string> Keys(FacetParty[] side)
    {
        List<string> keys = [];
        foreach (var party in side)
        {
            if (keys.Count == 0 || keys[^1] != party.Key)
            {
                keys.Add(party.Key);
            }
        }

        return keys;
    }

    private static long Code(Facet facet, Dating dating, (string, string) pair)
    {
        var kind = ((ulong)facet.Type[0] << 40) + ((ulong)facet.Type[^1] << 24) + ((ulong)facet.Type.Length << 16) + ((ulong)dating << 8) + (facet.IsAhead ? 1UL : 0UL);
        return Codes.Quick(kind + ((ulong)facet.Type[facet.Type.Length / 2] << 50), pair.Item1, pair.Item2);
    }
}
