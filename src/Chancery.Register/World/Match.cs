namespace Chancery.Register.World;

/// <summary>That two facets tell one act.</summary>
/// <param name="Score">How much speaks for it.</param>
/// <param name="Same">What they have in common.</param>
/// <param name="Days">How their days stand to each other.</param>
internal readonly record struct Match(int Score, Similarity Same, DayMatch Days)
{
    /// <summary>What speaks for it, in words.</summary>
    public string Why => Same.Words(Days);
}
