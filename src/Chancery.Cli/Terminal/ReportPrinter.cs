using Chancery.Register;

namespace Chancery.Cli.Terminal;

/// <summary>Prints what the register holds of one report.</summary>
internal sealed class ReportPrinter(Page page)
{
    private readonly EntryPrinter _entries = new(page);

    /// <summary>Events in order of time, commitments, discrepancies, remarks.</summary>
    public void Print(SqliteRegister register, string report)
    {
        var found = register.Reports(report)[0];
        page.Ends(Phrases.Headline(found), Phrases.ShortId(found.Id), page.Bold, page.Dim);
        string?[] facts = [found.Published is { } day ? "published " + Phrases.Day(day) : "no date of publication", found.Outlet ?? "outlet unknown", found.Path ?? found.GivenId];
        page.Line(page.Dim(string.Join(" · ", facts)));
        Section("Timeline", register.Events(new EventFilter { Report = report }), entry => _entries.Event(entry), "no events found");
        Section("Commitments", register.Commitments(new CommitmentFilter { Report = report }), entry => _entries.Commitment(entry), null);
        Section("Discrepancies", register.Discrepancies(report), entry => _entries.Discrepancy(entry), null);
        Section("Remarks", register.Remarks(report), remark => _entries.Remark(remark, found.Text), null);
        page.Line();
    }

    private void Section<T>(string name, IReadOnlyList<T> entries, Action<T> print, string? whenEmpty)
    {
        if (entries.Count == 0 && whenEmpty is null)
        {
            return;
        }

        page.Heading(entries.Count == 0 ? $"{name}: {whenEmpty}" : $"{name} ({entries.Count})");
        foreach (var entry in entries)
        {
            print(entry);
        }
    }
}
