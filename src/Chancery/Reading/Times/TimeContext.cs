namespace Chancery.Reading.Times;

/// <summary>Where on the line of time an expression most likely points.</summary>
internal enum TimeDirection : byte
{
    /// <summary>The sentence does not tell.</summary>
    Open,

    /// <summary>The sentence tells of the past.</summary>
    Past,

    /// <summary>The sentence tells of the future.</summary>
    Future,
}

/// <summary>What a time expression is resolved against.</summary>
/// <param name="Report">The day of the report; null when nobody knows it.</param>
/// <param name="Narrative">The day of which the report last told; null at the start.</param>
/// <param name="Told">The first day of the last period told of, of any length; null at the start.</param>
/// <param name="Year">The year of which the last sentences told when they named one; null when they did not.</param>
/// <param name="Part">The quarter or half last told of: <c>Q3</c>; null when none was.</param>
/// <param name="PartYear">Its year.</param>
/// <param name="Direction">Past or future by the verb of the sentence.</param>
internal readonly record struct TimeContext(DateOnly? Report, DateOnly? Narrative, DateOnly? Told, int? Year, string? Part, int? PartYear, TimeDirection Direction)
{
    /// <summary>The day to count from; the other one stands in when the wanted one is unknown.</summary>
    public DateOnly? From(TimeAnchor anchor) => anchor == TimeAnchor.Report ? Report ?? Narrative : Narrative ?? Report;

    /// <summary>As <see cref="From(TimeAnchor)"/>; years and months count from the last year or month told of.</summary>
    public DateOnly? From(TimeAnchor anchor, string unit) =>
        anchor == TimeAnchor.Narrative && unit is "Y" or "M" or "Q" or "DE" ? Told ?? From(anchor) : From(anchor);

    public string NameOf(TimeAnchor anchor) =>
        (anchor == TimeAnchor.Report ? Report is not null : Narrative is null) ? "the day of the report" : "the day last told of";
}
