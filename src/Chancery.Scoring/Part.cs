namespace Chancery.Scoring;

/// <summary>Which part of annotated texts to score.</summary>
public enum Part
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that rules and weights may be tuned on.</summary>
    Tuned,

    /// <summary>Those kept out of tuning.</summary>
    Aside,
}
