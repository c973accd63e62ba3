namespace Chancery.Model;

/// <summary>Where a commitment stands in its life.</summary>
public enum CommitmentState
{
    /// <summary>The creditor asked; the debtor has not answered.</summary>
    Requested,

    /// <summary>The debtor offered; the creditor has not answered.</summary>
    Offered,

    /// <summary>The debtor agreed, on a condition that nobody has accepted yet.</summary>
    Conditional,

    /// <summary>Both sides agreed; the condition, if any, does not hold yet.</summary>
    Accepted,

    /// <summary>The condition holds (or there is none): the debtor owes it now.</summary>
    Active,

    /// <summary>It was done.</summary>
    Fulfilled,

    /// <summary>A report says that it was broken.</summary>
    Broken,

    /// <summary>The debtor took it back, or the creditor let it go.</summary>
    Withdrawn,

    /// <summary>The debtor, or the creditor of an offer, refused.</summary>
    Refused,

    /// <summary>Its time ran out by its own terms.</summary>
    Expired,
}

/// <summary>
/// C(debtor, creditor, antecedent, consequent): the debtor owes the creditor the consequent once the antecedent holds.
/// </summary>
public sealed record Commitment
{
    /// <summary>Id within the reading: <c>c1</c>…</summary>
    public required string Id { get; init; }

    /// <summary>Id of the actor who owes; null when not stated.</summary>
    public string? Debtor { get; init; }

    /// <summary>Id of the actor to whom it is owed; null when not stated.</summary>
    public string? Creditor { get; init; }

    /// <summary>The words of what is owed.</summary>
    public required TextSpan Consequent { get; init; }

    /// <summary>The words of the condition; null when unconditional.</summary>
    public TextSpan? Antecedent { get; init; }

    /// <summary>The words that make the commitment.</summary>
    public required TextSpan Evidence { get; init; }

    /// <summary>The last day by which it is owed; null when none is told.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Where it stands at the end of the report.</summary>
    public required CommitmentState State { get; init; }

    /// <summary>Ids of the events that made or moved it, in text order.</summary>
    public Values<string> Events { get; init; } = [];

    /// <summary>Id of the commitment that is its price: what the other side owes in return; null when one-sided.</summary>
    public string? Counterpart { get; init; }

    /// <summary>Why it was read so.</summary>
    public required Evidence Because { get; init; }
}

/// <summary>Request, reply and acceptance as one thread.</summary>
/// <param name="Id">Id within the reading: <c>x1</c>…</param>
/// <param name="Steps">Ids of the events, in order.</param>
/// <param name="Commitments">Ids of the commitments that the thread made.</param>
public sealed record Exchange(string Id, Values<string> Steps, Values<string> Commitments);

/// <summary>One account of something, and on whose word it stands.</summary>
/// <param name="Span">The words.</param>
/// <param name="Attribution">Id of the attribution; null for the report's own word.</param>
public readonly record struct Account(TextSpan Span, string? Attribution);

/// <summary>Two accounts of one thing that cannot both hold.</summary>
/// <param name="About">What they disagree about, in plain words.</param>
/// <param name="A">The first account.</param>
/// <param name="B">The second account.</param>
public sealed record Discrepancy(string About, Account A, Account B);
