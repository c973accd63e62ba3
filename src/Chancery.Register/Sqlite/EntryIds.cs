namespace Chancery.Register.Sqlite;

/// <summary>Which readings hold the entry of an id: filed in stretches of readings, within each by the number of the id.</summary>
internal static class EntryIds
{
    /// <summary>From a reading's number to its stretch, for SQL.</summary>
    public const string ToStretch = " >> 16";

    /// <summary>All stretches, to be looked through one by one: a common table expression <c>stretches (stretch)</c>.</summary>
    public const string Stretches =
        "WITH RECURSIVE stretches (stretch) AS (SELECT 0 UNION ALL SELECT stretch + 1 FROM stretches WHERE stretch < (SELECT coalesce(max(seq), 0)" + ToStretch + " FROM readings)) ";

    /// <summary>The stretch in which the entries of a reading are filed.</summary>
    public static long StretchOf(long reading) => reading >> 16;
}
