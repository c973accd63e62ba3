using Chancery.Lexicon;
using Chancery.Lexicon.Events;

namespace Chancery.Reading.Events;

/// <summary>Weights by the hashes of scope and name.</summary>
internal sealed class WeightTable
{
    private readonly WeightSlots _slots;

    public WeightTable(LearntWeight[] weights)
    {
        _slots = new WeightSlots(weights.Length);
        foreach (var weight in weights)
        {
            _slots.Add(KeyOf(LetterHash.Of(weight.Scope), LetterHash.Of(weight.Feature)), weight.Value);
        }
    }

    /// <summary>The key of a feature in a scope.</summary>
    public static ulong KeyOf(ulong scope, ulong name) => ((scope << 7) | (scope >> 57)) ^ (name * 0x9E3779B97F4A7C15);

    /// <summary>0 for what has no weight.</summary>
    public float this[ulong key] => _slots[key];
}
