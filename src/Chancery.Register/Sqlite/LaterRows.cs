namespace Chancery.Register.Sqlite;

/// <summary>Rows of some readings that are written at the end of the transaction, in the order of their keys.</summary>
internal sealed class LaterRows
{
    private static readonly Pool<LaterRows> _pool = new(512, rows => rows.Clear());

    public RowBatch ActorMentions { get; } = new(ClaimColumns.Count(ClaimColumns.ActorMentions));

    /// <summary>The key of each row: the number of its actor.</summary>
    public List<long> ActorMentionKeys { get; } = [];

    public RowBatch Attributions { get; } = new(ClaimColumns.Count(ClaimColumns.Attributions));

    /// <summary>The key of each row: the number of its speaker.</summary>
    public List<long> AttributionKeys { get; } = [];

    /// <summary>Empty rows.</summary>
    public static LaterRows Rent() => _pool.Rent();

    /// <summary>Gives the rows back once they are written.</summary>
    public void Return() => _pool.Return(this);

    private void Clear()
    {
        ActorMentions.Clear();
        ActorMentionKeys.Clear();
        Attributions.Clear();
        AttributionKeys.Clear();
    }
}
