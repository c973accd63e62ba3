using Chancery.Register.Corrections;

namespace Chancery.Register.Sqlite;

/// <summary>Reads corrections.</summary>
internal static class CorrectionRows
{
    /// <summary>All columns that <see cref="Read"/> wants; <c>c</c> is the correction, <c>s</c> is null when it was undone.</summary>
    public const string Select =
        """
        SELECT c.id, c.act, c.kind, c.target, c.report, c.start, c."end", c.quote, c.field, c.value, c.was,
            c.other, c.other_report, c.other_start, c.other_end, c.other_quote, c.author, c.reason, c.made_at, s.id IS NOT NULL
        FROM corrections c LEFT JOIN standing_corrections s ON s.id = c.id
        """;

    public static CorrectionEntry Read(Row row) => new(
        row.Text(0),
        new Correction
        {
            Act = row.Text(1),
            Kind = row.Text(2),
            Target = row.Text(3),
            Anchor = ReadAnchor(row, 4),
            Field = row.TextOrNull(8),
            Value = row.TextOrNull(9),
            Was = row.TextOrNull(10),
            Other = row.TextOrNull(11),
            OtherAnchor = ReadAnchor(row, 12),
            Author = row.Text(16),
            Reason = row.Text(17),
        },
        row.Text(18),
        row.Number(19) != 0);

    private static Anchor? ReadAnchor(Row row, int column) =>
        row.TextOrNull(column) is { } report && row.SpanOrNull(column + 1) is { } span ? new Anchor(report, span, row.TextOrNull(column + 3) ?? "") : null;
}
