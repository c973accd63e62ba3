using System.Globalization;

namespace Chancery.Register.Totals;

/// <summary>The ids of entries as numbers, in the same order: the letter, then the digits.</summary>
internal static class EntryNumber
{
    private const int _digits = 12;

    /// <summary>The number of an id; null when it is none of ours.</summary>
    public static long? Of(string id) => Range(id)?.First;

    /// <summary>The numbers that the start of an id may stand for; null when it can be none of ours.</summary>
    public static (long First, long Last)? Range(string id)
    {
        if (id is not [>= 'A' and <= 'Z', '-', ..] || id.Length > _digits + 2)
        {
            return null;
        }

        var digits = id.AsSpan(2);
        var number = 0L;
        if (digits.Length > 0 && !long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number))
        {
            return null;
        }

        var rest = 4 * (_digits - digits.Length);
        var first = ((long)id[0] << (4 * _digits)) + (number << rest);
        return (first, first + (1L << rest) - 1);
    }
}
