namespace Chancery.Model;

/// <summary>The four TIMEX3 classes of time expressions.</summary>
public enum TimeType
{
    /// <summary>A calendar date of any precision: "November 26", "last week", "2023".</summary>
    Date,

    /// <summary>A time of day: "at 8 p.m. on Friday", "Monday morning".</summary>
    Time,

    /// <summary>A length of time: "three days", "a decade".</summary>
    Duration,

    /// <summary>A recurring time: "every Monday", "twice a year".</summary>
    Set,
}

/// <summary>How finely a date is known.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the year.</summary>
    Year,

    /// <summary>Somewhere between two days, both known.</summary>
    Range,

    /// <summary>One end or both are unknown.</summary>
    Open,
}

/// <summary>An expression of time and what it means.</summary>
public sealed record TimeMention : ITokenMention
{
    /// <summary>Id within the reading: <c>t1</c>, <c>t2</c>…</summary>
    public required string Id { get; init; }

    /// <summary>The words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The tokens, half-open.</summary>
    public required TokenRange Tokens { get; init; }

    /// <summary>The TIMEX3 class.</summary>
    public required TimeType Type { get; init; }

    /// <summary>The TIMEX3 value (<c>2023-11-26</c>, <c>P3D</c>, <c>2023-W47</c>); null when it could not be resolved.</summary>
    public string? Value { get; init; }

    /// <summary>The days it may cover when it is a date or time; null for durations, sets and unresolved dates.</summary>
    public DateInterval? Interval { get; init; }

    /// <summary>Why it means that, or why it could not be resolved.</summary>
    public required Evidence Evidence { get; init; }
}
