using Chancery.Model;
using Chancery.Register.Corrections;
using Chancery.Register.Sqlite;

namespace Chancery.Register.Lives;

/// <summary>Reads the accounts of commitments, and those of older readings that a person vouched for.</summary>
internal sealed class ToldCommitmentReader(Database database, EntryReader entries)
{
    private const string _select =
        """
        SELECT c.id, p.id, coalesce(p.published, substr(p.recorded_at, 1, 10)), c.consequent_start, c.consequent_end, c.antecedent_start, c.antecedent_end,
            c.evidence_start, c.evidence_end, c.deadline, c.state, c.counterpart, d.id, d.name, d.country, k.id, k.name, k.country
        FROM commitment_entries c
        JOIN readings g ON g.seq = c.reading
        JOIN reports p ON p.seq = g.number
        JOIN actors d ON d.id = c.debtor
        LEFT JOIN actors k ON k.id = c.creditor
        """;

    /// <summary>All accounts known on a day in order of time, whatever the order they came in.</summary>
    public List<ToldCommitment> All(DateOnly? asOf, IReadOnlyList<CorrectionEntry> corrections)
    {
        var told = database.Rows(_select + $" WHERE p.reading = c.reading AND {Known.On("?1")}", Read, RegisterIds.Day(asOf)).ConvertAll(Complete);
        foreach (var correction in corrections.Select(entry => entry.Correction).Where(item => item.Act == CorrectionAct.Confirm))
        {
            if (correction.Anchor is { } anchor && Find(told, correction.Target, anchor) is null && Older(anchor, asOf) is { } older)
            {
                told.Add(older);
            }
        }

        told.Sort(Compare);
        return told;
    }

    /// <summary>The account that a correction holds on to; null when no reading tells it.</summary>
    public static ToldCommitment? Find(IEnumerable<ToldCommitment> told, string id, Anchor? anchor) =>
        told.FirstOrDefault(item => item.Id == id)
        ?? (anchor is null ? null : told.FirstOrDefault(item => item.Report.Id == anchor.Report && item.Consequent.Overlaps(anchor.Span)));

    private ToldCommitment? Older(Anchor anchor, DateOnly? asOf) => database.Rows(
        _select + $" WHERE {Known.On("?1")} AND c.reading IN (SELECT o.seq FROM reports q JOIN readings o ON o.number = q.seq WHERE q.id = ?2) AND c.consequent_start < ?4 AND c.consequent_end > ?3 ORDER BY c.reading DESC LIMIT 1",
        Read, RegisterIds.Day(asOf), anchor.Report, anchor.Span.Start, anchor.Span.End).ConvertAll(Complete).FirstOrDefault();

    private static int Compare(ToldCommitment one, ToldCommitment other)
    {
        var byDay = one.Day.CompareTo(other.Day);
        var byReport = byDay != 0 ? byDay : string.CompareOrdinal(one.Report.Id, other.Report.Id);
        var byPlace = byReport != 0 ? byReport : one.Consequent.Start.CompareTo(other.Consequent.Start);
        return byPlace != 0 ? byPlace : string.CompareOrdinal(one.Id, other.Id);
    }

    private (ToldCommitment Told, string Report) Read(Row row) => (
        new ToldCommitment
        {
            Id = row.Text(0),
            Report = null!,
            Day = row.Day(2)!.Value,
            Consequent = row.Span(3),
            Antecedent = row.SpanOrNull(5),
            Evidence = row.Span(7),
            Deadline = row.Day(9),
            State = Enum.Parse<CommitmentState>(row.Text(10), ignoreCase: true),
            Counterpart = row.TextOrNull(11),
            Debtor = new ActorRef(row.Text(12), row.Text(13), row.TextOrNull(14)),
            Creditor = row.TextOrNull(15) is { } creditor ? new ActorRef(creditor, row.Text(16), row.TextOrNull(17)) : null,
            Deed = null!,
        },
        row.Text(1));

    private ToldCommitment Complete((ToldCommitment Told, string Report) row)
    {
        var report = entries.Report(row.Report);
        return row.Told with
        {
            Report = report,
            Deed = DeedWords.Of(row.Told.Consequent.Of(report.Text)),
            Condition = row.Told.Antecedent is { } antecedent ? DeedWords.Of(antecedent.Of(report.Text)) : null,
        };
    }
}
