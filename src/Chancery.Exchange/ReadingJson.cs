using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Model;

namespace Chancery.Exchange;

/// <summary>
/// Writes readings as JSON, one object a report; docs/reference/reading.schema.json describes it. The same reading
/// gives the same bytes. Spans are <c>[start, end)</c> in UTF-16 code units; absent values are null, lists may be
/// empty, nothing is left out.
/// </summary>
public static class ReadingJson
{
    private static readonly JsonWriterOptions _options = new()
    {
        // Text stays readable; output is a file or a terminal, never the inside of an HTML page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Writes one reading as one line, with its line feed.</summary>
    public static void WriteLine(IBufferWriter<byte> output, Model.Reading reading) => WriteLine(output, reading, hasText: true);

    /// <summary>Writes the line of a report that could not be read: <c>text</c> is null, all lists but the remarks are empty.</summary>
    public static void WriteUnreadLine(IBufferWriter<byte> output, Report report, Values<Remark> remarks) =>
        WriteLine(output, new Model.Reading { Report = report, Remarks = remarks, Provenance = new Provenance(EngineVersion.Current, "", "") }, hasText: false);

    private static void WriteLine(IBufferWriter<byte> output, Model.Reading reading, bool hasText)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(reading);
        using (var json = new Utf8JsonWriter(output, _options))
        {
            new ReadingJsonWriter(json, reading, hasText).Write();
        }

        output.Write("\n"u8);
    }
}
