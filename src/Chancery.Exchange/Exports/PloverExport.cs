using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Register;

namespace Chancery.Exchange.Exports;

/// <summary>PLOVER JSON Lines, manual draft 2.0.</summary>
internal sealed class PloverExport : IEventExport
{
    public string Name => "plover";

    public string Extension => ".plover.jsonl";

    public string Scheme => "quad classes of the PLOVER sections (SANCTION is 4); event_scale: PLOVER scores";

    public void Write(IEnumerable<EventEntry> events, Stream output, LossReport report)
    {
        foreach (var entry in events)
        {
            report.Take();
            if (!Takes.Plover(entry, report))
            {
                continue;
            }

            Loss.Of(entry, Carries.Words | Carries.ManyParties | Carries.Place | Carries.Codes, report);
            using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                Write(json, entry);
            }

            output.WriteByte((byte)'\n');
            report.Write();
        }
    }

    private static void Write(Utf8JsonWriter json, EventEntry entry)
    {
        var best = entry.Best;
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("date", CsvLine.Text(best.To ?? best.From));
        if (best.From is not null && best.From != best.To)
        {
            json.WriteString("enddate", CsvLine.Text(best.To ?? best.From));
        }

        Actors(json, "actor", best.Actors);
        Strings(json, "event", [best.Type]);
        Actors(json, "recipient", best.Recipients);
        Strings(json, "mode", best.Mode is { } mode ? [mode] : []);
        Strings(json, "context", best.Contexts);
        Number(json, "quad_code", best.Quad);
        Number(json, "event_scale", best.Score);
        Strings(json, "event_text", [EntryTables.OneLine(best.Trigger.TextOf(best.Report.Text))]);
        if (best.Place is { } place)
        {
            json.WriteStartObject("event_loc");
            json.WriteString("resolved_place", place);
            json.WriteString("country_code", best.PlaceCountry);
            Number(json, "lat", best.Latitude);
            Number(json, "lon", best.Longitude);
            json.WriteEndObject();
        }

        json.WriteStartObject("text_info");
        json.WriteNumber("start", best.Sentence.Start);
        json.WriteNumber("end", best.Sentence.End);
        json.WriteEndObject();
        json.WriteStartObject("cite_info");
        json.WriteString("citation", best.Report.GivenId);
        json.WriteString("url", best.Report.Url);
        json.WriteString("title", best.Report.Title);
        json.WriteString("language", "en");
        json.WriteString("publication", best.Report.Outlet);
        json.WriteString("codebook", "plover-2.0-draft");
        json.WriteEndObject();
        json.WriteString("coder", "chancery " + best.Provenance.Engine);
        json.WriteString("coded_date", best.RecordedAt[..10]);
        json.WriteEndObject();
    }

    private static void Actors(Utf8JsonWriter json, string name, IReadOnlyList<ActorRef> actors)
    {
        json.WriteStartArray(name);
        foreach (var actor in actors)
        {
            json.WriteStartObject();
            json.WriteString("code", PloverCode.Country(actor));
            json.WriteString("sector", PloverCode.Sector(actor));
            json.WriteString("entity_text", EntryTables.OneLine(actor.Name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
