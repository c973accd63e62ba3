namespace Chancery.Training.Layers;

/// <summary>The embedding of a token is the sum of the rows of its features, the letter sequences averaged by their root.</summary>
internal sealed class EmbeddingLayer(Parameter table)
{
    /// <summary>Writes the sums; token i has features[starts[i]..starts[i + 1]] with their weights.</summary>
    public void Forward(ReadOnlySpan<int> features, ReadOnlySpan<float> weights, ReadOnlySpan<int> starts, Matrix output)
    {
        output.Zero(starts.Length - 1, table.Columns);
        for (var i = 0; i + 1 < starts.Length; i++)
        {
            var row = output.Row(i);
            for (var k = starts[i]; k < starts[i + 1]; k++)
            {
                Vectors.AddScaled(row, table.Value.AsSpan(features[k] * table.Columns, table.Columns), weights[k]);
            }
        }
    }

    /// <summary>Adds to the gradients of the rows.</summary>
    public void Backward(ReadOnlySpan<int> features, ReadOnlySpan<float> weights, ReadOnlySpan<int> starts, Matrix gradient)
    {
        for (var i = 0; i + 1 < starts.Length; i++)
        {
            var row = gradient.Row(i);
            for (var k = starts[i]; k < starts[i + 1]; k++)
            {
                if (weights[k] != 0)
                {
                    table.Touch(features[k]);
                    Vectors.AddScaled(table.Gradient.AsSpan(features[k] * table.Columns, table.Columns), row, weights[k]);
                }
            }
        }
    }
}
