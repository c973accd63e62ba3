using System.Globalization;

namespace Chancery.Reading.Atoms;

/// <summary>Dates in digits with a year of four digits, or of two after two full stops.</summary>
internal static class DigitDates
{
    /// <summary>How many letters the date at the start takes; 0 when there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        var first = Digits(text, 0);
        if (first is < 1 or > 4 || first == 3 || first >= text.Length || text[first] is not ('-' or '.' or '/'))
        {
            return 0;
        }

        var mark = text[first];
        var second = Digits(text, first + 1);
        var thirdStart = first + 1 + second + 1;
        if (second is < 1 or > 2 || thirdStart >= text.Length || text[thirdStart - 1] != mark)
        {
            return 0;
        }

        var third = Digits(text, thirdStart);
        var end = thirdStart + third;
        var whole = first == 4 ? third is 1 or 2 : third == 4 || (third == 2 && mark != '-');
        return whole && !IsLonger(text, end, mark) ? end : 0;
    }

    /// <summary>The three numbers, in the order written.</summary>
    public static (int First, int Second, int Third, char Mark) Parts(ReadOnlySpan<char> date)
    {
        var first = Digits(date, 0);
        var second = Digits(date, first + 1);
        return (Number(date[..first]), Number(date.Slice(first + 1, second)), Number(date[(first + second + 2)..]), date[first]);
    }

    private static bool IsLonger(ReadOnlySpan<char> text, int end, char mark) =>
        end + 1 < text.Length && (text[end] == mark || text[end] == '-') && char.IsAsciiDigit(text[end + 1]);

    private static int Digits(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i < text.Length && i - start < 5 && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i - start;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
