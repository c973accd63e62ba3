using System.Globalization;
using Chancery.Lexicon.Events;
using Chancery.Model;

namespace Chancery.Exchange.Imports;

/// <summary>Reads the event tables of GDELT 2.0 and POLECAT as reports' claims, to lay them beside one's own reading.</summary>
/// <param name="lexicon">Turns CAMEO codes into PLOVER types.</param>
public sealed class DataSetImport(EventLexicon lexicon)
{
    private readonly Dictionary<string, CameoCode> _cameo = lexicon.Cameo.ToDictionary(code => code.Code);
    private readonly Dictionary<string, EventType> _types = lexicon.Types.ToDictionary(type => type.Name);

    /// <summary>The data sets that can be read.</summary>
    public static IReadOnlyList<string> Names { get; } = ["gdelt", "polecat"];

    /// <summary>One reading a row; rows that make no sense are told to <paramref name="fault"/> with their number.</summary>
    public IEnumerable<Model.Reading> Read(string dataset, TextReader input, Action<int, string> fault)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(fault);
        var columns = dataset == "gdelt" ? Exports.GdeltExport.Columns : Exports.PolecatExport.Columns;
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            var fields = line.Split('\t');
            if (fields[0] == columns[0])
            {
                continue; // A header.
            }

            if (fields.Length != columns.Length)
            {
                fault(number, string.Create(CultureInfo.InvariantCulture, $"{fields.Length} columns instead of {columns.Length}"));
                continue;
            }

            var row = columns.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second.Trim(), StringComparer.Ordinal);
            if ((dataset == "gdelt" ? Gdelt(row) : Polecat(row)) is { } reading)
            {
                yield return reading;
            }
            else
            {
                fault(number, "no known type of act or no day");
            }
        }
    }

    private Model.Reading? Gdelt(Dictionary<string, string> row)
    {
        if (!_cameo.TryGetValue(row["EventCode"], out var code) || Day(row["SQLDATE"], "yyyyMMdd") is not { } day)
        {
            return null;
        }

        var made = new ImportedRow("gdelt");
        var sources = made.Parties("source", row["Actor1Name"], row["Actor1CountryCode"], row["Actor1Type1Code"]);
        var trigger = made.Field("act", $"{code.Code} {code.Name}");
        var targets = made.Parties("target", row["Actor2Name"], row["Actor2CountryCode"], row["Actor2Type1Code"]);
        made.Field("day", row["SQLDATE"]);
        var place = Place(made, row["ActionGeo_FullName"], null, row["ActionGeo_Lat"], row["ActionGeo_Long"], row["ActionGeo_Type"] is "1" or "2" or "5");
        return made.Reading(
            "gdelt-" + row["GLOBALEVENTID"], "GDELT 2.0", Day(row["DATEADDED"].PadRight(8)[..8], "yyyyMMdd"), Empty(row["SOURCEURL"]), place,
            Mention(made, code.Type ?? "STATEMENT", code.Mode, code.Contexts, code, sources, targets, day, place, trigger) with { Goldstein = Number(row["GoldsteinScale"]) });
    }

    private Model.Reading? Polecat(Dictionary<string, string> row)
    {
        if (!_types.ContainsKey(row["Event Type"]) || Day(row["Event Date"], "yyyy-MM-dd") is not { } day)
        {
            return null;
        }

        var made = new ImportedRow("polecat");
        var sources = made.Parties("actor", row["Actor Name"], row["Actor Country"], row["Actor Sectors"]);
        var trigger = made.Field("act", $"{row["Event Type"]} {row["Event Mode"]}".TrimEnd());
        var targets = made.Parties("recipient", row["Recipient Name"], row["Recipient Country"], row["Recipient Sectors"]);
        made.Field("day", row["Event Date"]);
        var place = Place(made, row["Placename"], ImportedRow.Code(row["Country"]), row["Latitude"], row["Longitude"], isArea: false);
        var contexts = row["Contexts"].Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal);
        return made.Reading(
            "polecat-" + row["Event ID"], Empty(row["Source"]) ?? "POLECAT", Day(row["Publication Date"], "yyyy-MM-dd"), null, place,
            Mention(made, row["Event Type"], Empty(row["Event Mode"]), contexts, null, sources, targets, day, place, trigger) with { Score = Number(row["Intensity"]) });
    }

    private EventMention Mention(
        ImportedRow made, string type, string? mode, IEnumerable<string> contexts, CameoCode? code, Values<string> sources, Values<string> targets, DateOnly day, PlaceMention? place, TextSpan trigger)
    {
        var isMutual = _types[type].Symmetric;
        return new EventMention
        {
            Id = "e1", Type = type, Mode = mode, Contexts = contexts.ToValues(), Cameo = code?.Code, Score = _types[type].Score, Quad = _types[type].Quad, Trigger = trigger, TriggerToken = 0,
            Sentence = trigger, Actors = isMutual ? [.. sources, .. targets] : sources, Recipients = isMutual ? [] : targets,
            Happened = new Happening(DateInterval.Day(day), null, "The day of the row."), Place = place?.Id, Status = EventStatus.Actual, Evidence = made.Because,
        };
    }

    private static PlaceMention? Place(ImportedRow made, string name, string? country, string latitude, string longitude, bool isArea) => name.Length == 0 ? null : new PlaceMention
    {
        Id = "p1", Span = made.Field("place", name), Tokens = default, Name = name.Split(',')[0], Country = country is { Length: > 0 } ? country : null, Latitude = Number(latitude),
        Longitude = Number(longitude), Feature = isArea ? "area" : "city", Evidence = made.Because,
    };

    private static string? Empty(string text) => text.Length == 0 ? null : text;

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(string text, string format) => DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
