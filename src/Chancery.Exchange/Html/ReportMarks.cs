using System.Globalization;
using Chancery.Model;

namespace Chancery.Exchange.Html;

/// <summary>Everything found in a report, as marks on its text.</summary>
internal sealed class ReportMarks(Model.Reading reading, Naming names, string prefix)
{
    /// <summary>All marks; those that come first lie outside where spans are equal.</summary>
    public IEnumerable<Mark> All() =>
    [
        .. reading.Attributions.Select(s => new Mark(s.Content, "attribution", $"On the word of {names.Speaker(s)}\n{s.Evidence.Reason}", null)),
        .. reading.Commitments.SelectMany(OfCommitment),
        .. reading.Events.Select(e => new Mark(e.Trigger, "event", EventTip(e), prefix + e.Id)),
        .. reading.Attributions.Select(s => new Mark(s.Cue, "cue", $"{names.Speaker(s)}: {s.Strength}{(s.Channel is { } channel ? ", " + channel : "")}\n{Because(s.Evidence)}", prefix + s.Id)),
        .. reading.Actors.SelectMany(a => a.Mentions.Select(m => new Mark(m.Span, "actor", ActorTip(a, m), null))),
        .. reading.Places.Select(p => new Mark(p.Span, "place", $"{p.Name}{(p.Country is { } country ? ", " + country : "")}\n{p.Note ?? p.Evidence.Reason}", null)),
        .. reading.Times.Select(t => new Mark(t.Span, "time", $"{t.Value ?? "unresolved"}\n{t.Evidence.Reason}", null)),
        .. reading.Quantities.Select(q => new Mark(q.Span, "quantity", $"{Naming.Quantity(q)}{(q.Repaired ? " (repaired)" : "")}\n{q.Evidence.Reason}", null)),
    ];

    private IEnumerable<Mark> OfCommitment(Commitment commitment)
    {
        var who = $"{names.Of(commitment.Debtor)} owes {names.Of(commitment.Creditor)} ({Words.Of(commitment.State)})";
        yield return new Mark(commitment.Consequent, "commitment", $"{who}\n{Because(commitment.Because)}", prefix + commitment.Id);
        if (commitment.Antecedent is { } condition)
        {
            yield return new Mark(condition, "commitment condition", $"Condition of: {who}", null);
        }
    }

    private string EventTip(EventMention mention) =>
        $"{mention.Type}{(mention.Mode is { } mode ? " " + mode : "")}: {names.WhoWhom(mention)}\n"
        + $"{Naming.When(mention.Happened.Interval)}, {Words.Of(mention.Status)}, on the word of {names.WordOf(mention.Attribution)}\n{Because(mention.Evidence)}";

    private static string ActorTip(Actor actor, ActorMention mention)
    {
        string?[] facts = [actor.Name, Words.Of(actor.Kind), actor.Country, actor.Entity, actor.Sector, actor.Office];
        return $"{string.Join(" · ", facts.Where(fact => fact is not null))}\nby {mention.Rule}: {actor.Evidence.Reason}";
    }

    private static string Because(Evidence evidence) =>
        string.Create(CultureInfo.InvariantCulture, $"{evidence.Reason} ({evidence.Rule}, {evidence.Confidence:0.00})");
}
