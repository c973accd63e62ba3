using Chancery.Model;

namespace Chancery.Reading.Times;

/// <summary>Resolves years, months, days and weekdays, of which some may be missing.</summary>
internal static class CalendarResolver
{
    /// <summary>A day to come that is so many times nearer than the one past is meant when the verb does not tell.</summary>
    private const int NearerWhenOpen = 4;

    /// <summary>And so many times nearer against the tense of the verb: news writes the year of a day eleven months off.</summary>
    private const int NearerAgainstTense = 8;

    private const string NoReportDate = "It hangs on the day of the report, which is not known.";

    public static ResolvedTime Resolve(TimeForm form, in TimeContext context)
    {
        if (form.OpenOrder is { } order)
        {
            return InEitherOrder(form, order.First, order.Second);
        }

        var year = form.Year;
        var reason = "Written in full.";
        if (year is null && form.Inner is { } inner)
        {
            var outer = TimeResolver.Resolve(inner, context);
            if (outer.Interval?.From is not { } start)
            {
                return outer with { Value = null, Interval = null, Fault = outer.Fault ?? TimeRemarks.NoAnchor };
            }

            if (form is { Weekday: { } ofWeek, Day: null, Month: null })
            {
                return Day(CalendarMath.AddDays(CalendarMath.MondayOf(start), ofWeek - 1), 0.9, "The weekday of that week. " + outer.Reason);
            }

            if (form is { Day: { } dayOf, Month: null, Weekday: null })
            {
                return Day(CalendarMath.Day(start.Year, start.Month, dayOf), 0.9, "The day of that month. " + outer.Reason);
            }

            year = start.Year;
            reason = outer.Reason;
        }

        if (form is { Shift: not null, Month: { } ofMonth, Day: { } ofDay } && year is null)
        {
            var month = Month(form, ofMonth, context);
            return month.Interval?.From is { } first ? Full(first.Year, first.Month, ofDay, null, month.Reason) : month;
        }

        return (year, form.Month, form.Day, form.Weekday) switch
        {
            (0, _, _, _) => ResolvedTime.Unresolved(TimeRemarks.Impossible, "There is no year 0."),
            ({ } y, null, null, _) => WholeYear(y, reason),
            ({ } y, { } m, null, _) => WholeMonth(y, m, reason),
            ({ } y, { } m, { } d, _) => Full(y, m, d, form.Weekday, reason),
            (null, { } m, { } d, _) => MonthDay(form, m, d, context),
            (null, { } m, null, _) => Month(form, m, context),
            (null, null, { } d, _) => DayOnly(d, context),
            (null, null, null, { } w) => Weekday(form, w, context),
            _ => ResolvedTime.Unresolved(TimeRemarks.Unclear, "The words alone do not tell which day is meant."),
        };
    }

    private static ResolvedTime InEitherOrder(TimeForm form, int first, int second)
    {
        var year = form.Year!.Value;
        var dayFirst = CalendarMath.Day(year, second, first);
        var monthFirst = CalendarMath.Day(year, first, second);
        if (dayFirst is null && monthFirst is null)
        {
            return ResolvedTime.Unresolved(TimeRemarks.Impossible, "There is no such day in either order of day and month.");
        }

        if (dayFirst is not null && monthFirst is not null && dayFirst != monthFirst)
        {
            // Nothing in the text tells; the American order is the commoner one where slashes are used.
            return Day(monthFirst, 0.5, "Day and month could stand in either order; read as month, day, year.") with { Fault = TimeRemarks.OpenOrder };
        }

        return Day(dayFirst ?? monthFirst, 0.95, "Only one order of day and month gives a date.");
    }

    private static ResolvedTime Day(DateOnly? day, double confidence, string reason) => day is { } known
        ? new ResolvedTime(CalendarMath.Iso(known), DateInterval.Day(known), confidence, reason)
        : ResolvedTime.Unresolved(TimeRemarks.Impossible, "There is no such day.");

    private static ResolvedTime WholeYear(int year, string reason) =>
        new(CalendarMath.Iso(year), year is >= 1 and <= 9999 ? DateInterval.Year(year) : null, 0.95, reason);

    private static ResolvedTime WholeMonth(int year, int month, string reason) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12
            ? new(CalendarMath.Iso(year, month), DateInterval.Month(year, month), 0.95, reason)
            : ResolvedTime.Unresolved(TimeRemarks.Impossible, "There is no such month.");

    private static ResolvedTime Full(int year, int month, int day, int? weekday, string reason)
    {
        var resolved = Day(CalendarMath.Day(year, month, day), 0.98, reason);
        return weekday is { } name && resolved.Interval?.From is { } known && CalendarMath.WeekdayOf(known) != name
            ? resolved with { Confidence = 0.6, Reason = "The weekday beside it falls on another day; the date was believed.", Fault = TimeRemarks.WrongWeekday }
            : resolved;
    }

    private static ResolvedTime MonthDay(TimeForm form, int month, int day, in TimeContext context)
    {
        if (CalendarMath.Day(2000, month, day) is null)
        {
            return ResolvedTime.Unresolved(TimeRemarks.Impossible, "There is no such day in any year.");
        }

        if (context.From(TimeAnchor.Report) is not { } report)
        {
            return ResolvedTime.Unresolved(TimeRemarks.NoAnchor, NoReportDate);
        }

        if (form.Weekday is { } weekday && YearByWeekday(report.Year, month, day, weekday) is { } byWeekday)
        {
            return Day(byWeekday, 0.95, $"The weekday falls on that date in {byWeekday.Year}.");
        }

        if (context.Year is { } told && context.Direction != TimeDirection.Future)
        {
            return Day(CalendarMath.Day(told, month, day), 0.75, $"The story is in {told} at that point.");
        }

        return Nearest(CalendarMath.Day(report.Year, month, day), CalendarMath.Day(report.Year - 1, month, day), CalendarMath.Day(report.Year + 1, month, day), report, context);
    }

    private static DateOnly? YearByWeekday(int year, int month, int day, int weekday)
    {
        foreach (var candidate in (int[])[year, year - 1, year + 1])
        {
            if (CalendarMath.Day(candidate, month, day) is { } found && CalendarMath.WeekdayOf(found) == weekday)
            {
                return found;
            }
        }

        return null;
    }

    private static ResolvedTime Nearest(DateOnly? same, DateOnly? before, DateOnly? after, DateOnly report, in TimeContext context)
    {
        var past = same <= report ? same : before ?? same;
        var future = same >= report ? same : after ?? same;
        var chosen = Choose(past, future, report, true, context, out var reason);
        return Day(chosen, context.Direction == TimeDirection.Open ? 0.8 : 0.9, reason);
    }

    /// <summary>
    /// Past by default, as news tells of what happened. When the verb does not tell, a day that is much nearer in the
    /// future wins ("the December 3 summit" in a report of November 28).
    /// </summary>
    private static DateOnly? Choose(DateOnly? past, DateOnly? future, DateOnly report, bool day, in TimeContext context, out string reason)
    {
        var nearer = context.Direction == TimeDirection.Open ? NearerWhenOpen : day ? NearerAgainstTense : 0;
        var (back, ahead) = (past is { } p ? report.DayNumber - p.DayNumber : int.MaxValue, future is { } f ? f.DayNumber - report.DayNumber : int.MaxValue);
        var takeFuture = past is null || (future is not null && (context.Direction == TimeDirection.Future
            ? nearer == 0 || (long)back * nearer >= ahead
            : nearer > 0 && (long)ahead * nearer < back));
        reason = takeFuture
            ? context.Direction == TimeDirection.Future ? "The nearest on or after the day of the report, since the sentence tells of the future." : "The nearest to the day of the report."
            : "The last on or before the day of the report, since news tells of the past.";
        return takeFuture ? future : past;
    }

    private static ResolvedTime Month(TimeForm form, int month, in TimeContext context)
    {
        if (context.From(form.Anchor) is not { } report)
        {
            return ResolvedTime.Unresolved(TimeRemarks.NoAnchor, NoReportDate);
        }

        if (form.Shift is { } shift)
        {
            var year = report.Year + shift;
            year += shift < 0 && month < report.Month ? 1 : shift > 0 && month > report.Month ? -1 : 0;
            return WholeMonth(year, month, $"Counted from {context.NameOf(form.Anchor)}.");
        }

        if (month == report.Month)
        {
            return WholeMonth(report.Year, month, "The month of the report.") with { Confidence = 0.85 };
        }

        if (context.Year is { } told && context.Direction != TimeDirection.Future)
        {
            return WholeMonth(told, month, $"The story is in {told} at that point.") with { Confidence = 0.75 };
        }

        var past = new DateOnly(month < report.Month ? report.Year : Math.Max(report.Year - 1, 1), month, 1);
        var future = new DateOnly(month > report.Month ? report.Year : Math.Min(report.Year + 1, 9999), month, 1);
        var chosen = Choose(past, future, report, false, context, out var reason) ?? past;
        return WholeMonth(chosen.Year, chosen.Month, reason) with { Confidence = 0.85 };
    }

    private static ResolvedTime DayOnly(int day, in TimeContext context)
    {
        if (context.From(TimeAnchor.Narrative) is not { } anchor)
        {
            return ResolvedTime.Unresolved(TimeRemarks.NoAnchor, NoReportDate);
        }

        var same = CalendarMath.Day(anchor.Year, anchor.Month, day);
        if (same is null || (same > context.Report && context.Direction == TimeDirection.Past))
        {
            same = CalendarMath.AddMonths(anchor, -1) is { } earlier ? CalendarMath.Day(earlier.Year, earlier.Month, day) : null;
        }

        return Day(same, 0.7, $"A day of the month of {context.NameOf(TimeAnchor.Narrative)}.");
    }

    private static ResolvedTime Weekday(TimeForm form, int weekday, in TimeContext context)
    {
        if (context.From(form.Anchor) is not { } anchor)
        {
            return ResolvedTime.Unresolved(TimeRemarks.NoAnchor, NoReportDate);
        }

        var back = (CalendarMath.WeekdayOf(anchor) - weekday + 7) % 7;
        var ahead = (weekday - CalendarMath.WeekdayOf(anchor) + 7) % 7;
        var days = form.Shift switch
        {
            < 0 => back == 0 ? -7 : -back,
            > 0 => ahead == 0 ? 7 : ahead,
            0 when form.Anchor == TimeAnchor.Report => weekday - CalendarMath.WeekdayOf(anchor),
            _ => context.Direction == TimeDirection.Future ? ahead : -back,
        };
        var reason = form.Shift is null
            ? context.Direction == TimeDirection.Future ? "The next such weekday from the day of the report." : "The last such weekday up to the day of the report."
            : $"Counted from {context.NameOf(form.Anchor)}.";
        return Day(CalendarMath.AddDays(anchor, days), 0.9, reason);
    }
}
