using Chancery.Training.Data;

namespace Chancery.Training.Layers;

/// <summary>Softmax with cross-entropy over one row of scores.</summary>
internal static class CrossEntropy
{
    /// <summary>
    /// Turns the scores into the gradient of weight · loss, in place; zeros where nobody knows what is wanted.
    /// </summary>
    public static void Apply(Span<float> scores, Target target, float weight, Tally tally)
    {
        if (target.IsNone)
        {
            scores.Clear();
            return;
        }

        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        var highest = scores[best];
        var sum = 0f;
        var right = 0f;
        for (var i = 0; i < target.Labels.Length; i++)
        {
            right += target.Shares[i] * (scores[target.Labels[i]] - highest);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - highest);
            sum += scores[i];
        }

        tally.Add(best == target.Best, MathF.Log(sum) - right);
        var factor = weight / sum;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] *= factor;
        }

        for (var i = 0; i < target.Labels.Length; i++)
        {
            scores[target.Labels[i]] -= weight * target.Shares[i];
        }
    }
}

/// <summary>Counts answers, right ones and loss.</summary>
internal sealed class Tally
{
    /// <summary>Number of answers asked for.</summary>
    public int Count { get; private set; }

    /// <summary>Number of right answers.</summary>
    public int Right { get; private set; }

    /// <summary>Sum of the losses.</summary>
    public double Loss { get; private set; }

    /// <summary>Share of right answers in percent.</summary>
    public double Percent => Count == 0 ? 0 : 100.0 * Right / Count;

    /// <summary>Notes one answer.</summary>
    public void Add(bool right, float loss)
    {
        Count++;
        Right += right ? 1 : 0;
        Loss += loss;
    }
}
