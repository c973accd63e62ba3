namespace Chancery.Evaluation;

/// <summary>An annotated report.</summary>
internal sealed class RawEventCase
{
    /// <summary>What it is there to show.</summary>
    public string About { get; set; } = "";

    /// <summary>True when rules must not be tuned on it.</summary>
    public bool Aside { get; set; }

    public string? Date { get; set; }

    public string Text { get; set; } = "";

    /// <summary>Every act that a careful coder would code, one line each, in the form that <see cref="EventGold"/> reads.</summary>
    public List<string> Events { get; set; } = [];
}
