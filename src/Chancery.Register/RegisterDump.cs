using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Register.Sqlite;

namespace Chancery.Register;

/// <summary>
/// The register as JSON Lines and back, without loss: one line a row of every table that holds claims and corrections.
/// What is derived from them is left out and made again.
/// </summary>
public sealed class RegisterDump
{
    private const string _format = "chancery-register";

    /// <summary>Tables that are made from the others.</summary>
    private static readonly HashSet<string> _derived = new(StringComparer.Ordinal)
    {
        "facets", "facet_keys", "tellings", "event_rows", "event_parties", "event_pairs", "place_names", "reading_actors",
        "actor_totals", "outlet_totals", "entry_ids", "story_bands", "report_stories", "meta",
    };

    private readonly Database _database;

    internal RegisterDump(Database database) => _database = database;

    /// <summary>Writes everything; the number of rows written.</summary>
    public int Write(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{{\"format\":\"{_format}\",\"shape\":{_database.Scalar("PRAGMA user_version")}}}\n"));
        var rows = 0;
        foreach (var table in Tables())
        {
            var columns = Columns(table);
            foreach (var line in _database.Stream($"SELECT * FROM \"{table}\" ORDER BY {Order(table)}", row => Line(table, columns, row)))
            {
                output.Write(line);
                output.Write('\n');
                rows++;
            }
        }

        return rows;
    }

    /// <summary>Reads what <see cref="Write(TextWriter)"/> wrote into this register, which must be empty; the number of rows read.</summary>
    /// <exception cref="RegisterException">The register holds something already, or a line is no row of it.</exception>
    internal int Read(TextReader input)
    {
        if (_database.Scalar("SELECT 1 FROM reports LIMIT 1") is not null)
        {
            throw new RegisterException("a dump is read into an empty register only");
        }

        if (input.ReadLine() is not { } head || !head.Contains(_format, StringComparison.Ordinal))
        {
            throw new RegisterException("this is no dump of a register (its first line names the format)");
        }

        var known = Tables().ToDictionary(table => table, Columns, StringComparer.Ordinal);
        var rows = 0;
        for (var number = 2; input.ReadLine() is { } line; number++)
        {
            Insert(known, line, number);
            rows++;
        }

        // Dumps of older shapes lack these.
        _database.Execute("UPDATE readings SET number = (SELECT seq FROM reports p WHERE p.id = readings.report) WHERE number IS NULL");
        _database.Execute("UPDATE reports SET reading = (SELECT max(g.seq) FROM readings g WHERE g.number = reports.seq) WHERE reading IS NULL");
        _database.Execute("INSERT INTO report_search (report_search) VALUES ('rebuild')");
        return rows;
    }

    private void Insert(Dictionary<string, List<string>> known, string line, int number)
    {
        try
        {
            using var row = JsonDocument.Parse(line);
            var table = row.RootElement.GetProperty("table").GetString()!;
            var columns = known[table];
            var fields = row.RootElement.GetProperty("row").EnumerateObject().Where(field => columns.Contains(field.Name)).ToList();
            var names = string.Join(", ", fields.Select(field => $"\"{field.Name}\""));
            var places = string.Join(", ", Enumerable.Range(1, fields.Count).Select(i => "?" + i.ToString(CultureInfo.InvariantCulture)));
            _database.Execute($"INSERT INTO \"{table}\" ({names}) VALUES ({places})", [.. fields.Select(field => Value(field.Value))]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new RegisterException(string.Create(CultureInfo.InvariantCulture, $"line {number} is no row of a register: {exception.Message}"), exception);
        }
    }

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => value.TryGetInt64(out var whole) && !value.GetRawText().Contains('.', StringComparison.Ordinal) ? (object)whole : value.GetDouble(),
        _ => value.GetString(),
    };

    private static string Line(string table, List<string> columns, Row row)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("table", table);
            json.WriteStartObject("row");
            for (var i = 0; i < columns.Count; i++)
            {
                Write(json, columns[i], row.Value(i));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break; // A missing member is null: most rows have many.
            case long number:
                json.WriteNumber(name, number);
                break;
            case double number:
                // With a point, so that it comes back as the same kind of number.
                json.WritePropertyName(name);
                var text = number.ToString("R", CultureInfo.InvariantCulture);
                json.WriteRawValue(text.AsSpan().IndexOfAny(".eE") < 0 ? text + ".0" : text);
                break;
            default:
                json.WriteString(name, (string)value);
                break;
        }
    }

    /// <summary>In the order they were made, so that what is referred to comes first.</summary>
    private List<string> Tables() =>
        [.. _database.Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'report_search%' ORDER BY rowid", row => row.Text(0))
            .Where(table => !_derived.Contains(table)).OrderBy(Place)];

    /// <summary>A table that was made anew by a migration keeps its place.</summary>
    private static int Place(string table) => table switch
    {
        "reports" => 0,
        "readings" => 1,
        "actors" => 2,
        _ => 3,
    };

    private List<string> Columns(string table) => _database.Rows($"SELECT name FROM pragma_table_info('{table}')", row => row.Text(0));

    private string Order(string table)
    {
        var key = _database.Rows($"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk", row => $"\"{row.Text(0)}\"");
        return key.Count > 0 ? string.Join(", ", key) : "rowid";
    }
}
