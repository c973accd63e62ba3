namespace Chancery.Register.World;

/// <summary>Picks the facet that another one joins.</summary>
internal static class HostFinder
{
    /// <summary>A second one this much worse is no rival.</summary>
    private const int _margin = 1;

    /// <summary>The best facet above; null when there is none, or when it has a rival that tells another act.</summary>
    public static (PlacedFacet Host, Match Match)? Find(Facet facet, List<PlacedFacet> near)
    {
        List<(PlacedFacet Host, Match Match)> above = [];
        foreach (var other in near)
        {
            if (FacetRank.IsAbove(other.Facet, facet) && FacetMatch.Of(facet, other.Facet) is { } match)
            {
                above.Add((other, match));
            }
        }

        if (above.Count == 0)
        {
            return null;
        }

        var best = above.MaxBy(candidate => (candidate.Match.Score, candidate.Host.Facet.Seq));
        var isDoubtful = above.Any(rival => rival.Host != best.Host && rival.Match.Score >= best.Match.Score - _margin
            && FacetMatch.Of(rival.Host.Facet, best.Host.Facet) is null);
        return isDoubtful ? null : best;
    }
}
