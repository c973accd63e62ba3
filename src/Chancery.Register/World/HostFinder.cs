using System.Runtime.InteropServices;

namespace Chancery.Register.World;

/// <summary>Picks the facet that another one joins.</summary>
internal static class HostFinder
{
    /// <summary>A second one this much worse is a rival; one that is worse by more is none.</summary>
    public const int Margin = 1;

    /// <summary>The score of what a person put together.</summary>
    public const int ByPerson = int.MaxValue;

    /// <summary>The candidates at hand: gathered anew each time, in the same room.</summary>
    [ThreadStatic]
    private static List<Candidate>? _above;

    /// <summary>
    /// The best facet above; where it has rivals that tell another act, the one that twice as many facets agree with; none
    /// when there is no such one.
    /// </summary>
    public static FoundHost Find(Facet facet, List<Facet> near)
    {
        var above = _above ??= [];
        above.Clear();
        foreach (var other in near)
        {
            if (FacetRank.IsAbove(other, facet) && FacetMatch.Of(facet, other) is { } match)
            {
                above.Add(new Candidate(other, match));
            }
        }

        if (above.Count == 0)
        {
            return default;
        }

        var best = above[0];
        foreach (var candidate in above)
        {
            best = candidate.IsAbove(best) ? candidate : best;
        }

        return HasRival(above, best) ? Vote(above, best.Match.Score)
            : new FoundHost(best.Host, best.Match.Score, best.Match.Why, IsContested: false);
    }

    private static bool HasRival(List<Candidate> above, Candidate best)
    {
        foreach (var rival in above)
        {
            if (rival.Match.Score >= best.Match.Score - Margin && FacetMatch.Conflict(rival.Host, best.Host))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Candidates alike in what can conflict vote as one block: there are few kinds of them.</summary>
    private static FoundHost Vote(List<Candidate> above, int score)
    {
        var blocks = new Dictionary<long, Block>();
        foreach (var candidate in above)
        {
            ref var block = ref CollectionsMarshal.GetValueRefOrAddDefault(blocks, candidate.Host.Kind, out var isKnown);
            block = isKnown ? block with { Votes = block.Votes + 1 } : new Block(candidate.Host, 1, null);
            if (candidate.Match.Score >= score - Margin && (block.Head is not { } head || candidate.IsAbove(head)))
            {
                block = block with { Head = candidate };
            }
        }

        var heads = (from block in blocks.Values where block.Head is not null select (Head: block.Head!.Value, Votes: VotesFor(block.Head.Value, blocks.Values)))
            .OrderByDescending(entry => entry.Votes).ThenByDescending(entry => entry.Head.Match.Score).ThenByDescending(entry => entry.Head.Host.Seq).ToList();
        var winner = heads[0];
        var second = heads.Skip(1).Where(entry => FacetMatch.Conflict(entry.Head.Host, winner.Head.Host)).Select(entry => entry.Votes).DefaultIfEmpty(0).Max();
        return winner.Votes >= 2 * second
            ? new FoundHost(winner.Head.Host, score, winner.Head.Match.Why + ", as most reports have it", IsContested: true)
            : new FoundHost(null, score, null, IsContested: true);
    }

    private static int VotesFor(Candidate head, Dictionary<long, Block>.ValueCollection blocks)
    {
        var votes = 0;
        foreach (var block in blocks)
        {
            votes += FacetMatch.Conflict(block.Facet, head.Host) ? 0 : block.Votes;
        }

        return votes;
    }

    /// <summary>Candidates of one kind.</summary>
    /// <param name="Facet">One of them.</param>
    /// <param name="Votes">How many they are.</param>
    /// <param name="Head">The best of those that may win; null when there is none.</param>
    private readonly record struct Block(Facet Facet, int Votes, Candidate? Head);

    private readonly record struct Candidate(Facet Host, Match Match)
    {
        public bool IsAbove(Candidate other) =>
            Match.Score != other.Match.Score ? Match.Score > other.Match.Score : Host.Seq > other.Host.Seq;
    }
}
