using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Model;
using Chancery.Register;
using Chancery.Register.Lives;

namespace Chancery.Exchange;

/// <summary>Writes entries of the register as JSON Lines: one object an entry, nothing left out.</summary>
public sealed partial class EntryJson : IDisposable
{
    private readonly IBufferWriter<byte> _output;
    private readonly Utf8JsonWriter _json;

    /// <summary>Creates a writer onto a buffer.</summary>
    public EntryJson(IBufferWriter<byte> output)
    {
        _output = output;
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Writes an event with its mentions.</summary>
    public void Write(EventEntry entry) => Object(() =>
    {
        _json.WriteString("id", entry.Id);
        var best = entry.Best;
        _json.WriteString("type", best.Type);
        _json.WriteString("mode", best.Mode);
        _json.WriteString("cameo", best.Cameo);
        _json.WriteString("status", best.Status);
        Day("from", best.From);
        Day("to", best.To);
        _json.WriteString("precision", best.Precision);
        Actors("actors", best.Actors);
        Actors("recipients", best.Recipients);
        List("others", best.Others, other =>
        {
            _json.WriteString("role", other.Role);
            Actor("actor", other.Actor);
        });
        _json.WriteString("place", best.Place);
        _json.WriteNumber("reports", entry.Reports);
        _json.WriteNumber("outlets", entry.Outlets);
        _json.WriteNumber("sources", entry.Sources);
        List("mentions", entry.Mentions, Mention);
    });

    /// <summary>Writes a commitment.</summary>
    public void Write(CommitmentEntry entry) => Object(() =>
    {
        _json.WriteString("id", entry.Id);
        Actor("debtor", entry.Debtor);
        Actor("creditor", entry.Creditor);
        Quote("consequent", entry.Report, entry.Consequent);
        Quote("antecedent", entry.Report, entry.Antecedent);
        Quote("evidence", entry.Report, entry.Evidence);
        Day("deadline", entry.Deadline);
        _json.WriteString("state", entry.State);
        _json.WriteString("counterpart", entry.Counterpart);
        Strings("events", entry.Events);
        Report(entry.Report);
        Because(entry.Because, entry.Provenance, entry.RecordedAt);
    });

    /// <summary>Writes what became of a commitment.</summary>
    public void Write(CommitmentLife life)
    {
        ArgumentNullException.ThrowIfNull(life);
        Object(() =>
        {
            _json.WriteString("id", life.Id);
            Actor("debtor", life.Debtor);
            Actor("creditor", life.Creditor);
            Quote("consequent", life.Consequent.Report, life.Consequent.Span);
            if (life.Antecedent is { } condition)
            {
                Quote("antecedent", condition.Report, condition.Span);
            }
            else
            {
                _json.WriteNull("antecedent");
            }

            Quote("evidence", life.Steps[0].Words.Report, life.Steps[0].Words.Span);
            Day("deadline", life.Deadline);
            _json.WriteString("state", State(life.State));
            Day("since", life.Since);
            Day("last_told", life.LastTold);
            Day("unknown_since", life.UnknownSince);
            _json.WriteBoolean("disputed", life.Disputed);
            _json.WriteString("counterpart", life.Counterpart);
            Strings("events", [.. life.Steps.Where(step => step.Kind != "account").Select(step => step.Entry)]);
            Strings("accounts", life.Accounts);
            List("steps", life.Steps, Step);
            List("corrections", life.Corrections, entry =>
            {
                _json.WriteString("id", entry.Id);
                _json.WriteString("act", entry.Correction.Act);
                _json.WriteString("other", entry.Correction.Other);
                _json.WriteString("author", entry.Correction.Author);
                _json.WriteString("reason", entry.Correction.Reason);
                _json.WriteString("made_at", entry.MadeAt);
            });
            Report(life.Consequent.Report);
        });
    }

    /// <summary>Writes an actor.</summary>
    public void Write(ActorEntry entry) => Object(() =>
    {
        _json.WriteString("id", entry.Actor.Id);
        _json.WriteString("name", entry.Actor.Name);
        _json.WriteString("kind", entry.Kind);
        _json.WriteString("country", entry.Actor.Country);
        Strings("sectors", entry.Sectors);
        Strings("offices", entry.Offices);
        _json.WriteNumber("reports", entry.Reports);
        Strings("names", entry.Names);
    });

    /// <summary>Writes a dossier.</summary>
    public void Write(Dossier dossier) => Object(() =>
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ActorMembers(dossier.Actor);
        _json.WriteString("kind", dossier.Actor.Kind);
        Actors("same", dossier.Same);
        Counted("names", dossier.Names);
        Counted("sectors", dossier.Sectors);
        List("offices", dossier.Offices, office =>
        {
            _json.WriteString("office", office.Office);
            Day("from", office.From);
            Day("to", office.To);
            _json.WriteNumber("reports", office.Reports);
        });
        List("dealings", dossier.Dealings, dealing =>
        {
            _json.WriteString("type", dealing.Type);
            _json.WriteString("role", dealing.Role);
            Actor("counterpart", dealing.Counterpart);
            _json.WriteNumber("events", dealing.Events);
        });
        Strings("owes", [.. dossier.Owes.Select(commitment => commitment.Id)]);
        Strings("owed", [.. dossier.IsOwed.Select(commitment => commitment.Id)]);
        List("statements", dossier.Statements, statement =>
        {
            Claim(statement.Claim);
            Quote("content", statement.Report, statement.Claim.Content);
            _json.WriteString("report", statement.Report.Id);
        });
        Counted("sources", dossier.Sources);
        _json.WriteNumber("reports", dossier.Reports);
        Day("firstSeen", dossier.FirstSeen);
        Day("lastSeen", dossier.LastSeen);
        if (dossier.CountedOver is { } newest)
        {
            _json.WriteNumber("countedOver", newest);
        }
    });

    private void Counted(string name, IReadOnlyList<EntryCount> counts) => List(name, counts, count =>
    {
        _json.WriteString("name", count.Name);
        _json.WriteNumber("reports", count.Count);
    });

    /// <summary>Writes a discrepancy.</summary>
    public void Write(DiscrepancyEntry entry) => Object(() =>
    {
        _json.WriteString("about", entry.About);
        Quote("a", entry.Report, entry.A);
        List("wordA", entry.WordA, Claim);
        Quote("b", entry.Report, entry.B);
        List("wordB", entry.WordB, Claim);
        Report(entry.Report);
    });

    /// <summary>Writes a claim with the chain that it stands in, innermost first.</summary>
    public void Write(ReportRef report, IReadOnlyList<ClaimEntry> chain) => Object(() =>
    {
        _json.WriteString("id", chain[0].Id);
        Quote("content", report, chain[0].Content);
        List("chain", chain, Claim);
        Report(report);
    });

    /// <summary>Writes a report.</summary>
    public void Write(ReportRef report) => Object(() =>
    {
        ReportMembers(report);
        _json.WriteString("text", report.Text);
    });

    /// <summary>Writes a report found by its words.</summary>
    public void Write(SearchHit hit) => Object(() =>
    {
        _json.WriteString("snippet", hit.Snippet);
        Report(hit.Report);
    });

    /// <summary>Writes counts as one object.</summary>
    public void Write(IReadOnlyList<EntryCount> counts) => Object(() =>
    {
        foreach (var count in counts)
        {
            _json.WriteNumber(count.Name.Replace(' ', '_'), count.Count);
        }
    });

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Object(Action members)
    {
        _json.WriteStartObject();
        members();
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _output.Write("\n"u8);
    }

    private void Mention(MentionEntry mention)
    {
        _json.WriteString("id", mention.Id);
        Report(mention.Report);
        Quote("sentence", mention.Report, mention.Sentence);
        Quote("trigger", mention.Report, mention.Trigger);
        _json.WriteString("joined", mention.Joined);
        List("corrections", mention.Corrections, CorrectionMembers);
        _json.WriteString("happenedReason", mention.HappenedReason);
        Day("said", mention.Said);
        List("word", mention.Word, Claim);
        List("quantities", mention.Quantities, quantity =>
        {
            _json.WriteString("value", quantity.Value);
            _json.WriteString("valueTo", quantity.ValueTo);
            _json.WriteString("unit", quantity.Unit);
            _json.WriteString("of", quantity.Of);
        });
        Because(mention.Because, mention.Provenance, mention.RecordedAt);
    }

    private void Step(LifeStep step)
    {
        Day("day", step.Day);
        _json.WriteString("from", step.From is { } before ? State(before) : null);
        _json.WriteString("to", State(step.To));
        _json.WriteString("kind", step.Kind);
        Quote("words", step.Words.Report, step.Words.Span);
        _json.WriteString("entry", step.Entry);
        _json.WriteString("because", step.Because);
        Report(step.Words.Report);
    }

    private static string State(CommitmentState state) => state.ToString().ToLowerInvariant();

    private void Claim(ClaimEntry claim)
    {
        _json.WriteString("id", claim.Id);
        Actor("speaker", claim.Speaker);
        _json.WriteString("verb", claim.Verb);
        _json.WriteString("strength", claim.Strength);
        _json.WriteString("channel", claim.Channel);
        Day("said", claim.Said);
    }

    private void Because(Evidence because, Provenance provenance, string recordedAt)
    {
        _json.WriteString("rule", because.Rule);
        _json.WriteNumber("confidence", Math.Round(because.Confidence, 4));
        _json.WriteString("reason", because.Reason);
        _json.WriteString("engine", provenance.Engine);
        _json.WriteString("lexicon", provenance.Lexicon);
        _json.WriteString("model", provenance.Model);
        _json.WriteString("recorded", recordedAt);
    }

    private void Report(ReportRef report)
    {
        _json.WriteStartObject("report");
        ReportMembers(report);
        _json.WriteEndObject();
    }

    private void ReportMembers(ReportRef report)
    {
        _json.WriteString("id", report.Id);
        _json.WriteString("given_id", report.GivenId);
        _json.WriteString("title", report.Title);
        _json.WriteString("outlet", report.Outlet);
        Day("published", report.Published);
        _json.WriteString("url", report.Url);
        _json.WriteString("path", report.Path);
        _json.WriteString("recorded", report.RecordedAt);
    }

    private void Actors(string name, IReadOnlyList<ActorRef> actors) => List(name, actors, ActorMembers);

    private void Actor(string name, ActorRef? actor)
    {
        if (actor is null)
        {
            _json.WriteNull(name);
            return;
        }

        _json.WriteStartObject(name);
        ActorMembers(actor);
        _json.WriteEndObject();
    }

    private void ActorMembers(ActorRef actor)
    {
        _json.WriteString("id", actor.Id);
        _json.WriteString("name", actor.Name);
        _json.WriteString("country", actor.Country);
    }

    private void Quote(string name, ReportRef report, TextSpan? span)
    {
        if (span is not { } words)
        {
            _json.WriteNull(name);
            return;
        }

        _json.WriteStartObject(name);
        _json.WriteStartArray("span");
        _json.WriteNumberValue(words.Start);
        _json.WriteNumberValue(words.End);
        _json.WriteEndArray();
        _json.WriteString("text", words.Of(report.Text));
        _json.WriteEndObject();
    }

    private void List<T>(string name, IReadOnlyList<T> items, Action<T> members)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _json.WriteStartObject();
            members(item);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Strings(string name, IReadOnlyList<string> values)
    {
        _json.WriteStartArray(name);
        foreach (var value in values)
        {
            _json.WriteStringValue(value);
        }

        _json.WriteEndArray();
    }

    private void Day(string name, DateOnly? day) =>
        _json.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
