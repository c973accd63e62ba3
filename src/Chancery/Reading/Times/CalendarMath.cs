using System.Globalization;
using Chancery.Model;

namespace Chancery.Reading.Times;

/// <summary>Days, weeks, months and years as TIMEX3 writes them; never throws for dates out of range.</summary>
internal static class CalendarMath
{
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Iso(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    public static string Iso(int year) => year < 0
        ? string.Create(CultureInfo.InvariantCulture, $"BC{-year:0000}")
        : year.ToString("0000", CultureInfo.InvariantCulture);

    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    public static DateOnly? AddDays(DateOnly day, long days)
    {
        var number = day.DayNumber + days;
        return number < 0 || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
    }

    public static (int Year, int Month)? AddMonths(DateOnly day, long months)
    {
        var index = (day.Year * 12L) + day.Month - 1 + months;
        return index is < 12 or > 119_999 ? null : ((int)(index / 12), (int)(index % 12) + 1);
    }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int WeekdayOf(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    public static DateOnly MondayOf(DateOnly day) => AddDays(day, 1 - WeekdayOf(day)) ?? day;

    public static string WeekValue(DateOnly monday)
    {
        var date = monday.ToDateTime(default);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}");
    }

    public static DateInterval Week(DateOnly monday) => new(monday, AddDays(monday, 6), DatePrecision.Range);

    /// <summary>The first, middle or last third of an interval; "earlier" and "later this month" reach to and from the day of the report, where it lies within.</summary>
    public static DateInterval? Part(DateInterval? whole, string? phase, DateOnly? report)
    {
        if (whole is not { From: { } from, To: { } to } interval || phase is null)
        {
            return whole;
        }

        var third = (to.DayNumber - from.DayNumber + 1) / 3;
        return (phase, report) switch
        {
            ("EARLIER", { } day) when day > from && day <= to => new DateInterval(from, day, DatePrecision.Range),
            ("LATER", { } day) when day >= from && day < to => new DateInterval(day, to, DatePrecision.Range),
            _ when third == 0 => interval,
            ("START" or "EARLIER", _) => new DateInterval(from, from.AddDays(third - 1), DatePrecision.Range),
            ("MID", _) => new DateInterval(from.AddDays(third), to.AddDays(-third), DatePrecision.Range),
            ("END" or "LATER", _) => new DateInterval(to.AddDays(1 - third), to, DatePrecision.Range),
            _ => interval,
        };
    }

    /// <summary>The interval of a season in the northern half of the world, as English-language news means it.</summary>
    public static DateInterval? Season(int year, string code) => (code, year) switch
    {
        (_, < 1 or > 9998) => null,
        ("SP", _) => new(new DateOnly(year, 3, 1), new DateOnly(year, 5, 31), DatePrecision.Range),
        ("SU", _) => new(new DateOnly(year, 6, 1), new DateOnly(year, 8, 31), DatePrecision.Range),
        ("FA", _) => new(new DateOnly(year, 9, 1), new DateOnly(year, 11, 30), DatePrecision.Range),
        ("WI", _) => new(new DateOnly(year, 12, 1), new DateOnly(year + 1, 3, 1).AddDays(-1), DatePrecision.Range),
        ("H1" or "H2", _) => Months(year, code == "H1" ? 1 : 7, 6),
        (['Q', var quarter], _) => Months(year, ((quarter - '1') * 3) + 1, 3),
        _ => null,
    };

    private static DateInterval Months(int year, int first, int count) => new(
        new DateOnly(year, first, 1),
        new DateOnly(year, first + count - 1, DateTime.DaysInMonth(year, first + count - 1)),
        DatePrecision.Range);
}
