namespace Chancery.Register.World;

/// <summary>Picks the facet that another one joins.</summary>
internal static class HostFinder
{
    /// <summary>A second one this much worse is a rival; one that is worse by more is none.</summary>
    public const int Margin = 1;

    /// <summary>The score of what a person put together.</summary>
    public const int ByPerson = int.MaxValue;

    /// <summary>
    /// The best facet above; where it has rivals that tell another act, the one that twice as many facets agree with; none
    /// when there is no such one.
    /// </summary>
    public static FoundHost Find(Facet facet, List<PlacedFacet> near)
    {
        List<Candidate> above = [];
        foreach (var other in near)
        {
            if (FacetRank.IsAbove(other.Facet, facet) && FacetMatch.Of(facet, other.Facet) is { } match)
            {
                above.Add(new Candidate(other, match));
            }
        }

        if (above.Count == 0)
        {
            return default;
        }

        var best = above.MaxBy(candidate => (candidate.Match.Score, candidate.Host.Facet.Seq));
        var contenders = above.FindAll(candidate => candidate.Match.Score >= best.Match.Score - Margin);
        return contenders.Exists(rival => FacetMatch.Conflict(rival.Host.Facet, best.Host.Facet)) ? Vote(above, contenders, best.Match.Score)
            : new FoundHost(best.Host, best.Match.Score, best.Match.Why, IsContested: false);
    }

    private static FoundHost Vote(List<Candidate> above, List<Candidate> contenders, int score)
    {
        // Candidates alike in what can conflict vote as one block: there are few kinds of them.
        var blocks = above.GroupBy(candidate => FacetMatch.Kind(candidate.Host.Facet)).Select(group => (group.First().Host.Facet, Votes: group.Count())).ToList();
        var heads = contenders.GroupBy(candidate => FacetMatch.Kind(candidate.Host.Facet))
            .Select(group => group.MaxBy(candidate => (candidate.Match.Score, candidate.Host.Facet.Seq)))
            .Select(head => (Head: head, Votes: blocks.Where(block => !FacetMatch.Conflict(block.Facet, head.Host.Facet)).Sum(block => block.Votes)))
            .OrderByDescending(entry => entry.Votes).ThenByDescending(entry => entry.Head.Match.Score).ThenByDescending(entry => entry.Head.Host.Facet.Seq).ToList();
        var winner = heads[0];
        var second = heads.Skip(1).Where(entry => FacetMatch.Conflict(entry.Head.Host.Facet, winner.Head.Host.Facet)).Select(entry => entry.Votes).DefaultIfEmpty(0).Max();
        return winner.Votes >= 2 * second
            ? new FoundHost(winner.Head.Host, score, winner.Head.Match.Why + ", as most reports have it", IsContested: true)
            : new FoundHost(null, score, null, IsContested: true);
    }

    private readonly record struct Candidate(PlacedFacet Host, Match Match);
}
