using System.Runtime.Intrinsics;

namespace Chancery.Training.Pairs;

/// <summary>A log-linear model with quadratic penalty, trained on whole batches: no chance in it, so the same data give the same weights.</summary>
internal sealed class LogLinearModel(int features, int classes)
{
    private const float Rate = 0.1f;

    /// <summary>Rows are padded to whole vectors.</summary>
    private readonly int _stride = (classes + Vector256<float>.Count - 1) / Vector256<float>.Count * Vector256<float>.Count;
    private readonly float[] _weights = new float[features * ((classes + Vector256<float>.Count - 1) / Vector256<float>.Count * Vector256<float>.Count)];

    public float this[int feature, int name] => _weights[(feature * _stride) + name];

    /// <summary>Adds the weights of another model, scaled.</summary>
    public void Add(LogLinearModel other, float scale)
    {
        for (var i = 0; i < _weights.Length; i++)
        {
            _weights[i] += other._weights[i] * scale;
        }
    }

    /// <summary>Full-batch Adam with a falling rate; <paramref name="penalty"/> is the quadratic one per example.</summary>
    public void Train(IReadOnlyList<PairExample> examples, float penalty, int rounds)
    {
        var gradient = new float[_weights.Length];
        var adam = new BatchAdam(_weights.Length, Rate, rounds);
        for (var round = 1; round <= rounds; round++)
        {
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] = penalty * _weights[i];
            }

            foreach (var example in examples)
            {
                AddGradient(example, gradient, 1f / examples.Count);
            }

            adam.Step(_weights, gradient, round);
        }
    }

    /// <summary>The probability of each class.</summary>
    public float[] Probabilities(PairExample example)
    {
        var sums = new float[_stride];
        for (var i = 0; i < example.Features.Length; i++)
        {
            AddScaled(_weights.AsSpan(example.Features[i] * _stride, _stride), example.Values[i], sums);
        }

        var max = sums.AsSpan(0, classes)[0];
        for (var name = 1; name < classes; name++)
        {
            max = Math.Max(max, sums[name]);
        }

        var total = 0f;
        for (var name = 0; name < classes; name++)
        {
            total += sums[name] = MathF.Exp(sums[name] - max);
        }

        for (var name = 0; name < classes; name++)
        {
            sums[name] /= total;
        }

        return sums;
    }

    private void AddGradient(PairExample example, float[] gradient, float share)
    {
        var errors = Probabilities(example);
        errors[example.Class] -= 1;
        for (var i = 0; i < example.Features.Length; i++)
        {
            AddScaled(errors, example.Values[i] * share, gradient.AsSpan(example.Features[i] * _stride, _stride));
        }
    }

    private static void AddScaled(ReadOnlySpan<float> row, float scale, Span<float> sums)
    {
        var factor = Vector256.Create(scale);
        for (var i = 0; i < sums.Length; i += Vector256<float>.Count)
        {
            var sum = Vector256.Create<float>(sums[i..]) + (Vector256.Create(row[i..]) * factor);
            sum.CopyTo(sums[i..]);
        }
    }
}
