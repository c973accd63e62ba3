using System.Globalization;

namespace Chancery.Reading.Times;

/// <summary>
/// The days of holidays by their rules: <c>12-25</c>; <c>easter-2</c>; <c>11-thu-4</c> for the fourth Thursday of
/// November, <c>05-mon-last</c>; <c>hijri-9-1</c>, <c>hebrew-7-1</c>, <c>chinese-1-1</c> for the first day of a month of another calendar.
/// </summary>
internal static class Holidays
{
    private static readonly char[] _marks = ['-', '+'];
    private static readonly string[] _weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The day in that year; null when the rule gives none.</summary>
    public static DateOnly? DayOf(string rule, int year)
    {
        if (year is < 1 or > 9998)
        {
            return null;
        }

        var parts = rule.Split(_marks, StringSplitOptions.RemoveEmptyEntries);
        return parts[0] switch
        {
            "easter" => CalendarMath.AddDays(Easter(year), Offset(rule, 6)),
            "orthodox" => CalendarMath.AddDays(OrthodoxEaster(year), Offset(rule, 8)),
            "hijri" or "hebrew" or "chinese" => Foreign(parts[0], Number(parts[1]), Number(parts[2]), year),
            _ when parts.Length == 3 => NthWeekday(year, Number(parts[0]), Array.IndexOf(_weekdays, parts[1]) + 1, parts[2]),
            _ => CalendarMath.Day(year, Number(parts[0]), Number(parts[1])),
        };
    }

    /// <summary>True for a rule that <see cref="DayOf"/> understands.</summary>
    public static bool IsRule(string rule)
    {
        var parts = rule.Split(_marks, StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["easter" or "orthodox", ..] => rule.Length <= 11,
            ["hijri" or "hebrew" or "chinese", var month, var day] => Number(month) is >= 1 and <= 13 && Number(day) is >= 1 and <= 30,
            [var month, var weekday, var nth] => Number(month) is >= 1 and <= 12 && _weekdays.Contains(weekday) && (nth == "last" || Number(nth) is >= 1 and <= 5),
            [var month, var day] => CalendarMath.Day(2000, Number(month), Number(day)) is not null,
            _ => false,
        };
    }

    /// <summary>A date of another calendar; null when the calendar does not reach it.</summary>
    public static DateOnly? FromCalendar(string calendar, int year, int month, int day)
    {
        Calendar? found = calendar switch
        {
            "hijri" => new UmAlQuraCalendar(),
            "persian" => new PersianCalendar(),
            "hebrew" => new HebrewCalendar(),
            "chinese" => new ChineseLunisolarCalendar(),
            _ => null,
        };
        if (found is null || year < found.GetYear(found.MinSupportedDateTime) || year > found.GetYear(found.MaxSupportedDateTime) - 1
            || month < 1 || month > found.GetMonthsInYear(year) || day < 1 || day > found.GetDaysInMonth(year, month))
        {
            return null;
        }

        return DateOnly.FromDateTime(found.ToDateTime(year, month, day, 0, 0, 0, 0));
    }

    private static DateOnly? Foreign(string calendar, int month, int day, int year)
    {
        var guess = calendar switch { "hijri" => (int)((year - 622) * 1.0307), "hebrew" => year + 3760, _ => year };
        for (var other = guess - 1; other <= guess + 2; other++)
        {
            if (FromCalendar(calendar, other, month, day) is { } found && found.Year == year)
            {
                return found;
            }
        }

        return null;
    }

    private static DateOnly? NthWeekday(int year, int month, int weekday, string nth)
    {
        var first = nth == "last" ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)).AddDays(-6) : new DateOnly(year, month, 1);
        var day = first.AddDays((weekday - CalendarMath.WeekdayOf(first) + 7) % 7);
        return nth == "last" ? day : CalendarMath.AddDays(day, (Number(nth) - 1) * 7);
    }

    /// <summary>The Gregorian computus in the form of the anonymous algorithm of 1876.</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    /// <summary>The Julian computus, moved to the Gregorian calendar.</summary>
    private static DateOnly OrthodoxEaster(int year)
    {
        var d = ((19 * (year % 19)) + 15) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        var n = d + e + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1).AddDays((year / 100) - (year / 400) - 2);
    }

    private static int Offset(string rule, int start) =>
        int.TryParse(rule.AsSpan(Math.Min(start, rule.Length)), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset) ? offset : 0;

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
