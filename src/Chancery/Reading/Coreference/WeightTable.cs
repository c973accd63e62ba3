using Chancery.Lexicon.Coreference;

namespace Chancery.Reading.Coreference;

/// <summary>Weights by the key of their feature; a feature that is not there counts nothing.</summary>
internal sealed class WeightTable : IScorer
{
    private readonly ulong[] _keys;
    private readonly float[] _weights;
    private readonly int _mask;

    public WeightTable(FeatureWeight[] weights)
    {
        var size = 16;
        while (size < 2 * weights.Length)
        {
            size *= 2;
        }

        (_keys, _weights, _mask) = (new ulong[size], new float[size], size - 1);
        foreach (var weight in weights)
        {
            var slot = SlotOf(FeaturePart.KeyOf(weight.Feature));
            (_keys[slot], _weights[slot]) = (FeaturePart.KeyOf(weight.Feature), weight.Weight);
        }
    }

    /// <summary>The sum over the features.</summary>
    public float Sum(ReadOnlySpan<ulong> keys)
    {
        var sum = 0f;
        foreach (var key in keys)
        {
            sum += _weights[SlotOf(key)];
        }

        return sum;
    }

    // The slot of the key, or the free one where it would stand; free slots weigh nothing.
    private int SlotOf(ulong key)
    {
        var slot = (int)(key >> 20) & _mask;
        while (_keys[slot] != key && _keys[slot] != 0)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }
}
