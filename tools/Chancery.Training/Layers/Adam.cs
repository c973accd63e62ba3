using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Training.Layers;

/// <summary>Adam with clipping of the gradient's length; sparse parameters are stepped only in the rows touched.</summary>
internal sealed class Adam(IReadOnlyList<Parameter> parameters)
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.98f;
    private const float Epsilon = 1e-8f;
    private const float LongestGradient = 5f;
    private int _step;

    /// <summary>One step against the gradients, which are then forgotten.</summary>
    public void Step(float rate)
    {
        _step++;
        var length = Math.Sqrt(parameters.Sum(SquaredLength));
        var scale = length > LongestGradient ? (float)(LongestGradient / length) : 1f;
        var correction1 = 1f - MathF.Pow(Beta1, _step);
        var correction2 = 1f - MathF.Pow(Beta2, _step);
        var stepSize = rate * MathF.Sqrt(correction2) / correction1;
        foreach (var parameter in parameters)
        {
            if (parameter.TouchedRows is null)
            {
                Update(parameter, 0, parameter.Value.Length, scale, stepSize);
            }
            else
            {
                parameter.TouchedRows.ForEach(row => Update(parameter, row * parameter.Columns, parameter.Columns, scale, stepSize));
            }

            parameter.Clear();
        }
    }

    private static double SquaredLength(Parameter parameter)
    {
        if (parameter.TouchedRows is null)
        {
            return Vectors.Dot(parameter.Gradient, parameter.Gradient);
        }

        var sum = 0.0;
        foreach (var row in parameter.TouchedRows)
        {
            var gradient = parameter.Gradient.AsSpan(row * parameter.Columns, parameter.Columns);
            sum += Vectors.Dot(gradient, gradient);
        }

        return sum;
    }

    private static void Update(Parameter parameter, int start, int count, float scale, float stepSize)
    {
        var value = parameter.Value.AsSpan(start, count);
        var gradient = parameter.Gradient.AsSpan(start, count);
        var mean = parameter.Mean.AsSpan(start, count);
        var square = parameter.Square.AsSpan(start, count);
        var lanes = count - count % 16;
        ref var v = ref MemoryMarshal.GetReference(value);
        ref var g = ref MemoryMarshal.GetReference(gradient);
        ref var m = ref MemoryMarshal.GetReference(mean);
        ref var s = ref MemoryMarshal.GetReference(square);
        for (nuint i = 0; i < (nuint)lanes; i += 16)
        {
            var gi = Vector512.LoadUnsafe(ref g, i) * scale;
            var mi = Vector512.LoadUnsafe(ref m, i) * Beta1 + gi * (1 - Beta1);
            var si = Vector512.LoadUnsafe(ref s, i) * Beta2 + gi * gi * (1 - Beta2);
            mi.StoreUnsafe(ref m, i);
            si.StoreUnsafe(ref s, i);
            (Vector512.LoadUnsafe(ref v, i) - mi * stepSize / (Vector512.Sqrt(si) + Vector512.Create(Epsilon))).StoreUnsafe(ref v, i);
        }

        for (var i = lanes; i < count; i++)
        {
            var gi = gradient[i] * scale;
            mean[i] = mean[i] * Beta1 + gi * (1 - Beta1);
            square[i] = square[i] * Beta2 + gi * gi * (1 - Beta2);
            value[i] -= mean[i] * stepSize / (MathF.Sqrt(square[i]) + Epsilon);
        }
    }
}
