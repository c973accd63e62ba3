using Chancery.Model;
using Chancery.Register.Corrections;

namespace Chancery.Register.Lives;

/// <summary>What became of a commitment: the accounts of many reports and the acts that moved it, put into one story.</summary>
public sealed record CommitmentLife
{
    /// <summary>The id of the account that told it first: <c>C-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Who owes.</summary>
    public required ActorRef Debtor { get; init; }

    /// <summary>To whom; null when no account names anybody.</summary>
    public ActorRef? Creditor { get; init; }

    /// <summary>What is owed, in the words of the first account.</summary>
    public required ToldWords Consequent { get; init; }

    /// <summary>On which condition, in the words of the last account that tells one; null when none does.</summary>
    public ToldWords? Antecedent { get; init; }

    /// <summary>Where it stands.</summary>
    public required CommitmentState State { get; init; }

    /// <summary>The day from which it stands so.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The day of the last report that speaks of it.</summary>
    public required DateOnly LastTold { get; init; }

    /// <summary>The last day by which it is owed, as last told; null when none is.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The first day on which nobody has told whether it was done, though it was due: no report yet is not "not done".</summary>
    public DateOnly? UnknownSince { get; init; }

    /// <summary>True when one account has it broken and a later one has it upheld, until it is done.</summary>
    public bool Disputed { get; init; }

    /// <summary>Id of the life of what the other side owes in return; null when one-sided.</summary>
    public string? Counterpart { get; init; }

    /// <summary>Its changes in order of time; never empty.</summary>
    public required IReadOnlyList<LifeStep> Steps { get; init; }

    /// <summary>Ids of the accounts that it is put together from, in order of time.</summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    /// <summary>What people said about its accounts.</summary>
    public IReadOnlyList<CorrectionEntry> Corrections { get; init; } = [];
}

/// <summary>Words of a report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Span">The words.</param>
public sealed record ToldWords(ReportRef Report, TextSpan Span);

/// <summary>One thing that was told of a commitment, and what it changed.</summary>
/// <param name="Day">The day of the act, or of the report where no day is told.</param>
/// <param name="From">The state before; null at the beginning.</param>
/// <param name="To">The state after; the same as before when the account only confirms it.</param>
/// <param name="Kind"><c>account</c> (a report speaks of the commitment), <c>deed</c> (what was owed was done), <c>condition</c> (it came to hold).</param>
/// <param name="Words">The words that tell it.</param>
/// <param name="Entry">Id of the account (<c>C-…</c>) or of the event (<c>E-…</c>).</param>
/// <param name="Because">Why it is counted to this commitment.</param>
public sealed record LifeStep(DateOnly Day, CommitmentState? From, CommitmentState To, string Kind, ToldWords Words, string Entry, string Because);
