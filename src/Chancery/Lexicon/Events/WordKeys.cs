namespace Chancery.Lexicon.Events;

/// <summary>
/// The words of a condition as numbers: thousands of conditions are asked for every report, and most of them whether a word is among those
/// that a few letters tell apart.
/// </summary>
internal sealed class WordKeys
{
    private readonly ulong[] _keys;
    private readonly ulong _bits;

    public WordKeys(string[] words)
    {
        _keys = Array.ConvertAll(words, word => LetterHash.Of(word));
        Array.Sort(_keys);
        foreach (var key in _keys)
        {
            _bits |= BitOf(key);
        }
    }

    /// <summary>True when one of the words, by their hashes, is among them.</summary>
    public bool HoldsAny(List<ulong> words)
    {
        foreach (var word in words)
        {
            if ((_bits & BitOf(word)) != 0 && Array.BinarySearch(_keys, word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static ulong BitOf(ulong key) => 1UL << (int)(key >> 58);
}
