using Chancery.Model;
using Chancery.Reading.Atoms;

namespace Chancery.Reading.Times.Patterns;

/// <summary>
/// Builds the readings of patterns that need a word beside the time to know it by: a preposition before it, which is no
/// part of it, or the want of a noun after it.
/// </summary>
internal static class CueForms
{
    /// <summary>True for a reading that is built here.</summary>
    public static bool Builds(string gives) => gives is "season-after-cue" or "clock-after-cue" or "part-after-cue" or "bare-day" or "short-year-after-cue"
        or "unit-after-cue" or "units-between" or "offset-told-alone" or "reference-after-cue" or "running-after-cue" or "running-owner" or "set-after-cue";

    /// <summary>The time; null when the words around forbid it.</summary>
    public static TimeCandidate? Build(PatternMatch match, AtomText atoms)
    {
        switch (match.Pattern.Gives)
        {
            case "season-after-cue":
                return TimeForms.YearPart(match) is { } season ? After(match, match[TimeClass.SeasonCue]!.Value.End, season) : null;
            case "part-after-cue":
                return After(match, match[TimeClass.PartCue]?.End ?? match.First + 1, TimeForms.DayPart(match));
            case "clock-after-cue":
                return TimeForms.Clock(match) is { } clock ? After(match, match[TimeClass.YearCue]!.Value.End, clock) : null;
            case "short-year-after-cue":
                return After(match, match[TimeClass.ShortYear]!.Value.First, new TimeForm(FormKind.Calendar, TimeType.Date)
                {
                    Year = TimeForms.FullYear(match.Integer(TimeClass.ShortYear)),
                });
            case "unit-after-cue":
                return TimeForms.Duration(match) is { } duration ? After(match, match.First + 1, duration) : null;
            case "set-after-cue":
                var weekend = match.HasWord("weekends");
                return After(match, match.First + 1, new TimeForm(FormKind.Set, TimeType.Set) { Unit = weekend ? "WE" : "WD" });
            case "reference-after-cue":
                return Reference(match, atoms);
            case "bare-day":
                return BareDay(match, atoms);
            case "units-between":
                return TimeForms.Duration(match) is { } units ? new TimeCandidate(match.First + 1, match.End - 1, units, match.Pattern.Id) : null;
            case "offset-told-alone":
                var back = match.HasWord("earlier") || match.HasWord("before");
                return IsAlone(match, atoms) && TimeForms.Offset(match, back ? -1 : 1, TimeAnchor.Narrative) is { } offset ? After(match, match.First, offset) : null;
            case "running-owner":
                return match.Text(TimeClass.Unit1) is "H" or "MIN" or "S" ? null : new TimeCandidate(match.First, match.End - 1, Running(match), match.Pattern.Id);
            default:
                return IsJoined(atoms, match.End) || match.Text(TimeClass.Unit1) is "H" or "MIN" or "S" ? null : After(match, match.First + 1, Running(match));
        }
    }

    private static TimeCandidate After(PatternMatch match, int first, TimeForm form) => new(first, match.End, form, match.Pattern.Id);

    private static TimeForm Running(PatternMatch match) => new(FormKind.Running, TimeType.Date) { Unit = match.Text(TimeClass.Unit1) };

    /// <summary>"at present", "in future": what follows is no noun that the word belongs to.</summary>
    private static TimeCandidate? Reference(PatternMatch match, AtomText atoms)
    {
        var ahead = match[TimeClass.RefCueFuture];
        return IsJoined(atoms, match.End) || (ahead is null && match.HasWord("present") && !atoms.FormOf(match.First).Equals("at", StringComparison.OrdinalIgnoreCase))
            ? null
            : After(match, match.First + 1, new TimeForm(FormKind.Reference, TimeType.Date) { Code = ahead is null ? "PRESENT_REF" : "FUTURE_REF" });
    }

    /// <summary>"on the 28th", but not "on the first day": an ordinal in words needs the end of a clause after it.</summary>
    private static TimeCandidate? BareDay(PatternMatch match, AtomText atoms)
    {
        var day = match[TimeClass.DayOrdinal]!.Value;
        var ends = atoms[match.End].Kind is AtomKind.Mark or AtomKind.Break && !atoms.IsHyphen(match.End);
        return TimeForms.IsFollowedByNoun(atoms, match.End) || (!ends && atoms[day.First].Kind == AtomKind.Word)
            ? null
            : After(match, match.First + 1, new TimeForm(FormKind.Calendar, TimeType.Date) { Day = day.Integer });
    }

    /// <summary>"the day before." and "The day after, …", but not "the day before the vote".</summary>
    private static bool IsAlone(PatternMatch match, AtomText atoms) =>
        match.HasWord("earlier") || match.HasWord("later")
        || (atoms[match.End].Kind is AtomKind.Mark or AtomKind.Break && !atoms.IsHyphen(match.End));

    /// <summary>"the week-old truce": a hyphen makes the unit part of something else.</summary>
    private static bool IsJoined(AtomText atoms, int end) => atoms.IsHyphen(end) && atoms[end].Glued;
}
