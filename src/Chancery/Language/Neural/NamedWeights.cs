using System.Runtime.CompilerServices;

namespace Chancery.Language.Neural;

/// <summary>The weights of a network by name, as a section of a model file holds them: 16 bits each, one after another in the order of its shape.</summary>
internal sealed class NamedWeights
{
    private readonly Dictionary<string, (float[] Values, int Rows, int Columns)> _all = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidDataException">There are more or fewer than the shape tells.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public NamedWeights(IEnumerable<(string Name, int Rows, int Columns)> shape, ReadOnlySpan<Half> all, string network)
    {
        foreach (var (name, rows, columns) in shape)
        {
            Require(all.Length >= rows * columns, network);
            var array = new float[rows * columns];
            for (var i = 0; i < array.Length; i++)
            {
                array[i] = (float)all[i];
            }

            _all[name] = (array, rows, columns);
            all = all[array.Length..];
        }

        Require(all.IsEmpty, network);
    }

    /// <summary>A weight vector.</summary>
    public float[] Vector(string name) => _all[name].Values;

    /// <summary>A weight matrix with its bias, packed.</summary>
    public PackedMatrix Matrix(string name)
    {
        var (values, rows, columns) = _all[name];
        return new PackedMatrix(values, rows, columns, _all[name + ".bias"].Values);
    }

    /// <summary>A weight matrix with its bias, where it has one, in 6 bits.</summary>
    public QuantisedMatrix Quantised(string name)
    {
        var (values, rows, columns) = _all[name];
        return new QuantisedMatrix(values, rows, columns, _all.TryGetValue(name + ".bias", out var bias) ? bias.Values : []);
    }

    /// <summary>Throws where the parts of a network do not fit.</summary>
    /// <exception cref="InvalidDataException">They do not.</exception>
    public static void Require(bool condition, string network)
    {
        if (!condition)
        {
            throw new InvalidDataException($"The {network} in the language model is damaged: its parts do not fit one another.");
        }
    }
}
