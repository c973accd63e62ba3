using System.Runtime.InteropServices;
using Chancery.Language.Neural;
using Chancery.Training.Data;
using Chancery.Training.Layers;

namespace Chancery.Training;

/// <summary>The network in training: from a batch to its loss and the gradients of all weights.</summary>
internal sealed class Network
{
    private readonly NetworkShape _shape;
    private readonly Dictionary<string, Parameter> _byName;
    private readonly EmbeddingLayer _embedding;
    private readonly DenseLayer _mix;
    private readonly RecurrentLayer[] _recurrent;
    private readonly DenseLayer _heads;
    private readonly DenseLayer _skip;
    private readonly OutputHeads _outputs;
    private readonly Dropout _embeddingDropout;
    private readonly Dropout[] _inputDropout;
    private readonly Dropout _stateDropout;
    private readonly Matrix _embedded = new();
    private readonly Matrix _windows = new();
    private readonly Matrix _mixed = new();
    private readonly Matrix _activated = new();
    private readonly Matrix _headValues = new();

    /// <summary>A network with random weights; <paramref name="dropout"/> scales how much is left out while learning.</summary>
    public Network(NetworkShape shape, SeededRandom random, float dropout = 1f, WordVectors? vectors = null)
    {
        _embeddingDropout = new Dropout(0.2f * dropout, sharedInSentence: false);
        _stateDropout = new Dropout(0.4f * dropout, sharedInSentence: true);
        _shape = shape;
        Table = new Parameter("table", shape.Features.Rows, shape.Embedding).Fill(random, 0.1f);
        Table.MakeSparse();
        Weights = [.. shape.Weights().Select(weight => Create(weight.Name, weight.Rows, weight.Columns, random))];
        _byName = Weights.ToDictionary(weight => weight.Name, StringComparer.Ordinal);
        Meanings = new WordMeanings(vectors ?? WordVectors.None, shape.Embedding);
        _embedding = new EmbeddingLayer(Table);
        _mix = new DenseLayer(_byName["mix"], _byName["mix.bias"]);
        _recurrent = [.. Enumerable.Range(0, shape.Layers).Select(i => new RecurrentLayer(_byName[$"sru{i}"], _byName[$"sru{i}.bias"], _byName[$"sru{i}.memory"]))];
        _inputDropout = [.. Enumerable.Range(0, shape.Layers).Select(i => new Dropout((i == 0 ? 0.2f : 0.33f) * dropout, sharedInSentence: true))];
        _heads = new DenseLayer(_byName["heads"], _byName["heads.bias"]);
        _skip = new DenseLayer(_byName["heads.skip"], null);
        _outputs = new OutputHeads(shape, _byName, 0.33f * dropout);
    }

    /// <summary>What stands on the states.</summary>
    public OutputHeads Outputs => _outputs;

    /// <summary>The embedding table.</summary>
    public Parameter Table { get; }

    /// <summary>What word vectors bring to the embeddings.</summary>
    public WordMeanings Meanings { get; }

    /// <summary>All other weights, in the order of the model file.</summary>
    public IReadOnlyList<Parameter> Weights { get; }

    /// <summary>Everything that is learnt.</summary>
    public IReadOnlyList<Parameter> All => [Table, Meanings.Weights, .. Weights];

    /// <summary>
    /// Runs a batch; with a random source it learns (adds to all gradients), without one it only scores.
    /// </summary>
    public void Run(Batch batch, SeededRandom? random, Scores scores)
    {
        var starts = CollectionsMarshal.AsSpan(batch.Starts);
        var features = CollectionsMarshal.AsSpan(batch.Features);
        var weights = CollectionsMarshal.AsSpan(batch.Weights);
        var featureStarts = CollectionsMarshal.AsSpan(batch.FeatureStarts);
        _embedding.Forward(features, weights, featureStarts, _embedded);
        Meanings.Forward(CollectionsMarshal.AsSpan(batch.Vectors), _embedded);
        var embedded = _embeddingDropout.Forward(_embedded, starts, random);
        Encode(embedded, starts, random);
        var state = _stateDropout.Forward(Top, starts, random);
        _headValues.Resize(batch.Tokens, _shape.Heads);
        _heads.Forward(state.Span, _headValues.Span, batch.Tokens);
        var skipped = new Matrix().Resize(batch.Tokens, _shape.Tag + _shape.Name);
        _skip.Forward(embedded.Span, skipped.Span, batch.Tokens);
        Columns.Add(skipped, _headValues, _shape.Heads - skipped.Columns);
        _outputs.Run(_headValues, batch, random, scores);
        if (random is not null)
        {
            Backward(embedded, state, starts, features, weights, featureStarts, CollectionsMarshal.AsSpan(batch.Vectors));
        }
    }

    private Matrix Top => _shape.Layers == 0 ? _activated : _recurrent[^1].Output;

    private void Encode(Matrix embedded, ReadOnlySpan<int> starts, SeededRandom? random)
    {
        Windows.Forward(embedded, starts, _windows);
        _mixed.Resize(embedded.Rows, _shape.State);
        _mix.Forward(_windows.Span, _mixed.Span, embedded.Rows);
        Swish.Forward(_mixed, _activated);
        var input = _activated;
        for (var i = 0; i < _recurrent.Length; i++)
        {
            _recurrent[i].Forward(input, _inputDropout[i].Forward(input, starts, random), starts);
            input = _recurrent[i].Output;
        }
    }

    private void Backward(
        Matrix embedded, Matrix state, ReadOnlySpan<int> starts, ReadOnlySpan<int> features, ReadOnlySpan<float> weights, ReadOnlySpan<int> featureStarts, ReadOnlySpan<int> vectors)
    {
        var rows = embedded.Rows;
        var gradient = new Matrix().Resize(rows, _shape.State);
        _heads.Backward(state.Span, _headValues.Span, gradient.Span, rows);
        _stateDropout.Backward(gradient);
        for (var i = _recurrent.Length - 1; i >= 0; i--)
        {
            var input = i == 0 ? _activated : _recurrent[i - 1].Output;
            var past = new Matrix();
            var through = new Matrix();
            _recurrent[i].Backward(input, _inputDropout[i].Output, starts, gradient, through, past);
            _inputDropout[i].Backward(through);
            Vectors.Add(past.Span, through.Span);
            gradient = past;
        }

        Swish.Backward(_mixed, gradient);
        var windowGradient = new Matrix().Resize(rows, 3 * _shape.Embedding);
        _mix.Backward(_windows.Span, gradient.Span, windowGradient.Span, rows);
        var embeddedGradient = new Matrix();
        Windows.Backward(windowGradient, starts, embeddedGradient);
        var skipped = new Matrix().Resize(rows, _shape.Tag + _shape.Name);
        Columns.Take(_headValues, _shape.Heads - skipped.Columns, skipped);
        _skip.Backward(embedded.Span, skipped.Span, embeddedGradient.Span, rows, accumulate: true);
        _embeddingDropout.Backward(embeddedGradient);
        _embedding.Backward(features, weights, featureStarts, embeddedGradient);
        Meanings.Backward(vectors, embeddedGradient);
    }

    /// <summary>A weight matrix as it is before anything is learnt.</summary>
    public static Parameter Create(string name, int rows, int columns, SeededRandom random)
    {
        var parameter = new Parameter(name, rows, columns);
        if (name.EndsWith(".root", StringComparison.Ordinal))
        {
            parameter.Fill(random, 0.1f);
        }
        else if (rows > 1)
        {
            parameter.Fill(random, MathF.Sqrt(6f / (rows + Math.Min(columns, rows))));
        }

        return parameter;
    }
}
