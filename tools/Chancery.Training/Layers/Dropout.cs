namespace Chancery.Training.Layers;

/// <summary>Leaves out numbers at random while training; the rest grow so that sums stay the same.</summary>
internal sealed class Dropout(float rate, bool sharedInSentence)
{
    private readonly Matrix _mask = new();

    /// <summary>What was given on.</summary>
    public Matrix Output { get; } = new();

    /// <summary>Gives the input on, whole when <paramref name="random"/> is null.</summary>
    public Matrix Forward(Matrix input, ReadOnlySpan<int> starts, SeededRandom? random)
    {
        Output.Resize(input.Rows, input.Columns);
        if (random is null || rate <= 0)
        {
            input.Span.CopyTo(Output.Span);
            _mask.Resize(0, 0);
            return Output;
        }

        _mask.Resize(input.Rows, input.Columns);
        Draw(starts, random);
        Vectors.Multiply(input.Span, _mask.Span, Output.Span);
        return Output;
    }

    /// <summary>Turns the gradient of the output into that of the input, in place.</summary>
    public void Backward(Matrix gradient)
    {
        if (_mask.Rows > 0)
        {
            Vectors.Multiply(gradient.Span, _mask.Span, gradient.Span);
        }
    }

    private void Draw(ReadOnlySpan<int> starts, SeededRandom random)
    {
        var kept = 1f / (1f - rate);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                if (sharedInSentence && i > starts[s])
                {
                    _mask.Row(starts[s]).CopyTo(_mask.Row(i));
                }
                else
                {
                    Draw(_mask.Row(i), kept, random);
                }
            }
        }
    }

    private void Draw(Span<float> row, float kept, SeededRandom random)
    {
        var limit = (ulong)(rate * 65536);
        var bits = 0UL;
        for (var k = 0; k < row.Length; k++)
        {
            bits = (k & 3) == 0 ? random.Next() : bits >> 16;
            row[k] = (bits & 0xFFFF) < limit ? 0f : kept;
        }
    }
}
