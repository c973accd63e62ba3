using System.Globalization;

namespace Chancery.Evaluation;

/// <summary>Counts of what was right, found and wanted.</summary>
internal sealed class Score
{
    public int Right { get; set; }

    public int Found { get; set; }

    public int Wanted { get; set; }

    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    public double Recall => Wanted == 0 ? 0 : (double)Right / Wanted;

    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Add(Score other)
    {
        Right += other.Right;
        Found += other.Found;
        Wanted += other.Wanted;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"P {Precision:0.000}  R {Recall:0.000}  F1 {F1:0.000}  ({Right} right of {Found} found, {Wanted} wanted)");
}
