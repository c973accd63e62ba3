namespace Chancery.Register.World;

/// <summary>A place small enough to tell two acts apart.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">The state it lies in; empty when unknown.</param>
/// <param name="Latitude">Degrees north; null when unknown.</param>
/// <param name="Longitude">Degrees east; null when unknown.</param>
internal sealed record FacetPlace(string Name, string Country, double? Latitude, double? Longitude)
{
    private const double _degreesApart = 0.3; // About thirty kilometres.

    /// <summary>The name for comparison.</summary>
    public string Folded { get; } = RegisterIds.Fold(Name);

    /// <summary>The number under which events at this place are found.</summary>
    public long Party => Codes.OfName("@" + Folded + "|" + Country);

    /// <summary>True when both may be meant by the same report: one name, or close by.</summary>
    public bool IsAt(FacetPlace other) =>
        (Folded == other.Folded && (Country == other.Country || Country.Length == 0 || other.Country.Length == 0))
        || (Latitude is { } north && other.Latitude is { } otherNorth && Longitude is { } east && other.Longitude is { } otherEast
            && Math.Abs(north - otherNorth) < _degreesApart && Math.Abs(east - otherEast) < _degreesApart);
}
