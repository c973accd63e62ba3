using System.Globalization;
using Chancery.Model;

namespace Chancery.Reading.Times;

/// <summary>Resolves clock times and parts of days.</summary>
internal static class DayTimes
{
    public static ResolvedTime Resolve(TimeForm form, in TimeContext context)
    {
        if (form.Minutes > 24 * 60)
        {
            return ResolvedTime.Unresolved(TimeRemarks.Impossible, "There is no such hour.");
        }

        var (day, reason, confidence) = DayOf(form, context);
        if (day is not { } known)
        {
            return ResolvedTime.Unresolved(TimeRemarks.NoAnchor, "The day is not known.");
        }

        var time = form.Minutes is { } minutes
            ? string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}") + Zone(form.Zone)
            : form.Code;
        return new ResolvedTime($"{CalendarMath.Iso(known)}T{time}", DateInterval.Day(known), confidence, reason);
    }

    private static (DateOnly? Day, string Reason, double Confidence) DayOf(TimeForm form, in TimeContext context)
    {
        if (form.Inner is { } inner)
        {
            var date = TimeResolver.Resolve(inner, context);
            return (date.Interval is { Precision: DatePrecision.Day } interval ? interval.From : null, date.Reason, date.Confidence);
        }

        if (form.Shift is { } shift)
        {
            var from = context.From(form.Anchor);
            return (from is { } known ? CalendarMath.AddDays(known, shift) : null, $"Counted from {context.NameOf(form.Anchor)}.", 0.9);
        }

        return (context.From(TimeAnchor.Narrative), $"On {context.NameOf(TimeAnchor.Narrative)}.", 0.7);
    }

    private static string Zone(int? minutes) => minutes switch
    {
        null => "",
        0 => "Z",
        { } offset => string.Create(CultureInfo.InvariantCulture, $"{(offset < 0 ? '-' : '+')}{Math.Abs(offset) / 60:00}:{Math.Abs(offset) % 60:00}"),
    };
}
