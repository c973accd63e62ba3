using Chancery.Lexicon.Actors;
using Chancery.Lexicon.Places;
using Chancery.Register;

namespace Chancery.Cli.Terminal;

/// <summary>Prints a dossier for a human reader.</summary>
internal sealed class DossierPrinter(Page page, EntryPrinter entries)
{
    private const int _label = 14;
    private const int _most = 8;

    public void Print(Dossier dossier, IReadOnlyList<OfficeHolder> lexicon, IReadOnlyList<EventEntry> latest)
    {
        page.Ends(Phrases.Name(dossier.Actor), Phrases.ShortId(dossier.Actor.Id), page.Bold, page.Dim);
        Line("is", $"{dossier.Actor.Kind}{Joined(" · ", dossier.Sectors.Take(3).Select(sector => sector.Name))}");
        Line("named", string.Join(", ", dossier.Names.Take(_most).Select(name => $"“{Page.OneLine(name.Name)}”")));
        Line("the same as", string.Join(", ", dossier.Same.Select(same => $"{Phrases.Name(same)} {Phrases.ShortId(same.Id)}")));
        Line("seen", $"{Day(dossier.FirstSeen)} to {Day(dossier.LastSeen)} in {dossier.Reports} {(dossier.Reports == 1 ? "report" : "reports")}");
        Line("counted", dossier.CountedOver is { } newest ? $"over the newest {newest} reports: all that follows, and the names" : "");
        Line("sources", string.Join(", ", dossier.Sources.Take(_most).Select(source => $"{source.Name} ({source.Count})")));
        Lines("by reports", dossier.Offices.Select(office => $"{office.Office}, {Day(office.From)} to {Day(office.To)} ({office.Reports})"));
        Lines("by lexicon", lexicon.Select(holder => $"{holder.Office} of {holder.Country.Replace(PartiallyRecognised.Prefix, "", StringComparison.Ordinal)}, {Phrases.Day(holder.From)} to {(holder.To == DateOnly.MaxValue ? "now" : Phrases.Day(holder.To))}"));
        Lines("deals with", dossier.Dealings.Take(_most).Select(Dealing));
        Lines("said", dossier.Statements.Take(3).Select(statement => $"“{Page.Cut(Phrases.Quote(statement.Report, statement.Claim.Content), 100)}” · {Phrases.Report(statement.Report)}"));
        foreach (var commitment in dossier.Owes.Concat(dossier.IsOwed).Take(_most))
        {
            entries.Commitment(commitment);
        }

        foreach (var shown in latest)
        {
            entries.Event(shown);
        }

        page.Line();
    }

    private static string Dealing(Dealing dealing) =>
        $"{dealing.Events} × {dealing.Type} as {dealing.Role}{(dealing.Counterpart is null ? "" : $", {Phrases.Name(dealing.Counterpart)}")}";

    private static string Day(DateOnly? day) => day is { } known ? Phrases.Day(known) : "no date";

    private static string Joined(string separator, IEnumerable<string> parts) => string.Concat(parts.Select(part => separator + part));

    private void Lines(string label, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Line(label, text);
            label = "";
        }
    }

    private void Line(string label, string text)
    {
        if (text.Length > 0)
        {
            page.Labelled(label, text, 2, _label);
        }
    }
}
