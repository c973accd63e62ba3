using System.Runtime.CompilerServices;
using Chancery.Lexicon;

namespace Chancery.Reading.Events;

/// <summary>A feature as those who learn see it.</summary>
/// <param name="Scope">Where it counts.</param>
/// <param name="Name">What holds.</param>
/// <param name="Value">How strongly.</param>
internal readonly record struct ScopedFeature(string Scope, string Name, float Value);

/// <summary>Adds up the weights of the features of one option, each in several scopes; or writes the features down.</summary>
internal sealed class FeatureTally
{
    private const int MostScopes = 4;
    private readonly WeightTable? _weights;
    private readonly List<ScopedFeature>? _seen;
    private readonly string[] _scopes = new string[MostScopes];
    private readonly ulong[] _hashes = new ulong[MostScopes];
    private int _count;

    private FeatureTally(WeightTable? weights, List<ScopedFeature>? seen)
    {
        _weights = weights;
        _seen = seen;
    }

    public bool IsRecording => _seen is not null;

    /// <summary>The weights of the option so far.</summary>
    public float Sum { get; private set; }

    /// <summary>The features of the option so far.</summary>
    public IReadOnlyList<ScopedFeature> Seen => _seen ?? [];

    /// <summary>The probability of an option by the sums of all.</summary>
    public static double ShareOf(ReadOnlySpan<float> sums, int option)
    {
        var total = 0.0;
        foreach (var sum in sums)
        {
            total += Math.Exp(sum - sums[option]);
        }

        return 1 / total;
    }

    public static FeatureTally Weighing(WeightTable weights) => new(weights, null);

    public static FeatureTally Recording() => new(null, []);

    /// <summary>Starts a new option, whose features count in those scopes.</summary>
    public void Begin(params ReadOnlySpan<string> scopes)
    {
        Sum = 0;
        _seen?.Clear();
        _count = scopes.Length;
        for (var i = 0; i < scopes.Length; i++)
        {
            (_scopes[i], _hashes[i]) = (scopes[i], LetterHash.Of(scopes[i]));
        }
    }

    public void Add([InterpolatedStringHandlerArgument("")] ref FeatureName name, float value = 1) => Add(name.Hash, value, _count, IsRecording ? name.ToString() : "");

    public void Add(string name, float value = 1) => Add(LetterHash.Of(name), value, _count, name);

    /// <summary>For what is rare: in the first scope only.</summary>
    public void AddOnce([InterpolatedStringHandlerArgument("")] ref FeatureName name, float value = 1) => Add(name.Hash, value, 1, IsRecording ? name.ToString() : "");

    /// <summary>What was weighed before and holds here as well.</summary>
    public void AddPart(float weight) => Sum += weight;

    private void Add(ulong hash, float value, int scopes, string name)
    {
        for (var i = 0; i < scopes; i++)
        {
            if (_weights is not null)
            {
                Sum += value * _weights[WeightTable.KeyOf(_hashes[i], hash)];
            }

            _seen?.Add(new ScopedFeature(_scopes[i], name, value));
        }
    }
}
