using System.Globalization;
using System.Text.Json;
using Chancery.Model;

namespace Chancery.Intake;

/// <summary>One line of a JSON Lines file as a report: <c>{"id"?,"text","date"?,"title"?,"outlet"?,"url"?,"language"?}</c>.</summary>
internal static class JsonLine
{
    /// <summary>Reads a line; <paramref name="placeholder"/> is the id of a line that has none and no text.</summary>
    public static IncomingReport Read(string json, string? path, string placeholder, IntakeOptions options, List<Remark> remarks)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? ReadObject(document.RootElement, path, placeholder, options, remarks)
                : Bad(placeholder, path, "The line is no JSON object.", remarks);
        }
        catch (JsonException exception)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"at byte {exception.BytePositionInLine ?? 0}");
            return Bad(placeholder, path, $"The line is no JSON ({place}).", remarks);
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 without its other half.
            return Bad(placeholder, path, "A string of the line holds half a surrogate pair.", remarks);
        }
    }

    private static IncomingReport ReadObject(
        JsonElement line, string? path, string placeholder, IntakeOptions options, List<Remark> remarks)
    {
        var id = line.TryGetProperty("id", out var given) ? IdOf(given) : null;
        if (!line.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            return Bad(id ?? placeholder, path, "The line has no \"text\" string.", remarks);
        }

        var words = text.GetString()!;
        var report = new Report
        {
            Id = id ?? ReportFactory.IdOf(words),
            Text = words,
            Path = path,
            Published = DateOf(line, remarks) ?? options.Published,
            Title = StringOf(line, "title") ?? options.Title,
            Outlet = StringOf(line, "outlet") ?? options.Outlet,
            Url = StringOf(line, "url") ?? options.Url,
            Language = StringOf(line, "language") ?? options.Language,
        };
        return ReportFactory.Judge(report, remarks) with { IsLine = true };
    }

    private static string? IdOf(JsonElement id) => id.ValueKind switch
    {
        JsonValueKind.String => id.GetString(),
        JsonValueKind.Number => id.GetRawText(),
        _ => null,
    };

    private static string? StringOf(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>The day of a date or of an ISO timestamp; the offset of a timestamp is left aside, as papers are dated by their own clock.</summary>
    private static DateOnly? DateOf(JsonElement line, List<Remark> remarks)
    {
        if (StringOf(line, "date") is not { } date)
        {
            return null;
        }

        var day = date.Length > 10 && date[10] is 'T' or ' ' ? date[..10] : date;
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
        {
            return parsed;
        }

        remarks.Add(IntakeRemarks.OfBadDate(date));
        return null;
    }

    private static IncomingReport Bad(string id, string? path, string reason, List<Remark> remarks) =>
        ReportFactory.Unreadable(id, path, IntakeRemarks.OfBadLine(reason), remarks) with { IsLine = true };
}
