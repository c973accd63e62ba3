namespace Chancery.Training.Layers;

/// <summary>Some columns of what stands on the states, rectified and thinned out unless they are taken as they are.</summary>
internal sealed class View(int first, int width, float? dropout)
{
    private readonly Matrix _taken = new();
    private readonly Dropout _dropout = new(dropout ?? 0f, sharedInSentence: false);

    public Matrix Value => _dropout.Output;

    public void Forward(Matrix values, ReadOnlySpan<int> starts, SeededRandom? random)
    {
        Columns.Take(values, first, _taken.Resize(values.Rows, width));
        if (dropout is not null)
        {
            Vectors.Rectify(_taken.Span);
        }

        _dropout.Forward(_taken, starts, random);
    }

    public void Backward(Matrix values)
    {
        _dropout.Backward(Value);
        if (dropout is not null)
        {
            Vectors.RectifyBackward(_taken.Span, Value.Span);
        }

        Columns.Put(Value, values, first);
    }
}
