using System.Globalization;
using Chancery.Model;

namespace Chancery.Reading.Times;

/// <summary>Resolves units that count from what was last told: "for the year", "the year-earlier quarter", "the 1988 period".</summary>
internal static class RunningUnits
{
    /// <summary>In the first months news of business still tells of the year before.</summary>
    private const int LastMonthOfOldYear = 2;

    public static ResolvedTime Running(TimeForm form, in TimeContext context)
    {
        if (context.From(TimeAnchor.Report) is not { } report)
        {
            return ResolvedTime.Unresolved(TimeRemarks.NoAnchor, "It hangs on the day of the report, which is not known.");
        }

        switch (form.Unit)
        {
            case "Q" when form.Inner is { } last && TimeResolver.Resolve(last, context).Interval?.To is { } end:
                return Part(end.Year, string.Create(CultureInfo.InvariantCulture, $"Q{((end.Month - 1) / 3) + 1}"), 0.9, $"The quarter that ends on {CalendarMath.Iso(end)}.");
            case "Q":
                return context.Part is ['Q', ..] && context.PartYear is { } told
                    ? Part(told, context.Part, 0.85, "The quarter last told of.")
                    : ShiftResolver.Shift(new TimeForm(FormKind.Shift, TimeType.Date) { Unit = "Q", Shift = -1 }, context) with { Confidence = 0.6, Reason = "The last quarter that is over." };
            case "Y" when context.Year is { } year:
                return Year(year, "The year of which the story tells at that point.");
            case "Y":
                return report.Month <= LastMonthOfOldYear && context.Direction != TimeDirection.Future
                    ? Year(report.Year - 1, "The year that has just ended.")
                    : Year(report.Year, "The year of the report.");
            default:
                var anchor = form.Unit is "M" or "D" or "N" or "WE" ? TimeAnchor.Narrative : TimeAnchor.Report;
                return ShiftResolver.Shift(new TimeForm(FormKind.Shift, TimeType.Date) { Unit = form.Unit, Shift = 0, Anchor = anchor }, context) with { Confidence = 0.7 };
        }
    }

    /// <summary>The part of a year last told of, in the year named or that many years off; the year alone when none was told of.</summary>
    public static ResolvedTime SamePart(TimeForm form, in TimeContext context)
    {
        var year = form.Year ?? YearOf(form, context);
        if (year is not { } known)
        {
            return ResolvedTime.Unresolved(TimeRemarks.NoAnchor, "Its year is not known.");
        }

        return context.Part is { } part
            ? Part(known, part, 0.8, "The same part of the year as last told of.")
            : Year(known, "The year alone, since no part of a year was told of.");
    }

    private static int? YearOf(TimeForm form, in TimeContext context)
    {
        if (form.Inner is { } inner)
        {
            return TimeResolver.Resolve(inner, context).Interval?.From?.Year;
        }

        return (context.PartYear ?? context.Told?.Year ?? context.Report?.Year) + form.Shift;
    }

    private static ResolvedTime Part(int year, string code, double confidence, string reason) =>
        CalendarMath.Season(year, code) is { } interval
            ? new ResolvedTime($"{CalendarMath.Iso(year)}-{code}", interval, confidence, reason)
            : ResolvedTime.Unresolved(TimeRemarks.Impossible, "It lies beyond the calendar.");

    private static ResolvedTime Year(int year, string reason) => year is >= 1 and <= 9999
        ? new ResolvedTime(year.ToString("0000", CultureInfo.InvariantCulture), DateInterval.Year(year), 0.7, reason)
        : ResolvedTime.Unresolved(TimeRemarks.Impossible, "It lies beyond the calendar.");
}
