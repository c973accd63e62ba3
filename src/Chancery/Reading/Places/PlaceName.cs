using Chancery.Model;

namespace Chancery.Reading.Places;

/// <summary>A name of places found in the text.</summary>
/// <param name="Tokens">Its tokens, half-open.</param>
/// <param name="Key">The same for all occurrences of the name.</param>
/// <param name="Bearers">The places that bear it, the most important first; at least one.</param>
internal readonly record struct PlaceName(TokenRange Tokens, int Key, PlaceEntry[] Bearers)
{
    public PlaceEntry Best => Bearers[0];
}
