namespace Chancery.Language.Neural;

/// <summary>What the network of acts holds of the tokens of a text: how likely each tells an act of each type, and who takes part in it.</summary>
internal sealed class ActSigns(int tokens, ActShape shape, string[] types, float[] actorRoot, float[] recipientRoot)
{
    private readonly float[] _types = new float[tokens * shape.TypeCount];
    private readonly float[] _views = new float[tokens * 4 * shape.Role];

    /// <summary>The names of the types; the first is none.</summary>
    public string[] Types => types;

    /// <summary>The logarithms of the probabilities of the types of a token.</summary>
    public Span<float> TypesOf(int token) => _types.AsSpan(token * shape.TypeCount, shape.TypeCount);

    /// <summary>The views of a token: queries for its actors and its recipients, then itself as the one and the other.</summary>
    public Span<float> ViewsOf(int token) => _views.AsSpan(token * 4 * shape.Role, 4 * shape.Role);

    /// <summary>The logarithm of the probability that the token tells an act of the type.</summary>
    public float LogType(int token, string type) => TypesOf(token)[Math.Max(0, Array.IndexOf(types, type))];

    /// <summary>The most probable type of a token.</summary>
    public string BestOf(int token) => types[Activations.IndexOfLargest(TypesOf(token))];

    /// <summary>
    /// How likely each token of a sentence heads those who did the act that a token tells, or to whom: first that nobody
    /// of the sentence does, then each token. They sum to one.
    /// </summary>
    public void Sides(int act, bool recipients, int first, int count, Span<float> shares)
    {
        var query = ViewsOf(act).Slice(recipients ? shape.Role : 0, shape.Role);
        shares[0] = Dot(query, recipients ? recipientRoot : actorRoot);
        var largest = shares[0];
        for (var i = 0; i < count; i++)
        {
            shares[i + 1] = first + i == act ? float.NegativeInfinity : Dot(query, ViewsOf(first + i).Slice((recipients ? 3 : 2) * shape.Role, shape.Role));
            largest = Math.Max(largest, shares[i + 1]);
        }

        var sum = 0f;
        foreach (ref var share in shares[..(count + 1)])
        {
            share = VectorMath.Exp(share - largest);
            sum += share;
        }

        foreach (ref var share in shares[..(count + 1)])
        {
            share /= sum;
        }
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = 0f;
        for (var k = 0; k < left.Length; k++)
        {
            sum = MathF.FusedMultiplyAdd(left[k], right[k], sum);
        }

        return sum;
    }
}
