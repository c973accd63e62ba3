using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chancery.Exchange.Exports;

/// <summary>What stands beside an export: how it was made and what it lacks.</summary>
public static class Manifest
{
    /// <summary>The manifest as indented JSON.</summary>
    /// <param name="format">The format's name.</param>
    /// <param name="scheme">Where quad classes and Goldstein values come from.</param>
    /// <param name="command">The command line.</param>
    /// <param name="register">SHA-256 of the register's content or its file name, as the caller knows it.</param>
    /// <param name="file">Name and SHA-256 of the file written.</param>
    /// <param name="loss">The counts.</param>
    public static string Of(string format, string scheme, string command, string register, (string Name, string Hash) file, LossReport loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", format);
            json.WriteString("scheme", scheme);
            json.WriteString("chancery", EngineVersion.Current);
            json.WriteString("command", command);
            json.WriteString("register", register);
            json.WriteString("file", file.Name);
            json.WriteString("sha256", file.Hash);
            json.WriteString("offsets", "UTF-16 code units, half-open");
            json.WriteString("countries", "ISO 3166-1 alpha-3; a place lies in the state it belongs to by law, which endorses no claim");
            json.WriteNumber("events_read", loss.Read);
            json.WriteNumber("written", loss.Written);
            json.WriteStartArray("lost");
            foreach (var (what, why, count) in loss.Losses)
            {
                json.WriteStartObject();
                json.WriteString("what", what);
                json.WriteString("why", why);
                json.WriteNumber("count", count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
