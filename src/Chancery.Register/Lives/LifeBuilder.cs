using Chancery.Register.Corrections;

namespace Chancery.Register.Lives;

/// <summary>Makes the public life of a finished draft.</summary>
internal static class LifeBuilder
{
    public static CommitmentLife Build(LifeDraft draft, DateOnly today, ILookup<string, CorrectionEntry> corrections)
    {
        var deadline = draft.Told.FindLast(told => told.Deadline is not null)?.Deadline;
        var open = !LifeStates.IsSettled(draft.State);
        return new CommitmentLife
        {
            Id = draft.Origin.Id,
            Debtor = draft.Origin.Debtor,
            Creditor = draft.Creditor,
            Consequent = new ToldWords(draft.Origin.Report, draft.Origin.Consequent),
            Antecedent = draft.Conditioned is { } account ? new ToldWords(account.Report, account.Antecedent!.Value) : null,
            State = draft.State,
            Since = (draft.Steps.LastOrDefault(step => step.From != step.To) ?? draft.Steps[0]).Day,
            LastTold = draft.Steps.Max(step => step.Day > Known(step) ? step.Day : Known(step)),
            Deadline = deadline,
            UnknownSince = open && deadline is { } day && day < today ? day.AddDays(1) : null,
            Disputed = draft.Disputed,
            Counterpart = draft.Counterpart?.Origin.Id,
            Steps = [.. draft.Steps],
            Accounts = [.. draft.Told.Select(told => told.Id)],
            Corrections = [.. draft.Told.SelectMany(told => corrections[told.Id])],
        };
    }

    private static DateOnly Known(LifeStep step) => step.Words.Report.Published ?? step.Day;
}
