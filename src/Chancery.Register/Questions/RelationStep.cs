namespace Chancery.Register.Questions;

/// <summary>How long the stretches of time are.</summary>
public enum RelationStep
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks, from Monday.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,
}
