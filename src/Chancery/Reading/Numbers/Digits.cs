using System.Globalization;

namespace Chancery.Reading.Numbers;

/// <summary>Numbers in digits as news writes them.</summary>
internal static class Digits
{
    private const int Longest = 24;

    /// <summary>
    /// "1,500" and "1.500.000" have marks of thousands, "86.6" has a decimal point; "14:05" and "1,50,00" in other
    /// groups than two or three are no numbers.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> digits, out decimal value)
    {
        value = 0;
        if (digits.Length is 0 or > Longest || digits.Contains(':'))
        {
            return false;
        }

        var commas = digits.Count(',');
        var stops = digits.Count('.');
        if (stops > 1 && commas == 0)
        {
            return IsGrouped(digits, '.') && TryParse(digits, '.', out value);
        }

        if (stops > 1 || (commas > 0 && stops == 1 && digits.IndexOf('.') < digits.LastIndexOf(',')))
        {
            return false;
        }

        if (commas == 1 && stops == 0 && digits.Length - digits.IndexOf(',') - 1 is 1 or 2)
        {
            return TryDecimalComma(digits, out value); // "86,6": the decimal comma of translated texts.
        }

        var whole = stops == 1 ? digits[..digits.IndexOf('.')] : digits;
        return (commas == 0 || IsGrouped(whole, ',')) && TryParse(digits, ',', out value);
    }

    /// <summary>Groups of three digits, or of two as Indian English writes lakhs and crores; the last has three.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> digits, char mark)
    {
        var last = digits.Length - digits.LastIndexOf(mark) - 1;
        if (last != 3)
        {
            return false;
        }

        foreach (var part in digits.Split(mark))
        {
            var (start, length) = (part.Start.Value, part.End.Value - part.Start.Value);
            if (start == 0 ? length is < 1 or > 3 : length is < 2 or > 3)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryParse(ReadOnlySpan<char> digits, char ignored, out decimal value)
    {
        Span<char> plain = stackalloc char[Longest];
        var length = 0;
        foreach (var digit in digits)
        {
            if (digit != ignored)
            {
                plain[length++] = digit;
            }
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryDecimalComma(ReadOnlySpan<char> digits, out decimal value)
    {
        Span<char> plain = stackalloc char[Longest];
        digits.Replace(plain, ',', '.');
        return decimal.TryParse(plain[..digits.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
