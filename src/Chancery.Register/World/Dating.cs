namespace Chancery.Register.World;

/// <summary>How a facet's act is dated.</summary>
internal enum Dating
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>On or before a day, as news tells it: most probably shortly before.</summary>
    Fresh,

    /// <summary>Between two days at most a month apart.</summary>
    Range,

    /// <summary>Between two days further apart, or from a day on.</summary>
    Wide,

    /// <summary>Not at all.</summary>
    None,
}
