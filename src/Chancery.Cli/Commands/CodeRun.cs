using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Exchange;
using Chancery.Model;
using Chancery.Reading.Events;

namespace Chancery.Cli.Commands;

/// <summary>Codes one line of <c>chancery code</c>. <paramref name="read"/> is null when only pairs are wanted.</summary>
internal sealed class CodeRun(Func<Report, Model.Reading>? read, PairCoder pairs)
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer line; <paramref name="fault"/> tells what was wrong with the question, null when nothing.</summary>
    public string Code(string line, out string? fault)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, _options);
        json.WriteStartObject();
        fault = Write(line, json);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private string? Write(string line, Utf8JsonWriter json)
    {
        JsonDocument question;
        try
        {
            question = JsonDocument.Parse(line);
        }
        catch (JsonException exception)
        {
            WriteEmpty(json, null);
            return "not JSON: " + exception.Message;
        }

        using (question)
        {
            var root = question.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("text", out var textElement) || textElement.ValueKind != JsonValueKind.String)
            {
                WriteEmpty(json, root.ValueKind == JsonValueKind.Object ? Id(root) : null);
                return "an object with a \"text\" is expected";
            }

            return Answer(root, textElement.GetString()!, json);
        }
    }

    private string? Answer(JsonElement root, string text, Utf8JsonWriter json)
    {
        WriteId(json, Id(root));
        WriteEvents(root, text, json);
        var hasSource = root.TryGetProperty("source", out var sourceElement) && sourceElement.ValueKind != JsonValueKind.Null;
        var hasTarget = root.TryGetProperty("target", out var targetElement) && targetElement.ValueKind != JsonValueKind.Null;
        if (!hasSource || !hasTarget)
        {
            json.WriteNull("pair");
            return null;
        }

        var (source, target) = (SpanOf(sourceElement, text), SpanOf(targetElement, text));
        WritePair(pairs.Code(text, source ?? default, target ?? default), json);
        return source is null || target is null ? "source and target are words of the text or [start, end] in it" : null;
    }

    private void WriteEvents(JsonElement root, string text, Utf8JsonWriter json)
    {
        if (read is null)
        {
            WriteList(json, "events");
            return;
        }

        var date = root.TryGetProperty("date", out var element) && element.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        var output = new ArrayBufferWriter<byte>();
        ReadingJson.WriteLine(output, read(new Report { Id = "code", Text = text, Published = date }));
        using var reading = JsonDocument.Parse(output.WrittenMemory);
        foreach (var list in new[] { "events", "actors" })
        {
            json.WritePropertyName(list);
            reading.RootElement.GetProperty(list).WriteTo(json);
        }
    }

    private static void WritePair(PairCode pair, Utf8JsonWriter json)
    {
        json.WriteStartObject("pair");
        json.WriteString("type", pair.Type);
        json.WriteString("mode", pair.Mode);
        json.WriteString("cameo", pair.Cameo);
        json.WriteNumber("confidence", pair.Because.Confidence);
        json.WriteString("because", $"{pair.Because.Rule}: {pair.Because.Reason}");
        json.WriteEndObject();
    }

    private static void WriteEmpty(Utf8JsonWriter json, JsonElement? id)
    {
        WriteId(json, id);
        WriteList(json, "events");
        json.WriteNull("pair");
    }

    private static void WriteList(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray(name);
        json.WriteEndArray();
    }

    private static JsonElement? Id(JsonElement root) => root.TryGetProperty("id", out var id) ? id : null;

    private static void WriteId(Utf8JsonWriter json, JsonElement? id)
    {
        json.WritePropertyName("id");
        if (id is { } given)
        {
            given.WriteTo(json);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>The first place of the words in the text, or the given offsets; null when it is neither.</summary>
    private static TextSpan? SpanOf(JsonElement element, string text)
    {
        if (element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } words)
        {
            var start = text.IndexOf(words, StringComparison.Ordinal);
            return start < 0 ? null : new TextSpan(start, start + words.Length);
        }

        return element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 2
            && element[0].TryGetInt32(out var from) && element[1].TryGetInt32(out var to) && from >= 0 && from < to && to <= text.Length
            ? new TextSpan(from, to)
            : null;
    }
}
