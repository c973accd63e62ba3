namespace Chancery.Language.Neural;

/// <summary>The sizes of the small network that tells, of every token, which type of act it tells and who takes part.</summary>
internal sealed record ActShape
{
    /// <summary>Number of integers in <see cref="ToIntegers"/>.</summary>
    private const int Integers = 6;

    /// <summary>Width of the state that it reads.</summary>
    public required int State { get; init; }

    /// <summary>Width of the embedding that it reads.</summary>
    public required int Embedding { get; init; }

    /// <summary>Width of one direction of its recurrent layer.</summary>
    public required int Hidden { get; init; }

    /// <summary>Width of the layer before the types.</summary>
    public required int Type { get; init; }

    /// <summary>Width of each of the four views from which those who take part are scored.</summary>
    public required int Role { get; init; }

    /// <summary>Number of types, none among them.</summary>
    public required int TypeCount { get; init; }

    /// <summary>Width of what stands on the recurrent layer: the layer before the types, two views of acts, two of those who take part.</summary>
    public int Heads => Type + 4 * Role;

    /// <summary>Names and sizes of the weights, in the order in which a model file holds them.</summary>
    public IEnumerable<(string Name, int Rows, int Columns)> Weights()
    {
        yield return ("in", State, 2 * Hidden);
        yield return ("in.bias", 1, 2 * Hidden);
        yield return ("in.middle", State, 2 * Hidden);
        yield return ("in.skip", Embedding, 2 * Hidden);
        yield return ("sru", 2 * Hidden, 6 * Hidden);
        yield return ("sru.bias", 1, 6 * Hidden);
        yield return ("sru.memory", 1, 4 * Hidden);
        yield return ("heads", 2 * Hidden, Heads);
        yield return ("heads.bias", 1, Heads);
        yield return ("type", Type, TypeCount);
        yield return ("type.bias", 1, TypeCount);
        foreach (var side in new[] { "actor", "recipient" })
        {
            yield return (side, Role, Role);
            yield return ($"{side}.bias", 1, Role);
            yield return ($"{side}.root", 1, Role);
        }
    }

    /// <summary>The shape as a model file holds it.</summary>
    public int[] ToIntegers() => [State, Embedding, Hidden, Type, Role, TypeCount];

    /// <summary>Reads what <see cref="ToIntegers"/> wrote.</summary>
    public static ActShape FromIntegers(ReadOnlySpan<int> values) =>
        values.Length != Integers || values.ContainsAnyInRange(int.MinValue, 0) || values.ContainsAnyInRange(1 << 16, int.MaxValue)
            ? throw new InvalidDataException("The sizes of the network of acts in the model are damaged.")
            : new ActShape { State = values[0], Embedding = values[1], Hidden = values[2], Type = values[3], Role = values[4], TypeCount = values[5] };
}
