namespace Chancery.Training.Choices;

/// <summary>A log-linear model of choices with quadratic penalty, trained on whole batches: the same lessons give the same weights.</summary>
internal sealed class ChoiceModel(int features)
{
    private const float Rate = 0.05f;
    private readonly float[] _weights = new float[features];

    public float this[int feature] => _weights[feature];

    /// <summary>Full-batch Adam with a falling rate; <paramref name="penalty"/> is the quadratic one per lesson.</summary>
    public void Train(IReadOnlyList<ChoiceLesson> lessons, float penalty, int rounds)
    {
        var gradient = new float[features];
        var adam = new BatchAdam(features, Rate, rounds);
        var total = lessons.Sum(lesson => lesson.Weight);
        for (var round = 1; round <= rounds; round++)
        {
            for (var i = 0; i < features; i++)
            {
                gradient[i] = penalty * _weights[i];
            }

            foreach (var lesson in lessons)
            {
                AddGradient(lesson, gradient, lesson.Weight / total);
            }

            adam.Step(_weights, gradient, round);
        }
    }

    /// <summary>The probability of each option.</summary>
    public float[] Probabilities(ChoiceLesson lesson)
    {
        var sums = new float[lesson.Features.Length];
        for (var option = 0; option < sums.Length; option++)
        {
            var (features, values) = (lesson.Features[option], lesson.Values[option]);
            for (var i = 0; i < features.Length; i++)
            {
                sums[option] += _weights[features[i]] * values[i];
            }
        }

        var max = sums.Max();
        var total = 0f;
        for (var option = 0; option < sums.Length; option++)
        {
            total += sums[option] = MathF.Exp(sums[option] - max);
        }

        for (var option = 0; option < sums.Length; option++)
        {
            sums[option] /= total;
        }

        return sums;
    }

    /// <summary>The most probable option.</summary>
    public int Best(ChoiceLesson lesson)
    {
        var probabilities = Probabilities(lesson);
        return Array.IndexOf(probabilities, probabilities.Max());
    }

    /// <summary>Where several options are right, their probability together counts.</summary>
    private void AddGradient(ChoiceLesson lesson, float[] gradient, float share)
    {
        var probabilities = Probabilities(lesson);
        var right = 0f;
        for (var option = 0; option < probabilities.Length; option++)
        {
            right += lesson.Right[option] ? probabilities[option] : 0;
        }

        for (var option = 0; option < probabilities.Length; option++)
        {
            var error = (probabilities[option] - (lesson.Right[option] ? probabilities[option] / Math.Max(right, 1e-9f) : 0)) * share;
            var (features, values) = (lesson.Features[option], lesson.Values[option]);
            for (var i = 0; i < features.Length; i++)
            {
                gradient[features[i]] += error * values[i];
            }
        }
    }
}
