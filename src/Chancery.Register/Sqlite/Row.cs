using System.Globalization;
using Chancery.Model;
using Microsoft.Data.Sqlite;

namespace Chancery.Register.Sqlite;

/// <summary>One row of a result.</summary>
internal readonly struct Row(SqliteDataReader reader)
{
    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public int Number(int column) => reader.GetInt32(column);

    public double Real(int column) => reader.GetDouble(column);

    public double? RealOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    public DateOnly? Day(int column) =>
        reader.IsDBNull(column) ? null : DateOnly.ParseExact(reader.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public TextSpan Span(int column) => new(reader.GetInt32(column), reader.GetInt32(column + 1));

    public TextSpan? SpanOrNull(int column) => reader.IsDBNull(column) ? null : Span(column);
}
