namespace Chancery.Lexicon;

/// <summary>
/// A hash of letters that comes out the same however they are cut into pieces: a polynomial modulo 2⁶⁴, four letters at a time, so
/// that letters need not wait for each other.
/// </summary>
internal static class LetterHash
{
    /// <summary>The hash of no letters.</summary>
    public const ulong Empty = 14695981039346656037;

    private const ulong Prime = 0x9E3779B97F4A7C15;
    private const ulong Square = unchecked(Prime * Prime);
    private const ulong Cube = unchecked(Square * Prime);
    private const ulong Fourth = unchecked(Cube * Prime);

    /// <summary>The hash of some letters.</summary>
    public static ulong Of(ReadOnlySpan<char> letters) => Append(Empty, letters);

    /// <summary>The hash of letters behind those already hashed.</summary>
    public static ulong Append(ulong hash, ReadOnlySpan<char> letters)
    {
        while (letters.Length >= 4)
        {
            hash = (hash * Fourth) + (letters[0] * Cube) + (letters[1] * Square) + (letters[2] * Prime) + letters[3];
            letters = letters[4..];
        }

        foreach (var letter in letters)
        {
            hash = (hash * Prime) + letter;
        }

        return hash;
    }
}
