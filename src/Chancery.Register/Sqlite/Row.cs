using System.Globalization;
using Chancery.Model;
using SQLitePCL;

namespace Chancery.Register.Sqlite;

/// <summary>One row of a result; valid until the statement moves on.</summary>
internal readonly struct Row(sqlite3_stmt statement)
{
    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public int Number(int column) => raw.sqlite3_column_int(statement, column);

    public int? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    public long Long(int column) => raw.sqlite3_column_int64(statement, column);

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    public double Real(int column) => raw.sqlite3_column_double(statement, column);

    public double? RealOrNull(int column) => IsNull(column) ? null : Real(column);

    public DateOnly? Day(int column) =>
        IsNull(column) ? null : DateOnly.ParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public TextSpan Span(int column) => new(Number(column), Number(column + 1));

    public TextSpan? SpanOrNull(int column) => IsNull(column) ? null : Span(column);

    /// <summary>The value as text, number or null, for values of unknown kind.</summary>
    public object? Value(int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => Long(column),
        raw.SQLITE_FLOAT => Real(column),
        _ => Text(column),
    };

    private bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;
}
