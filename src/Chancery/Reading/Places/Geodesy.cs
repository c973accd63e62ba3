namespace Chancery.Reading.Places;

/// <summary>Distances on the globe.</summary>
internal static class Geodesy
{
    private const double MeanRadius = 6371.0;

    /// <summary>Great-circle kilometres between two points in degrees.</summary>
    public static double Kilometres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var phi1 = double.DegreesToRadians(latitude1);
        var phi2 = double.DegreesToRadians(latitude2);
        var halfLatitude = Math.Sin((phi2 - phi1) / 2);
        var halfLongitude = Math.Sin(double.DegreesToRadians(longitude2 - longitude1) / 2);
        var h = (halfLatitude * halfLatitude) + (Math.Cos(phi1) * Math.Cos(phi2) * halfLongitude * halfLongitude);
        return 2 * MeanRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
