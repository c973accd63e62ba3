namespace Chancery.Reading.Times.Patterns;

/// <summary>The classes that patterns of time name between braces.</summary>
internal enum TimeClass : byte
{
#pragma warning disable CS1591
    // From the words of the lexicon.
    Month,
    ForeignMonth,
    Weekday,
    Weekdays,
    Unit1,
    Units,
    Shift,
    Next,
    Phase,
    DayPart,
    Season,
    Holiday,
    Ref,
    Deictic,
    Approx,
    Zone,
    Meridiem,
    Frequency,
    YearCue,
    SeasonCue,
    Every,
    Times,
    Hour12,
    Era,
    Future,
    Speech,
    FutureCue,
    Counted,
    HeadingLabel,
    Byline,

    // Built in.
    Unit,
    Day,
    DayOrdinal,
    Year,
    ShortYear,
    Num,
    Ordinal,
    DigitDate,
    Decade,
    Clock,
    Hour,
    FourDigits,
    Date,
    Duration,
#pragma warning restore CS1591
}
