namespace Chancery.Evaluation;

/// <summary>A report annotated with what is owed in it.</summary>
internal sealed class RawCommitmentCase
{
    /// <summary>What it is there to show.</summary>
    public string About { get; set; } = "";

    /// <summary>True when rules must not be tuned on it.</summary>
    public bool Aside { get; set; }

    public string? Date { get; set; }

    public string Text { get; set; } = "";

    /// <summary>Every commitment that a careful reader would note, one line each, in the form that <see cref="CommitmentGold"/> reads.</summary>
    public List<string> Commitments { get; set; } = [];
}
