using System.Globalization;
using Chancery.Model;
using Chancery.Register;
using Chancery.Register.Corrections;
using Chancery.Register.Lives;

namespace Chancery.Cli.Terminal;

/// <summary>How entries of the register are put in words, the same in every command.</summary>
internal static class Phrases
{
    /// <summary>Hex digits of an id that are shown; the whole id is in JSON, and any start of it is understood.</summary>
    private const int _shownDigits = 8;

    /// <summary>The start of an id that is shown.</summary>
    public static string ShortId(string id) => id.Length > 2 + _shownDigits ? id[..(2 + _shownDigits)] : id;

    /// <summary>When, with the sign of its precision: ≤ on or before, ≥ on or after.</summary>
    public static string When(MentionEntry mention) => (mention.Precision, mention.From, mention.To) switch
    {
        ("day", { } day, _) => Day(day),
        ("month", { } day, _) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        ("year", { } day, _) => day.ToString("yyyy", CultureInfo.InvariantCulture),
        (_, { } from, { } to) => from == to ? Day(from) : $"{Day(from)}…{ShortEnd(from, to)}",
        (_, null, { } to) => "≤ " + Day(to),
        (_, { } from, null) => "≥ " + Day(from),
        _ => "undated",
    };

    /// <summary>A state in one word.</summary>
    public static string State(CommitmentState state) => state.ToString().ToLowerInvariant();

    /// <summary>Words of a report in quotation marks.</summary>
    public static string Quoted(ToldWords words) => "“" + Quote(words.Report, words.Span) + "”";

    /// <summary>An ISO date.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Who → whom, with countries.</summary>
    public static string WhoWhom(MentionEntry mention)
    {
        var actors = mention.Actors.Count == 0 ? "(not stated)" : Names(mention.Actors);
        var recipients = mention.Recipients.Count == 0 ? "" : (mention.Type == "CONSULT" ? " ↔ " : " → ") + Names(mention.Recipients);
        return actors + recipients;
    }

    /// <summary>"Ada Marl (ZOR), Bo Lund".</summary>
    public static string Names(IEnumerable<ActorRef> actors) => string.Join(", ", actors.Select(Name));

    /// <summary>"Ada Marl (ZOR)"; only the code when it says the same.</summary>
    public static string Name(ActorRef? actor) => actor switch
    {
        null => "(not stated)",
        { Country: { } country } => $"{Page.OneLine(actor.Name)} ({country})",
        _ => Page.OneLine(actor.Name),
    };

    /// <summary>On whose word, from the innermost speaker outwards: "Ada Marl (said, statement, 2023-11-28), in the Daily Ledger".</summary>
    public static string Word(IReadOnlyList<ClaimEntry> chain, ReportRef report)
    {
        var outlet = report.Outlet is { } name ? Page.OneLine(name) : "the report";
        var claims = string.Join(", by ", chain.Select(Claim));
        var saysItself = chain.Count > 0 && chain[^1].Speaker is { } last && last.Name.Equals(outlet, StringComparison.OrdinalIgnoreCase);
        return chain.Count == 0 ? outlet : saysItself ? claims : $"{claims}, by {outlet}";
    }

    /// <summary>"Ada Marl (ZOR) [say, statement, 2023-11-28]".</summary>
    public static string Claim(ClaimEntry link)
    {
        string?[] details = [link.Verb.Replace('_', ' '), link.Channel, link.Said is { } day ? Day(day) : null];
        return $"{(link.Speaker is null ? "somebody" : Name(link.Speaker))} [{string.Join(", ", details.Where(detail => detail is not null))}]";
    }

    /// <summary>A report in a few words: headline or first line, outlet, day.</summary>
    public static string Report(ReportRef report)
    {
        string?[] parts = [report.Outlet, report.Published is { } day ? Day(day) : null, report.Path];
        return $"{Headline(report)} ({string.Join(", ", parts.Where(part => part is not null).DefaultIfEmpty(report.GivenId))})";
    }

    /// <summary>The headline, or the start of the text.</summary>
    public static string Headline(ReportRef report) => Page.Cut(Page.OneLine(report.Title ?? FirstLine(report.Text)), 80);

    /// <summary>The words under a span on one line.</summary>
    public static string Quote(ReportRef report, TextSpan span) => Page.OneLine(span.TextOf(report.Text));

    /// <summary>"40 t of humanitarian cargo".</summary>
    public static string Quantity(QuantityEntry quantity)
    {
        var value = quantity.ValueTo is { } upper ? $"{quantity.Value}–{upper}" : quantity.Value;
        return Page.OneLine($"{value} {quantity.Unit}{(quantity.Of is { } what && what != quantity.Unit ? " of " + what : "")}");
    }

    /// <summary>"Ada: type was ACCUSE, is REQUEST (she asked, K-12345678)".</summary>
    public static string Correction(CorrectionEntry entry)
    {
        var said = entry.Correction;
        var what = said.Act == CorrectionAct.Change ? $"{said.Field} was {said.Was ?? "empty"}, is {said.Value ?? "empty"}" : said.Act + (said.Other is { } other ? " with " + ShortId(other) : "");
        return Page.OneLine($"{said.Author}: {what} ({said.Reason}; {entry.MadeAt[..10]}, {ShortId(entry.Id)})");
    }

    private static string FirstLine(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                return line[..Math.Min(line.Length, 400)].ToString();
            }
        }

        return "(empty report)";
    }

    private static string ShortEnd(DateOnly from, DateOnly to) =>
        from.Year == to.Year && from.Month == to.Month ? to.ToString("dd", CultureInfo.InvariantCulture)
        : from.Year == to.Year ? to.ToString("MM-dd", CultureInfo.InvariantCulture)
        : Day(to);
}
