using System.Globalization;
using Chancery.Model;

namespace Chancery.Reading.Times;

/// <summary>Tells what a time expression means, from its words, the day of the report and the story so far.</summary>
internal static class TimeResolver
{
    public static ResolvedTime Resolve(TimeForm form, in TimeContext context)
    {
        var resolved = form.Kind switch
        {
            FormKind.Calendar when form.Calendar is not null => Foreign(form),
            FormKind.Calendar => CalendarResolver.Resolve(form, context),
            FormKind.Deictic => Deictic(form, context),
            FormKind.Shift => ShiftResolver.Shift(form, context),
            FormKind.Offset => ShiftResolver.Offset(form, context),
            FormKind.Duration => Duration(form),
            FormKind.Set => Set(form),
            FormKind.Reference => new ResolvedTime(form.Code, Reference(form.Code!, context), 0.8, "A fixed word for a time without a day."),
            FormKind.Clock or FormKind.DayPart => DayTimes.Resolve(form, context),
            FormKind.YearPart => YearParts.Season(form, context),
            FormKind.Decade => YearParts.Decade(form),
            FormKind.Century => YearParts.Century(form),
            FormKind.FiscalYear => YearParts.Fiscal(form, context),
            FormKind.Holiday => YearParts.Holiday(form, context),
            FormKind.Week => Week(form, context),
            FormKind.Running => RunningUnits.Running(form, context),
            FormKind.SamePart => RunningUnits.SamePart(form, context),
            FormKind.Range => Range(form, context),
            _ => ResolvedTime.Unresolved(TimeRemarks.Unclear, "The words alone do not tell which day is meant."),
        };
        return resolved with { Interval = CalendarMath.Part(resolved.Interval, form.Phase, context.Report) };
    }

    private static DateInterval? Reference(string code, in TimeContext context) => (code, context.Report) switch
    {
        ("PRESENT_REF", { } day) => DateInterval.Day(day),
        ("PAST_REF", { } day) => DateInterval.OnOrBefore(day),
        ("FUTURE_REF", { } day) => DateInterval.OnOrAfter(day),
        _ => null,
    };

    private static ResolvedTime Foreign(TimeForm form)
    {
        if (form is { Year: { } year, Month: { } month, Day: { } day })
        {
            return Holidays.FromCalendar(form.Calendar!, year, month, day) is { } found
                ? new ResolvedTime(CalendarMath.Iso(found), DateInterval.Day(found), 0.85, $"A date of the {form.Calendar} calendar, which falls on {CalendarMath.Iso(found)}.")
                : ResolvedTime.Unresolved(TimeRemarks.Impossible, $"The {form.Calendar} calendar has no such day, or tables do not reach it.");
        }

        return ResolvedTime.Unresolved(TimeRemarks.Unclear, $"A date of the {form.Calendar} calendar without its year.");
    }

    private static ResolvedTime Deictic(TimeForm form, in TimeContext context)
    {
        if (context.From(TimeAnchor.Report) is not { } report)
        {
            return ResolvedTime.Unresolved(TimeRemarks.NoAnchor, "It counts from the day of the report, which is not known.");
        }

        return CalendarMath.AddDays(report, form.Shift ?? 0) is { } day
            ? new ResolvedTime(CalendarMath.Iso(day), DateInterval.Day(day), 0.95, $"Counted from {context.NameOf(TimeAnchor.Report)}, {CalendarMath.Iso(report)}.")
            : ResolvedTime.Unresolved(TimeRemarks.Impossible, "The day lies beyond the calendar.");
    }

    private static ResolvedTime Duration(TimeForm form)
    {
        var value = Period(form.Count, form.Unit!);
        return form.Until is { } until
            ? new ResolvedTime($"{value}/{Period(until.Count, until.Unit!)}", null, 0.9, "From one length of time to another.")
            : new ResolvedTime(value, null, 0.9, form.Count is null ? "A length of time whose number is not told." : "A length of time.");
    }

    public static string Period(decimal? count, string unit)
    {
        var (factor, symbol) = unit switch
        {
            "FN" => (2m, "W"),
            "N" => (1m, "D"),
            _ => (1m, unit),
        };
        var number = count is { } known ? (known * factor).ToString("0.##", CultureInfo.InvariantCulture) : "X";
        return symbol switch
        {
            "H" => $"PT{number}H",
            "MIN" => $"PT{number}M",
            "S" => $"PT{number}S",
            _ => $"P{number}{symbol}",
        };
    }

    private static ResolvedTime Set(TimeForm form)
    {
        var value = form switch
        {
            { Weekday: { } weekday, Code: { } part } => $"XXXX-WXX-{weekday}T{part}",
            { Weekday: { } weekday } => $"XXXX-WXX-{weekday}",
            { Unit: "WE", Count: null } => "XXXX-WXX-WE",
            { Unit: "WD" } => "XXXX-WXX-WD",
            { Month: { } month, Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}"),
            { Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"),
            { Code: "MO" or "AF" or "EV" or "NI" or "MI" or "DT" } => $"XXXX-XX-XXT{form.Code}",
            { Code: { } code } when Holidays.IsRule(code) => code.Length == 5 ? $"XXXX-{code}" : "P1Y",
            { Code: { } code } => $"XXXX-{code}",
            _ => Period(form.Count, form.Unit ?? "D"),
        };
        return new ResolvedTime(value, null, 0.85, "It recurs.");
    }

    private static ResolvedTime Week(TimeForm form, in TimeContext context)
    {
        DateOnly? day = null;
        if (form.Inner is { } inner)
        {
            var whole = Resolve(inner, context).Interval;
            day = form.Count switch
            {
                null => whole?.From,
                < 0 => whole?.To,
                { } nth => whole?.From is { } first ? CalendarMath.AddDays(first, (int)(nth - 1) * 7) : null,
            };
        }
        else if (form.Count is >= 1 and <= 53 && (form.Year ?? context.From(TimeAnchor.Report)?.Year) is >= 1 and <= 9998 and var year)
        {
            day = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, (int)form.Count.Value, DayOfWeek.Monday));
        }

        return day is { } known
            ? new ResolvedTime(CalendarMath.WeekValue(CalendarMath.MondayOf(known)) + (form.Unit == "WE" ? "-WE" : ""), CalendarMath.Week(CalendarMath.MondayOf(known)), 0.9, $"The week that holds {CalendarMath.Iso(known)}.")
            : ResolvedTime.Unresolved(TimeRemarks.NoAnchor, "The day that the week holds is not known.");
    }

    private static ResolvedTime Range(TimeForm form, in TimeContext context)
    {
        var from = Resolve(form.Inner!, context);
        var to = Resolve(form.Until!, context);
        if (from.Value is null || to.Value is null)
        {
            return from.Value is null ? from : to;
        }

        return from.Interval?.From <= to.Interval?.To
            ? new ResolvedTime($"{from.Value}/{to.Value}", new DateInterval(from.Interval?.From, to.Interval?.To, DatePrecision.Range), 0.9, "From the first to the second; " + from.Reason)
            : ResolvedTime.Unresolved(TimeRemarks.Impossible, "The range ends before it starts.");
    }
}
