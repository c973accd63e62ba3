using Chancery.Model;

namespace Chancery.Register.Lives;

/// <summary>One report's account of a commitment.</summary>
internal sealed record ToldCommitment
{
    public required string Id { get; init; }

    public required ReportRef Report { get; init; }

    /// <summary>The day of the report, or the day it was recorded.</summary>
    public required DateOnly Day { get; init; }

    public required ActorRef Debtor { get; init; }

    public ActorRef? Creditor { get; init; }

    public required CommitmentState State { get; init; }

    public required TextSpan Consequent { get; init; }

    public TextSpan? Antecedent { get; init; }

    public required TextSpan Evidence { get; init; }

    public DateOnly? Deadline { get; init; }

    /// <summary>Id of the account of what the other side owes in return; null when none.</summary>
    public string? Counterpart { get; init; }

    public required DeedWords Deed { get; init; }

    public DeedWords? Condition { get; init; }

    /// <summary>The side that a party stands for: its country, or itself.</summary>
    public static string SideOf(ActorRef actor) => actor.Country ?? actor.Id;
}
