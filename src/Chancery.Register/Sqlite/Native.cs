using System.Runtime.InteropServices;

namespace Chancery.Register.Sqlite;

/// <summary>
/// The calls of SQLite that come hundreds of times a report, without a counted reference to the statement for each. Those
/// that only store a value or read one do not tell the runtime that they leave it: they neither wait nor call back.
/// </summary>
internal static unsafe partial class Native
{
    /// <summary>The text is copied.</summary>
    public const nint Copied = -1;

    /// <summary>The text stays where it is until the statement has run.</summary>
    public const nint Stays = 0;

    private const string _library = "e_sqlite3";

    [LibraryImport(_library, EntryPoint = "sqlite3_bind_null"), SuppressGCTransition]
    public static partial int BindNull(nint statement, int index);

    [LibraryImport(_library, EntryPoint = "sqlite3_bind_int64"), SuppressGCTransition]
    public static partial int BindNumber(nint statement, int index, long value);

    [LibraryImport(_library, EntryPoint = "sqlite3_bind_double"), SuppressGCTransition]
    public static partial int BindReal(nint statement, int index, double value);

    [LibraryImport(_library, EntryPoint = "sqlite3_bind_text")]
    public static partial int BindText(nint statement, int index, byte* text, int bytes, nint keeping);

    [LibraryImport(_library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(_library, EntryPoint = "sqlite3_reset")]
    public static partial int Reset(nint statement);

    [LibraryImport(_library, EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    public static partial int TypeOf(nint statement, int column);

    [LibraryImport(_library, EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    public static partial long NumberOf(nint statement, int column);

    [LibraryImport(_library, EntryPoint = "sqlite3_column_double"), SuppressGCTransition]
    public static partial double RealOf(nint statement, int column);

    [LibraryImport(_library, EntryPoint = "sqlite3_column_text")]
    public static partial byte* TextOf(nint statement, int column);

    [LibraryImport(_library, EntryPoint = "sqlite3_column_bytes")]
    public static partial int BytesOf(nint statement, int column);
}
