namespace Chancery.Model;

/// <summary>Days from <paramref name="From"/> to <paramref name="To"/>, both included; null ends are open.</summary>
/// <param name="From">The first day; null when unknown.</param>
/// <param name="To">The last day; null when unknown.</param>
/// <param name="Precision">How finely the date is known.</param>
public readonly record struct DateInterval(DateOnly? From, DateOnly? To, DatePrecision Precision)
{
    /// <summary>One whole day.</summary>
    public static DateInterval Day(DateOnly day) => new(day, day, DatePrecision.Day);

    /// <summary>That day or any day before it.</summary>
    public static DateInterval OnOrBefore(DateOnly day) => new(null, day, DatePrecision.Open);

    /// <summary>That day or any day after it.</summary>
    public static DateInterval OnOrAfter(DateOnly day) => new(day, null, DatePrecision.Open);

    /// <summary>A whole month.</summary>
    public static DateInterval Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month);

    /// <summary>A whole year.</summary>
    public static DateInterval Year(int year) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year);
}
