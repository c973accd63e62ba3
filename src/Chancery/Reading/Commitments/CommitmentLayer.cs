using Chancery.Model;

namespace Chancery.Reading.Commitments;

/// <summary>The commitments layer of one report: what is owed, the threads that made it, and what does not fit together.</summary>
public sealed class CommitmentLayer(Values<Commitment> items, Values<Exchange> exchanges, Values<Discrepancy> discrepancies)
{
    /// <summary>In order of their evidence.</summary>
    public Values<Commitment> Items { get; } = items;

    /// <summary>Requests with their replies.</summary>
    public Values<Exchange> Exchanges { get; } = exchanges;

    /// <summary>Accounts that contradict each other.</summary>
    public Values<Discrepancy> Discrepancies { get; } = discrepancies;
}
