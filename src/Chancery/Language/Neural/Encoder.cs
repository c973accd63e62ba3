using System.Runtime.InteropServices;
using Chancery.Language.Tokenisation;
using Chancery.Model;

namespace Chancery.Language.Neural;

/// <summary>
/// Runs the network over a block of sentences. Row 0 and the row before each sentence hold no token: they are zeros
/// for the windows of the first layer and stand for the root among governors.
/// </summary>
internal sealed class Encoder(NetworkWeights weights, TokeniserRules rules, ActNetwork? acts)
{
    private readonly NetworkShape _shape = weights.Shape;
    private readonly QuantisedMatrix _mix = weights.Quantised("mix");
    private readonly Layer[] _layers = [.. Enumerable.Range(0, weights.Shape.Layers).Select(i => new Layer(weights, i))];
    private readonly QuantisedMatrix _heads = weights.Quantised("heads");
    private readonly QuantisedMatrix _skip = weights.Quantised("heads.skip");
    private readonly Heads _outputs = new(weights, new NameTrimmer(rules));

    /// <summary>Analyses the sentences, of which none is longer than <see cref="Analyser.LongestPiece"/>.</summary>
    public void Run(string text, ReadOnlySpan<TextSpan> spans, List<TokenRange> sentences, Scratch scratch, Analysis analysis)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        var rows = 1;
        foreach (var sentence in sentences)
        {
            rows += sentence.Count + 1;
        }

        var embedded = scratch.Embedded((rows + 1) * _shape.Embedding);
        Embed(text, spans, sentences, embedded, scratch.Embeddings);
        var state = Encode(sentences, embedded, rows, scratch, analysis.Signs is not null || analysis.Reader is not null);
        var views = scratch.Views(rows * _shape.Heads);
        _heads.Apply(state, _shape.State, views, _shape.Heads, rows, scratch);
        _skip.Apply(embedded, _shape.Embedding, views[(_shape.Heads - _skip.Columns)..], _shape.Heads, rows, scratch, add: true);
        _outputs.Run(text, spans, sentences, views, rows, scratch, analysis);
        if (analysis.Signs is { } signs)
        {
            acts!.Run(sentences, state, scratch.Middle(rows * _shape.State), embedded, rows, scratch, signs);
        }

        Show(sentences, state, scratch.Middle(rows * _shape.State), embedded, analysis.Reader);
    }

    private void Show(List<TokenRange> sentences, ReadOnlySpan<float> state, ReadOnlySpan<float> middle, ReadOnlySpan<float> embedded, StateReader? reader)
    {
        var row = 1;
        foreach (var sentence in reader is null ? [] : sentences)
        {
            for (var token = sentence.First; token < sentence.End; token++, row++)
            {
                reader!(token, state.Slice(row * _shape.State, _shape.State), middle.Slice(row * _shape.State, _shape.State), embedded.Slice(row * _shape.Embedding, _shape.Embedding));
            }

            row++;
        }
    }

    private void Embed(string text, ReadOnlySpan<TextSpan> spans, List<TokenRange> sentences, Span<float> embedded, EmbeddingCache cache)
    {
        embedded.Clear();
        Span<int> features = stackalloc int[TokenFeatures.Most];
        var row = 1;
        foreach (var sentence in sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++, row++)
            {
                var attached = i > sentence.First && spans[i - 1].End == spans[i].Start;
                var form = spans[i].Of(text);
                var target = embedded.Slice(row * _shape.Embedding, _shape.Embedding);
                if (!cache.TryCopy(form, attached, target))
                {
                    var count = _shape.Features.Write(form, attached, weights.Words, weights.Names, features);
                    Sum(features[..count], target);
                    cache.Keep(form, attached, target);
                }
            }

            row++;
        }
    }

    private void Sum(ReadOnlySpan<int> features, Span<float> target)
    {
        var table = MemoryMarshal.Cast<byte, sbyte>(weights.Table.Span);
        var gram = 1f / MathF.Sqrt(features.Length - TokenFeatures.Fixed);
        for (var k = 0; k < features.Length; k++)
        {
            var scale = weights.Scales[features[k]];
            EmbeddingSum.Add(
                table.Slice(features[k] * _shape.Embedding, _shape.Embedding), k < TokenFeatures.Fixed ? scale : scale * gram, target);
        }
    }

    /// <summary>The window of row r is what lies in memory from row r − 1 to row r + 1, so no windows are laid out.</summary>
    private Span<float> Encode(List<TokenRange> sentences, ReadOnlySpan<float> embedded, int rows, Scratch scratch, bool middle)
    {
        var state = scratch.State(rows * _shape.State);
        state[.._shape.State].Clear();
        _mix.Apply(embedded, _shape.Embedding, state[_shape.State..], _shape.State, rows - 1, scratch);
        Activations.Swish(state);
        var gates = scratch.Gates(rows * 6 * _shape.Hidden);
        Span<float> memory = stackalloc float[_shape.Hidden];
        foreach (var layer in _layers)
        {
            layer.Weights.Apply(state, _shape.State, gates, 6 * _shape.Hidden, rows, scratch);
            var first = 1;
            foreach (var sentence in sentences)
            {
                Recurrence.Run(gates, layer.Memory, state, _shape.Hidden, first, first + sentence.Count, memory);
                first += sentence.Count + 1;
            }

            if (middle && layer == _layers[(_layers.Length - 1) / 2])
            {
                state.CopyTo(scratch.Middle(rows * _shape.State));
            }
        }

        return state;
    }

    private sealed class Layer(NetworkWeights weights, int number)
    {
        public QuantisedMatrix Weights { get; } = weights.Quantised($"sru{number}");

        public float[] Memory { get; } = weights.Vector($"sru{number}.memory");
    }
}
