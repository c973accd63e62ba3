namespace Chancery.Evaluation;

/// <summary>A report with what must be found in it written into its text, as <see cref="Markup"/> reads it.</summary>
internal sealed class RawMarkedCase
{
    /// <summary>What it is there to show.</summary>
    public string About { get; set; } = "";

    /// <summary>Day of the report.</summary>
    public string Date { get; set; } = "";

    /// <summary>True when rules must not be tuned on it.</summary>
    public bool Aside { get; set; }

    public string Text { get; set; } = "";
}
