using System.Globalization;

namespace Chancery.Lexicography.Places;

/// <summary>
/// A box in degrees that holds a country with its islands. Where <paramref name="West"/> is greater than
/// <paramref name="East"/> it crosses the 180th meridian.
/// </summary>
internal sealed record GeoBounds(double South, double West, double North, double East)
{
    /// <summary>Holds every point.</summary>
    public static GeoBounds World { get; } = new(-90, -180, 90, 180);

    public bool Holds(double latitude, double longitude) =>
        latitude >= South && latitude <= North
        && (West <= East ? longitude >= West && longitude <= East : longitude >= West || longitude <= East);

    /// <summary>Reads "south west north east"; a fault, and the whole world, when the cell says anything else.</summary>
    public static GeoBounds Read(TsvRow row, string column)
    {
        var parts = row.Required(column).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var degrees = new double[4];
        if (parts.Length != 4 || parts.Where((part, i) => !double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees[i])).Any()
            || degrees[0] > degrees[2] || Math.Abs(degrees[0]) > 90 || Math.Abs(degrees[2]) > 90 || Math.Abs(degrees[1]) > 180 || Math.Abs(degrees[3]) > 180)
        {
            row.Problem("LEX039", column, $"'{row[column]}' is not 'south west north east' in degrees.");
            return World;
        }

        return new GeoBounds(degrees[0], degrees[1], degrees[2], degrees[3]);
    }
}
