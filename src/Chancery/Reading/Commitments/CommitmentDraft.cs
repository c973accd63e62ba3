using Chancery.Model;

namespace Chancery.Reading.Commitments;

/// <summary>A commitment in the making.</summary>
internal sealed class CommitmentDraft
{
    public required Act Origin { get; init; }

    public Actor? Debtor { get; init; }

    public Actor? Creditor { get; set; }

    public required TextSpan Consequent { get; init; }

    public TextSpan? Antecedent { get; set; }

    public required TextSpan Evidence { get; set; }

    public DateOnly? Deadline { get; init; }

    public required CommitmentState State { get; set; }

    public List<string> Events { get; } = [];

    public CommitmentDraft? Counterpart { get; set; }

    public required ExchangeThread Thread { get; init; }

    public required string Reason { get; set; }

    public double Confidence { get; init; } = 0.8;
}

/// <summary>Acts that answer one another.</summary>
internal sealed class ExchangeThread
{
    public List<Act> Steps { get; } = [];
}
