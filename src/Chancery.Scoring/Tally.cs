using System.Globalization;

namespace Chancery.Scoring;

/// <summary>Counts of what was right, found and wanted.</summary>
/// <param name="Right">Found and wanted.</param>
/// <param name="Found">All that was found; what is not right among them is an extra.</param>
/// <param name="Wanted">All that is annotated.</param>
public readonly record struct Tally(int Right, int Found, int Wanted)
{
    /// <summary>Right of found; 0 when nothing was found.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>Right of wanted; 0 when nothing was wanted.</summary>
    public double Recall => Wanted == 0 ? 0 : (double)Right / Wanted;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Found but not wanted.</summary>
    public int Extra => Found - Right;

    /// <summary>Both counts together.</summary>
    public static Tally operator +(Tally left, Tally right) =>
        new(left.Right + right.Right, left.Found + right.Found, left.Wanted + right.Wanted);

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"P {Precision:0.000}  R {Recall:0.000}  F1 {F1:0.000}  ({Right} right of {Found} found, {Wanted} wanted)");
}
