using System.Collections.Frozen;
using Chancery.Lexicon.Events;

namespace Chancery.Reading.Events;

/// <summary>A class with its probability and the features that spoke for it most.</summary>
internal readonly record struct PairRank(string Class, double Probability, string[] Reasons);

/// <summary>Weighs the features of a pair: a log-linear model whose weights are data of the lexicon.</summary>
internal sealed class PairRanker
{
    private const int Told = 3;
    private readonly FrozenDictionary<string, FeatureWeight> _weights;
    private readonly string[] _classes;

    public PairRanker(EventLexicon lexicon)
    {
        _weights = lexicon.PairWeights.ToFrozenDictionary(weight => weight.Feature, StringComparer.Ordinal);
        _classes = [.. lexicon.PairWeights.SelectMany(weight => weight.Classes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Null when there are no weights.</summary>
    public PairRank? Rank(List<PairFeature> features)
    {
        if (_classes.Length == 0)
        {
            return null;
        }

        var sums = new double[_classes.Length];
        foreach (var feature in features)
        {
            if (!_weights.TryGetValue(feature.Name, out var weight))
            {
                continue;
            }

            for (var i = 0; i < weight.Classes.Length; i++)
            {
                sums[Array.BinarySearch(_classes, weight.Classes[i], StringComparer.Ordinal)] += feature.Value * weight.Values[i];
            }
        }

        var best = Array.IndexOf(sums, sums.Max());
        var share = 1 / sums.Sum(sum => Math.Exp(sum - sums[best]));
        return new PairRank(_classes[best], share, ReasonsFor(_classes[best], features));
    }

    private string[] ReasonsFor(string name, List<PairFeature> features) =>
        [.. features.Select(feature => (feature.Name, Value: feature.Value * ValueOf(feature.Name, name)))
            .Where(part => part.Value > 0)
            .OrderByDescending(part => part.Value)
            .Select(part => part.Name)
            .Distinct()
            .Take(Told)];

    private float ValueOf(string feature, string name) =>
        _weights.TryGetValue(feature, out var weight) && Array.IndexOf(weight.Classes, name) is var at and >= 0 ? weight.Values[at] : 0;
}
