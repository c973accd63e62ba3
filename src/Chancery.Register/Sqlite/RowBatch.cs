using System.Text;

namespace Chancery.Register.Sqlite;

/// <summary>
/// Rows of one table that are gathered before they are written: numbers and UTF-8 side by side, as SQLite takes them. They
/// hold no objects, so that the many rows of a bulk load are no work for the collection of memory.
/// </summary>
internal sealed class RowBatch(int columns)
{
    private const int _firstRows = 16;
    private const int _firstBytes = 2 * 1024;

    private Cell[] _cells = new Cell[columns * _firstRows];
    private byte[] _text = Pinned(_firstBytes);
    private int _filled;
    private int _bytes;

    /// <summary>Number of columns.</summary>
    public int Columns => columns;

    /// <summary>Number of whole rows.</summary>
    public int Count => _filled / columns;

    public ref readonly Cell this[int row, int column] => ref _cells[(row * columns) + column];

    /// <summary>Forgets all rows and keeps the room they took.</summary>
    public void Clear() => (_filled, _bytes) = (0, 0);

    public void Null() => Add(default);

    public void Number(long value) => Add(new Cell(value, 0, CellKind.Number));

    public void Number(long? value) => Add(value is { } number ? new Cell(number, 0, CellKind.Number) : default);

    public void Real(double value) => Add(new Cell(BitConverter.DoubleToInt64Bits(value), 0, CellKind.Real));

    public void Real(double? value)
    {
        if (value is { } number)
        {
            Real(number);
        }
        else
        {
            Null();
        }
    }

    /// <summary>The number of the report of one of the readings told together.</summary>
    public void Report(int index) => Add(new Cell(index, 0, CellKind.Report));

    /// <summary>The number of one of the readings told together.</summary>
    public void Reading(int index) => Add(new Cell(index, 0, CellKind.Reading));

    public void Text(string? text)
    {
        if (text is null)
        {
            Null();
        }
        else
        {
            Text(text.AsSpan());
        }
    }

    public void Text(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, _text.AsSpan(_bytes));
        Add(new Cell(_bytes, length, CellKind.Text));
        _bytes += length;
    }

    /// <summary>A day as ISO text.</summary>
    public void Day(DateOnly? day)
    {
        if (day is not { } known)
        {
            Null();
            return;
        }

        Reserve(10);
        known.TryFormat(_text.AsSpan(_bytes), out var length, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Add(new Cell(_bytes, length, CellKind.Text));
        _bytes += length;
    }

    /// <summary>Where a span begins and ends; two columns.</summary>
    public void Span(Model.TextSpan? span)
    {
        Number(span?.Start);
        Number(span?.End);
    }

    /// <summary>The rule, the confidence and the reason; three columns.</summary>
    public void Because(Model.Evidence evidence)
    {
        Text(evidence.Rule);
        Real(evidence.Confidence);
        Text(evidence.Reason);
    }

    /// <summary>Binds a row.</summary>
    public void Bind(int row, BulkInsert insert, ReadingNumbers numbers)
    {
        foreach (ref readonly var cell in _cells.AsSpan(row * columns, columns))
        {
            Bind(cell, insert, numbers);
        }
    }

    /// <summary>Binds one of the cells of this batch.</summary>
    public unsafe void Bind(in Cell cell, BulkInsert insert, ReadingNumbers numbers)
    {
        switch (cell.Kind)
        {
            case CellKind.Null:
                insert.Null();
                break;
            case CellKind.Number:
                insert.Number(cell.Value);
                break;
            case CellKind.Real:
                insert.Real(BitConverter.Int64BitsToDouble(cell.Value));
                break;
            case CellKind.Report:
                insert.Number(numbers.Reports[cell.Value]);
                break;
            case CellKind.Reading:
                insert.Number(numbers.Readings[cell.Value]);
                break;
            default:
                fixed (byte* text = _text) // Pinned for good: it stays where it is.
                {
                    insert.Staying(text + cell.Value, cell.Bytes);
                }

                break;
        }
    }

    private static byte[] Pinned(int bytes) => GC.AllocateUninitializedArray<byte>(bytes, pinned: true);

    private void Add(Cell cell)
    {
        if (_filled == _cells.Length)
        {
            Array.Resize(ref _cells, _cells.Length * 2);
        }

        _cells[_filled++] = cell;
    }

    private void Reserve(int more)
    {
        if (_bytes + more > _text.Length)
        {
            var larger = Pinned(Math.Max(_text.Length * 2, _bytes + more));
            _text.AsSpan(0, _bytes).CopyTo(larger);
            _text = larger;
        }
    }
}
