using Chancery.Model;

namespace Chancery.Reading.Quantities;

/// <summary>A number with its unit, as atoms.</summary>
internal sealed record Measure
{
    /// <summary>Its first atom.</summary>
    public required int First { get; init; }

    /// <summary>The atom after its last.</summary>
    public required int End { get; init; }

    public required decimal Value { get; init; }

    public decimal? ValueTo { get; init; }

    public string? Unit { get; init; }

    /// <summary>True for a unit of measure or money, false for a counted noun.</summary>
    public bool Measured { get; init; }

    public TextSpan? Of { get; init; }

    public string? Bound { get; init; }

    /// <summary>How much scale words multiplied the digits: 1000 in "86.6 thousand".</summary>
    public decimal Scale { get; init; } = 1;

    public string Rule { get; init; } = "quantity.count";

    public double Confidence { get; init; } = 0.85;

    public string Reason { get; init; } = "A number with what it counts.";

    /// <summary>Code of the remark to make; null when all is well.</summary>
    public string? Fault { get; init; }
}
