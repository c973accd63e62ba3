using Chancery.Model;
using Chancery.Register.Corrections;
using Chancery.Register.Sqlite;

namespace Chancery.Register;

/// <content>Corrections by people: entries that are added and never taken away.</content>
public sealed partial class SqliteRegister
{
    /// <summary>Adds a correction and gives its entry. Checking that it makes sense is the caller's part.</summary>
    public CorrectionEntry Correct(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var now = Now();
        var id = _database.Write(() => AddCorrection(correction, now));
        return new CorrectionEntry(id, correction, now, Stands: true);
    }

    /// <summary>Corrections in the order they were made; those of one kind of target when one is given.</summary>
    public IReadOnlyList<CorrectionEntry> Corrections(string? kind = null, bool standingOnly = false) => _database.Rows(
        $"""
        SELECT c.id, c.act, c.kind, c.target, c.report, c.start, c."end", c.quote, c.field, c.value, c.was,
            c.other, c.other_report, c.other_start, c.other_end, c.other_quote, c.author, c.reason, c.made_at, s.id IS NOT NULL
        FROM corrections c LEFT JOIN standing_corrections s ON s.id = c.id
        WHERE (?1 IS NULL OR c.kind = ?1) AND (?2 = 0 OR s.id IS NOT NULL) ORDER BY c.seq
        """,
        ReadCorrection, kind, standingOnly ? 1 : 0);

    private string AddCorrection(Correction correction, string now)
    {
        var number = _database.Scalar("SELECT coalesce(max(seq), 0) + 1 FROM corrections")!;
        var id = RegisterIds.OfCorrection(correction, now, Convert.ToInt64(number, System.Globalization.CultureInfo.InvariantCulture));
        _database.Execute(
            """
            INSERT INTO corrections (id, act, kind, target, report, start, "end", quote, field, value, was,
                other, other_report, other_start, other_end, other_quote, author, reason, made_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
            """,
            id, correction.Act, correction.Kind, correction.Target, correction.Anchor?.Report, correction.Anchor?.Span.Start, correction.Anchor?.Span.End,
            correction.Anchor?.Quote, correction.Field, correction.Value, correction.Was, correction.Other, correction.OtherAnchor?.Report,
            correction.OtherAnchor?.Span.Start, correction.OtherAnchor?.Span.End, correction.OtherAnchor?.Quote, correction.Author, correction.Reason, now);
        return id;
    }

    private static CorrectionEntry ReadCorrection(Row row) => new(
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
