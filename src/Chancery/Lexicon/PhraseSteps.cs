using System.Numerics;

namespace Chancery.Lexicon;

/// <summary>
/// From a node and the next atom of a name to the node behind it, in one array with open addressing: nearly every word of a text is asked for,
/// and nearly none starts a name, so one look must do.
/// </summary>
internal sealed class PhraseSteps
{
    private readonly (ulong Key, int Node)[] _slots;

    /// <exception cref="InvalidOperationException">Two steps have one hash: two names could not be told apart.</exception>
    public PhraseSteps(IReadOnlyCollection<(int Node, string Atom, int Next)> steps)
    {
        _slots = new (ulong, int)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, steps.Count * 2))];
        foreach (var (node, atom, next) in steps)
        {
            var key = KeyOf(node, atom);
            var place = PlaceOf(key);
            if (_slots[place].Key == key)
            {
                throw new InvalidOperationException($"\"{atom}\" has the hash of another step");
            }

            _slots[place] = (key, next);
        }
    }

    /// <summary>The node behind, never 0; 0 where no name goes on so.</summary>
    public int this[int node, ReadOnlySpan<char> atom]
    {
        get
        {
            var key = KeyOf(node, atom);
            return _slots[PlaceOf(key)] is var slot && slot.Key == key ? slot.Node : 0;
        }
    }

    /// <summary>Never 0, which stands for an empty place.</summary>
    private static ulong KeyOf(int node, ReadOnlySpan<char> atom)
    {
        var key = LetterHash.Of(atom) ^ ((ulong)node * 0xC2B2AE3D27D4EB4F);
        return ((key ^ (key >> 32)) * 0x9E3779B97F4A7C15) | 1;
    }

    /// <summary>Where the key stands, or would.</summary>
    private int PlaceOf(ulong key)
    {
        var mask = _slots.Length - 1;
        var place = (int)(key >> 24) & mask;
        while (_slots[place].Key != key && _slots[place].Key != 0)
        {
            place = (place + 1) & mask;
        }

        return place;
    }
}
