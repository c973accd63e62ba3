namespace Chancery.Training.Layers;

/// <summary>Lays each token's row between those of its neighbours; zeros beyond the ends of a sentence.</summary>
internal static class Windows
{
    /// <summary>[before, self, after] for each token.</summary>
    public static void Forward(Matrix input, ReadOnlySpan<int> starts, Matrix output)
    {
        var width = input.Columns;
        output.Zero(input.Rows, 3 * width);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                for (var k = Math.Max(i - 1, starts[s]); k <= Math.Min(i + 1, starts[s + 1] - 1); k++)
                {
                    input.Row(k).CopyTo(output.Row(i)[((k - i + 1) * width)..]);
                }
            }
        }
    }

    /// <summary>The gradient of the rows from that of the windows.</summary>
    public static void Backward(Matrix outputGradient, ReadOnlySpan<int> starts, Matrix inputGradient)
    {
        var width = outputGradient.Columns / 3;
        inputGradient.Zero(outputGradient.Rows, width);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                for (var k = Math.Max(i - 1, starts[s]); k <= Math.Min(i + 1, starts[s + 1] - 1); k++)
                {
                    Vectors.Add(inputGradient.Row(k), outputGradient.Row(i).Slice((k - i + 1) * width, width));
                }
            }
        }
    }
}
