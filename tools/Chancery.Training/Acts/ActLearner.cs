using Chancery.Language.Neural;
using Chancery.Training.Data;
using Chancery.Training.Layers;

namespace Chancery.Training.Acts;

/// <summary>The network of acts in training: from sentences to their loss and the gradients of all weights.</summary>
internal sealed class ActLearner
{
    /// <summary>Who takes part is learnt of acts alone, hence of far fewer tokens, and more easily by heart.</summary>
    private const float SideDropout = 2f;

    private readonly ActShape _shape;
    private readonly DenseLayer _in;
    private readonly DenseLayer _half;
    private readonly DenseLayer _skip;
    private readonly RecurrentLayer _recurrent;
    private readonly DenseLayer _heads;
    private readonly LabelLayer _types;
    private readonly ArcLayer[] _sides;
    private readonly View _type;
    private readonly View[] _acts;
    private readonly View[] _parties;
    private readonly Dropout _stateDropout;
    private readonly Dropout _middleDropout;
    private readonly Dropout _embeddedDropout;
    private readonly Dropout _inputDropout;
    private readonly Dropout _outputDropout;
    private readonly Matrix _mixed = new();
    private readonly Matrix _activated = new();
    private readonly Matrix _values = new();

    public ActLearner(ActShape shape, SeededRandom random, float dropout)
    {
        _shape = shape;
        Weights = [.. shape.Weights().Select(weight => Network.Create(weight.Name, weight.Rows, weight.Columns, random))];
        var byName = Weights.ToDictionary(weight => weight.Name, StringComparer.Ordinal);
        _in = new DenseLayer(byName["in"], byName["in.bias"]);
        _half = new DenseLayer(byName["in.middle"], null);
        _skip = new DenseLayer(byName["in.skip"], null);
        _recurrent = new RecurrentLayer(byName["sru"], byName["sru.bias"], byName["sru.memory"]);
        _heads = new DenseLayer(byName["heads"], byName["heads.bias"]);
        _types = new LabelLayer(byName["type"], byName["type.bias"], [shape.TypeCount], [1f]);
        _sides = [.. new[] { "actor", "recipient" }.Select(side => new ArcLayer(byName[side], byName[$"{side}.bias"], byName[$"{side}.root"]))];
        _type = new View(0, shape.Type, dropout);
        _acts = [.. new[] { 0, 2 }.Select(at => new View(shape.Type + (at * shape.Role), shape.Role, SideDropout * dropout))];
        _parties = [.. new[] { 1, 3 }.Select(at => new View(shape.Type + (at * shape.Role), shape.Role, SideDropout * dropout))];
        _stateDropout = new Dropout(dropout, sharedInSentence: false);
        _middleDropout = new Dropout(dropout, sharedInSentence: false);
        _embeddedDropout = new Dropout(dropout, sharedInSentence: false);
        _inputDropout = new Dropout(dropout, sharedInSentence: true);
        _outputDropout = new Dropout(dropout, sharedInSentence: true);
    }

    /// <summary>All weights, in the order of the model file.</summary>
    public IReadOnlyList<Parameter> Weights { get; }

    /// <summary>Is shown the scores of the types.</summary>
    public ScoreReader? TypeReader
    {
        set => _types.Reader = value;
    }

    /// <summary>Runs a batch; with a random source it learns, without one it only scores.</summary>
    public void Run(IReadOnlyList<ActSentence> sentences, SeededRandom? random, Tally types, Tally actors, Tally recipients)
    {
        var (starts, states, middle, embedded, wanted) = Lay(sentences);
        var rows = states.Rows;
        var (seen, half, known) = (_stateDropout.Forward(states, starts, random), _middleDropout.Forward(middle, starts, random), _embeddedDropout.Forward(embedded, starts, random));
        _mixed.Resize(rows, 2 * _shape.Hidden);
        _in.Forward(seen.Span, _mixed.Span, rows);
        _half.Forward(half.Span, _mixed.Span, rows, accumulate: true);
        _skip.Forward(known.Span, _mixed.Span, rows, accumulate: true);
        Swish.Forward(_mixed, _activated);
        _recurrent.Forward(_activated, _inputDropout.Forward(_activated, starts, random), starts);
        var state = _outputDropout.Forward(_recurrent.Output, starts, random);
        _values.Resize(rows, _shape.Heads);
        _heads.Forward(state.Span, _values.Span, rows);
        View[] views = [_type, .. _acts, .. _parties];
        foreach (var view in views)
        {
            view.Forward(_values, starts, random);
        }

        var learn = random is not null;
        var weight = 1f / sentences.Count;
        _types.Run(_type.Value, wanted[0], weight, learn, [types]);
        _sides[0].Run(_acts[0].Value, _parties[0].Value, starts, wanted[1], weight, learn, actors);
        _sides[1].Run(_acts[1].Value, _parties[1].Value, starts, wanted[2], weight, learn, recipients);
        if (learn)
        {
            foreach (var view in views)
            {
                view.Backward(_values);
            }

            Backward(seen, half, known, state, starts, rows);
        }
    }

    private void Backward(Matrix seen, Matrix half, Matrix known, Matrix state, ReadOnlySpan<int> starts, int rows)
    {
        var gradient = new Matrix().Resize(rows, 2 * _shape.Hidden);
        _heads.Backward(state.Span, _values.Span, gradient.Span, rows);
        _outputDropout.Backward(gradient);
        var (past, through) = (new Matrix(), new Matrix());
        _recurrent.Backward(_activated, _inputDropout.Output, starts, gradient, through, past);
        _inputDropout.Backward(through);
        Vectors.Add(past.Span, through.Span);
        Swish.Backward(_mixed, past);
        _in.Backward(seen.Span, past.Span, [], rows);
        _half.Backward(half.Span, past.Span, [], rows);
        _skip.Backward(known.Span, past.Span, [], rows);
    }

    private (int[] Starts, Matrix States, Matrix Middle, Matrix Embedded, Target[][] Wanted) Lay(IReadOnlyList<ActSentence> sentences)
    {
        var starts = new int[sentences.Count + 1];
        for (var i = 0; i < sentences.Count; i++)
        {
            starts[i + 1] = starts[i] + sentences[i].Length;
        }

        var (states, middle, embedded) = (new Matrix().Resize(starts[^1], _shape.State), new Matrix().Resize(starts[^1], _shape.State), new Matrix().Resize(starts[^1], _shape.Embedding));
        for (var i = 0; i < sentences.Count; i++)
        {
            sentences[i].States.CopyTo(states.Span[(starts[i] * _shape.State)..]);
            sentences[i].Middle.CopyTo(middle.Span[(starts[i] * _shape.State)..]);
            sentences[i].Embedded.CopyTo(embedded.Span[(starts[i] * _shape.Embedding)..]);
        }

        return (starts, states, middle, embedded, [
            [.. sentences.SelectMany(one => one.Types)], [.. sentences.SelectMany(one => one.Actors)], [.. sentences.SelectMany(one => one.Recipients)],
        ]);
    }
}
