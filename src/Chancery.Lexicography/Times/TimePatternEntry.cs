namespace Chancery.Lexicography.Times;

/// <summary>A pattern of time as it stands in YAML.</summary>
internal sealed class TimePatternEntry
{
    /// <summary>Its lasting name.</summary>
    public string Id { get; set; } = "";

    /// <summary>What it means, in plain words.</summary>
    public string Meaning { get; set; } = "";

    /// <summary>The words that it fits.</summary>
    public string Pattern { get; set; } = "";

    /// <summary>The reading that it gives.</summary>
    public string Gives { get; set; } = "";

    /// <summary>Examples, executed by the tests.</summary>
    public TimeExamples Examples { get; set; } = new();
}

/// <summary>What a pattern must find and what it must leave.</summary>
internal sealed class TimeExamples
{
    /// <summary>Sentences with what must be found in them after an arrow: <c>It rained on May 5. => May 5</c>.</summary>
    public List<string> Match { get; set; } = [];

    /// <summary>Sentences in which the pattern must find nothing.</summary>
    public List<string> Miss { get; set; } = [];
}
