using System.Runtime.InteropServices;
using Chancery.Register.Sqlite;

namespace Chancery.Register.Totals;

/// <summary>How much each outlet tells; changes are gathered and written together.</summary>
internal sealed class OutletTotals(Database database)
{
    private readonly Dictionary<(bool IsNamed, string Outlet), Change> _changes = [];

    /// <summary>A report is held from now on.</summary>
    public void AddReport(string? outlet, string? published)
    {
        ref var change = ref Of(outlet);
        change = change with
        {
            Reports = change.Reports + 1,
            First = change.First is null || (published is not null && string.CompareOrdinal(published, change.First) < 0) ? published : change.First,
            Last = string.CompareOrdinal(published, change.Last) > 0 ? published : change.Last,
        };
    }

    /// <summary>So many more of its reports are copies.</summary>
    public void AddCopies(string? outlet, int more)
    {
        ref var change = ref Of(outlet);
        change = change with { Copies = change.Copies + more };
    }

    /// <summary>It tells so many more acts.</summary>
    public void AddMentions(string? outlet, int more)
    {
        ref var change = ref Of(outlet);
        change = change with { Mentions = change.Mentions + more };
    }

    /// <summary>Writes the totals.</summary>
    public void Flush()
    {
        foreach (var ((isNamed, outlet), change) in _changes)
        {
            database.Execute(
                """
                INSERT INTO outlet_totals (named, outlet, reports, copies, mentions, first, last) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                ON CONFLICT (named, outlet) DO UPDATE SET reports = reports + ?3, copies = copies + ?4, mentions = mentions + ?5,
                    first = CASE WHEN first IS NULL OR ?6 < first THEN coalesce(?6, first) ELSE first END,
                    last = CASE WHEN last IS NULL OR ?7 > last THEN coalesce(?7, last) ELSE last END
                """,
                isNamed, outlet, change.Reports, change.Copies, change.Mentions, change.First, change.Last);
        }

        _changes.Clear();
    }

    /// <summary>Forgets what was not written.</summary>
    public void Clear() => _changes.Clear();

    private ref Change Of(string? outlet) => ref CollectionsMarshal.GetValueRefOrAddDefault(_changes, (outlet is not null, outlet ?? ""), out _);

    private readonly record struct Change(int Reports, int Copies, int Mentions, string? First, string? Last);
}
