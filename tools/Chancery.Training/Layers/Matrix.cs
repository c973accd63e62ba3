namespace Chancery.Training.Layers;

/// <summary>A matrix of floats, row by row, whose memory is used again when its size changes.</summary>
internal sealed class Matrix
{
    /// <summary>The numbers; may be longer than needed.</summary>
    public float[] Data { get; private set; } = [];

    /// <summary>Number of rows.</summary>
    public int Rows { get; private set; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; private set; }

    /// <summary>The numbers in use.</summary>
    public Span<float> Span => Data.AsSpan(0, Rows * Columns);

    /// <summary>One row.</summary>
    public Span<float> Row(int row) => Data.AsSpan(row * Columns, Columns);

    /// <summary>Sets the size; what it held is lost.</summary>
    public Matrix Resize(int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        if (Data.Length < rows * columns)
        {
            Data = new float[Math.Max(rows * columns, Data.Length * 3 / 2)];
        }

        return this;
    }

    /// <summary>Sets the size and fills with zeros.</summary>
    public Matrix Zero(int rows, int columns)
    {
        Resize(rows, columns);
        Span.Clear();
        return this;
    }
}
