namespace Chancery.Register.Sqlite;

/// <summary>What becomes of a row that is inserted where its key is there already, by the names that SQLite has for it.</summary>
internal enum BulkConflict
{
    /// <summary>An error.</summary>
    Fail,

    /// <summary>The one that is there stays.</summary>
    Ignore,

    /// <summary>The new one takes its place.</summary>
    Replace,
}
