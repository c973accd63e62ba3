using SQLitePCL;

namespace Chancery.Register.Sqlite;

/// <summary>Puts what SQLite reports into one line for the user.</summary>
internal static class Failure
{
    /// <summary>The last failure of a connection.</summary>
    public static RegisterException Of(sqlite3 connection, string name) =>
        Of(raw.sqlite3_errcode(connection), raw.sqlite3_errmsg(connection).utf8_to_string(), name);

    /// <summary>A failure by its code and message.</summary>
    public static RegisterException Of(int code, string message, string name) => new($"{name}: {Reason(code & 0xFF, message)}");

    private static string Reason(int code, string message) => code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "the register is busy: another program has been writing to it for too long",
        raw.SQLITE_READONLY => "the register may not be written (read-only file)",
        raw.SQLITE_IOERR => "the register's disk failed: " + message,
        raw.SQLITE_CORRUPT => "the register is damaged (SQLite reports a malformed file); 'chancery db verify' tells where, restore it from a copy",
        raw.SQLITE_FULL => "the disk is full; nothing of the last transaction was kept",
        raw.SQLITE_CANTOPEN => "the register cannot be opened (missing folder or no permission)",
        raw.SQLITE_NOTADB => "this is no register (not an SQLite file)",
        _ => "the register failed: " + message,
    };
}
