using System.Globalization;

namespace Chancery.Exchange;

/// <summary>Lines of CSV as RFC 4180 has them: commas, quotes doubled, line feeds at the end.</summary>
public static class CsvLine
{
    /// <summary>One line without its end. A null field is empty.</summary>
    public static string Of(IEnumerable<object?> fields) => string.Join(',', fields.Select(field => Quoted(Text(field))));

    /// <summary>A value as text: ISO dates, plain numbers.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
