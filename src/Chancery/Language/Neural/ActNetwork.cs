using System.Runtime.InteropServices;
using System.Text;
using Chancery.Model;

namespace Chancery.Language.Neural;

/// <summary>
/// Tells from the states of the encoder which tokens tell acts of which type, and which heads take part in them: one
/// recurrent layer on states that it leaves as they are, so that trees do not depend on it.
/// </summary>
internal sealed class ActNetwork
{
    private const string Name = "network of acts";
    private readonly ActShape _shape;
    private readonly string[] _types;
    private readonly QuantisedMatrix _in;
    private readonly QuantisedMatrix _middle;
    private readonly QuantisedMatrix _skip;
    private readonly QuantisedMatrix _recurrent;
    private readonly float[] _memory;
    private readonly QuantisedMatrix _heads;
    private readonly PackedMatrix _type;
    private readonly PackedMatrix[] _sides;
    private readonly float[][] _roots;

    private ActNetwork(ModelFile file, NetworkShape encoder)
    {
        _shape = ActShape.FromIntegers(MemoryMarshal.Cast<byte, int>(file.Section(NetworkSections.ActShape).Span));
        _types = Encoding.UTF8.GetString(file.Section(NetworkSections.ActTypes).Span).Split('\t');
        NamedWeights.Require(_shape.State == encoder.State && _shape.Embedding == encoder.Embedding && _types.Length == _shape.TypeCount, Name);
        var values = new NamedWeights(_shape.Weights(), MemoryMarshal.Cast<byte, Half>(file.Section(NetworkSections.ActWeights).Span), Name);
        _in = values.Quantised("in");
        _middle = values.Quantised("in.middle");
        _skip = values.Quantised("in.skip");
        _recurrent = values.Quantised("sru");
        _memory = values.Vector("sru.memory");
        _heads = values.Quantised("heads");
        _type = values.Matrix("type");
        _sides = [values.Matrix("actor"), values.Matrix("recipient")];
        _roots = [values.Vector("actor.root"), values.Vector("recipient.root")];
    }

    /// <summary>The network of a model file; null where it has none.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static ActNetwork? Read(ModelFile file, NetworkShape encoder) => file.TrySection(NetworkSections.ActShape, out _) ? new ActNetwork(file, encoder) : null;

    /// <summary>Where a text's signs are written.</summary>
    public ActSigns Signs(int tokens) => new(tokens, _shape, _types, _roots[0], _roots[1]);

    /// <summary>Reads the states of a block of sentences, laid out as by <see cref="Encoder"/>.</summary>
    public void Run(List<TokenRange> sentences, ReadOnlySpan<float> state, ReadOnlySpan<float> middle, ReadOnlySpan<float> embedded, int rows, Scratch scratch, ActSigns signs)
    {
        var width = 2 * _shape.Hidden;
        var values = scratch.ActState(rows * width);
        _in.Apply(state, _shape.State, values, width, rows, scratch);
        _middle.Apply(middle, _shape.State, values, width, rows, scratch, add: true);
        _skip.Apply(embedded, _shape.Embedding, values, width, rows, scratch, add: true);
        Activations.Swish(values);
        var gates = scratch.Gates(rows * 6 * _shape.Hidden);
        _recurrent.Apply(values, width, gates, 6 * _shape.Hidden, rows, scratch);
        Span<float> memory = stackalloc float[_shape.Hidden];
        var first = 1;
        foreach (var sentence in sentences)
        {
            Recurrence.Run(gates, _memory, values, _shape.Hidden, first, first + sentence.Count, memory);
            first += sentence.Count + 1;
        }

        var views = scratch.ActViews(rows * _shape.Heads);
        _heads.Apply(values, width, views, _shape.Heads, rows, scratch);
        Activations.Rectify(views);
        var product = scratch.Product(Gemm.ScratchLength(rows, Analyser.LongestPiece + 1));
        var labels = scratch.Labels(rows * Math.Max(_shape.TypeCount, _shape.Role));
        _type.Apply(views, _shape.Heads, labels, _shape.TypeCount, rows, product);
        WriteTypes(sentences, labels, signs);
        for (var side = 0; side < 2; side++)
        {
            var own = views[(_shape.Type + (2 * side * _shape.Role))..];
            _sides[side].Apply(own, _shape.Heads, labels, _shape.Role, rows, product);
            WriteViews(sentences, labels, _shape.Role, side, signs);
            WriteViews(sentences, own[_shape.Role..], _shape.Heads, side + 2, signs);
        }
    }

    private void WriteTypes(List<TokenRange> sentences, ReadOnlySpan<float> labels, ActSigns signs)
    {
        var row = 1;
        foreach (var sentence in sentences)
        {
            for (var token = sentence.First; token < sentence.End; token++, row++)
            {
                LogShares(labels.Slice(row * _shape.TypeCount, _shape.TypeCount), signs.TypesOf(token));
            }

            row++;
        }
    }

    private void WriteViews(List<TokenRange> sentences, ReadOnlySpan<float> from, int stride, int view, ActSigns signs)
    {
        var row = 1;
        foreach (var sentence in sentences)
        {
            for (var token = sentence.First; token < sentence.End; token++, row++)
            {
                from.Slice(row * stride, _shape.Role).CopyTo(signs.ViewsOf(token)[(view * _shape.Role)..]);
            }

            row++;
        }
    }

    private static void LogShares(ReadOnlySpan<float> scores, Span<float> target)
    {
        var largest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            largest = Math.Max(largest, score);
        }

        var sum = 0f;
        foreach (var score in scores)
        {
            sum += VectorMath.Exp(score - largest);
        }

        var log = largest + MathF.Log(sum);
        for (var i = 0; i < scores.Length; i++)
        {
            target[i] = scores[i] - log;
        }
    }
}
