namespace Chancery.Register.World;

/// <summary>
/// The number of a facet: the stretch of days in which the act ends, then bits of the SHA-256 of the content. What happens at one
/// time stands together in every table that is ordered by this number, so a load writes to few pages however large they are.
/// </summary>
internal static class FacetNumber
{
    /// <summary>Bits of the hash; those above them tell the stretch.</summary>
    public const int HashBits = _bits - _stretchBits;

    /// <summary>Days of a stretch, as a power of two.</summary>
    public const int Days = 4;

    private const int _bits = 60;
    private const int _stretchBits = 11;

    private static readonly int _epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The number that the register gives to this content.</summary>
    /// <param name="content">All that makes the facet.</param>
    /// <param name="last">The last day, as a day number; 0 for undated ones.</param>
    public static long Of(string content, int last) =>
        ((long)Math.Clamp((last - _epoch) >> Days, 0, (1 << _stretchBits) - 1) << HashBits) | (Codes.Of(content) >> _stretchBits);
}
