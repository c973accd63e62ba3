using Chancery.Language;

namespace Chancery.Reading.Places;

/// <summary>"Paris, Texas"; "Tripoli (Lebanon)"; "Birmingham in Alabama": the second name holds the first.</summary>
internal static class PlaceContainment
{
    /// <summary>Ties each name to the next one that may hold it.</summary>
    public static void Link(Parse parse, List<PlaceCandidate> candidates)
    {
        for (var i = 0; i + 1 < candidates.Count; i++)
        {
            var (inner, outer) = (candidates[i], candidates[i + 1]);
            var gap = outer.Name.First - inner.Whole.End;
            if (gap is 1 or 2 && parse[inner.Whole.End].Form is "," or "in" or "("
                && parse.SentenceOf(inner.Name.First).Index == parse.SentenceOf(outer.Name.First).Index)
            {
                inner.Container = outer;
            }
        }
    }

    /// <summary>The place of a name that the name after one of its mentions holds; null when none does.</summary>
    public static PlaceEntry? HeldOf(PlaceCandidate[] mentions)
    {
        foreach (var mention in mentions)
        {
            if (PairOf(mention) is { } pair)
            {
                return pair.Inner;
            }
        }

        return null;
    }

    /// <summary>Where a name holds the one before it, it is the holder: the state in "Seattle, Washington", the capital elsewhere.</summary>
    public static void Apply(List<PlaceCandidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (PairOf(candidate) is { } pair && candidate.Entry == pair.Inner && candidate.Container!.Entry != pair.Outer)
            {
                candidate.Container.Entry = pair.Outer;
                candidate.Container.Choice = new PlaceChoice("it holds the name before it", false);
            }
        }
    }

    private static (PlaceEntry Inner, PlaceEntry Outer)? PairOf(PlaceCandidate candidate)
    {
        if (candidate.Match is not { } inner || candidate.Container?.Match is not { } outer)
        {
            return null;
        }

        foreach (var place in inner.Bearers)
        {
            foreach (var holder in outer.Bearers)
            {
                if (Holds(holder, place))
                {
                    return (place, holder);
                }
            }
        }

        return null;
    }

    private static bool Holds(PlaceEntry holder, PlaceEntry place) =>
        holder != place && holder.Country is not null && holder.Country == place.Country
        && (holder.IsCountry ? !place.IsCountry : holder.IsArea && holder.Name == place.Admin);
}
