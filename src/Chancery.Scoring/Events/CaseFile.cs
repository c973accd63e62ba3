namespace Chancery.Scoring.Events;

/// <summary>An annotated report as it stands in YAML.</summary>
internal sealed class CaseFile
{
    /// <summary>What it is there to show.</summary>
    public string About { get; set; } = "";

    public bool Aside { get; set; }

    public string? Date { get; set; }

    public string Text { get; set; } = "";

    public List<string> Events { get; set; } = [];
}
