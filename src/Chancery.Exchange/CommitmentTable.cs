using System.Globalization;
using Chancery.Register;
using Chancery.Register.Lives;

namespace Chancery.Exchange;

/// <summary>Lives of commitments as CSV: one row a commitment, a header always, ISO dates, empty for what is not told.</summary>
public static class CommitmentTable
{
    private static readonly string[] _columns =
    [
        "commitment_id", "debtor", "debtor_country", "creditor", "creditor_country", "state", "since", "deadline", "unknown_since", "disputed", "consequent", "antecedent",
        "counterpart_id", "last_told", "accounts", "report_id", "published", "consequent_start", "consequent_end",
    ];

    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter output, IEnumerable<CommitmentLife> lives)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(lives);
        output.Write(string.Join(',', _columns) + "\n");
        foreach (var life in lives)
        {
            output.Write(string.Join(',', Cells(life).Select(Quote)) + "\n");
        }
    }

    private static string?[] Cells(CommitmentLife life) =>
    [
        life.Id, life.Debtor.Name, life.Debtor.Country, life.Creditor?.Name, life.Creditor?.Country, life.State.ToString().ToLowerInvariant(), Day(life.Since), Day(life.Deadline),
        Day(life.UnknownSince), life.Disputed ? "true" : "false", Text(life.Consequent), life.Antecedent is { } condition ? Text(condition) : null, life.Counterpart, Day(life.LastTold),
        string.Join(' ', life.Accounts), life.Consequent.Report.Id, Day(life.Consequent.Report.Published), Number(life.Consequent.Span.Start), Number(life.Consequent.Span.End),
    ];

    private static string Text(ToldWords words) => words.Span.Of(words.Report.Text).ToString();

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string? cell) =>
        cell is null ? "" : cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
