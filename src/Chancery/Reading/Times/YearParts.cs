using System.Globalization;
using Chancery.Model;

namespace Chancery.Reading.Times;

/// <summary>Resolves seasons, quarters, halves, decades, centuries, fiscal years and holidays.</summary>
internal static class YearParts
{
    public static ResolvedTime Season(TimeForm form, in TimeContext context)
    {
        var year = YearOf(form, context, out var reason);
        if (year is null && context.From(TimeAnchor.Report) is { } report)
        {
            year = NearestYear(form.Code!, report, context.Direction);
            reason = "The nearest to the day of the report.";
        }

        return year is { } known && CalendarMath.Season(known, form.Code!) is { } interval
            ? new ResolvedTime($"{CalendarMath.Iso(known)}-{form.Code}", interval, 0.85, reason)
            : ResolvedTime.Unresolved(TimeRemarks.NoAnchor, "Its year is not known.");
    }

    public static ResolvedTime Decade(TimeForm form)
    {
        var first = form.Year!.Value * 10;
        return new ResolvedTime(
            form.Year.Value.ToString("000", CultureInfo.InvariantCulture),
            first is > 0 and < 9990 ? new DateInterval(new DateOnly(first, 1, 1), new DateOnly(first + 9, 12, 31), DatePrecision.Range) : null,
            0.9,
            "A decade.");
    }

    public static ResolvedTime Century(TimeForm form)
    {
        var first = form.Year!.Value * 100;
        return first is < 0 or > 9800
            ? ResolvedTime.Unresolved(TimeRemarks.Impossible, "There is no such century in the calendar.")
            : new ResolvedTime(
                form.Year.Value.ToString("00", CultureInfo.InvariantCulture),
                new DateInterval(new DateOnly(first + 1, 1, 1), new DateOnly(first + 100, 12, 31), DatePrecision.Range),
                0.9,
                "A century.");
    }

    /// <summary>Fiscal years start in different months; the interval spans every month it may hold.</summary>
    public static ResolvedTime Fiscal(TimeForm form, in TimeContext context)
    {
        var year = YearOf(form, context, out var reason);
        return year is >= 2 and <= 9998
            ? new ResolvedTime($"FY{CalendarMath.Iso(year.Value)}", new DateInterval(new DateOnly(year.Value - 1, 4, 1), new DateOnly(year.Value + 1, 3, 31), DatePrecision.Range), 0.8, reason)
            : ResolvedTime.Unresolved(TimeRemarks.NoAnchor, "Its year is not known.");
    }

    public static ResolvedTime Holiday(TimeForm form, in TimeContext context)
    {
        if (!Holidays.IsRule(form.Code!))
        {
            return ResolvedTime.Unresolved(TimeRemarks.Unclear, "The holiday falls on different days in different countries.");
        }

        var year = YearOf(form, context, out var reason);
        if (form.Shift is not null && form.Year is null && context.Report is { } told && Holidays.DayOf(form.Code!, told.Year) is { } thisYear)
        {
            // "last Christmas" told in November is that of the year before, "next Christmas" that of this year.
            year = told.Year + (form.Shift < 0 && thisYear >= told ? -1 : form.Shift > 0 && thisYear <= told ? 1 : 0);
        }

        if (year is null && context.From(TimeAnchor.Report) is { } report)
        {
            year = NearestYear(form.Code!, report, context.Direction);
            reason = "The nearest to the day of the report.";
        }

        return year is { } known && Holidays.DayOf(form.Code!, known) is { } day
            ? new ResolvedTime(CalendarMath.Iso(day), DateInterval.Day(day), 0.85, "A holiday. " + reason)
            : ResolvedTime.Unresolved(TimeRemarks.NoAnchor, "The day of the holiday is not known for that year.");
    }

    private static int? YearOf(TimeForm form, in TimeContext context, out string reason)
    {
        reason = "Its year is written.";
        if (form.Year is { } year)
        {
            return year;
        }

        if (form.Inner is { } inner)
        {
            var outer = TimeResolver.Resolve(inner, context);
            reason = outer.Reason;
            return outer.Interval?.From?.Year;
        }

        reason = $"Counted from {context.NameOf(form.Anchor)}.";
        if (form.Shift is not { } shift || context.From(form.Anchor, "Y") is not { } report)
        {
            return null;
        }

        if (form.Kind == FormKind.FiscalYear || form.Code is null || Holidays.IsRule(form.Code))
        {
            return report.Year + shift;
        }

        // "last summer" is the last one that is over; "next winter" the next one that has not begun.
        var current = CalendarMath.Season(report.Year, form.Code);
        return shift switch
        {
            < 0 => current?.To < report ? report.Year : report.Year - 1,
            > 0 => current?.From > report ? report.Year : report.Year + 1,
            _ => form.Code == "WI" && report.Month <= 2 ? report.Year - 1 : report.Year,
        };
    }

    private static int NearestYear(string code, DateOnly report, TimeDirection direction)
    {
        var start = Holidays.IsRule(code) ? Holidays.DayOf(code, report.Year) : CalendarMath.Season(report.Year, code)?.From;
        var begun = start <= report;
        return direction switch
        {
            TimeDirection.Future => begun && Holidays.IsRule(code) ? report.Year + 1 : report.Year,
            TimeDirection.Past => begun ? report.Year : report.Year - 1,
            _ => begun || start?.DayNumber - report.DayNumber < 120 ? report.Year : report.Year - 1,
        };
    }
}
