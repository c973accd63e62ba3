using System.Text;

namespace Chancery.Exchange.Exports;

/// <summary>A table parted by tabs: tabs and line ends inside fields become spaces, so that the number of columns is the same in every line.</summary>
internal sealed class TsvTable : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly int _columns;

    public TsvTable(Stream output, IReadOnlyList<string> columns, bool header = true)
    {
        _writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        _columns = columns.Count;
        if (header)
        {
            Row([.. columns]);
        }
    }

    public void Row(IReadOnlyList<object?> fields)
    {
        if (fields.Count != _columns)
        {
            throw new ArgumentException($"{fields.Count} fields in a table of {_columns} columns", nameof(fields));
        }

        _writer.WriteLine(string.Join('\t', fields.Select(field => Clean(CsvLine.Text(field)))));
    }

    public void Dispose() => _writer.Dispose();

    private static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAny("\t\r\n") < 0)
        {
            return text;
        }

        return text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ');
    }
}
