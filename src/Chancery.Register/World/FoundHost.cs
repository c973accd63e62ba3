namespace Chancery.Register.World;

/// <summary>What was found for a facet to join.</summary>
/// <param name="Host">The facet to join; null when none fits or none can be told from its rivals.</param>
/// <param name="Score">How much speaks for the best candidate; 0 when there is none.</param>
/// <param name="Why">Why it joins.</param>
/// <param name="IsContested">True when candidates that exclude each other fit about equally well.</param>
internal readonly record struct FoundHost(Facet? Host, int Score, string? Why, bool IsContested);
