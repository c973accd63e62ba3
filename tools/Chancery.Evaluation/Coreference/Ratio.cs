using System.Globalization;

namespace Chancery.Evaluation.Coreference;

/// <summary>Precision and recall as sums over documents.</summary>
internal sealed class Ratio
{
    private double _right;
    private double _found;
    private double _kept;
    private double _wanted;

    public double Precision => _found == 0 ? 0 : _right / _found;

    public double Recall => _wanted == 0 ? 0 : _kept / _wanted;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void AddPrecision(double right, double found) => (_right, _found) = (_right + right, _found + found);

    public void AddRecall(double kept, double wanted) => (_kept, _wanted) = (_kept + kept, _wanted + wanted);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"P {100 * Precision,5:0.0}  R {100 * Recall,5:0.0}  F1 {100 * F1,5:0.0}");
}
