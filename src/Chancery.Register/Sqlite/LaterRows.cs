namespace Chancery.Register.Sqlite;

/// <summary>Rows of some readings that are written at the end of the transaction, in the order of their keys.</summary>
internal sealed class LaterRows
{
    public RowBatch ActorMentions { get; } = new(ClaimColumns.Count(ClaimColumns.ActorMentions));

    /// <summary>The key of each row: the number of its actor.</summary>
    public List<long> ActorMentionKeys { get; } = [];

    public RowBatch Attributions { get; } = new(ClaimColumns.Count(ClaimColumns.Attributions));

    /// <summary>The key of each row: the number of its speaker.</summary>
    public List<long> AttributionKeys { get; } = [];
}
