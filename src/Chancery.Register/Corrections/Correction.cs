namespace Chancery.Register.Corrections;

/// <summary>What a person says about an entry. It is kept for good; an undo is a further entry.</summary>
public sealed record Correction
{
    /// <summary>What is said: one of <see cref="CorrectionAct"/>.</summary>
    public required string Act { get; init; }

    /// <summary>Kind of the target: <c>event</c>, <c>mention</c>, <c>actor</c>, <c>commitment</c> or <c>correction</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Id of the target as it was when the entry was made.</summary>
    public required string Target { get; init; }

    /// <summary>The words of the target; null when it has none of its own, as an actor.</summary>
    public Anchor? Anchor { get; init; }

    /// <summary>Of a change: which field.</summary>
    public string? Field { get; init; }

    /// <summary>Of a change: the new value; null empties the field.</summary>
    public string? Value { get; init; }

    /// <summary>Of a change: the value before it, for whoever reads the entry later.</summary>
    public string? Was { get; init; }

    /// <summary>Of a merge, split or link: id of the second entry.</summary>
    public string? Other { get; init; }

    /// <summary>The words of the second entry.</summary>
    public Anchor? OtherAnchor { get; init; }

    /// <summary>Who says so.</summary>
    public required string Author { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
