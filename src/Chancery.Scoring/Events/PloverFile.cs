using System.Globalization;
using System.Text.Json;

namespace Chancery.Scoring.Events;

/// <summary>
/// Reads PLOVER records as JSON Lines or one JSON list: <c>id, date, actor, event, recipient, mode, text</c>. Records
/// with the same text are the acts of one report.
/// </summary>
public static class PloverFile
{
    private static readonly string[] _codeNames = ["country", "code", "actor", "name", "text"];

    /// <summary>All reports in the order of their first record.</summary>
    /// <exception cref="FormatException">A line is not a record; the message tells which.</exception>
    public static IReadOnlyList<GoldReport> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var reports = new Dictionary<string, GoldReport>(StringComparer.Ordinal);
        foreach (var record in Records(reader.ReadToEnd()))
        {
            if (Strings(record, "text").Concat(Strings(record, "event_text")).FirstOrDefault() is not { Length: > 0 } text)
            {
                throw new FormatException($"the record {Strings(record, "id").FirstOrDefault()} has no text to read");
            }

            var date = Date(record);
            var known = reports.GetValueOrDefault(text) ?? new GoldReport(Strings(record, "id").FirstOrDefault() ?? "", false, date, text, []);
            reports[text] = known with { Events = [.. known.Events, .. Events(record, date)] };
        }

        return [.. reports.Values];
    }

    private static IEnumerable<JsonElement> Records(string content)
    {
        if (content.TrimStart().StartsWith('['))
        {
            using var list = JsonDocument.Parse(content);
            foreach (var record in list.RootElement.EnumerateArray())
            {
                yield return record.Clone();
            }

            yield break;
        }

        var number = 0;
        foreach (var line in content.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return ParseLine(line, number);
            }
        }
    }

    private static JsonElement ParseLine(string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new FormatException($"line {number}: not a record");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"line {number}: not JSON: {exception.Message}", exception);
        }
    }

    private static IEnumerable<EventGold> Events(JsonElement record, DateOnly? date)
    {
        var day = date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var type in Strings(record, "event"))
        {
            yield return new EventGold
            {
                Type = type.ToUpperInvariant(),
                Mode = Strings(record, "mode").FirstOrDefault(),
                Actors = [.. Strings(record, "actor").Select(CountryOf).Distinct()],
                Recipients = [.. Strings(record, "recipient").Select(CountryOf).Distinct()],
                From = day,
                To = day,
            };
        }
    }

    private static DateOnly? Date(JsonElement record) =>
        DateOnly.TryParseExact(Strings(record, "date").FirstOrDefault(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A field as strings: one, a list, or objects that hold a code.</summary>
    private static IEnumerable<string> Strings(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) ? Strings(value) : [];

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => _codeNames.Where(key => value.TryGetProperty(key, out _)).Take(1).SelectMany(key => Strings(value.GetProperty(key))),
        _ => [],
    };

    /// <summary>"USA GOV" and the older "USAGOV" name the country first.</summary>
    private static string CountryOf(string actor)
    {
        var first = actor.Split(' ', 2)[0];
        return first.Length is 3 or 6 or 9 && first.All(char.IsAsciiLetterUpper) ? first[..3] : actor;
    }
}
