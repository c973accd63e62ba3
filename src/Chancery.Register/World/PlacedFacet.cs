namespace Chancery.Register.World;

/// <summary>A facet and the event it belongs to.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Event">Number of the facet that stands for the event.</param>
/// <param name="Host">The facet that it joins; null when it stands for the event itself.</param>
/// <param name="Score">How much speaks for the best of those that it could join; 0 when there are none.</param>
/// <param name="IsContested">True when some of them exclude each other, so that the others decide.</param>
/// <param name="Why">Why it joins; null when it stands for the event itself.</param>
internal sealed record PlacedFacet(Facet Facet, long Event, long? Host, int Score, bool IsContested, string? Why);
