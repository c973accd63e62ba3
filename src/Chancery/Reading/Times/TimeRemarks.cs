namespace Chancery.Reading.Times;

/// <summary>The remarks of the times pass.</summary>
internal static class TimeRemarks
{
    /// <summary>The date does not exist: 30 February, month 13, year 0.</summary>
    public const string Impossible = "TIM001";

    /// <summary>The date hangs on a day that is not known, as when the report has no date.</summary>
    public const string NoAnchor = "TIM002";

    /// <summary>The words do not tell which date is meant.</summary>
    public const string Unclear = "TIM003";

    /// <summary>Day and month could stand in either order: 03/04/2020.</summary>
    public const string OpenOrder = "TIM004";

    /// <summary>The weekday does not fall on the date beside it.</summary>
    public const string WrongWeekday = "TIM005";
}
