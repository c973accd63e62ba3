namespace Chancery.Training.Layers;

/// <summary>Parts of the columns of a matrix.</summary>
internal static class Columns
{
    /// <summary>Copies columns from <paramref name="first"/> on into a narrower matrix.</summary>
    public static void Take(Matrix source, int first, Matrix target)
    {
        for (var i = 0; i < source.Rows; i++)
        {
            source.Row(i).Slice(first, target.Columns).CopyTo(target.Row(i));
        }
    }

    /// <summary>Copies a narrower matrix into columns from <paramref name="first"/> on.</summary>
    public static void Put(Matrix source, Matrix target, int first)
    {
        for (var i = 0; i < source.Rows; i++)
        {
            source.Row(i).CopyTo(target.Row(i)[first..]);
        }
    }

    /// <summary>Adds a narrower matrix to columns from <paramref name="first"/> on.</summary>
    public static void Add(Matrix source, Matrix target, int first)
    {
        for (var i = 0; i < source.Rows; i++)
        {
            Vectors.Add(target.Row(i).Slice(first, source.Columns), source.Row(i));
        }
    }
}
