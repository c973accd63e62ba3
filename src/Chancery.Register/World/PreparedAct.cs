namespace Chancery.Register.World;

/// <summary>A told act with the facet made of it.</summary>
/// <param name="Mention">The id of the mention that tells it.</param>
/// <param name="Confidence">How sure it was read.</param>
/// <param name="Facet">What it tells.</param>
internal readonly record struct PreparedAct(string Mention, double Confidence, Facet Facet);
