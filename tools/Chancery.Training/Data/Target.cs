namespace Chancery.Training.Data;

/// <summary>
/// What is wanted of one row of scores: labels with their shares, which sum to one, the greatest share first; no labels
/// where nobody knows.
/// </summary>
/// <param name="Labels">The labels.</param>
/// <param name="Shares">Their shares.</param>
internal readonly record struct Target(int[] Labels, float[] Shares)
{
    /// <summary>Smaller shares are left out: they cost memory and teach nothing.</summary>
    private const float LeastShare = 0.004f;

    private static readonly float[] Whole = [1f];
    private static readonly Target[] Single = [.. Enumerable.Range(0, 1024).Select(label => new Target([label], Whole))];

    /// <summary>Nobody knows.</summary>
    public static readonly Target None = new([], []);

    /// <summary>True when nobody knows.</summary>
    public bool IsNone => Labels.Length == 0;

    /// <summary>The label with the greatest share; −1 when nobody knows.</summary>
    public int Best => Labels.Length == 0 ? -1 : Labels[0];

    /// <summary>One label for sure; <see cref="None"/> for a negative one.</summary>
    public static Target Of(int label) =>
        label < 0 ? None : label < Single.Length ? Single[label] : new Target([label], Whole);

    /// <summary>The shares given, with a part of the whole taken for the right label, where that is known.</summary>
    public static Target Of(ReadOnlySpan<float> shares, int right, float rightPart)
    {
        var part = right < 0 ? 0f : rightPart;
        var kept = new List<(int Label, float Share)>();
        var sum = 0f;
        for (var label = 0; label < shares.Length; label++)
        {
            sum += shares[label] >= LeastShare ? shares[label] : 0f;
        }

        for (var label = 0; label < shares.Length; label++)
        {
            var share = (shares[label] >= LeastShare ? shares[label] / sum * (1 - part) : 0f) + (label == right ? part : 0f);
            if (share > 0)
            {
                kept.Add((label, share));
            }
        }

        kept.Sort((a, b) => b.Share != a.Share ? b.Share.CompareTo(a.Share) : a.Label.CompareTo(b.Label));
        return kept is [var only] ? Of(only.Label) : new Target([.. kept.Select(pair => pair.Label)], [.. kept.Select(pair => pair.Share)]);
    }
}

/// <summary>What teachers say of a sentence, mixed with what is known of it.</summary>
/// <param name="Arcs">Governors of each token: 0 the root, i + 1 token i.</param>
/// <param name="Relations">Relations of each token to its governor.</param>
/// <param name="Tags">The four tag families, one after another a token.</param>
/// <param name="Names">Name tags.</param>
internal sealed record SoftTargets(Target[] Arcs, Target[] Relations, Target[] Tags, Target[] Names);
