namespace Chancery.Training.Layers;

/// <summary>A weight matrix with its gradient and Adam's two averages.</summary>
internal sealed class Parameter(string name, int rows, int columns)
{
    /// <summary>Its name in the model file.</summary>
    public string Name { get; } = name;

    /// <summary>Number of rows.</summary>
    public int Rows { get; } = rows;

    /// <summary>Number of columns.</summary>
    public int Columns { get; } = columns;

    /// <summary>The weights.</summary>
    public float[] Value { get; } = new float[rows * columns];

    /// <summary>Sum of the gradients since the last step.</summary>
    public float[] Gradient { get; } = new float[rows * columns];

    /// <summary>Adam's running mean of gradients.</summary>
    public float[] Mean { get; } = new float[rows * columns];

    /// <summary>Adam's running mean of squared gradients.</summary>
    public float[] Square { get; } = new float[rows * columns];

    /// <summary>For tables of which a batch touches few rows: those rows; null when all are to be stepped.</summary>
    public List<int>? TouchedRows { get; private set; }

    private bool[] _touched = [];

    /// <summary>Makes the parameter one whose rows are stepped only when touched.</summary>
    public void MakeSparse()
    {
        TouchedRows = [];
        _touched = new bool[Rows];
    }

    /// <summary>Notes that the gradient of a row is not zero.</summary>
    public void Touch(int row)
    {
        if (!_touched[row])
        {
            _touched[row] = true;
            TouchedRows!.Add(row);
        }
    }

    /// <summary>Forgets gradients.</summary>
    public void Clear()
    {
        if (TouchedRows is null)
        {
            Array.Clear(Gradient);
            return;
        }

        foreach (var row in TouchedRows)
        {
            Gradient.AsSpan(row * Columns, Columns).Clear();
            _touched[row] = false;
        }

        TouchedRows.Clear();
    }

    /// <summary>Uniform values within ±<paramref name="limit"/>.</summary>
    public Parameter Fill(SeededRandom random, float limit)
    {
        for (var i = 0; i < Value.Length; i++)
        {
            Value[i] = (2 * random.NextFloat() - 1) * limit;
        }

        return this;
    }
}
