using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>By which rule of grammar an act was dated.</summary>
internal enum DayRule
{
    /// <summary>It is done by words, on the day they were said.</summary>
    Said,

    /// <summary>A time stands in its own clause.</summary>
    Own,

    /// <summary>A time stands with a verb that governs it.</summary>
    Governor,

    /// <summary>A time dates the verb that tells of it, so it came on or before that.</summary>
    Content,

    /// <summary>It came hours, days or some time before or after what a time dates.</summary>
    Beside,

    /// <summary>It stands in an entry of a chronology, which a day opens.</summary>
    Entry,

    /// <summary>No time is told; it came on or before the day of the report, or comes after it.</summary>
    Bound,
}

/// <summary>The days of an act by grammar alone.</summary>
/// <param name="Happened">The days and why.</param>
/// <param name="Rule">The rule.</param>
internal readonly record struct Dating(Happening Happened, DayRule Rule);
