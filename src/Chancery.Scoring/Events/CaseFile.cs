namespace Chancery.Scoring.Events;

/// <summary>An annotated report as it stands in YAML.</summary>
internal sealed class CaseFile
{
    /// <summary>What it is there to show.</summary>
    public string About { get; set; } = "";

    public bool Aside { get; set; }

    public string? Date { get; set; }

    /// <summary>The text; null where others wrote it: then it lies in a file of its own.</summary>
    public string? Text { get; set; }

    /// <summary>Where a text that others wrote was published.</summary>
    public string? Source { get; set; }

    /// <summary>The licence of such a text.</summary>
    public string? Licence { get; set; }

    public List<string> Events { get; set; } = [];
}
