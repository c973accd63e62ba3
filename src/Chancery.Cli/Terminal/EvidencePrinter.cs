using System.Globalization;
using Chancery.Model;
using Chancery.Register;

namespace Chancery.Cli.Terminal;

/// <summary>Prints an entry with the whole evidence behind it.</summary>
internal sealed class EvidencePrinter(Page page)
{
    private const int _context = 60;

    public void Event(EventEntry entry)
    {
        page.Ends($"{entry.Best.Type}{(entry.Best.Mode is { } mode ? " " + mode : "")}: {Phrases.WhoWhom(entry.Best)}", entry.Id, page.Bold, page.Dim);
        foreach (var mention in entry.Mentions)
        {
            Mention(mention);
        }

        page.Line();
    }

    public void Commitment(CommitmentEntry entry)
    {
        page.Ends($"{Phrases.Name(entry.Debtor)} owes {Phrases.Name(entry.Creditor)}", entry.Id, page.Bold, page.Dim);
        Fact("state", entry.State);
        Fact("what", Words(entry.Report, entry.Consequent));
        Fact("if", entry.Antecedent is { } condition ? Words(entry.Report, condition) : "unconditional");
        Fact("made by", Words(entry.Report, entry.Evidence));
        Fact("deadline", entry.Deadline is { } day ? Phrases.Day(day) : "none told");
        Fact("in return", entry.Counterpart ?? "nothing told");
        Fact("events", entry.Events.Count == 0 ? "none" : string.Join(", ", entry.Events));
        Because(entry.Because, entry.Provenance);
        Fact("report", Phrases.Report(entry.Report) + " " + entry.Report.Id);
        Fact("recorded", entry.RecordedAt);
        page.Line();
    }

    public void Claim(ReportRef report, IReadOnlyList<ClaimEntry> chain)
    {
        page.Ends(Phrases.Claim(chain[0]), chain[0].Id, page.Bold, page.Dim);
        Fact("content", Words(report, chain[0].Content));
        foreach (var link in chain)
        {
            Fact(link == chain[0] ? "cue" : "inside", $"{Phrases.Claim(link)} {Words(report, link.Cue)}");
            Fact("because", $"{link.Because.Reason} ({link.Because.Rule}, {Sure(link.Because)})");
        }

        Fact("report", Phrases.Report(report) + " " + report.Id);
        page.Line();
    }

    public void Actor(ActorEntry entry)
    {
        page.Ends(Phrases.Name(entry.Actor), entry.Actor.Id, page.Bold, page.Dim);
        Fact("kind", entry.Kind);
        Fact("sector", entry.Sectors.Count == 0 ? "unknown" : string.Join(", ", entry.Sectors));
        Fact("office", entry.Offices.Count == 0 ? "none known" : string.Join(", ", entry.Offices));
        Fact("called", string.Join(", ", entry.Names.Select(name => $"“{Page.OneLine(name)}”")));
        Fact("reports", entry.Reports.ToString(CultureInfo.InvariantCulture));
        page.Line();
    }

    private void Mention(MentionEntry mention)
    {
        Fact("words", Words(mention.Report, mention.Trigger));
        Fact("sentence", Phrases.Quote(mention.Report, mention.Sentence) + " " + mention.Sentence);
        Fact("status", mention.Status);
        Fact("happened", $"{Phrases.When(mention)}: {mention.HappenedReason}");
        Fact("said", mention.Said is { } said ? Phrases.Day(said) : "no day told");
        Fact("published", mention.Report.Published is { } published ? Phrases.Day(published) : "unknown");
        Fact("recorded", mention.RecordedAt);
        Fact("place", mention.Place ?? "not told");
        Fact("word of", Phrases.Word(mention.Word, mention.Report));
        foreach (var link in mention.Word)
        {
            Fact("", $"{Phrases.ShortId(link.Id)} {Words(mention.Report, link.Cue)} {link.Because.Reason} ({link.Because.Rule}, {Sure(link.Because)})");
        }

        foreach (var other in mention.Others)
        {
            Fact(other.Role, Phrases.Name(other.Actor));
        }

        foreach (var quantity in mention.Quantities)
        {
            Fact("quantity", $"{Phrases.Quantity(quantity)} {Words(mention.Report, quantity.Span)}");
        }

        if (mention.Joined is { } why)
        {
            Fact("merged", "because: " + why);
        }

        foreach (var correction in mention.Corrections)
        {
            Fact("corrected", Phrases.Correction(correction));
        }

        Fact("code", mention.Cameo is { } cameo ? "CAMEO " + cameo : "no CAMEO code");
        Because(mention.Because, mention.Provenance);
        Fact("report", Phrases.Report(mention.Report) + " " + mention.Report.Id);
        page.Line();
    }

    private void Because(Evidence because, Provenance provenance)
    {
        Fact("because", because.Reason);
        Fact("rule", $"{because.Rule} ({Sure(because)})");
        Fact("read with", $"engine {provenance.Engine}, lexicon {provenance.Lexicon}, model {provenance.Model}");
    }

    private void Fact(string name, string value) => page.Labelled(name, value, 2, 12);

    private static string Sure(Evidence because) => string.Create(CultureInfo.InvariantCulture, $"{because.Confidence:0.00} sure");

    /// <summary>The words between « and », with some text before and after, and their span.</summary>
    private static string Words(ReportRef report, TextSpan span)
    {
        var start = Math.Max(0, span.Start - _context);
        var end = Math.Min(report.Text.Length, span.End + _context);
        return $"{(start > 0 ? "…" : "")}{report.Text[start..span.Start]}«{report.Text[span.Start..span.End]}»{report.Text[span.End..end]}{(end < report.Text.Length ? "…" : "")} {span}";
    }
}
