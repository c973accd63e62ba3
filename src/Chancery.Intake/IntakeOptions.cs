namespace Chancery.Intake;

/// <summary>How reports are taken in, and what is known about them from outside their text.</summary>
public sealed record IntakeOptions
{
    /// <summary>The largest report that is read, in bytes of its file or of its line in a JSON Lines file. The default value is 1,000,000.</summary>
    public int MaxSize { get; init; } = 1_000_000;

    /// <summary>True to take every input for JSON Lines, whatever its name. The default value is false: only names ending in <c>.jsonl</c> or <c>.ndjson</c>.</summary>
    public bool JsonLines { get; init; }

    /// <summary>The day of publication for reports that do not bring their own; null when nobody told.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The headline for reports that do not bring their own.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet for reports that do not bring their own.</summary>
    public string? Outlet { get; init; }

    /// <summary>The address for reports that do not bring their own.</summary>
    public string? Url { get; init; }

    /// <summary>The language for reports that do not bring their own; null to guess it from the text.</summary>
    public string? Language { get; init; }
}
