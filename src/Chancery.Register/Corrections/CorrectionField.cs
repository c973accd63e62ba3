using System.Globalization;

namespace Chancery.Register.Corrections;

/// <summary>Fields of an act that a person can change, and how their values are written.</summary>
public static class CorrectionField
{
    /// <summary>PLOVER type. A new type empties the mode.</summary>
    public const string Type = "type";

    /// <summary>PLOVER mode.</summary>
    public const string Mode = "mode";

    /// <summary>CAMEO code.</summary>
    public const string Cameo = "cameo";

    /// <summary>Status in one word.</summary>
    public const string Status = "status";

    /// <summary>First day, ISO 8601.</summary>
    public const string From = "from";

    /// <summary>Last day, ISO 8601.</summary>
    public const string To = "to";

    /// <summary>Name of the place.</summary>
    public const string Place = "place";

    /// <summary>Ids of those who did it, joined by commas.</summary>
    public const string Actors = "actors";

    /// <summary>Ids of those it was done to, joined by commas.</summary>
    public const string Recipients = "recipients";

    /// <summary>All fields.</summary>
    public static IReadOnlyList<string> All { get; } = [Type, Mode, Cameo, Status, From, To, Place, Actors, Recipients];

    /// <summary>A day; null when empty or no day.</summary>
    public static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The parts of a list.</summary>
    public static IEnumerable<string> List(string? value) => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
