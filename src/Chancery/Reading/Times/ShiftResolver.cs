using System.Globalization;
using Chancery.Model;

namespace Chancery.Reading.Times;

/// <summary>Resolves units counted from an anchor: "last week", "the next day", "three days ago".</summary>
internal static class ShiftResolver
{
    public static ResolvedTime Shift(TimeForm form, in TimeContext context)
    {
        if (context.From(form.Anchor, form.Unit!) is not { } anchor)
        {
            return ResolvedTime.Unresolved(TimeRemarks.NoAnchor, "It counts from a day that is not known.");
        }

        var shift = form.Shift ?? 0;
        if (form is { Unit: "WE", Shift: 0 } && context.Direction != TimeDirection.Future && CalendarMath.WeekdayOf(anchor) < 6 && form.Anchor == TimeAnchor.Narrative)
        {
            shift = -1; // "the weekend" in news told from Monday to Friday is the one just past.
        }

        return Move(anchor, shift, form.Unit!, form.Anchor, 0.92, context);
    }

    public static ResolvedTime Offset(TimeForm form, in TimeContext context)
    {
        var reason = $"Counted from {context.NameOf(form.Anchor)}.";
        if (form.Count is not { } count)
        {
            return Vague(form, context, reason);
        }

        if (context.From(form.Anchor, form.Unit!) is not { } anchor)
        {
            return ResolvedTime.Unresolved(TimeRemarks.NoAnchor, "It counts from a day that is not known.");
        }

        var shift = count * (form.Shift ?? 1);
        if (form.Unit is "H" or "MIN" or "S")
        {
            return form.Anchor == TimeAnchor.Report || Math.Abs(shift) < (form.Unit == "H" ? 6 : 360)
                ? new ResolvedTime(CalendarMath.Iso(anchor), DateInterval.Day(anchor), 0.6, reason + " No hour is known to count from.")
                : new ResolvedTime(CalendarMath.Iso(anchor), new DateInterval(anchor, CalendarMath.AddDays(anchor, 2), DatePrecision.Range), 0.5, reason);
        }

        if (!decimal.IsInteger(shift) && form.Unit is "Y" or "DE" or "CE")
        {
            return form.Unit == "Y"
                ? Move(anchor, Math.Round(shift * 12), "M", form.Anchor, 0.8, context)
                : Move(anchor, Math.Round(shift * (form.Unit == "DE" ? 10 : 100)), "Y", form.Anchor, 0.8, context);
        }

        // "a decade ago" counts years, as "ten years ago" does.
        return form.Unit == "DE"
            ? Move(anchor, Math.Round(shift * 10), "Y", form.Anchor, 0.8, context)
            : Move(anchor, Math.Round(shift), form.Unit!, form.Anchor, 0.9, context);
    }

    private static ResolvedTime Vague(TimeForm form, in TimeContext context, string reason)
    {
        var before = form.Shift < 0;
        if (form is { Anchor: TimeAnchor.Narrative, Unit: "H" or "MIN" or "S" } && context.From(form.Anchor) is { } told)
        {
            return new ResolvedTime(CalendarMath.Iso(told), DateInterval.Day(told), 0.6, reason + " How many is not told, but hardly more than the day has.");
        }

        var anchor = context.From(form.Anchor);
        var interval = anchor is { } day
            ? before ? DateInterval.OnOrBefore(day) : DateInterval.OnOrAfter(day)
            : (DateInterval?)null;
        return new ResolvedTime(before ? "PAST_REF" : "FUTURE_REF", interval, 0.6, reason + " How many is not told.");
    }

    private static ResolvedTime Move(DateOnly anchor, decimal shift, string unit, TimeAnchor name, double confidence, in TimeContext context)
    {
        var reason = $"Counted from {context.NameOf(name)}, {CalendarMath.Iso(anchor)}.";
        if (Math.Abs(shift) > 100_000)
        {
            return ResolvedTime.Unresolved(TimeRemarks.Impossible, "It lies beyond the calendar.");
        }

        var steps = (long)shift;
        var year = anchor.Year + (steps * unit switch { "DE" => 10, "CE" => 100, _ => 1 });
        var found = unit switch
        {
            "D" or "N" => CalendarMath.AddDays(anchor, steps) is { } day ? (CalendarMath.Iso(day), DateInterval.Day(day)) : default,
            "W" or "FN" => Week(anchor, steps * (unit == "FN" ? 2 : 1), false),
            "WE" => Week(anchor, steps, true),
            "M" => CalendarMath.AddMonths(anchor, steps) is { } month ? (CalendarMath.Iso(month.Year, month.Month), DateInterval.Month(month.Year, month.Month)) : default,
            "Q" => Quarter(anchor, steps),
            "Y" when year is >= 1 and <= 9999 => (CalendarMath.Iso((int)year), DateInterval.Year((int)year)),
            "DE" when year is >= 10 and <= 9989 => Years((int)year / 10, 10),
            "CE" when year is >= 100 and <= 9899 => Years((int)year / 100, 100),
            _ => default((string, DateInterval)),
        };
        return found.Item1 is { } value
            ? new ResolvedTime(value, found.Item2, confidence, reason)
            : ResolvedTime.Unresolved(TimeRemarks.Impossible, "It lies beyond the calendar.");
    }

    private static (string, DateInterval) Week(DateOnly anchor, long weeks, bool end)
    {
        if (CalendarMath.AddDays(CalendarMath.MondayOf(anchor), weeks * 7) is not { } monday || monday.Year is < 2 or > 9997)
        {
            return default;
        }

        var value = CalendarMath.WeekValue(monday);
        return end
            ? (value + "-WE", new DateInterval(monday.AddDays(5), monday.AddDays(6), DatePrecision.Range))
            : (value, CalendarMath.Week(monday));
    }

    private static (string, DateInterval) Quarter(DateOnly anchor, long quarters)
    {
        if (CalendarMath.AddMonths(anchor, quarters * 3) is not { } month)
        {
            return default;
        }

        var code = "Q" + (((month.Month - 1) / 3) + 1).ToString(CultureInfo.InvariantCulture);
        return CalendarMath.Season(month.Year, code) is { } interval ? ($"{CalendarMath.Iso(month.Year)}-{code}", interval) : default;
    }

    private static (string, DateInterval) Years(int number, int length) =>
        (number.ToString(length == 10 ? "000" : "00", CultureInfo.InvariantCulture),
            new DateInterval(new DateOnly(number * length, 1, 1), new DateOnly((number * length) + length - 1, 12, 31), DatePrecision.Range));
}
