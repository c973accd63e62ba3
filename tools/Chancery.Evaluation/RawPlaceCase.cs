namespace Chancery.Evaluation;

/// <summary>A report whose places are annotated.</summary>
internal sealed class RawPlaceCase
{
    /// <summary>What it is there to show.</summary>
    public string About { get; set; } = "";

    /// <summary>True when rules must not be tuned on it.</summary>
    public bool Aside { get; set; }

    public string Text { get; set; } = "";

    /// <summary>
    /// Every place in text order, <c>words | country | latitude longitude</c>, the country an ISO alpha-3 code or a dash.
    /// Names that stand for governments and parts of longer names are no places.
    /// </summary>
    public List<string> Places { get; set; } = [];
}
