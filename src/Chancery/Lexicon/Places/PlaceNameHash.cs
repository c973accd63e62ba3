namespace Chancery.Lexicon.Places;

/// <summary>
/// Number of a folded name, taken over its parts, so that "Nagorno-Karabakh" and "Nagorno Karabakh" have the same one.
/// Of 64 bits: that two of some million names share one is a matter of chances below one in a million.
/// </summary>
internal static class PlaceNameHash
{
    /// <summary>The number of no name at all, from which all start.</summary>
    public const ulong Seed = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>Goes on with all parts of a token or name; <paramref name="parts"/> counts them.</summary>
    public static ulong Append(ulong hash, ReadOnlySpan<char> name, out int parts)
    {
        parts = 0;
        if (name.Length > PhraseAtoms.MaxToken)
        {
            return hash;
        }

        Span<char> buffer = stackalloc char[NameFold.Growth * PhraseAtoms.MaxToken];
        ReadOnlySpan<char> folded = buffer[..NameFold.Fold(name, buffer)];
        while (PhraseAtoms.TryNext(ref folded, out var atom))
        {
            parts++;
            foreach (var letter in atom)
            {
                hash = (hash ^ letter) * Prime;
            }

            hash = (hash ^ ' ') * Prime;
        }

        return hash;
    }
}
