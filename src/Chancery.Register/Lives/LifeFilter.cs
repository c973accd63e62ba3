using Chancery.Model;

namespace Chancery.Register.Lives;

/// <summary>Which lives of commitments are asked for; null members ask for all.</summary>
public sealed record LifeFilter
{
    /// <summary>Who owes: part of a name, a country code, or an actor's id.</summary>
    public string? Debtor { get; init; }

    /// <summary>To whom: part of a name, a country code, or an actor's id.</summary>
    public string? Creditor { get; init; }

    /// <summary>One of the two sides, whichever owes.</summary>
    public string? Side { get; init; }

    /// <summary>The other one of the two sides.</summary>
    public string? OtherSide { get; init; }

    /// <summary>Where it stands.</summary>
    public CommitmentState? State { get; init; }

    /// <summary>Only those due before this day and not settled.</summary>
    public DateOnly? DueBefore { get; init; }

    /// <summary>Only those that something was told of on this day or later.</summary>
    public DateOnly? ChangedSince { get; init; }

    /// <summary>Start of the id of a life or of one of its accounts.</summary>
    public string? Id { get; init; }

    /// <summary>Only what reports published until that day told; reports of unknown date count from the day they were recorded.</summary>
    public DateOnly? AsOf { get; init; }
}
