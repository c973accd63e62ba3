namespace Chancery.Evaluation;

/// <summary>One act: <c>TYPE/mode | actors | recipients | from..to | status | the word that tells it</c>.</summary>
/// <remarks>
/// Actors are countries (<c>USA</c>, <c>IGO:UN</c>, <c>REB:Hamas</c>), or the name where there is no country;
/// several are joined by <c>+</c>; <c>-</c> for none. A date is one day, <c>from..to</c> with either end left out,
/// or <c>?</c> for "on or before publication".
/// </remarks>
internal sealed class EventGold(string type, string? mode, string[] actors, string[] recipients, string? from, string? to, string status, string words)
{
    public string Type => type;

    public string? Mode => mode;

    public string[] Actors => actors;

    public string[] Recipients => recipients;

    public string? From => from;

    public string? To => to;

    public string Status => status;

    public string Words => words;

    /// <summary>Reads one line.</summary>
    public static EventGold Parse(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        if (parts.Length != 6)
        {
            throw new FormatException($"An event has 6 parts between '|', this one {parts.Length}: {line}");
        }

        var type = parts[0].Split('/');
        var (from, to) = Days(parts[3]);
        return new EventGold(type[0], type.Length > 1 ? type[1] : null, List(parts[1]), List(parts[2]), from, to, parts[4], parts[5]);
    }

    private static string[] List(string part) => part == "-" ? [] : part.Split('+', StringSplitOptions.TrimEntries);

    private static (string? From, string? To) Days(string part)
    {
        if (part == "?")
        {
            return (null, "published");
        }

        var ends = part.Split("..");
        return ends.Length == 1 ? (part, part) : (Null(ends[0]), Null(ends[1]));

        static string? Null(string end) => end.Length == 0 ? null : end;
    }
}
