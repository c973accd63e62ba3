using System.Numerics;

namespace Chancery.Lexicon;

/// <summary>
/// Weights by the hashes of their features, in one array with open addressing, before which stands a bit for each: a reading asks
/// tens of thousands of times a report, mostly for features that have no weight, and the bit nearly always says so.
/// </summary>
internal sealed class WeightSlots(int most)
{
    // A bit for whatever may have a weight, so that for most of what has none a table that stays in the nearest cache is enough.
    private readonly ulong[] _known = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, most / 8))];
    private readonly (uint Key, float Value)[] _slots = new (uint, float)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, most * 2))];

    /// <summary>0 for what has no weight.</summary>
    public float this[ulong key]
    {
        get
        {
            if ((_known[WordOf(key)] & BitOf(key)) == 0)
            {
                return 0;
            }

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

    /// <summary>Adds a weight; no key twice.</summary>
    public void Add(ulong key, float value)
    {
        var mask = _slots.Length - 1;
        var i = PlaceOf(key) & mask;
        while (_slots[i].Key != 0)
        {
            i = (i + 1) & mask;
        }

        _slots[i] = (KeptOf(key), value);
        _known[WordOf(key)] |= BitOf(key);
    }

    private int WordOf(ulong key) => (int)(key >> 20) & (_known.Length - 1);

    private static ulong BitOf(ulong key) => 1UL << (int)((key >> 52) ^ (key >> 6));

    /// <summary>Half of a key is kept, so that a place takes eight bytes: two features of one place hardly ever share it. Never 0, which stands for an empty place.</summary>
    private static uint KeptOf(ulong key) => (uint)(key >> 32) | 1;

    private static int PlaceOf(ulong key) => (int)((key ^ (key >> 29)) >> 8);
}
