using Chancery.Model;
using Chancery.Register;
using Chancery.Register.Corrections;
using Chancery.Register.Questions;

namespace Chancery.Exchange;

/// <summary>The columns of each kind of entry. Lists in a cell are joined by <c>|</c>; columns keep their names and order.</summary>
public static class EntryTables
{
    /// <summary>One row an event.</summary>
    public static EntryTable<EventEntry> Events { get; } = new(
        ["event_id", "type", "mode", "contexts", "cameo", "score", "goldstein", "quad", "status", "happened_from", "happened_to", "precision", "actors", "actor_countries",
            "recipients", "recipient_countries", "others", "place", "place_country", "latitude", "longitude", "quantities", "word_of", "mentions", "reports", "outlets", "sources",
            "first_published", "last_published", "confidence", "quote", "report_id", "outlet", "url"],
        entry =>
        {
            var best = entry.Best;
            return
            [
                entry.Id, best.Type, best.Mode, Join(best.Contexts), best.Cameo, best.Score, best.Goldstein, best.Quad, best.Status, best.From, best.To, best.Precision,
                Names(best.Actors), Countries(best.Actors), Names(best.Recipients), Countries(best.Recipients), Join(best.Others.Select(other => $"{other.Role}:{other.Actor.Name}")),
                best.Place, best.PlaceCountry, best.Latitude, best.Longitude, Join(best.Quantities.Select(quantity => $"{quantity.Value} {quantity.Unit}".TrimEnd())),
                Join(best.Word.Select(link => link.Speaker?.Name ?? "?")), entry.MentionCount, entry.Reports, entry.Outlets, entry.Sources, entry.FirstPublished, entry.LastPublished,
                Math.Round(best.Because.Confidence, 4), Line(best.Report, best.Sentence), best.Report.Id, best.Report.Outlet, best.Report.Url,
            ];
        });

    /// <summary>One row a commitment.</summary>
    public static EntryTable<CommitmentEntry> Commitments { get; } = new(
        ["commitment_id", "state", "debtor", "debtor_country", "creditor", "creditor_country", "consequent", "antecedent", "deadline", "counterpart", "events", "report_id", "published", "outlet", "confidence"],
        entry =>
        [
            entry.Id, entry.State, entry.Debtor?.Name, entry.Debtor?.Country, entry.Creditor?.Name, entry.Creditor?.Country, Line(entry.Report, entry.Consequent),
            entry.Antecedent is { } condition ? Line(entry.Report, condition) : null, entry.Deadline, entry.Counterpart, Join(entry.Events), entry.Report.Id, entry.Report.Published,
            entry.Report.Outlet, Math.Round(entry.Because.Confidence, 4),
        ]);

    /// <summary>One row an actor.</summary>
    public static EntryTable<ActorEntry> Actors { get; } = new(
        ["actor_id", "name", "kind", "country", "sectors", "offices", "reports", "names"],
        entry => [entry.Actor.Id, entry.Actor.Name, entry.Kind, entry.Actor.Country, Join(entry.Sectors), Join(entry.Offices), entry.Reports, Join(entry.Names.Select(OneLine))]);

    /// <summary>One row a report found.</summary>
    public static EntryTable<SearchHit> Hits { get; } = new(
        ["report_id", "published", "outlet", "title", "url", "snippet"],
        hit => [hit.Report.Id, hit.Report.Published, hit.Report.Outlet, hit.Report.Title, hit.Report.Url, OneLine(hit.Snippet)]);

    /// <summary>One row a discrepancy within a report.</summary>
    public static EntryTable<DiscrepancyEntry> Discrepancies { get; } = new(
        ["about", "a", "a_word_of", "b", "b_word_of", "report_id", "published", "outlet"],
        entry =>
        [
            entry.About, Line(entry.Report, entry.A), Join(entry.WordA.Select(link => link.Speaker?.Name ?? "?")), Line(entry.Report, entry.B),
            Join(entry.WordB.Select(link => link.Speaker?.Name ?? "?")), entry.Report.Id, entry.Report.Published, entry.Report.Outlet,
        ]);

    /// <summary>One row a disagreement between reports.</summary>
    public static EntryTable<Disagreement> Disagreements { get; } = new(
        ["event_id", "other_event_id", "kind", "about", "values", "holders", "told", "superseded", "report_ids"],
        entry =>
        [
            entry.Event.Id, entry.Other?.Id, entry.Kind, entry.About, Join(entry.Accounts.Select(account => account.Value)), Join(entry.Accounts.Select(account => account.Holder)),
            Join(entry.Accounts.Select(account => CsvLine.Text(account.Told))), Join(entry.Accounts.Select(account => account.IsSuperseded ? "yes" : "no")), Join(entry.Accounts.Select(account => account.Report.Id)),
        ]);

    /// <summary>One row a stretch of time.</summary>
    public static EntryTable<RelationPeriod> Relations { get; } = new(
        ["start", "out", "back", "mutual", "score", "goldstein"],
        period => [period.Start, period.Out, period.Back, period.Mutual, Rounded(period.Score), Rounded(period.Goldstein)]);

    /// <summary>One row a place.</summary>
    public static EntryTable<PlaceEntry> Places { get; } = new(
        ["name", "country", "latitude", "longitude", "events", "first", "last"],
        place => [place.Name, place.Country, place.Latitude, place.Longitude, place.Events, place.First, place.Last]);

    /// <summary>One row an outlet.</summary>
    public static EntryTable<SourceEntry> Sources { get; } = new(
        ["outlet", "reports", "copies", "mentions", "denied", "corrected", "first", "last"],
        source => [source.Outlet, source.Reports, source.Copies, source.Mentions, source.Denied, source.Corrected, source.First, source.Last]);

    /// <summary>One row an alert.</summary>
    public static EntryTable<AlertEntry> Alerts { get; } = new(["day", "kind", "event_id", "text"], alert => [alert.Day, alert.Kind, alert.Event?.Id, OneLine(alert.Text)]);

    /// <summary>One row a correction.</summary>
    public static EntryTable<CorrectionEntry> Corrections { get; } = new(
        ["correction_id", "act", "kind", "target", "field", "value", "was", "other", "report_id", "start", "end", "quote", "author", "reason", "made", "stands"],
        entry =>
        [
            entry.Id, entry.Correction.Act, entry.Correction.Kind, entry.Correction.Target, entry.Correction.Field, entry.Correction.Value, entry.Correction.Was, entry.Correction.Other,
            entry.Correction.Anchor?.Report, entry.Correction.Anchor?.Span.Start, entry.Correction.Anchor?.Span.End, entry.Correction.Anchor?.Quote, entry.Correction.Author,
            entry.Correction.Reason, entry.MadeAt, entry.Stands,
        ]);

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 4) : null;

    private static string Join(IEnumerable<string> words) => string.Join('|', words);

    private static string Names(IEnumerable<ActorRef> actors) => Join(actors.Select(actor => OneLine(actor.Name)));

    private static string Countries(IEnumerable<ActorRef> actors) => Join(actors.Select(actor => actor.Country ?? ""));

    private static string Line(ReportRef report, TextSpan span) => OneLine(span.TextOf(report.Text));

    /// <summary>White space of any kind as one space.</summary>
    internal static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
