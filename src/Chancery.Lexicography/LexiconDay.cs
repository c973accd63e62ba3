using System.Globalization;

namespace Chancery.Lexicography;

/// <summary>Days in tables: written to the day, the month or the year.</summary>
internal static class LexiconDay
{
    /// <summary>The first or last day of what the column tells.</summary>
    public static DateOnly Read(TsvRow row, string column, bool last) => Read(row, column, row.Required(column), last);

    /// <summary>The first or last day of a text in that column.</summary>
    public static DateOnly Read(TsvRow row, string column, string text, bool last)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return last ? month.AddMonths(1).AddDays(-1) : month;
        }

        if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
        {
            return last ? year.AddYears(1).AddDays(-1) : year;
        }

        row.Problem("LEX031", column, $"'{text}' in '{column}' is not a date: write 2023, 2023-11 or 2023-11-28.");
        return DateOnly.MinValue;
    }

    /// <summary>From the first day of <c>from</c> to the last of <c>to</c>; an empty <c>to</c> has no end.</summary>
    public static (DateOnly From, DateOnly To) Span(TsvRow row)
    {
        var from = Read(row, "from", false);
        var to = row["to"].Length == 0 ? DateOnly.MaxValue : Read(row, "to", true);
        if (to < from)
        {
            row.Problem("LEX031", "to", $"'{row["to"]}' lies before '{row["from"]}'.");
        }

        return (from, to);
    }
}
