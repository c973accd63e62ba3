using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>Links the acts of a report in text order into commitments and threads.</summary>
internal sealed class Ledger(CommitmentScene scene)
{
    /// <summary>How far back an answer looks for what it answers.</summary>
    private const int _memory = 32;

    public List<CommitmentDraft> Drafts { get; } = [];

    public List<ExchangeThread> Threads { get; } = [];

    public void Enter(Act act)
    {
        switch (act.Kind)
        {
            case "request" or "offer" or "threat":
                Open(act);
                break;
            case "agree" or "promise":
                if (Requested(act) is { } request)
                {
                    Reply(act, request);
                }
                else if (act.About is null)
                {
                    Open(act);
                }

                break;
            default:
                Move(act);
                break;
        }
    }

    private void Open(Act act)
    {
        if (act.Owed is not { } owed || scene.Span(owed) is not { } consequent)
        {
            return;
        }

        var thread = new ExchangeThread();
        var request = act.Kind == "request";
        var draft = new CommitmentDraft
        {
            Origin = act,
            Debtor = request ? act.Other : act.Doer,
            Creditor = request ? act.Doer : act.Other,
            Consequent = consequent,
            Antecedent = act.Condition is { } condition ? scene.Span(condition.Tokens) : null,
            Evidence = EvidenceOf(act),
            Deadline = Deadlines.Of(scene, owed),
            State = CommitmentStates.Initial(act.Kind, act.Condition is not null),
            Thread = thread,
            Reason = $"\"{act.Predicate.Lemma}\" makes it; {Told(act)}",
        };
        Add(draft, act);
        if (act.Kind is "agree" or "offer" or "promise")
        {
            Price(act, draft);
        }
    }

    /// <summary>The request that an agreement answers: pointed back at, or asking for the same deed.</summary>
    private CommitmentDraft? Requested(Act act)
    {
        for (var i = Drafts.Count - 1; i >= Math.Max(0, Drafts.Count - _memory); i--)
        {
            var draft = Drafts[i];
            var asked = draft.State is CommitmentState.Requested && CommitmentScene.SameSide(draft.Debtor, act.Doer)
                && (act.Other is null || CommitmentScene.SameSide(act.Other, draft.Creditor));
            if (asked && (act.About is "request" or "condition" or "deal" || (act.About is null && SameDeed(draft.Origin, act))))
            {
                return draft;
            }
        }

        return null;
    }

    private void Reply(Act act, CommitmentDraft draft)
    {
        draft.State = CommitmentStates.After(draft.State, act.Kind, act.Condition is not null);
        draft.Antecedent = act.Condition is { } condition ? scene.Span(condition.Tokens) : draft.Antecedent;
        draft.Evidence = EvidenceOf(act);
        draft.Reason += $"; then \"{act.Predicate.Lemma}\"{(act.Condition is null ? "" : " on a condition")}";
        Follow(draft, act);
        Price(act, draft);
    }

    /// <summary>A condition that the other side must bring about is a commitment asked of it: the price.</summary>
    private void Price(Act act, CommitmentDraft draft)
    {
        if (act.Condition is not { } condition || draft.Creditor is not { } other || Prices.Of(scene, condition, draft) is not { } price)
        {
            return;
        }

        var counterpart = new CommitmentDraft
        {
            Origin = act,
            Debtor = other,
            Creditor = draft.Debtor,
            Consequent = price.Consequent,
            Antecedent = price.Antecedent ?? draft.Consequent,
            Evidence = EvidenceOf(act),
            Deadline = Deadlines.Of(scene, condition.Tokens),
            State = CommitmentState.Requested,
            Thread = draft.Thread,
            Counterpart = draft,
            Reason = "the condition of the agreement is an act of the other side",
            Confidence = 0.7,
        };
        draft.Counterpart = counterpart;
        Drafts.Add(counterpart);
        if (scene.EventAt(act.Predicate.Token) is { } id)
        {
            counterpart.Events.Add(id);
        }
    }

    private void Move(Act act)
    {
        for (var i = Drafts.Count - 1; i >= Math.Max(0, Drafts.Count - _memory); i--)
        {
            var draft = Drafts[i];
            if (!Concerns(act, draft))
            {
                continue;
            }

            var moved = CommitmentStates.After(draft.State, act.Kind);
            if (moved == draft.State)
            {
                continue;
            }

            draft.State = moved;
            draft.Reason += $"; then \"{act.Predicate.Lemma}\"";
            Follow(draft, act);
            if (draft.Counterpart is { } counterpart && act.Kind is "accept" or "refuse")
            {
                counterpart.State = CommitmentStates.After(counterpart.State, act.Kind);
                Follow(counterpart, act);
            }

            return;
        }
    }

    private bool Concerns(Act act, CommitmentDraft draft)
    {
        var byDebtor = CommitmentScene.SameSide(draft.Debtor, act.Doer);
        var byCreditor = CommitmentScene.SameSide(draft.Creditor, act.Doer) || (draft.Creditor is null && !byDebtor);
        return act.Kind switch
        {
            "accept" or "refuse" => act.About switch
            {
                "condition" => draft.State is CommitmentState.Conditional && byCreditor,
                "request" => draft.State is CommitmentState.Requested && byDebtor,
                "offer" => draft.State is CommitmentState.Offered or CommitmentState.Conditional && byCreditor,
                "deal" => draft.State is CommitmentState.Offered && byCreditor,
                null => draft.State is CommitmentState.Requested && byDebtor && SameDeed(draft.Origin, act),
                _ => false,
            },
            "withdraw" => act.About switch
            {
                "request" or "condition" => draft.State is CommitmentState.Requested && byCreditor,
                "offer" => draft.State is CommitmentState.Offered or CommitmentState.Conditional && byDebtor,
                "promise" => byDebtor,
                _ => false,
            },
            _ => act.About is "promise" && byDebtor,
        };
    }

    private bool SameDeed(Act first, Act second) =>
        first.OwedHead is { } a && second.OwedHead is { } b
        && string.Equals(scene.Parse[a].Lemma, scene.Parse[b].Lemma, StringComparison.OrdinalIgnoreCase);

    private void Add(CommitmentDraft draft, Act act)
    {
        Drafts.Add(draft);
        Threads.Add(draft.Thread);
        Follow(draft, act);
    }

    private void Follow(CommitmentDraft draft, Act act)
    {
        if (!draft.Thread.Steps.Contains(act))
        {
            draft.Thread.Steps.Add(act);
        }

        if (scene.EventAt(act.Predicate.Token) is { } id && !draft.Events.Contains(id))
        {
            draft.Events.Add(id);
        }
    }

    private TextSpan EvidenceOf(Act act) => scene.Parse.SentenceOf(act.Predicate.Token).Span;

    private static string Told(Act act) => act.Condition is null ? "no condition is told" : "a condition is told";
}
