using Chancery.Lexicon;
using Chancery.Lexicon.Coreference;

namespace Chancery.Reading.Coreference;

/// <summary>Weights by the key of their feature; a feature that is not there counts nothing.</summary>
internal sealed class WeightTable : IScorer
{
    private readonly WeightSlots _slots;

    public WeightTable(FeatureWeight[] weights)
    {
        _slots = new WeightSlots(weights.Length);
        foreach (var weight in weights)
        {
            _slots.Add(FeaturePart.KeyOf(weight.Feature), weight.Weight);
        }
    }

    /// <summary>The sum over the features.</summary>
    public float Sum(ReadOnlySpan<ulong> keys)
    {
        var sum = 0f;
        foreach (var key in keys)
        {
            sum += _slots[key];
        }

        return sum;
    }
}
