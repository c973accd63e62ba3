using Chancery.Model;

namespace Chancery.Reading.Times;

/// <summary>What kind of expression of time the words are, before it is known what it means.</summary>
internal enum FormKind : byte
{
    /// <summary>Year, month, day or weekday, any of which may be missing: "November 6", "Tuesday", "2014".</summary>
    Calendar,

    /// <summary>A day counted from the day of the report: "yesterday".</summary>
    Deictic,

    /// <summary>The unit before, of or after an anchor: "last week", "the next day".</summary>
    Shift,

    /// <summary>So many units before or after an anchor: "three days ago", "a year later".</summary>
    Offset,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,

    /// <summary>A fixed value: "now", "recently".</summary>
    Reference,

    /// <summary>A time of day, perhaps on a date.</summary>
    Clock,

    /// <summary>A part of a day, perhaps of a date.</summary>
    DayPart,

    /// <summary>A part of a year: season, quarter, half; perhaps of a date.</summary>
    YearPart,

    /// <summary>"the 1990s".</summary>
    Decade,

    /// <summary>"the 19th century".</summary>
    Century,

    /// <summary>A fiscal year.</summary>
    FiscalYear,

    /// <summary>"Christmas".</summary>
    Holiday,

    /// <summary>The week that holds a date: "the week of March 3"; or a numbered week.</summary>
    Week,

    /// <summary>From one date to another: "3-7 March".</summary>
    Range,

    /// <summary>The unit told of: "for the year", "in the quarter".</summary>
    Running,

    /// <summary>The quarter or other part of a year told of, in another year: "the year-earlier quarter", "the 1988 period".</summary>
    SamePart,

    /// <summary>A time that the words do not suffice to tell.</summary>
    Unknown,

    /// <summary>Words that look like a time and are none; they keep shorter patterns away.</summary>
    Nothing,
}

/// <summary>From where a relative time counts.</summary>
internal enum TimeAnchor : byte
{
    /// <summary>The day of the report.</summary>
    Report,

    /// <summary>The day of which the report tells at that point.</summary>
    Narrative,
}

/// <summary>An expression of time as the words give it; what it means is the resolver's work.</summary>
internal sealed record TimeForm(FormKind Kind, TimeType Type)
{
    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public int? Weekday { get; init; }

    /// <summary>Minutes after midnight.</summary>
    public int? Minutes { get; init; }

    /// <summary>Offset from UTC in minutes.</summary>
    public int? Zone { get; init; }

    /// <summary>Unit of TIMEX3: <c>D</c>, <c>W</c>, <c>M</c>, <c>Y</c>, <c>DE</c>, <c>CE</c>, <c>H</c>….</summary>
    public string? Unit { get; init; }

    /// <summary>A code of TIMEX3: <c>MO</c>, <c>SU</c>, <c>Q3</c>, <c>PAST_REF</c>; or the rule of a holiday.</summary>
    public string? Code { get; init; }

    /// <summary>How many units; null when nobody can tell ("several").</summary>
    public decimal? Count { get; init; }

    /// <summary>−1 before, 0 same, +1 after; null when the direction must be found.</summary>
    public int? Shift { get; init; }

    public TimeAnchor Anchor { get; init; }

    /// <summary>The date that this is a part of: "last year" in "October of last year".</summary>
    public TimeForm? Inner { get; init; }

    /// <summary>The later end of a range.</summary>
    public TimeForm? Until { get; init; }

    /// <summary><c>START</c>, <c>MID</c> or <c>END</c> of what the rest says.</summary>
    public string? Phase { get; init; }

    /// <summary>The calendar of a foreign month: <c>hijri</c>, <c>persian</c>, <c>hebrew</c>; null for the usual one.</summary>
    public string? Calendar { get; init; }

    /// <summary>Numbers of a date in digits whose order is open: 3 and 4 of "03/04/2020".</summary>
    public (int First, int Second)? OpenOrder { get; init; }
}

/// <summary>An expression of time found in the text.</summary>
/// <param name="First">Its first atom.</param>
/// <param name="End">The atom after its last.</param>
/// <param name="Form">What the words give.</param>
/// <param name="Rule">Id of the pattern.</param>
internal readonly record struct TimeCandidate(int First, int End, TimeForm Form, string Rule);
