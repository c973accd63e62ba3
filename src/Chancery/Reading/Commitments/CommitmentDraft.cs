using Chancery.Model;

namespace Chancery.Reading.Commitments;

/// <summary>A commitment in the making.</summary>
internal sealed class CommitmentDraft
{
    public required Act Origin { get; init; }

    public Actor? Debtor { get; set; }

    public Actor? Creditor { get; set; }

    public required TextSpan Consequent { get; set; }

    public TextSpan? Antecedent { get; set; }

    public required TextSpan Evidence { get; set; }

    public DateOnly? Deadline { get; set; }

    public required CommitmentState State { get; set; }

    public List<string> Events { get; } = [];

    public CommitmentDraft? Counterpart { get; set; }

    /// <summary>The verb of the condition that this is the price of; null for others.</summary>
    public int? PriceHead { get; init; }

    public required ExchangeThread Thread { get; init; }

    public required string Reason { get; set; }

    public double Confidence { get; init; } = 0.8;
}

/// <summary>Acts that answer one another.</summary>
internal sealed class ExchangeThread
{
    public List<Act> Steps { get; } = [];
}
