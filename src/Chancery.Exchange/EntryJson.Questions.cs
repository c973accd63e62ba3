using Chancery.Register;
using Chancery.Register.Corrections;
using Chancery.Register.Questions;

namespace Chancery.Exchange;

/// <content>Answers to questions, and corrections.</content>
public sealed partial class EntryJson
{
    /// <summary>Writes one stretch of a relation.</summary>
    public void Write(RelationPeriod period) => Object(() =>
    {
        Day("start", period.Start);
        _json.WriteNumber("out", period.Out);
        _json.WriteNumber("back", period.Back);
        _json.WriteNumber("mutual", period.Mutual);
        Number("score", period.Score);
        Number("goldstein", period.Goldstein);
    });

    /// <summary>Writes a place.</summary>
    public void Write(PlaceEntry place) => Object(() =>
    {
        _json.WriteString("name", place.Name);
        _json.WriteString("country", place.Country);
        Number("latitude", place.Latitude);
        Number("longitude", place.Longitude);
        _json.WriteNumber("events", place.Events);
        Day("first", place.First);
        Day("last", place.Last);
    });

    /// <summary>Writes an outlet.</summary>
    public void Write(SourceEntry source) => Object(() =>
    {
        _json.WriteString("outlet", source.Outlet);
        _json.WriteNumber("reports", source.Reports);
        _json.WriteNumber("copies", source.Copies);
        _json.WriteNumber("mentions", source.Mentions);
        _json.WriteNumber("denied", source.Denied);
        _json.WriteNumber("corrected", source.Corrected);
        Day("first", source.First);
        Day("last", source.Last);
    });

    /// <summary>Writes an alert.</summary>
    public void Write(AlertEntry alert) => Object(() =>
    {
        _json.WriteString("kind", alert.Kind);
        Day("day", alert.Day);
        _json.WriteString("event", alert.Event?.Id);
        _json.WriteString("text", alert.Text);
    });

    /// <summary>Writes a disagreement between reports.</summary>
    public void Write(Disagreement entry) => Object(() =>
    {
        _json.WriteString("event", entry.Event.Id);
        _json.WriteString("other", entry.Other?.Id);
        _json.WriteString("kind", entry.Kind);
        _json.WriteString("about", entry.About);
        List("accounts", entry.Accounts, account =>
        {
            _json.WriteString("value", account.Value);
            _json.WriteString("holder", account.Holder);
            Day("told", account.Told);
            _json.WriteBoolean("superseded", account.IsSuperseded);
            Quote("words", account.Report, account.Span);
            Report(account.Report);
        });
    });

    /// <summary>
    /// Writes a correction. With the report of its words the line is training material: the text, the words and what a
    /// person says about them.
    /// </summary>
    public void Write(CorrectionEntry entry, ReportRef? report) => Object(() =>
    {
        CorrectionMembers(entry);
        _json.WriteString("text", report?.Text);
    });

    private void CorrectionMembers(CorrectionEntry entry)
    {
        var correction = entry.Correction;
        _json.WriteString("id", entry.Id);
        _json.WriteString("act", correction.Act);
        _json.WriteString("kind", correction.Kind);
        _json.WriteString("target", correction.Target);
        _json.WriteString("field", correction.Field);
        _json.WriteString("value", correction.Value);
        _json.WriteString("was", correction.Was);
        _json.WriteString("other", correction.Other);
        Anchor("words", correction.Anchor);
        Anchor("otherWords", correction.OtherAnchor);
        _json.WriteString("author", correction.Author);
        _json.WriteString("reason", correction.Reason);
        _json.WriteString("made", entry.MadeAt);
        _json.WriteBoolean("stands", entry.Stands);
    }

    private void Anchor(string name, Anchor? anchor)
    {
        if (anchor is null)
        {
            _json.WriteNull(name);
            return;
        }

        _json.WriteStartObject(name);
        _json.WriteString("report", anchor.Report);
        _json.WriteStartArray("span");
        _json.WriteNumberValue(anchor.Span.Start);
        _json.WriteNumberValue(anchor.Span.End);
        _json.WriteEndArray();
        _json.WriteString("text", anchor.Quote);
        _json.WriteEndObject();
    }

    private void Number(string name, double? value)
    {
        if (value is { } number)
        {
            _json.WriteNumber(name, Math.Round(number, 4));
        }
        else
        {
            _json.WriteNull(name);
        }
    }
}
