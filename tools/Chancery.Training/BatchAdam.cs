namespace Chancery.Training;

/// <summary>Adam over whole batches with a rate that falls to nothing: no chance in it, so the same gradients give the same weights.</summary>
internal sealed class BatchAdam(int count, float rate, int rounds)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.999f;
    private const float Epsilon = 1e-8f;
    private readonly float[] _first = new float[count];
    private readonly float[] _second = new float[count];

    /// <summary>One step against the gradient; rounds count from 1.</summary>
    public void Step(float[] weights, float[] gradient, int round)
    {
        var (firstScale, secondScale) = (1 - MathF.Pow(FirstDecay, round), 1 - MathF.Pow(SecondDecay, round));
        var step = rate * (1 - ((float)round / (rounds + 1)));
        for (var i = 0; i < gradient.Length; i++)
        {
            _first[i] = (FirstDecay * _first[i]) + ((1 - FirstDecay) * gradient[i]);
            _second[i] = (SecondDecay * _second[i]) + ((1 - SecondDecay) * gradient[i] * gradient[i]);
            weights[i] -= step * (_first[i] / firstScale) / (MathF.Sqrt(_second[i] / secondScale) + Epsilon);
        }
    }
}
