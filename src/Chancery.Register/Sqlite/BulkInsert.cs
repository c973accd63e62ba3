using System.Globalization;

namespace Chancery.Register.Sqlite;

/// <summary>
/// Inserts many rows into one table, several with one statement: to begin and end a statement costs as much as a row, and
/// rows that come in the order of the table find their place from the one before.
/// </summary>
internal sealed class BulkInsert
{
    /// <summary>How many rows one statement takes: the most that are left.</summary>
    private static readonly int[] _sizes = [32, 8, 1];

    private readonly Database _database;
    private readonly int _columns;
    private readonly string[] _texts;
    private readonly Statement?[] _prepared = new Statement?[_sizes.Length];
    private Statement _statement = null!;
    private int _left;
    private int _rows;
    private int _bound;

    /// <summary>How many rows were new since they were begun.</summary>
    public int Inserted { get; private set; }

    /// <summary>Rows of these columns, and what becomes of those whose key is there.</summary>
    public BulkInsert(Database database, string table, string columns, BulkConflict conflict = BulkConflict.Fail)
    {
        _database = database;
        _columns = columns.AsSpan().Count(',') + 1;
        // FAIL and not ABORT, which keeps a journal of each statement: the transaction is given up anyway.
        var head = $"INSERT OR {conflict.ToString().ToUpperInvariant()} INTO {table} ({columns}) VALUES ";
        _texts = Array.ConvertAll(_sizes, rows => head + Places(rows));
    }

    /// <summary>Inserts the rows of a batch, but those of readings that are not to be written.</summary>
    public void Write(RowBatch batch, ReadingNumbers numbers)
    {
        var count = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            count += numbers.Has(batch[row, 0]) ? 1 : 0;
        }

        Begin(count);
        for (var row = 0; row < batch.Count; row++)
        {
            if (numbers.Has(batch[row, 0]))
            {
                batch.Bind(row, this, numbers);
            }
        }
    }

    /// <summary>Begins to insert so many rows. Their values follow, row by row; each row is there with its last value, or with that of a later row.</summary>
    public void Begin(int rows)
    {
        _left = rows;
        Inserted = 0;
        Choose();
    }

    public void Null()
    {
        _statement.BindNull(++_bound);
        Run();
    }

    public void Number(long value)
    {
        _statement.BindNumber(++_bound, value);
        Run();
    }

    public void Number(long? value)
    {
        if (value is { } number)
        {
            Number(number);
        }
        else
        {
            Null();
        }
    }

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

    public void Real(double value)
    {
        _statement.BindReal(++_bound, value);
        Run();
    }

    /// <summary>Text in UTF-8 that stays where it is until all rows are there.</summary>
    public unsafe void Staying(byte* text, int bytes)
    {
        _statement.BindStaying(++_bound, text, bytes);
        Run();
    }

    public void Text(string? text)
    {
        _statement.BindText(++_bound, text);
        Run();
    }

    private void Run()
    {
        if (_bound < _rows * _columns)
        {
            return;
        }

        try
        {
            _ = _statement.Step();
        }
        finally
        {
            _statement.Reset();
        }

        Inserted += _database.Changed;
        _left -= _rows;
        Choose();
    }

    private void Choose()
    {
        _bound = 0;
        for (var i = 0; i < _sizes.Length; i++)
        {
            if (_left >= _sizes[i])
            {
                (_rows, _statement) = (_sizes[i], _prepared[i] ??= _database.Prepared(_texts[i]));
                return;
            }
        }
    }

    private string Places(int rows)
    {
        var number = 0;
        return string.Join(", ", Enumerable.Range(0, rows).Select(_ =>
            "(" + string.Join(", ", Enumerable.Range(0, _columns).Select(_ => string.Create(CultureInfo.InvariantCulture, $"?{++number}"))) + ")"));
    }
}
