namespace Chancery.Register.Sqlite;

/// <summary>The rows of some readings that are told together, table by table, before they have numbers.</summary>
internal sealed class ClaimRows
{
    private static readonly Pool<ClaimRows> _pool = new(PreparedAhead.MostReady + WritingThread.MostWaiting + 16, rows => rows.Clear());
    private bool _isKept;

    /// <summary>What is written for a report that is told for the first time.</summary>
    public RowBatch Reports { get; } = new(ClaimColumns.Count(ClaimColumns.Reports));

    public RowBatch Readings { get; } = new(ClaimColumns.Count(ClaimColumns.Readings));

    public RowBatch ReadingActors { get; } = new(ClaimColumns.Count(ClaimColumns.ReadingActors));

    public RowBatch Mentions { get; } = new(ClaimColumns.Count(ClaimColumns.Mentions));

    public RowBatch Participants { get; } = new(ClaimColumns.Count(ClaimColumns.Participants));

    public RowBatch Quantities { get; } = new(ClaimColumns.Count(ClaimColumns.Quantities));

    public RowBatch Commitments { get; } = new(ClaimColumns.Count(ClaimColumns.Commitments));

    public RowBatch CommitmentEvents { get; } = new(ClaimColumns.Count(ClaimColumns.CommitmentEvents));

    public RowBatch ExchangeSteps { get; } = new(ClaimColumns.Count(ClaimColumns.ExchangeSteps));

    public RowBatch Discrepancies { get; } = new(ClaimColumns.Count(ClaimColumns.Discrepancies));

    public RowBatch Remarks { get; } = new(ClaimColumns.Count(ClaimColumns.Remarks));

    /// <summary>What is written at the end of the transaction.</summary>
    public LaterRows Later { get; private set; } = null!;

    /// <summary>The numbers of the mentions and attributions, each with its reading's place among these.</summary>
    public List<(long Number, int Reading)> Ids { get; } = [];

    /// <summary>Actors that the register may not hold yet.</summary>
    public List<(int Reading, string Id, Model.Actor Actor)> Actors { get; } = [];

    /// <summary>Empty rows.</summary>
    public static ClaimRows Rent()
    {
        var rows = _pool.Rent();
        rows.Later = LaterRows.Rent();
        return rows;
    }

    /// <summary>Gives the rows back once they are written; those for later are kept by whoever writes them.</summary>
    public void Return()
    {
        if (!_isKept)
        {
            _pool.Return(this);
        }
    }

    /// <summary>Lets the rows stay as they are although they are given back: some are written a second time.</summary>
    public void Keep()
    {
        _isKept = true;
        Later.Keep();
    }

    private void Clear()
    {
        foreach (var batch in new[] { Reports, Readings, ReadingActors, Mentions, Participants, Quantities, Commitments, CommitmentEvents, ExchangeSteps, Discrepancies, Remarks })
        {
            batch.Clear();
        }

        Ids.Clear();
        Actors.Clear();
    }
}
