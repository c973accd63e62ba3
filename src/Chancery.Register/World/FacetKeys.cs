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

    /// <summary>The pairs of parties of the facet at hand: made anew for each, in the same room.</summary>
    [ThreadStatic]
    private static List<(string One, string Other)>? _pairs;

    /// <summary>Where it can be found, each key once.</summary>
    public static long[] Filed(Facet facet)
    {
        var pairs = Pairs(facet);
        if (facet.IsMutual || (facet.Actors.Length > 0 && facet.Recipients.Length > 0))
        {
            AddEach(pairs, facet.Actors, _any, keyFirst: true);
            AddEach(pairs, facet.Recipients, _any, keyFirst: false);
        }

        Span<long> codes = pairs.Count <= 64 ? stackalloc long[pairs.Count] : new long[pairs.Count];
        var count = 0;
        foreach (var pair in pairs)
        {
            var code = Code(facet, facet.Dating, pair);
            if (!codes[..count].Contains(code))
            {
                codes[count++] = code;
            }
        }

        return codes[..count].ToArray();
    }

    /// <summary>Where the others may be that it could join, or that could join it, with the days to look between.</summary>
    public static FacetRange[] Sought(Facet facet)
    {
        var pairs = Pairs(facet);
        var isTold = facet.IsMutual ? !IsOneParty(facet) : facet.Actors.Length > 0 && facet.Recipients.Length > 0;
        AddEach(pairs, facet.Actors, isTold ? _untold : _any, keyFirst: true);
        AddEach(pairs, facet.Recipients, isTold ? _untold : _any, keyFirst: false);
        Span<(Dating Dating, int From, int To)> days = stackalloc (Dating, int, int)[4];
        days = days[..Days(facet, days)];
        var sought = new FacetRange[pairs.Count * days.Length];
        var count = 0;
        foreach (var (dating, from, to) in days)
        {
            foreach (var pair in pairs)
            {
                sought[count++] = new FacetRange(Code(facet, dating, pair), dating, from, to);
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

    /// <summary>Which datings can meet this one, and on which last days; how many they are.</summary>
    private static int Days(Facet facet, Span<(Dating Dating, int From, int To)> into)
    {
        var (first, last) = (facet.First, facet.Last);
        switch (facet.Dating)
        {
            case Dating.Day:
                into[0] = (Dating.Day, last - 1, last + 1);
                into[1] = (Dating.Fresh, last, last + FacetRules.FreshDays);
                into[2] = (Dating.Range, last, last + FacetRules.RangeDays);
                into[3] = (Dating.Wide, last, last + FacetRules.WidestDays);
                return 4;
            case Dating.Fresh:
                into[0] = (Dating.Day, first, last);
                into[1] = (Dating.Fresh, last - 3, last + 3);
                return 2;
            case Dating.Range or Dating.Wide:
                into[0] = (Dating.Day, first, last);
                into[1] = (facet.Dating, last, last);
                return 2;
            default:
                return 0;
        }
    }

    private static List<(string, string)> Pairs(Facet facet)
    {
        var pairs = _pairs ??= [];
        pairs.Clear();
        if (facet.IsMutual && !IsOneParty(facet))
        {
            AddMutual(pairs, facet.Actors);
        }
        else
        {
            AddTold(pairs, facet.Actors, facet.Recipients);
        }

        if (facet.Place is { } place && !FacetRules.IsSpeech(facet.Type))
        {
            pairs.Add(("@", place.Folded));
        }

        return pairs;
    }

    /// <summary>Each of the first few on one side with each on the other.</summary>
    private static void AddTold(List<(string, string)> pairs, FacetParty[] actors, FacetParty[] recipients)
    {
        Span<int> ones = stackalloc int[FacetRules.MostPaired], others = stackalloc int[FacetRules.MostPaired];
        ones = ones[..FirstFew(actors, ones)];
        others = others[..FirstFew(recipients, others)];
        for (var i = 0; i < Math.Max(ones.Length, 1); i++)
        {
            for (var j = 0; j < Math.Max(others.Length, 1); j++)
            {
                pairs.Add((ones.Length == 0 ? _untold : actors[ones[i]].Key, others.Length == 0 ? _untold : recipients[others[j]].Key));
            }
        }
    }

    /// <summary>Each two of a few; a summit of many only as a whole.</summary>
    private static void AddMutual(List<(string, string)> pairs, FacetParty[] side)
    {
        Span<int> few = stackalloc int[FacetRules.MostPaired + 1];
        few = few[..FirstFew(side, few)];
        if (few.Length > FacetRules.MostPaired)
        {
            pairs.Add(("#", string.Join('|', side.Select(party => party.Key).Distinct(StringComparer.Ordinal))));
            return;
        }

        for (var i = 0; i < few.Length; i++)
        {
            for (var j = i + 1; j < few.Length; j++)
            {
                pairs.Add((side[few[i]].Key, side[few[j]].Key));
            }
        }
    }

    private static void AddEach(List<(string, string)> pairs, FacetParty[] side, string other, bool keyFirst)
    {
        for (var i = 0; i < side.Length; i++)
        {
            if (IsFirst(side, i))
            {
                pairs.Add(keyFirst ? (side[i].Key, other) : (other, side[i].Key));
            }
        }
    }

    private static bool IsOneParty(Facet facet) => Array.TrueForAll(facet.Actors, party => party.Key == facet.Actors[0].Key);

    /// <summary>Where the first parties with different keys stand, as many as there is room for.</summary>
    private static int FirstFew(FacetParty[] side, Span<int> places)
    {
        var count = 0;
        for (var i = 0; i < side.Length && count < places.Length; i++)
        {
            if (IsFirst(side, i))
            {
                places[count++] = i;
            }
        }

        return count;
    }

    /// <summary>True for the first party with its key; the side is sorted.</summary>
    private static bool IsFirst(FacetParty[] side, int place) => place == 0 || side[place - 1].Key != side[place].Key;

    private static long Code(Facet facet, Dating dating, (string, string) pair)
    {
        var kind = ((ulong)facet.Type[0] << 40) + ((ulong)facet.Type[^1] << 24) + ((ulong)facet.Type.Length << 16) + ((ulong)dating << 8) + (facet.IsAhead ? 1UL : 0UL);
        return Codes.Quick(kind + ((ulong)facet.Type[facet.Type.Length / 2] << 50), pair.Item1, pair.Item2);
    }
}
