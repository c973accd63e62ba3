using Chancery.Training.Data;

namespace Chancery.Training.Layers;

/// <summary>Scores every token of a sentence, and the root, as governor of every token (a bilinear form).</summary>
internal sealed class ArcLayer(Parameter weights, Parameter bias, Parameter root)
{
    private readonly DenseLayer _dense = new(weights, bias);
    private readonly Matrix _queries = new();
    private readonly Matrix _queryGradient = new();
    private readonly Matrix _keys = new();
    private readonly Matrix _keyGradient = new();
    private readonly Matrix _scores = new();

    /// <summary>Is shown the scores of each token's governors: column 0 the root, i + 1 token i of its sentence.</summary>
    public ScoreReader? Reader { get; set; }

    /// <summary>The best governor of each token: a row, −1 for the root.</summary>
    public int[] Best { get; private set; } = [];

    /// <summary>
    /// Scores, compares with the answers, and turns both inputs into their gradients when <paramref name="learn"/> is set.
    /// </summary>
    public void Run(Matrix dependents, Matrix governors, ReadOnlySpan<int> starts, ReadOnlySpan<Target> targets, float weight, bool learn, Tally tally)
    {
        var rows = dependents.Rows;
        var width = weights.Rows;
        Best = new int[rows];
        _queries.Resize(rows, width);
        _queryGradient.Resize(rows, width);
        _dense.Forward(dependents.Span, _queries.Span, rows);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            RunSentence(governors, starts[s], starts[s + 1] - starts[s], targets, weight, learn, tally);
        }

        if (learn)
        {
            var inputs = dependents.Span.ToArray();
            _dense.Backward(inputs, _queryGradient.Span, dependents.Span, rows);
        }
    }

    private void RunSentence(Matrix governors, int start, int count, ReadOnlySpan<Target> targets, float weight, bool learn, Tally tally)
    {
        var width = weights.Rows;
        _keys.Resize(count + 1, width);
        root.Value.CopyTo(_keys.Row(0));
        governors.Span.Slice(start * width, count * width).CopyTo(_keys.Span[width..]);
        _scores.Resize(count, count + 1);
        var queries = _queries.Span.Slice(start * width, count * width);
        Products.RightTransposed(queries, _keys.Span, _scores.Span, count, width, count + 1, accumulate: false);
        for (var i = 0; i < count; i++)
        {
            var row = _scores.Row(i);
            row[i + 1] = -1e9f;
            var best = IndexOfLargest(row) - 1;
            Best[start + i] = best < 0 ? -1 : start + best;
            Reader?.Invoke(start + i, row);
            CrossEntropy.Apply(row, targets[start + i], weight, tally);
        }

        if (learn)
        {
            Products.Plain(_scores.Span, _keys.Span, _queryGradient.Span.Slice(start * width, count * width), count, count + 1, width, accumulate: false);
            _keyGradient.Resize(count + 1, width);
            Products.LeftTransposed(_scores.Span, queries, _keyGradient.Span, count + 1, count, width, accumulate: false);
            Vectors.Add(root.Gradient, _keyGradient.Row(0));
            _keyGradient.Span[width..].CopyTo(governors.Span[(start * width)..]);
        }
    }

    private static int IndexOfLargest(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            best = values[i] > values[best] ? i : best;
        }

        return best;
    }
}
