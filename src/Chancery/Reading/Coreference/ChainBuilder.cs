using Chancery.Language;

namespace Chancery.Reading.Coreference;

/// <summary>Goes through the mentions in text order and gives each to the chain that fits best, or to a new one.</summary>
internal sealed class ChainBuilder
{
    private readonly Parse _parse;
    private readonly LinkFeatures _features;
    private readonly KindFeatures _kinds;
    private readonly Binding _binding;
    private readonly ChainCandidates _candidates = new();
    private readonly FeatureList _list;
    private readonly int[] _nameTypes;
    private readonly ulong[] _buffer = new ulong[128];

    public ChainBuilder(Parse parse, Quotations quotations, KindFeatures kinds, FeatureList list)
    {
        (_parse, _kinds, _list) = (parse, kinds, list);
        _features = new LinkFeatures(parse, quotations);
        _binding = new Binding(parse, quotations);
        _nameTypes = new int[parse.Count];
        Array.Fill(_nameTypes, -1);
        foreach (var name in parse.Names)
        {
            _nameTypes.AsSpan(name.Tokens.First, name.Tokens.Count).Fill((int)name.Type);
        }
    }

    public List<ChainDraft> Chains { get; } = [];

    /// <summary>Sorts a mention by kind.</summary>
    public void Sort(Mention mention, IScorer weights)
    {
        FillKind(mention);
        KindFeatures.Score(_list, weights, _buffer, mention.KindScores);
        var best = 0;
        for (var kind = 1; kind < mention.KindScores.Length; kind++)
        {
            best = mention.KindScores[kind] > mention.KindScores[best] ? kind : best;
        }

        mention.Kind = (ReferentKind)best;
    }

    /// <summary>Puts the features of a mention's kind into the list.</summary>
    public void FillKind(Mention mention) => _kinds.Fill(_list, _parse, mention, _nameTypes[mention.Head]);

    /// <summary>The chains in reach that grammar allows; valid until the next call.</summary>
    public List<ChainDraft> CandidatesOf(Mention mention)
    {
        var candidates = _candidates.Of(mention);
        candidates.RemoveAll(chain => _binding.Forbids(mention, chain));
        return candidates;
    }

    /// <summary>Puts the features of joining the chain, or of starting one, into the list.</summary>
    public void Fill(Mention mention, ChainDraft? chain, int rank)
    {
        if (chain is null)
        {
            _features.FillNew(_list, mention, _candidates.KnowsHead(mention), _candidates.KnowsText(mention));
        }
        else
        {
            _features.Fill(_list, mention, chain, rank);
        }
    }

    public void Link(Mention mention, IScorer weights)
    {
        Fill(mention, null, 0);
        var bestScore = weights.Sum(_list.Keys);
        var second = float.NegativeInfinity;
        ChainDraft? best = null;
        var rank = 0;
        foreach (var chain in CandidatesOf(mention))
        {
            if (LinkFeatures.IsHopeless(mention, chain))
            {
                continue;
            }

            Fill(mention, chain, rank);
            rank += LinkFeatures.Fits(mention, chain) ? 1 : 0;
            var score = weights.Sum(_list.Keys) + (_binding.Favours(mention, chain) ? Binding.Favour : _binding.Continues(mention, chain) || _binding.Speaks(mention, chain) ? Binding.Continuity : 0);
            if (score > bestScore)
            {
                (best, bestScore, second) = (chain, score, bestScore);
            }
            else if (score > second)
            {
                second = score;
            }
        }

        mention.Margin = bestScore - Math.Max(second, bestScore - 10);
        Join(mention, best);
    }

    public void Join(Mention mention, ChainDraft? chain)
    {
        if (chain is null)
        {
            chain = new ChainDraft();
            Chains.Add(chain);
        }

        chain.Add(mention);
        _candidates.Add(mention, chain);
    }
}
