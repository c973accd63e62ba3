using System.Globalization;

namespace Chancery.Scoring;

/// <summary>An interval that holds the figure in 95 of 100 samples drawn like this one.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Low:0.000}–{High:0.000}");
}
