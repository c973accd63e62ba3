using System.Globalization;

namespace Chancery.Scoring.Events;

/// <summary>One annotated act.</summary>
/// <remarks>
/// In a case it is written <c>TYPE/mode | actors | recipients | from..to | status | the word that tells it</c>.
/// Actors are countries (<c>USA</c>, <c>IGO:UN</c>, <c>REB:Hamas</c>), or the name where there is no country;
/// several are joined by <c>+</c>; <c>-</c> for none. A date is one day, <c>from..to</c> with either end left out,
/// or <c>?</c> for "on or before publication".
/// </remarks>
public sealed class EventGold
{
    /// <summary>The PLOVER type.</summary>
    public required string Type { get; init; }

    /// <summary>The mode; null when none is told.</summary>
    public string? Mode { get; init; }

    /// <summary>Who does it.</summary>
    public string[] Actors { get; init; } = [];

    /// <summary>To whom.</summary>
    public string[] Recipients { get; init; } = [];

    /// <summary>First day, ISO; null for open.</summary>
    public string? From { get; init; }

    /// <summary>Last day, ISO; null for open; <c>published</c> for the day of publication.</summary>
    public string? To { get; init; }

    /// <summary>The status; null when the gold does not tell it.</summary>
    public string? Status { get; init; }

    /// <summary>The word that tells it; empty when the gold does not tell it.</summary>
    public string Words { get; init; } = "";

    /// <summary>The same act with other names for those who take part.</summary>
    public EventGold WithParties(string[] actors, string[] recipients) =>
        new() { Type = Type, Mode = Mode, Actors = actors, Recipients = recipients, From = From, To = To, Status = Status, Words = Words };

    /// <summary>Reads one line of a case.</summary>
    /// <exception cref="FormatException">The line does not have six parts.</exception>
    public static EventGold Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        if (parts.Length != 6)
        {
            throw new FormatException($"An event has 6 parts between '|', this one {parts.Length}: {line}");
        }

        var type = parts[0].Split('/');
        var (from, to) = Days(parts[3]);
        return new EventGold
        {
            Type = type[0],
            Mode = type.Length > 1 ? type[1] : null,
            Actors = List(parts[1]),
            Recipients = List(parts[2]),
            From = from,
            To = to,
            Status = parts[4],
            Words = parts[5],
        };
    }

    private static string[] List(string part) => part == "-" ? [] : part.Split('+', StringSplitOptions.TrimEntries);

    private static (string? From, string? To) Days(string part)
    {
        if (part == "?")
        {
            return (null, "published");
        }

        var ends = part.Split("..");
        return (Day(ends[0], last: false), Day(ends[^1], last: true));
    }

    /// <summary>The first or last day of a year or month; null for an end left out.</summary>
    private static string? Day(string end, bool last) => end.Length switch
    {
        0 => null,
        4 => last ? $"{end}-12-31" : $"{end}-01-01",
        7 when last && int.TryParse(end.AsSpan(0, 4), out var year) && year >= 1 && int.TryParse(end.AsSpan(5), out var month) && month is >= 1 and <= 12 => string.Create(CultureInfo.InvariantCulture, $"{end}-{DateTime.DaysInMonth(year, month):00}"),
        7 => $"{end}-01",
        _ => end,
    };
}
