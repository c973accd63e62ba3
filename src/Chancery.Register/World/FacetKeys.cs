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
    public static IEnumerable<long> Filed(Facet facet)
    {
        var keys = Pairs(facet).ToList();
        if (facet.IsMutual)
        {
            keys.AddRange(Keys(facet.Actors).Select(key => (key, _any)));
        }
        else if (facet.Actors.Length > 0 && facet.Recipients.Length > 0)
        {
            keys.AddRange(Keys(facet.Actors).Select(key => (key, _any)));
            keys.AddRange(Keys(facet.Recipients).Select(key => (_any, key)));
        }

        return keys.Concat(Place(facet)).Distinct().Select(pair => Code(facet, facet.Dating, pair));
    }

    /// <summary>Where the others may be that it could join, or that could join it, with the days to look between.</summary>
    public static IEnumerable<(long Key, int From, int To)> Sought(Facet facet)
    {
        var pairs = Pairs(facet).ToList();
        if (facet.IsMutual)
        {
            pairs.AddRange(Keys(facet.Actors).Select(key => (key, Keys(facet.Actors).Count == 1 ? _any : _untold)));
        }
        else if (facet.Actors.Length > 0 && facet.Recipients.Length > 0)
        {
            pairs.AddRange(Keys(facet.Actors).Select(key => (key, _untold)));
            pairs.AddRange(Keys(facet.Recipients).Select(key => (_untold, key)));
        }
        else
        {
            pairs.AddRange(Keys(facet.Actors).Select(key => (key, _any)));
            pairs.AddRange(Keys(facet.Recipients).Select(key => (_any, key)));
        }

        var all = pairs.Concat(Place(facet)).Distinct().ToList();
        foreach (var (dating, from, to) in Days(facet))
        {
            foreach (var pair in all)
            {
                yield return (Code(facet, dating, pair), from, to);
            }
        }
    }

    /// <summary>Which datings can meet this one, and on which last days.</summary>
    private static IEnumerable<(Dating Dating, int From, int To)> Days(Facet facet)
    {
        var (first, last) = (facet.First, facet.Last);
        switch (facet.Dating)
        {
            case Dating.Day:
                yield return (Dating.Day, last - 1, last + 1);
                yield return (Dating.Fresh, last, last + FacetRules.FreshDays);
                yield return (Dating.Range, last, last + FacetRules.RangeDays);
                yield return (Dating.Wide, last, last + FacetRules.WidestDays);
                break;
            case Dating.Fresh:
                yield return (Dating.Day, first, last);
                yield return (Dating.Fresh, last - 3, last + 3);
                break;
            case Dating.Range or Dating.Wide:
                yield return (Dating.Day, first, last);
                yield return (facet.Dating, last, last);
                break;
            default:
                break;
        }
    }

    private static IEnumerable<(string, string)> Pairs(Facet facet)
    {
        var actors = Keys(facet.Actors);
        if (facet.IsMutual)
        {
            return actors.Count == 1 ? [(actors[0], _untold)]
                : actors.Count > FacetRules.MostPaired ? [("#", string.Join('|', actors))]
                : from i in Enumerable.Range(0, actors.Count) from j in Enumerable.Range(i + 1, actors.Count - i - 1) select (actors[i], actors[j]);
        }

        var recipients = Keys(facet.Recipients);
        return
            from actor in actors.Count == 0 ? [_untold] : actors.Take(FacetRules.MostPaired)
            from recipient in recipients.Count == 0 ? [_untold] : recipients.Take(FacetRules.MostPaired)
            select (actor, recipient);
    }

    private static IEnumerable<(string, string)> Place(Facet facet) =>
        facet.Place is { } place && !FacetRules.IsSpeech(facet.Type) ? [("@", RegisterIds.Fold(place.Name))] : [];

    /// <summary>The keys of a side, each once; the side is sorted.</summary>
    private static List<string> Keys(FacetParty[] side) => [.. side.Select(party => party.Key).Distinct()];

    private static long Code(Facet facet, Dating dating, (string, string) pair) =>
        Codes.Of($"{facet.Type}\t{(facet.IsAhead ? '?' : '!')}{(int)dating}\t{pair.Item1}\t{pair.Item2}");
}
