namespace Chancery.Register.World;

/// <summary>A place small enough to tell two acts apart; each is kept once.</summary>
internal sealed class FacetPlace
{
    private const double _degreesApart = 0.3; // About thirty kilometres.

    private static readonly Shared<(string Name, string Country, double? Latitude, double? Longitude), FacetPlace> _shared =
        new(key => new FacetPlace(key.Name, key.Country, key.Latitude, key.Longitude));

    private FacetPlace(string name, string country, double? latitude, double? longitude)
    {
        (Name, Country, Latitude, Longitude) = (name, country, latitude, longitude);
        Folded = RegisterIds.Fold(name);
        Party = Codes.OfName("@" + Folded + "|" + country);
    }

    public string Name { get; }

    /// <summary>The state it lies in; empty when unknown.</summary>
    public string Country { get; }

    /// <summary>Degrees north; null when unknown.</summary>
    public double? Latitude { get; }

    /// <summary>Degrees east; null when unknown.</summary>
    public double? Longitude { get; }

    /// <summary>The name for comparison.</summary>
    public string Folded { get; }

    /// <summary>The number under which events at this place are found.</summary>
    public long Party { get; }

    /// <summary>The place of that name there.</summary>
    public static FacetPlace Of(string name, string country, double? latitude, double? longitude) => _shared.Of((name, country, latitude, longitude));

    /// <summary>True when both may be meant by the same report: one name, or close by.</summary>
    public bool IsAt(FacetPlace other) =>
        (Folded == other.Folded && (Country == other.Country || Country.Length == 0 || other.Country.Length == 0))
        || (Latitude is { } north && other.Latitude is { } otherNorth && Longitude is { } east && other.Longitude is { } otherEast
            && Math.Abs(north - otherNorth) < _degreesApart && Math.Abs(east - otherEast) < _degreesApart);
}
