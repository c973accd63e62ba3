namespace Chancery.Lexicography.Places;

/// <summary>Reads degrees.</summary>
internal static class Coordinates
{
    /// <summary>The cell as degrees; a fault when it is empty or beyond the limit.</summary>
    public static double Read(TsvRow row, string column, double limit)
    {
        row.Required(column);
        var value = row.Number(column) ?? 0;
        if (Math.Abs(value) > limit)
        {
            row.Problem("LEX033", column, $"{value} is beyond {limit} degrees.");
        }

        return value;
    }
}
