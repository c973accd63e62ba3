using Chancery.Training.Data;

namespace Chancery.Training.Layers;

/// <summary>A linear layer that gives one or more families of labels a token.</summary>
internal sealed class LabelLayer(Parameter weights, Parameter bias, int[] families, float[] familyWeights)
{
    private readonly DenseLayer _dense = new(weights, bias);
    private readonly Matrix _scores = new();

    /// <summary>Is shown the scores of each token, all families side by side.</summary>
    public ScoreReader? Reader { get; set; }

    /// <summary>
    /// Scores, compares with the answers (one a family and token), and turns the input into its gradient when
    /// <paramref name="learn"/> is set.
    /// </summary>
    public void Run(Matrix input, ReadOnlySpan<Target> targets, float weight, bool learn, ReadOnlySpan<Tally> tallies)
    {
        var rows = input.Rows;
        _scores.Resize(rows, weights.Columns);
        _dense.Forward(input.Span, _scores.Span, rows);
        for (var i = 0; i < rows; i++)
        {
            var rest = _scores.Row(i);
            Reader?.Invoke(i, rest);
            for (var family = 0; family < families.Length; family++)
            {
                var target = targets[i * families.Length + family];
                CrossEntropy.Apply(rest[..families[family]], target, weight * familyWeights[family], tallies[family]);
                rest = rest[families[family]..];
            }
        }

        if (learn)
        {
            var copy = input.Span.ToArray();
            _dense.Backward(copy, _scores.Span, input.Span, rows);
        }
    }
}
