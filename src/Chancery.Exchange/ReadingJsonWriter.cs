using System.Globalization;
using System.Text.Json;
using Chancery.Model;

namespace Chancery.Exchange;

/// <summary>Writes the object of one reading; the members stand in the order of the schema.</summary>
internal sealed class ReadingJsonWriter(Utf8JsonWriter json, Model.Reading reading, bool hasText)
{
    private readonly string _text = reading.Report.Text;

    public void Write()
    {
        json.WriteStartObject();
        WriteReport();
        List("sentences", reading.Sentences, sentence => Span("span", sentence));
        List("times", reading.Times, WriteTime);
        List("quantities", reading.Quantities, WriteQuantity);
        List("places", reading.Places, WritePlace);
        List("actors", reading.Actors, WriteActor);
        List("attributions", reading.Attributions, WriteAttribution);
        List("events", reading.Events, WriteEvent);
        List("commitments", reading.Commitments, WriteCommitment);
        List("exchanges", reading.Exchanges, WriteExchange);
        List("discrepancies", reading.Discrepancies, WriteDiscrepancy);
        List("remarks", reading.Remarks, WriteRemark);
        WriteProvenance();
        json.WriteEndObject();
    }

    private void WriteReport()
    {
        var report = reading.Report;
        json.WriteStartObject("report");
        json.WriteString("id", report.Id.Length == 0 ? null : report.Id);
        Date("published", report.Published);
        json.WriteString("outlet", report.Outlet);
        json.WriteString("title", report.Title);
        json.WriteString("url", report.Url);
        json.WriteString("language", report.Language);
        json.WriteString("path", report.Path);
        json.WriteString("text", hasText ? report.Text : null);
        json.WriteEndObject();
    }

    private void WriteTime(TimeMention time)
    {
        json.WriteString("id", time.Id);
        SpanAndText(time.Span);
        json.WriteString("type", Words.Of(time.Type));
        json.WriteString("value", time.Value);
        json.WriteString("reason", time.Evidence.Reason);
        WriteEvidence(time.Evidence);
    }

    private void WriteQuantity(Quantity quantity)
    {
        json.WriteString("id", quantity.Id);
        SpanAndText(quantity.Span);
        json.WriteNumber("value", Plain(quantity.Value));
        if (quantity.ValueTo is { } upper)
        {
            json.WriteNumber("valueTo", Plain(upper));
        }
        else
        {
            json.WriteNull("valueTo");
        }

        json.WriteString("unit", quantity.Unit);
        Quote("of", quantity.Of);
        json.WriteBoolean("repaired", quantity.Repaired);
        json.WriteString("bound", quantity.Bound);
        WriteEvidence(quantity.Evidence);
    }

    private void WritePlace(PlaceMention place)
    {
        json.WriteString("id", place.Id);
        SpanAndText(place.Span);
        json.WriteString("name", place.Name);
        json.WriteString("country", place.Country);
        Number("latitude", place.Latitude);
        Number("longitude", place.Longitude);
        json.WriteString("note", place.Note);
        json.WriteString("feature", place.Feature);
        WriteEvidence(place.Evidence);
    }

    private void WriteActor(Actor actor)
    {
        json.WriteString("id", actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteString("kind", Words.Of(actor.Kind));
        json.WriteString("country", actor.Country);
        json.WriteString("sector", actor.Sector);
        Strings("otherSectors", actor.OtherSectors);
        json.WriteString("entity", actor.Entity);
        json.WriteString("office", actor.Office);
        Strings("members", actor.Members);
        List("mentions", actor.Mentions, mention => SpanAndText(mention.Span));
        WriteEvidence(actor.Evidence);
    }

    private void WriteAttribution(Attribution attribution)
    {
        json.WriteString("id", attribution.Id);
        json.WriteString("speaker", attribution.Speaker);
        Span("source", attribution.Source);
        Span("cue", attribution.Cue);
        Span("content", attribution.Content);
        Date("date", attribution.Date);
        json.WriteString("parent", attribution.Parent);
        json.WriteString("verb", attribution.CueLemma);
        json.WriteString("strength", attribution.Strength);
        json.WriteString("channel", attribution.Channel);
        WriteEvidence(attribution.Evidence);
    }

    private void WriteEvent(EventMention mention)
    {
        json.WriteString("id", mention.Id);
        json.WriteString("type", mention.Type);
        json.WriteString("mode", mention.Mode);
        Strings("contexts", mention.Contexts);
        json.WriteString("cameo", mention.Cameo);
        Number("score", mention.Score);
        Number("goldstein", mention.Goldstein);
        Number("quad", mention.Quad);
        Span("trigger", mention.Trigger);
        Span("sentence", mention.Sentence);
        Strings("actors", mention.Actors);
        Strings("recipients", mention.Recipients);
        List("others", mention.Others, other =>
        {
            json.WriteString("role", other.Role);
            json.WriteString("actor", other.Actor);
        });
        WriteHappening(mention.Happened);
        Date("said", mention.Said);
        json.WriteString("place", mention.Place);
        json.WriteString("status", Words.Of(mention.Status));
        json.WriteString("attribution", mention.Attribution);
        Strings("quantities", mention.Quantities);
        json.WriteNumber("confidence", Rounded(mention.Evidence.Confidence));
        json.WriteString("because", mention.Evidence.Rule);
        json.WriteString("parent", mention.Parent);
        json.WriteString("reason", mention.Evidence.Reason);
        json.WriteString("placeReason", mention.PlaceReason);
    }

    private void WriteHappening(Happening happened)
    {
        json.WriteStartObject("happened");
        Date("from", happened.Interval.From);
        Date("to", happened.Interval.To);
        json.WriteString("precision", Words.Of(happened.Interval.Precision));
        json.WriteString("time", happened.Time);
        json.WriteString("reason", happened.Reason);
        json.WriteEndObject();
    }

    private void WriteCommitment(Commitment commitment)
    {
        json.WriteString("id", commitment.Id);
        json.WriteString("debtor", commitment.Debtor);
        json.WriteString("creditor", commitment.Creditor);
        Quote("consequent", commitment.Consequent);
        Quote("antecedent", commitment.Antecedent);
        Span("evidence", commitment.Evidence);
        Date("deadline", commitment.Deadline);
        json.WriteString("state", Words.Of(commitment.State));
        Strings("events", commitment.Events);
        json.WriteString("counterpart", commitment.Counterpart);
        json.WriteString("because", commitment.Because.Rule);
        json.WriteString("reason", commitment.Because.Reason);
        json.WriteNumber("confidence", Rounded(commitment.Because.Confidence));
    }

    private void WriteExchange(Model.Exchange exchange)
    {
        json.WriteString("id", exchange.Id);
        Strings("steps", exchange.Steps);
        Strings("commitments", exchange.Commitments);
    }

    private void WriteDiscrepancy(Discrepancy discrepancy)
    {
        json.WriteString("about", discrepancy.About);
        WriteAccount("a", discrepancy.A);
        WriteAccount("b", discrepancy.B);
    }

    private void WriteAccount(string name, Account account)
    {
        json.WriteStartObject(name);
        Span("span", account.Span);
        json.WriteString("attribution", account.Attribution);
        json.WriteEndObject();
    }

    private void WriteRemark(Remark remark)
    {
        json.WriteString("code", remark.Code);
        Span("span", remark.Span);
        json.WriteString("text", remark.Text);
    }

    private void WriteProvenance()
    {
        json.WriteStartObject("provenance");
        json.WriteString("engine", reading.Provenance.Engine);
        json.WriteString("lexicon", reading.Provenance.Lexicon);
        json.WriteString("model", reading.Provenance.Model);
        json.WriteEndObject();
    }

    private void WriteEvidence(Evidence evidence)
    {
        json.WriteStartObject("evidence");
        json.WriteString("rule", evidence.Rule);
        json.WriteNumber("confidence", Rounded(evidence.Confidence));
        json.WriteString("reason", evidence.Reason);
        json.WriteEndObject();
    }

    private void List<T>(string name, Values<T> items, Action<T> writeMembers)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            writeMembers(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Strings(string name, Values<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private void SpanAndText(TextSpan span)
    {
        Span("span", span);
        json.WriteString("text", span.Of(_text));
    }

    private void Quote(string name, TextSpan? span)
    {
        if (span is not { } words)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        SpanAndText(words);
        json.WriteEndObject();
    }

    private void Span(string name, TextSpan? span)
    {
        if (span is not { } words)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        json.WriteNumberValue(words.Start);
        json.WriteNumberValue(words.End);
        json.WriteEndArray();
    }

    private void Date(string name, DateOnly? date)
    {
        if (date is { } day)
        {
            json.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private void Number(string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Four digits are more than any rule knows, and keep float noise out of the bytes.</summary>
    private static double Rounded(double confidence) => double.IsFinite(confidence) ? Math.Round(confidence, 4) : 0;

    /// <summary>Without trailing zeros: 40, not 40.00.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
