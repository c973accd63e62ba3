using Chancery.Language.Neural;
using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>What the network of acts holds of a given source and target: for each type how likely a token tells it, and of these two.</summary>
internal static class PairSigns
{
    private const float Smallest = 1e-3f;

    /// <summary>Adds what is likely, as logarithms, and the likeliest types themselves.</summary>
    public static void Add(PairScene scene, List<PairFeature> features)
    {
        if (scene.Parse.Signs is not { } signs)
        {
            return;
        }

        var (alone, both) = (new float[signs.Types.Length], new float[signs.Types.Length]);
        foreach (var sentence in scene.Parse.Sentences)
        {
            var shares = new float[sentence.Tokens.Count + 1];
            for (var token = sentence.Tokens.First; token < sentence.Tokens.End; token++)
            {
                var types = signs.TypesOf(token);
                if (types[0] > -Smallest || !scene.IsOutside(token))
                {
                    continue;
                }

                signs.Sides(token, false, sentence.Tokens.First, sentence.Tokens.Count, shares);
                var (acts, joins) = (Of(scene.Source, shares, sentence.Tokens), Of(scene.Target, shares, sentence.Tokens));
                signs.Sides(token, true, sentence.Tokens.First, sentence.Tokens.Count, shares);
                var fit = acts * (joins + Of(scene.Target, shares, sentence.Tokens));
                for (var type = 1; type < types.Length; type++)
                {
                    var share = MathF.Exp(types[type]);
                    alone[type] = Math.Max(alone[type], share);
                    both[type] = Math.Max(both[type], share * fit);
                }
            }
        }

        Add("net", both, signs.Types, features);
        Add("net alone", alone, signs.Types, features);
    }

    private static float Of(PairParty? party, ReadOnlySpan<float> shares, TokenRange words)
    {
        if (party is null)
        {
            return shares[0];
        }

        var sum = 0f;
        for (var token = Math.Max(party.Tokens.First, words.First); token < Math.Min(party.Tokens.End, words.End); token++)
        {
            sum += shares[token - words.First + 1];
        }

        return sum + Smallest;
    }

    private static void Add(string what, float[] shares, string[] types, List<PairFeature> features)
    {
        var best = 1 + Activations.IndexOfLargest(shares.AsSpan(1));
        for (var type = 1; type < shares.Length; type++)
        {
            if (shares[type] > Smallest)
            {
                features.Add(new($"{what}:{types[type]}", MathF.Log(shares[type] / Smallest) / 5));
            }
        }

        features.Add(new($"{what} best:{types[best]}", 1));
        features.Add(new($"{what} best:{types[best]}:{(int)-MathF.Log(shares[best] + Smallest)}", 1));
    }
}
