using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Chancery.Register.Sqlite;

/// <summary>One open SQLite file: statements kept prepared, failures told in one line.</summary>
internal sealed class Database : IDisposable
{
    private const int _configMemoryStatus = 9; // SQLITE_CONFIG_MEMSTATUS
    private const int _patience = 30_000; // Milliseconds to wait for another writer.

    /// <summary>Pages kept in memory, in KiB: a bulk load touches many indexes at random.</summary>
    private const int _cache = 256 * 1024;

    /// <summary>Pages of the write-ahead log after which they are carried over: a page that many transactions change is carried once.</summary>
    private const int _checkpoint = 16_000;

    /// <summary>Bytes of a page in a new file: twice the usual, since rows are wide and a load writes whole pages of them.</summary>
    private const int _page = 8192;

    /// <summary>SQLite set up once, without its counting of memory, which takes a lock at every turn.</summary>
    private static readonly Lazy<bool> _saves = new(() =>
    {
        Batteries_V2.Init();
        return raw.sqlite3_config(_configMemoryStatus, 0) == raw.SQLITE_OK; // Refused, and no harm done, when SQLite is in use already.
    });

    private readonly string _name;
    private Database? _second;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    /// <summary>The same by reference: the text of a statement is a constant nearly always, and long to compare.</summary>
    private readonly Dictionary<object, Statement> _constants = new(ReferenceEqualityComparer.Instance);
    private bool _writes;

    private Database(sqlite3 handle, string name)
    {
        Handle = handle;
        _name = name;
    }

    private sqlite3 Handle { get; }

    /// <summary>Opens a file; nothing is read from it yet.</summary>
    public static Database Open(string path, SqliteOpenMode mode)
    {
        _ = _saves.Value;
        // One connection is used by one thread at a time, so SQLite needs no locks of its own.
        var flags = raw.SQLITE_OPEN_NOMUTEX | mode switch
        {
            SqliteOpenMode.ReadOnly => raw.SQLITE_OPEN_READONLY,
            SqliteOpenMode.ReadWrite => raw.SQLITE_OPEN_READWRITE,
            _ => raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE,
        };
        var code = raw.sqlite3_open_v2(path, out var handle, flags, null);
        if (code != raw.SQLITE_OK)
        {
            var message = handle is null ? "" : raw.sqlite3_errmsg(handle).utf8_to_string();
            handle?.Dispose();
            throw Failure.Of(code, message, path);
        }

        raw.sqlite3_busy_timeout(handle, _patience);
        var database = new Database(handle, path);
        raw.sqlite3_exec(handle, $"PRAGMA page_size = {_page}; PRAGMA cache_size = -{_cache}; PRAGMA wal_autocheckpoint = {_checkpoint}; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF");
        return database;
    }

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction that excludes other writers from its start; inside another such
    /// transaction it becomes part of that one.
    /// </summary>
    public T Write<T>(Func<T> work)
    {
        if (_writes)
        {
            return work();
        }

        Execute("BEGIN IMMEDIATE");
        _writes = true;
        try
        {
            var result = work();
            using var stage = LoadStages.Begin("commit");
            Execute("COMMIT");
            return result;
        }
        catch
        {
            // SQLite may have rolled back by itself (full disk); saying so twice is no fault.
            if (raw.sqlite3_get_autocommit(Handle) == 0)
            {
                raw.sqlite3_exec(Handle, "ROLLBACK");
            }

            throw;
        }
        finally
        {
            _writes = false;
        }
    }

    /// <summary>A second connection that only reads, for another thread; null when the register is in memory.</summary>
    public Database? Second => _second ??= raw.sqlite3_db_filename(Handle, "main").utf8_to_string() is { Length: > 0 } ? Open(_name, SqliteOpenMode.ReadOnly) : null;

    /// <summary>Another connection that writes, to carry the write-ahead log over; null when the register is in memory.</summary>
    public Database? ForCheckpoints() => Second is null ? null : Open(_name, SqliteOpenMode.ReadWrite);

    /// <summary>Carries the write-ahead log over into the file, as far as nobody is in the way; the pages that the log holds.</summary>
    public int Checkpoint()
    {
        _ = raw.sqlite3_wal_checkpoint_v2(Handle, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out var log, out _);
        return log;
    }

    /// <summary>Lets the log be carried over at the end of a transaction, or not.</summary>
    public void CheckpointByItself(bool isAllowed) => raw.sqlite3_exec(Handle, $"PRAGMA wal_autocheckpoint = {(isAllowed ? _checkpoint : 0)}");

    /// <summary>Runs <paramref name="work"/> with everything read as it stands now.</summary>
    public T Read<T>(Func<T> work)
    {
        Execute("BEGIN");
        try
        {
            return work();
        }
        finally
        {
            Execute("COMMIT");
        }
    }

    /// <summary>Runs several statements without parameters.</summary>
    public void Script(string sql)
    {
        if (raw.sqlite3_exec(Handle, sql) != raw.SQLITE_OK)
        {
            throw Failure.Of(Handle, _name);
        }
    }

    /// <summary>Runs a statement with positional parameters <c>?1</c>, <c>?2</c>… and gives the number of changed rows.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Prepare(sql);
        try
        {
            statement.Bind(values);
            while (statement.Step())
            {
            }

            return raw.sqlite3_changes(Handle);
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>How many rows the last statement changed.</summary>
    public int Changed => raw.sqlite3_changes(Handle);

    /// <summary>The same for a statement that takes whole numbers only, without a box for each.</summary>
    public int ExecuteNumbers(string sql, params ReadOnlySpan<long> values)
    {
        var statement = Prepare(sql);
        try
        {
            statement.BindNumbers(values);
            while (statement.Step())
            {
            }

            return raw.sqlite3_changes(Handle);
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The first column of the first row; null when there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Prepare(sql);
        try
        {
            statement.Bind(values);
            return statement.Step() ? statement.Row.Value(0) : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>All rows, each turned into a value at once.</summary>
    public List<T> Rows<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        var statement = Prepare(sql);
        try
        {
            statement.Bind(values);
            var rows = new List<T>();
            while (statement.Step())
            {
                rows.Add(read(statement.Row));
            }

            return rows;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Shows each row of a question that takes whole numbers only.</summary>
    public void Each(string sql, Action<Row> read, params ReadOnlySpan<long> values)
    {
        var statement = Prepare(sql);
        try
        {
            statement.BindNumbers(values);
            while (statement.Step())
            {
                read(statement.Row);
            }
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Rows one after the other, for results that do not fit into memory; other statements may run meanwhile.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<Row, T> read, params object?[] values)
    {
        using var statement = New(sql);
        statement.Bind(values);
        while (statement.Step())
        {
            yield return read(statement.Row);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _second?.Dispose();
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        Handle.Dispose();
    }

    /// <summary>The statement, to be bound and run by the caller.</summary>
    public Statement Prepared(string sql) => Prepare(sql);

    private Statement Prepare(string sql)
    {
        if (_constants.TryGetValue(sql, out var known))
        {
            return known;
        }

        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = New(sql);
            _statements.Add(sql, statement);
        }

        if (string.IsInterned(sql) is { } constant && ReferenceEquals(constant, sql))
        {
            _constants.Add(sql, statement);
        }

        return statement;
    }

    private Statement New(string sql) => raw.sqlite3_prepare_v2(Handle, sql, out var handle) == raw.SQLITE_OK
        ? new Statement(Handle, handle, _name)
        : throw Failure.Of(Handle, _name);
}
