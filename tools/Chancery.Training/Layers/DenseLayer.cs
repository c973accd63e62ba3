namespace Chancery.Training.Layers;

/// <summary>output = input · weights + bias.</summary>
internal sealed class DenseLayer(Parameter weights, Parameter? bias)
{
    /// <summary>Writes the output; adds to what stands there when <paramref name="accumulate"/> is set.</summary>
    public void Forward(ReadOnlySpan<float> input, Span<float> output, int rows, bool accumulate = false)
    {
        Products.Plain(input, weights.Value, output, rows, weights.Rows, weights.Columns, accumulate);
        for (var i = 0; bias is not null && i < rows; i++)
        {
            Vectors.Add(output.Slice(i * weights.Columns, weights.Columns), bias.Value);
        }
    }

    /// <summary>Adds to the weights' gradients and, unless it is empty, writes or adds to the input's.</summary>
    public void Backward(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient, int rows, bool accumulate = false)
    {
        Products.LeftTransposed(input, outputGradient, weights.Gradient, weights.Rows, rows, weights.Columns, accumulate: true);
        for (var i = 0; bias is not null && i < rows; i++)
        {
            Vectors.Add(bias.Gradient, outputGradient.Slice(i * weights.Columns, weights.Columns));
        }

        if (!inputGradient.IsEmpty)
        {
            Products.RightTransposed(outputGradient, weights.Value, inputGradient, rows, weights.Columns, weights.Rows, accumulate);
        }
    }
}
