using Chancery.Model;
using Chancery.Register.Corrections;

namespace Chancery.Register.Lives;

/// <summary>Puts accounts and acts together into lives. Pure: the same accounts, acts and corrections give the same lives in whatever order they came.</summary>
internal sealed class LifeWeaver(IReadOnlyList<CorrectionEntry> corrections)
{
    private readonly List<LifeDraft> _drafts = [];
    private readonly Dictionary<string, List<LifeDraft>> _byDebtor = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LifeDraft> _byAccount = new(StringComparer.Ordinal);

    /// <summary>The lives of the accounts, which stand in order of time.</summary>
    public IReadOnlyList<LifeDraft> Weave(IReadOnlyList<ToldCommitment> told, Func<string, DateOnly, IReadOnlyList<MovingAct>> actsOf)
    {
        var said = new CommitmentCorrections(corrections, told);
        foreach (var account in told.Where(account => !said.IsRejected(account.Id)))
        {
            Place(account, said);
        }

        Pair();
        foreach (var draft in _drafts)
        {
            Move(draft, said, actsOf);
            draft.Fold();
        }

        foreach (var draft in _drafts)
        {
            FollowCounterpart(draft);
        }

        return _drafts;
    }

    private void Place(ToldCommitment account, CommitmentCorrections said)
    {
        var side = ToldCommitment.SideOf(account.Debtor);
        if (!_byDebtor.TryGetValue(side, out var candidates))
        {
            _byDebtor[side] = candidates = [];
        }

        var (life, because) = Linked(account, said) ?? Likest(account, candidates, said) ?? (null, "the first account");
        if (life is null)
        {
            life = new LifeDraft(account);
            _drafts.Add(life);
            candidates.Add(life);
        }

        life.Add(account, because);
        _byAccount[account.Id] = life;
    }

    private (LifeDraft? Life, string Because)? Linked(ToldCommitment account, CommitmentCorrections said)
    {
        foreach (var (other, why) in said.LinkedTo(account.Id))
        {
            if (_byAccount.TryGetValue(other, out var life))
            {
                return (life, why);
            }
        }

        return null;
    }

    private static (LifeDraft? Life, string Because)? Likest(ToldCommitment account, List<LifeDraft> candidates, CommitmentCorrections said)
    {
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            if (candidates[i].Told.Exists(earlier => said.AreUnlinked(earlier.Id, account.Id)))
            {
                continue;
            }

            foreach (var earlier in candidates[i].Told)
            {
                if (LifeMatch.Same(earlier, account) is { } because)
                {
                    return (candidates[i], because);
                }
            }
        }

        return null;
    }

    private void Pair()
    {
        foreach (var draft in _drafts)
        {
            foreach (var account in draft.Told)
            {
                if (account.Counterpart is { } id && _byAccount.TryGetValue(id, out var other) && other != draft)
                {
                    draft.Counterpart ??= other;
                    other.Counterpart ??= draft;
                }
            }
        }
    }

    private static void Move(LifeDraft draft, CommitmentCorrections said, Func<string, DateOnly, IReadOnlyList<MovingAct>> actsOf)
    {
        var sides = draft.Told.SelectMany(account => new[] { account.Debtor, account.Creditor }).OfType<ActorRef>().Select(ToldCommitment.SideOf).Distinct().ToList();
        foreach (var act in sides.SelectMany(side => actsOf(side, draft.Origin.Day)).Where(act => act.IsAfter(draft.Origin.Day)))
        {
            foreach (var account in draft.Told.Where(account => act.IsAfter(account.Day) && !said.AreUnlinked(account.Id, act.Mention.Event) && !said.AreUnlinked(account.Id, act.Mention.Id)))
            {
                if ((said.Links(account.Id, act.Mention) ?? LifeMatch.Done(account, act)) is { } done)
                {
                    draft.Add("deed", act, done);
                }
                else if (LifeMatch.Holds(account, act) is { } holds)
                {
                    draft.Add("condition", act, holds);
                }
            }
        }
    }

    /// <summary>What one side did may be the condition on which the other owes.</summary>
    private static void FollowCounterpart(LifeDraft draft)
    {
        if (draft.Counterpart is not { } other || draft.Conditioned is not { } account || LifeMatch.IsNegative(account)
            || other.Steps.FirstOrDefault(step => step.To == CommitmentState.Fulfilled) is not { } done)
        {
            return;
        }

        if (other.Told.Exists(told => told.Deed.Shared(account.Condition!).Count > 0))
        {
            draft.AddCondition(done);
            draft.Fold();
        }
    }
}
