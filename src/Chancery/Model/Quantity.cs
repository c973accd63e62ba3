namespace Chancery.Model;

/// <summary>A number with its unit and what it counts or measures.</summary>
public sealed record Quantity : ITokenMention
{
    /// <summary>Id within the reading: <c>q1</c>…</summary>
    public required string Id { get; init; }

    /// <summary>The words of number and unit: "40 tons".</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The tokens, half-open.</summary>
    public required TokenRange Tokens { get; init; }

    /// <summary>The number after thousands, millions and words are worked out; the lower end of a range.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range; null when it is one number.</summary>
    public decimal? ValueTo { get; init; }

    /// <summary>SI symbol, ISO 4217 code, <c>percent</c>, or the singular noun counted; null when a bare number.</summary>
    public string? Unit { get; init; }

    /// <summary>What is counted or measured, as in "40 tons of <em>humanitarian cargo</em>"; null when not told.</summary>
    public TextSpan? Of { get; init; }

    /// <summary>True when the number or unit was read through damage in the text.</summary>
    public bool Repaired { get; init; }

    /// <summary>How exact the report is: null for exact, or <c>at_least</c>, <c>at_most</c>, <c>about</c>, <c>more_than</c>, <c>less_than</c>.</summary>
    public string? Bound { get; init; }

    /// <summary>Why it was read so.</summary>
    public required Evidence Evidence { get; init; }
}
