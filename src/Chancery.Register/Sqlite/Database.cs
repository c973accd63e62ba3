using Microsoft.Data.Sqlite;

namespace Chancery.Register.Sqlite;

/// <summary>One open SQLite file: statements kept prepared, failures told in one line.</summary>
internal sealed class Database : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _name;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;

    private Database(SqliteConnection connection, string name)
    {
        _connection = connection;
        _name = name;
    }

    /// <summary>Opens a file; nothing is read from it yet.</summary>
    public static Database Open(string path, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 30, // Seconds to wait for another writer.
        };
        var connection = new SqliteConnection(settings.ToString());
        var database = new Database(connection, path);
        try
        {
            database.Guard(() =>
            {
                connection.Open();
                return 0;
            });
            return database;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs <paramref name="work"/> in one transaction that excludes other writers from its start.</summary>
    public T Write<T>(Func<T> work) => Guard(() =>
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        _transaction = transaction;
        try
        {
            var result = work();
            transaction.Commit();
            return result;
        }
        finally
        {
            _transaction = null;
        }
    });

    /// <summary>Runs a statement with positional parameters <c>?1</c>, <c>?2</c>… and gives the number of changed rows.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Prepare(sql, values);
        return Guard(command.ExecuteNonQuery);
    }

    /// <summary>The first column of the first row; null when there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Prepare(sql, values);
        return Guard(() => command.ExecuteScalar() is { } value and not DBNull ? value : null);
    }

    /// <summary>All rows, each turned into a value at once.</summary>
    public List<T> Rows<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        var command = Prepare(sql, values);
        return Guard(() =>
        {
            var rows = new List<T>();
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                rows.Add(read(new Row(reader)));
            }

            return rows;
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = "?" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) });
            }

            _commands.Add(sql, command);
        }

        command.Transaction = _transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception)
        {
            throw new RegisterException($"{_name}: {ReasonOf(exception)}", exception);
        }
    }

    private static string ReasonOf(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => "the register is busy: another program has been writing to it for too long",
        8 => "the register may not be written (read-only file)",
        10 => "the register's disk failed: " + exception.Message,
        11 => "the register is damaged (SQLite reports a malformed file); restore it from a copy",
        13 => "the disk is full",
        14 => "the register cannot be opened (missing folder or no permission)",
        26 => "this is no register (not an SQLite file)",
        _ => "the register failed: " + exception.Message,
    };
}
