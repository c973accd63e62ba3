using System.Numerics;
using Chancery.Lexicon;
using Chancery.Lexicon.Events;

namespace Chancery.Reading.Events;

/// <summary>
/// Weights by the hashes of scope and name, in one array with open addressing: a reading asks it tens of thousands of
/// times a report, mostly for features that have no weight, and each question reads one place of memory.
/// </summary>
internal sealed class WeightTable
{
    private readonly (uint Key, float Value)[] _slots;

    public WeightTable(LearntWeight[] weights)
    {
        _slots = new (uint, float)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, weights.Length * 2))];
        foreach (var weight in weights)
        {
            Add(KeyOf(LetterHash.Of(weight.Scope), LetterHash.Of(weight.Feature)), weight.Value);
        }
    }

    /// <summary>The key of a feature in a scope; never 0, which stands for an empty place.</summary>
    public static ulong KeyOf(ulong scope, ulong name) => (((scope << 7) | (scope >> 57)) ^ (name * 0x9E3779B97F4A7C15)) | 1;

    /// <summary>0 for what has no weight.</summary>
    public float this[ulong key]
    {
        get
        {
            var mask = _slots.Length - 1;
            var kept = KeptOf(key);
            for (var i = PlaceOf(key) & mask; ; i = (i + 1) & mask)
            {
                ref readonly var slot = ref _slots[i];
                if (slot.Key == kept)
                {
                    return slot.Value;
                }

                if (slot.Key == 0)
                {
                    return 0;
                }
            }
        }
    }

    private void Add(ulong key, float value)
    {
        var mask = _slots.Length - 1;
        var i = PlaceOf(key) & mask;
        while (_slots[i].Key != 0)
        {
            i = (i + 1) & mask;
        }

        _slots[i] = (KeptOf(key), value);
    }

    /// <summary>Half of a key is kept, so that a place takes eight bytes: two features of one place hardly ever share it.</summary>
    private static uint KeptOf(ulong key) => (uint)(key >> 32) | 1;

    private static int PlaceOf(ulong key) => (int)((key ^ (key >> 29)) >> 8);
}
