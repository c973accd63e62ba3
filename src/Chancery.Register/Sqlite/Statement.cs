using System.Buffers;
using System.Globalization;
using System.Text;
using SQLitePCL;

namespace Chancery.Register.Sqlite;

/// <summary>
/// One prepared statement. It talks to SQLite without ADO.NET in between: a bulk load runs some fifty small statements
/// a report, and three quarters of their time went into the layers above.
/// </summary>
internal sealed class Statement(sqlite3 connection, sqlite3_stmt handle, string name) : IDisposable
{
    private const int _pooledBytes = 512;

    private readonly nint _statement = handle.DangerousGetHandle();

    /// <summary>Binds all values, from the first parameter on.</summary>
    public void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(Bind(i + 1, values[i]));
        }
    }

    /// <summary>Binds whole numbers, from the first parameter on.</summary>
    public void BindNumbers(ReadOnlySpan<long> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(Native.BindNumber(_statement, i + 1, values[i]));
        }
    }

    /// <summary>Binds nothing.</summary>
    public void BindNull(int index) => Check(Native.BindNull(_statement, index));

    /// <summary>Binds a whole number.</summary>
    public void BindNumber(int index, long value) => Check(Native.BindNumber(_statement, index, value));

    /// <summary>Binds a number.</summary>
    public void BindReal(int index, double value) => Check(Native.BindReal(_statement, index, value));

    /// <summary>Binds text in UTF-8 that stays where it is until the statement has run.</summary>
    public unsafe void BindStaying(int index, byte* text, int bytes) => Check(Native.BindText(_statement, index, text, bytes, Native.Stays));

    /// <summary>Binds text, which is copied.</summary>
    public void BindText(int index, string? text) => Check(text is null ? Native.BindNull(_statement, index) : BindCopy(index, text));

    /// <summary>Moves to the next row; false at the end.</summary>
    public bool Step()
    {
        var code = Native.Step(_statement);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw Failure.Of(connection, name),
        };
    }

    /// <summary>The row that the statement stands on.</summary>
    public Row Row => new(_statement);

    /// <summary>Ready for the next run.</summary>
    public void Reset() => Native.Reset(_statement);

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();

    private int Bind(int index, object? value) => value switch
    {
        null => Native.BindNull(_statement, index),
        string text => BindCopy(index, text),
        long number => Native.BindNumber(_statement, index, number),
        int number => Native.BindNumber(_statement, index, number),
        bool truth => Native.BindNumber(_statement, index, truth ? 1 : 0),
        double number => Native.BindReal(_statement, index, number),
        byte[] bytes => raw.sqlite3_bind_blob(handle, index, bytes),
        _ => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"a {value.GetType().Name} cannot be stored"), nameof(value)),
    };

    private unsafe int BindCopy(int index, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most <= _pooledBytes)
        {
            var near = stackalloc byte[_pooledBytes];
            return Native.BindText(_statement, index, near, Encoding.UTF8.GetBytes(text, new Span<byte>(near, _pooledBytes)), Native.Copied);
        }

        var rented = ArrayPool<byte>.Shared.Rent(most);
        fixed (byte* far = rented)
        {
            var code = Native.BindText(_statement, index, far, Encoding.UTF8.GetBytes(text, rented), Native.Copied);
            ArrayPool<byte>.Shared.Return(rented);
            return code;
        }
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Failure.Of(connection, name);
        }
    }
}
