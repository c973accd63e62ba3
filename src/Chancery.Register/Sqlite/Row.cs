using System.Globalization;
using System.Text;
using Chancery.Model;
using SQLitePCL;

namespace Chancery.Register.Sqlite;

/// <summary>One row of a result; valid until the statement moves on.</summary>
internal readonly struct Row(nint statement)
{
    public unsafe string Text(int column)
    {
        var text = Native.TextOf(statement, column);
        return text is null ? "" : Encoding.UTF8.GetString(text, Native.BytesOf(statement, column));
    }

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public int Number(int column) => (int)Native.NumberOf(statement, column);

    public int? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    public long Long(int column) => Native.NumberOf(statement, column);

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    public double Real(int column) => Native.RealOf(statement, column);

    public double? RealOrNull(int column) => IsNull(column) ? null : Real(column);

    public DateOnly? Day(int column) =>
        IsNull(column) ? null : DateOnly.ParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public TextSpan Span(int column) => new(Number(column), Number(column + 1));

    public TextSpan? SpanOrNull(int column) => IsNull(column) ? null : Span(column);

    /// <summary>The value as text, number or null, for values of unknown kind.</summary>
    public object? Value(int column) => Native.TypeOf(statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => Long(column),
        raw.SQLITE_FLOAT => Real(column),
        _ => Text(column),
    };

    private bool IsNull(int column) => Native.TypeOf(statement, column) == raw.SQLITE_NULL;
}
