namespace Chancery.Register.Sqlite;

/// <summary>Rows of some readings that are written at the end of the transaction, in the order of their keys.</summary>
internal sealed class LaterRows
{
    /// <summary>So many are in use at most as a rule: those that are ready and those of a transaction.</summary>
    private const int _most = PreparedAhead.MostReady + 512;

    private static readonly Pool<LaterRows> _pool = new(_most, rows => rows.Clear());
    private bool _isKept;

    public RowBatch ActorMentions { get; } = new(ClaimColumns.Count(ClaimColumns.ActorMentions));

    /// <summary>The key of each row: the number of its actor.</summary>
    public List<long> ActorMentionKeys { get; } = [];

    public RowBatch Attributions { get; } = new(ClaimColumns.Count(ClaimColumns.Attributions));

    /// <summary>The key of each row: the number of its speaker.</summary>
    public List<long> AttributionKeys { get; } = [];

    /// <summary>Empty rows.</summary>
    public static LaterRows Rent() => _pool.Rent();

    /// <summary>Gives the rows back once they are written.</summary>
    public void Return()
    {
        if (!_isKept)
        {
            _pool.Return(this);
        }
    }

    /// <summary>Lets the rows stay as they are although they are given back.</summary>
    public void Keep() => _isKept = true;

    private void Clear()
    {
        ActorMentions.Clear();
        ActorMentionKeys.Clear();
        Attributions.Clear();
        AttributionKeys.Clear();
    }
}
