using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>Links the acts of a report in text order into commitments and threads.</summary>
internal sealed class Ledger(CommitmentScene scene, CommitmentWords words)
{
    /// <summary>How far back an answer looks for what it answers.</summary>
    private const int _memory = 32;

    private readonly Dictionary<Act, CommitmentDraft> _opened = new(ReferenceEqualityComparer.Instance);

    public List<CommitmentDraft> Drafts { get; } = [];

    public List<ExchangeThread> Threads { get; } = [];

    public void Enter(Act act)
    {
        if (PointsAtDeed(act) is { } meant)
        {
            meant.Deadline ??= act.Deadline;
            Follow(meant, act);
            return;
        }

        switch (act.Kind)
        {
            case "request" or "offer" or "ready" or "threat" or "deal":
                OpenOrRecall(act);
                break;
            case "agree" or "promise":
                if (act.Twin is null && Requested(act) is { } request)
                {
                    Reply(act, request);
                }
                else if (act.About is null)
                {
                    OpenOrRecall(act);
                }

                break;
            default:
                Move(act);
                break;
        }
    }

    /// <summary>"gave it ten days to comply": the deed is the one asked for before.</summary>
    private CommitmentDraft? PointsAtDeed(Act act) =>
        act.Kind == "request" && IsBack(act)
            ? Last(draft => draft.State == CommitmentState.Requested && CommitmentScene.SameSide(draft.Debtor, act.Other) && CommitmentScene.SameSide(draft.Creditor, act.Doer))
            : null;

    /// <summary>"comply", "do so": the deed is one told before.</summary>
    private bool IsBack(Act act) => act.OwedHead is { } head && (words.Is("back", Syntax.Lower(scene.Parse[head].Lemma)) || IsDoingSo(head));

    private bool IsDoingSo(int head) =>
        scene.Parse[head].Lemma is "do" && head + 1 < scene.Parse.Count && scene.Parse[head + 1].Form is "so" or "it" or "this" or "that";

    /// <summary>Opens a commitment, unless the words only come back to one that is told already.</summary>
    private void OpenOrRecall(Act act)
    {
        if (act.Predicate.Kind == PredicateKind.Noun && Told(act) is { } known)
        {
            Follow(known, act);
            Take(known, act.Then);
            return;
        }

        if (Open(act) is not { } draft)
        {
            return;
        }

        Take(draft, act.Then);
        if (act.Twin is { } twin && _opened.TryGetValue(twin, out var other))
        {
            Pair(draft, other);
        }
        else if (act.InReturn)
        {
            PairWithLast(draft);
        }
    }

    private CommitmentDraft? Told(Act act) =>
        Last(draft => CommitmentScene.SameSide(draft.Debtor, act.Kind == "request" ? act.Other : act.Doer) && SameDeed(draft.Origin, act)
            && (act.Kind == "request") == (draft.Origin.Kind == "request"));

    private static void Take(CommitmentDraft draft, string? then)
    {
        if (then is not null)
        {
            draft.State = CommitmentStates.After(draft.State, then);
            draft.Reason += $"; \"{then}\" by the same words";
        }
    }

    private CommitmentDraft? Open(Act act)
    {
        if (act.Owed is not { } owed || scene.Span(owed) is not { } consequent)
        {
            return null;
        }

        var request = act.Kind == "request";
        var asked = act.Kind == "agree" && act.Twin is null ? AskedJustBefore(act) : null;
        var draft = new CommitmentDraft
        {
            Origin = act,
            Debtor = request ? act.Other : act.Doer,
            Creditor = request ? act.Doer : act.Other ?? asked?.Creditor,
            Consequent = consequent,
            Antecedent = act.Condition is { } condition ? scene.Span(condition.Tokens) : null,
            Evidence = EvidenceOf(act),
            Deadline = act.Deadline ?? Deadlines.Of(scene, owed, act.Predicate),
            State = CommitmentStates.Initial(act.Draft ? "draft" : act.Kind, act.Condition is not null),
            Thread = asked?.Thread ?? new ExchangeThread(),
            Reason = $"\"{act.Predicate.Lemma}\" makes it; {ConditionTold(act)}",
        };
        _opened[act] = draft;
        Add(draft, act);
        if (act.Kind is "agree" or "offer" or "ready" or "promise")
        {
            Price(act, draft);
        }

        return draft;
    }

    /// <summary>The request that an agreement answers: pointed back at, asked for the same deed, or answered by "replied that".</summary>
    private CommitmentDraft? Requested(Act act) => Last(draft =>
        draft.State is CommitmentState.Requested && CommitmentScene.SameSide(draft.Debtor, act.Doer)
        && (act.Other is null || CommitmentScene.SameSide(act.Other, draft.Creditor))
        && (act.About is "request" or "condition" or "deal" || (act.About is null && (IsBack(act) || SameDeed(draft.Origin, act) || SamePrice(draft, act)))));

    private void Reply(Act act, CommitmentDraft draft)
    {
        draft.State = CommitmentStates.After(draft.State, act.Kind, act.Condition is not null);
        draft.Antecedent = act.Condition is { } condition ? scene.Span(condition.Tokens) : draft.Antecedent;
        draft.Evidence = EvidenceOf(act);
        if (act.Owed is { } owed && !IsBack(act) && scene.Span(owed) is { } consequent)
        {
            draft.Consequent = consequent;
            draft.Deadline = Deadlines.Of(scene, owed, act.Predicate) ?? draft.Deadline;
        }

        draft.Reason += $"; then \"{act.Predicate.Lemma}\"{(act.Condition is null ? "" : " on a condition")}";
        Follow(draft, act);
        if (act.Condition is null && draft.Counterpart is { State: CommitmentState.Conditional } counterpart)
        {
            // The price is agreed to: the condition is accepted.
            counterpart.State = CommitmentStates.After(counterpart.State, "accept");
            Follow(counterpart, act);
        }

        Price(act, draft);
    }

    /// <summary>A condition that the other side must bring about is a commitment asked of it: the price.</summary>
    private void Price(Act act, CommitmentDraft draft)
    {
        if (act.Condition is not { } condition || draft.Counterpart is not null || draft.Creditor is not { } other || !SetsPrice(act, condition)
            || Prices.Of(scene, condition, draft) is not { } price)
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
            Deadline = Deadlines.Of(scene, condition.Tokens, act.Predicate),
            State = CommitmentState.Requested,
            Thread = draft.Thread,
            PriceHead = price.Head,
            Reason = "the condition of the agreement is an act of the other side",
            Confidence = 0.7,
        };
        Pair(draft, counterpart);
        Drafts.Add(counterpart);
        if (scene.EventAt(act.Predicate.Token) is { } id)
        {
            counterpart.Events.Add(id);
        }
    }

    /// <summary>An agreement sets its price by any condition; an offer only by words like "in exchange for"; a promise sets none.</summary>
    private static bool SetsPrice(Act act, Condition condition) =>
        act.Kind == "agree" || act.Replies || (act.Kind is "offer" or "ready" && condition.IsPrice);

    private static void Pair(CommitmentDraft one, CommitmentDraft other)
    {
        one.Counterpart = other;
        other.Counterpart = one;
    }

    /// <summary>"In return, Sweden will…": the price of what the other side was just said to owe.</summary>
    private void PairWithLast(CommitmentDraft draft)
    {
        var sentence = scene.Parse.SentenceOf(draft.Origin.Predicate.Token).Index;
        var last = Last(other => other != draft && other.Counterpart is null && other.Debtor is not null && !CommitmentScene.SameSide(other.Debtor, draft.Debtor)
            && scene.Parse.SentenceOf(other.Origin.Predicate.Token).Index >= sentence - 1);
        if (last is null)
        {
            return;
        }

        Pair(draft, last);
        draft.Creditor ??= last.Debtor;
        last.Creditor ??= draft.Debtor;
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
            draft.Creditor ??= act.Kind is "accept" or "refuse" && act.Doer is not null && !CommitmentScene.SameSide(draft.Debtor, act.Doer) ? act.Doer : null;
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
        var byDebtor = act.Doer is null || CommitmentScene.SameSide(draft.Debtor, act.Doer);
        var byCreditor = CommitmentScene.SameSide(draft.Creditor, act.Doer) || act.Doer is null || (draft.Creditor is null && !byDebtor);
        return act.Kind switch
        {
            "accept" or "refuse" => act.About switch
            {
                "condition" => draft.State is CommitmentState.Conditional && byCreditor,
                "request" => (draft.State is CommitmentState.Requested && byDebtor) || (draft.State is CommitmentState.Offered && byCreditor),
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

    /// <summary>An agreement right after a request to the same side, to another deed, still answers it: a part or a counter-offer.</summary>
    private CommitmentDraft? AskedJustBefore(Act act)
    {
        var sentence = scene.Parse.SentenceOf(act.Predicate.Token).Index;
        return Last(draft => draft.Origin.Kind == "request" && CommitmentScene.SameSide(draft.Debtor, act.Doer)
            && (act.Other is null || CommitmentScene.SameSide(act.Other, draft.Creditor))
            && scene.Parse.SentenceOf(draft.Origin.Predicate.Token).Index >= sentence - 1);
    }

    private CommitmentDraft? Last(Predicate<CommitmentDraft> fits)
    {
        for (var i = Drafts.Count - 1; i >= Math.Max(0, Drafts.Count - _memory); i--)
        {
            if (fits(Drafts[i]))
            {
                return Drafts[i];
            }
        }

        return null;
    }

    private bool SameDeed(Act first, Act second) => first.OwedHead is { } a && second.OwedHead is { } b && SameLemma(a, b);

    /// <summary>"on condition that Sweden lifts the ban. Sweden agreed to lift the ban."</summary>
    private bool SamePrice(CommitmentDraft draft, Act act) => draft.PriceHead is { } a && act.OwedHead is { } b && SameLemma(a, b);

    private bool SameLemma(int a, int b) => string.Equals(scene.Parse[a].Lemma, scene.Parse[b].Lemma, StringComparison.OrdinalIgnoreCase);

    private void Add(CommitmentDraft draft, Act act)
    {
        Drafts.Add(draft);
        if (draft.Thread.Steps.Count == 0)
        {
            Threads.Add(draft.Thread);
        }

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

    private static string ConditionTold(Act act) => act.Condition is null ? "no condition is told" : "a condition is told";
}
