namespace Chancery.Evaluation;

/// <summary>A report whose participants are annotated.</summary>
internal sealed class RawActorCase
{
    /// <summary>What it is there to show.</summary>
    public string About { get; set; } = "";

    /// <summary>True when rules must not be tuned on it.</summary>
    public bool Aside { get; set; }

    public string? Date { get; set; }

    public string Text { get; set; } = "";

    /// <summary>
    /// Those who take part in the acts, <c>words | country | sector</c>: the words of a mention as they stand in the
    /// text; a dash for no country; alternatives that a careful coder would accept as well, joined by commas.
    /// </summary>
    public List<string> Participants { get; set; } = [];
}
