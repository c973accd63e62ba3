using Chancery.Training.Data;

namespace Chancery.Training.Layers;

/// <summary>Scores the relations of an arc from views of its two ends, added and rectified.</summary>
internal sealed class RelationLayer(Parameter root, Parameter weights, Parameter bias, float dropout)
{
    private readonly DenseLayer _dense = new(weights, bias);
    private readonly Matrix _arcs = new();
    private readonly Matrix _arcGradient = new();
    private readonly Matrix _scores = new();
    private readonly Dropout _dropout = new(dropout, sharedInSentence: false);

    /// <summary>Is shown the scores of each token.</summary>
    public ScoreReader? Reader { get; set; }

    /// <summary>The best relation of each token with the governor given.</summary>
    public int[] Best { get; private set; } = [];

    /// <summary>
    /// Scores, compares with the answers, and turns both inputs into their gradients when <paramref name="learn"/> is set.
    /// </summary>
    public void Run(
        Matrix dependents, Matrix governors, ReadOnlySpan<int> starts, ReadOnlySpan<int> heads, ReadOnlySpan<Target> targets,
        float weight, bool learn, SeededRandom? random, Tally tally)
    {
        var rows = dependents.Rows;
        _arcs.Resize(rows, weights.Rows);
        for (var i = 0; i < rows; i++)
        {
            dependents.Row(i).CopyTo(_arcs.Row(i));
            Vectors.Add(_arcs.Row(i), heads[i] < 0 ? root.Value : governors.Row(heads[i]));
        }

        Vectors.Rectify(_arcs.Span);
        var dropped = _dropout.Forward(_arcs, starts, random);
        _scores.Resize(rows, weights.Columns);
        _dense.Forward(dropped.Span, _scores.Span, rows);
        Best = new int[rows];
        for (var i = 0; i < rows; i++)
        {
            var row = _scores.Row(i);
            Reader?.Invoke(i, row);
            for (var k = 1; k < row.Length; k++)
            {
                Best[i] = row[k] > row[Best[i]] ? k : Best[i];
            }

            CrossEntropy.Apply(row, targets[i], weight, tally);
        }

        if (learn)
        {
            Backward(dropped, dependents, governors, heads);
        }
    }

    private void Backward(Matrix dropped, Matrix dependents, Matrix governors, ReadOnlySpan<int> heads)
    {
        var rows = dependents.Rows;
        _arcGradient.Resize(rows, weights.Rows);
        _dense.Backward(dropped.Span, _scores.Span, _arcGradient.Span, rows);
        _dropout.Backward(_arcGradient);
        Vectors.RectifyBackward(_arcs.Span, _arcGradient.Span);
        _arcGradient.Span.CopyTo(dependents.Span);
        governors.Span.Clear();
        for (var i = 0; i < rows; i++)
        {
            Vectors.Add(heads[i] < 0 ? root.Gradient : governors.Row(heads[i]), _arcGradient.Row(i));
        }
    }
}
