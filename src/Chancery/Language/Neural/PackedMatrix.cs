namespace Chancery.Language.Neural;

/// <summary>A weight matrix laid out for <see cref="Gemm"/>, with what is added to each column.</summary>
internal sealed class PackedMatrix
{
    private readonly float[] _packed;
    private readonly float[] _bias;

    /// <summary>Packs a matrix given row by row.</summary>
    public PackedMatrix(ReadOnlySpan<float> values, int depth, int columns, float[] bias)
    {
        (Depth, Columns, _bias) = (depth, columns, bias);
        _packed = new float[Gemm.PackedLength(depth, columns)];
        Gemm.PackRight(values, columns, 1, depth, columns, _packed);
    }

    /// <summary>Number of rows: the width of the input.</summary>
    public int Depth { get; }

    /// <summary>Number of columns: the width of the output.</summary>
    public int Columns { get; }

    /// <summary>output = input · matrix + bias; the rows lie inputStride and outputStride apart.</summary>
    public void Apply(ReadOnlySpan<float> input, int inputStride, Span<float> output, int outputStride, int rows, Span<float> scratch)
    {
        for (var i = 0; i < rows; i++)
        {
            _bias.CopyTo(output[(i * outputStride)..]);
        }

        Add(input, inputStride, output, outputStride, rows, scratch);
    }

    /// <summary>output += input · matrix.</summary>
    public void Add(ReadOnlySpan<float> input, int inputStride, Span<float> output, int outputStride, int rows, Span<float> scratch) =>
        Gemm.Multiply(input, inputStride, 1, _packed, output, outputStride, rows, Depth, Columns, accumulate: true, scratch);
}
