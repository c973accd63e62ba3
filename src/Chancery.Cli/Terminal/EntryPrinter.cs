using Chancery.Model;
using Chancery.Register;
using Chancery.Register.Lives;
using Chancery.Register.Questions;

namespace Chancery.Cli.Terminal;

/// <summary>Prints entries of the register for a human reader.</summary>
internal sealed class EntryPrinter(Page page)
{
    private const int _whenWidth = 16;
    private const int _typeWidth = 22;
    private const int _indent = 4;

    /// <summary>An event in two or three lines.</summary>
    public void Event(EventEntry entry, int indent = 2)
    {
        var mention = entry.Best;
        var type = mention.Mode is { } mode ? $"{mention.Type} {mode}" : mention.Type;
        var when = Phrases.When(mention).PadRight(_whenWidth);
        var id = Phrases.ShortId(entry.Id);
        var room = page.Width - indent - _whenWidth - _typeWidth - id.Length - 2;
        var who = Page.Cut(Phrases.WhoWhom(mention), room);
        page.Line(new string(' ', indent) + page.Bold(when) + InkOf(mention.Type, type.PadRight(_typeWidth - 1)) + " " + who.PadRight(room) + "  " + page.Dim(id));
        page.Line(new string(' ', indent + _indent) + "“" + Page.Cut(Phrases.Quote(mention.Report, mention.Sentence), page.Width - indent - _indent - 2) + "”");
        page.Wrapped(Details(entry), indent + _indent, page.Dim);
    }

    /// <summary>A commitment in a few lines.</summary>
    public void Commitment(CommitmentEntry entry, int indent = 2)
    {
        var id = Phrases.ShortId(entry.Id);
        var state = entry.State.ToUpperInvariant();
        var left = $"{Phrases.Name(entry.Debtor)} owes {Phrases.Name(entry.Creditor)}";
        var room = page.Width - indent - 13 - id.Length - 2;
        page.Line(new string(' ', indent) + InkOfState(entry.State, state.PadRight(13)) + page.Bold(Page.Cut(left, room).PadRight(room)) + "  " + page.Dim(id));
        page.Labelled("what", "“" + Phrases.Quote(entry.Report, entry.Consequent) + "”", indent + _indent, 9);
        if (entry.Antecedent is { } condition)
        {
            page.Labelled("if", "“" + Phrases.Quote(entry.Report, condition) + "”", indent + _indent, 9);
        }

        string?[] details =
        [
            entry.Deadline is { } day ? "by " + Phrases.Day(day) : null,
            entry.Counterpart is { } price ? "in return for " + Phrases.ShortId(price) : null,
            Phrases.Report(entry.Report),
        ];
        page.Wrapped(string.Join(" · ", details.Where(detail => detail is not null)), indent + _indent, page.Dim);
    }

    /// <summary>A commitment as it stands, over all reports.</summary>
    public void Life(CommitmentLife life, int indent = 2)
    {
        var id = Phrases.ShortId(life.Id);
        var state = Phrases.State(life.State);
        var left = $"{Phrases.Name(life.Debtor)} owes {Phrases.Name(life.Creditor)}";
        var room = page.Width - indent - 13 - id.Length - 2;
        page.Line(new string(' ', indent) + InkOfState(state, state.ToUpperInvariant().PadRight(13)) + page.Bold(Page.Cut(left, room).PadRight(room)) + "  " + page.Dim(id));
        page.Labelled("what", Phrases.Quoted(life.Consequent), indent + _indent, 9);
        if (life.Antecedent is { } condition)
        {
            page.Labelled("if", Phrases.Quoted(condition), indent + _indent, 9);
        }

        string?[] details =
        [
            "since " + Phrases.Day(life.Since),
            life.Deadline is { } day ? "by " + Phrases.Day(day) : null,
            life.UnknownSince is { } unknown ? "UNKNOWN SINCE " + Phrases.Day(unknown) : null,
            life.Disputed ? "DISPUTED" : null,
            life.Counterpart is { } price ? "in return for " + Phrases.ShortId(price) : null,
            life.Accounts.Count > 1 ? $"{life.Accounts.Count} accounts, the last of {Phrases.Day(life.LastTold)}" : Phrases.Report(life.Consequent.Report),
        ];
        page.Wrapped(string.Join(" · ", details.Where(detail => detail is not null)), indent + _indent, page.Dim);
    }

    /// <summary>A commitment with every step of its life and the words that tell it.</summary>
    public void Story(CommitmentLife life)
    {
        Life(life, indent: 0);
        page.Line();
        foreach (var step in life.Steps)
        {
            var change = step.From == step.To ? Phrases.State(step.To) + ", told again" : step.From is { } before ? $"{Phrases.State(before)} → {Phrases.State(step.To)}" : Phrases.State(step.To);
            page.Ends($"{Phrases.Day(step.Day)}  {change}", Phrases.ShortId(step.Entry), page.Bold, page.Dim);
            page.Labelled(step.Kind, Phrases.Quoted(step.Words), 2, 10);
            page.Labelled("because", step.Because, 2, 10);
            page.Labelled("report", Phrases.Report(step.Words.Report), 2, 10);
        }

        foreach (var entry in life.Corrections)
        {
            page.Wrapped($"{entry.Correction.Author}: {entry.Correction.Act}{(entry.Correction.Other is { } other ? " " + Phrases.ShortId(other) : "")} ({entry.Correction.Reason}, {entry.Id})", 2);
        }

        page.Line();
    }

    /// <summary>A discrepancy with both accounts.</summary>
    public void Discrepancy(DiscrepancyEntry entry, int indent = 2)
    {
        page.Wrapped("≠ " + entry.About, indent, page.Red);
        page.Wrapped($"“{Phrases.Quote(entry.Report, entry.A)}” — {Phrases.Word(entry.WordA, entry.Report)}", indent + _indent);
        page.Wrapped($"“{Phrases.Quote(entry.Report, entry.B)}” — {Phrases.Word(entry.WordB, entry.Report)}", indent + _indent);
    }

    /// <summary>What reports disagree about, with who holds what.</summary>
    public void Disagreement(Disagreement entry)
    {
        page.Ends($"≠ {entry.About}: {Phrases.WhoWhom(entry.Event.Best)}, {entry.Event.Best.Type}, {Phrases.When(entry.Event.Best)}", Phrases.ShortId(entry.Event.Id), page.Red, page.Dim);
        foreach (var account in entry.Accounts)
        {
            var told = account.Told is { } day ? Phrases.Day(day) : "undated";
            page.Wrapped($"{account.Value} — {Page.OneLine(account.Holder)}, {told}: “{Phrases.Quote(account.Report, account.Span)}” {Phrases.ShortId(account.Report.Id)}{(account.IsSuperseded ? " (superseded by the same source)" : "")}", _indent);
        }
    }

    private static string Told(EventEntry entry) =>
        $"{entry.MentionCount} mentions in {entry.Reports} {(entry.Reports == 1 ? "report" : "reports")} of {entry.Outlets} {(entry.Outlets == 1 ? "outlet" : "outlets")}, {entry.Sources} independent";

    /// <summary>A remark in one line.</summary>
    public void Remark(Remark remark, string text, int indent = 2)
    {
        var words = remark.Span is { Length: > 0 } span ? $" “{Page.Cut(Page.OneLine(span.TextOf(text)), 60)}”" : "";
        page.Labelled(remark.Code, remark.Text + words, indent, 8);
    }

    private static string Details(EventEntry entry)
    {
        var mention = entry.Best;
        string?[] details =
        [
            mention.Status == "actual" ? null : mention.Status.ToUpperInvariant(),
            "word of " + Phrases.Word(mention.Word, mention.Report),
            mention.Place is { } place ? "at " + Page.OneLine(place) : null,
            mention.Others.Count == 0 ? null : string.Join(", ", mention.Others.Select(other => $"{other.Role}: {Phrases.Name(other.Actor)}")),
            mention.Quantities.Count == 0 ? null : string.Join(", ", mention.Quantities.Select(Phrases.Quantity)),
            entry.MentionCount > 1 ? Told(entry) : null,
            mention.Corrections.Count > 0 ? "corrected by " + string.Join(", ", mention.Corrections.Select(correction => Page.OneLine(correction.Correction.Author)).Distinct()) : null,
        ];
        return string.Join(" · ", details.Where(detail => detail is not null));
    }

    private string InkOf(string type, string text) => type switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" or "COOPERATE" or "AID" or "RETREAT" => page.Green(text),
        "REQUEST" or "INVESTIGATE" or "ACCUSE" or "REJECT" or "THREATEN" or "PROTEST" => page.Yellow(text),
        "SANCTION" or "MOBILIZE" or "COERCE" or "ASSAULT" => page.Red(text),
        _ => page.Blue(text),
    };

    private string InkOfState(string state, string text) => state switch
    {
        "accepted" or "active" or "fulfilled" => page.Green(text),
        "broken" or "refused" or "withdrawn" or "expired" => page.Red(text),
        _ => page.Yellow(text),
    };
}
