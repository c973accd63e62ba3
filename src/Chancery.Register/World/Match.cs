namespace Chancery.Register.World;

/// <summary>That two facets tell one act.</summary>
/// <param name="Score">How much speaks for it.</param>
/// <param name="Why">What speaks for it, in words.</param>
internal readonly record struct Match(int Score, string Why);
