using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>A pattern that fits a predicate, with its participants.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Pattern">Its pattern.</param>
/// <param name="Actors">Who did it.</param>
/// <param name="Recipients">To whom.</param>
/// <param name="Doubtful">True when nobody known who could take part stands in the slots.</param>
internal sealed record FrameMatch(Frame Frame, FramePattern Pattern, List<Actor> Actors, List<Actor> Recipients, bool Doubtful = false)
{
    /// <summary>How well it fits.</summary>
    public double Score => Pattern.Score;
}

/// <summary>Picks the frame pattern that fits a predicate best.</summary>
internal sealed class FrameMatcher(FrameIndex index, RecipientFinder recipients, ActorJudge judge)
{
    /// <summary>What may be done to anybody, or by anybody.</summary>
    private static readonly string[] _personal = ["ASSAULT", "COERCE", "SANCTION", "RETREAT", "PROTEST"];

    /// <summary>Null when nothing fits. One without participants only where none has some.</summary>
    public FrameMatch? Match(Predicate predicate, SlotReader slots)
    {
        FrameMatch? best = null;
        foreach (var (frame, patterns) in index.Of(predicate))
        {
            // Where a frame says that nothing is to be coded, it says so of itself: "struck a deal" is no attack, but an agreement.
            FrameMatch? own = null;
            foreach (var pattern in patterns)
            {
                if ((own is null || own.Doubtful || pattern.Score > own.Score) && Holds(predicate, pattern, slots) && Participants(frame, pattern, predicate, slots) is var match && IsBetter(match, own))
                {
                    own = match;
                }
            }

            best = own is { Pattern.Nothing: false } && IsBetter(own, best) ? own : best;
        }

        return best;
    }

    private static bool IsBetter(FrameMatch match, FrameMatch? than) =>
        than is null || (match.Doubtful == than.Doubtful ? match.Score > than.Score : than.Doubtful);

    /// <summary>The priority of a pattern whose conditions do not hold, when the trigger alone must do.</summary>
    private const int Loose = -25;

    private const double LeastLoose = 0.7;

    /// <summary>
    /// Every pattern whose conditions hold, whether or not anybody fills its slots; for texts whose parties are given.
    /// Of each frame only the best; when none holds, its first, at a low score.
    /// </summary>
    public IEnumerable<FrameMatch> Fits(Predicate predicate, SlotReader slots)
    {
        var frames = index.Of(predicate);
        foreach (var (frame, patterns) in frames)
        {
            FramePattern? best = null;
            foreach (var pattern in patterns)
            {
                if ((best is null || pattern.Score > best.Score) && Holds(predicate, pattern, slots))
                {
                    best = pattern;
                }
            }

            // A word of one meaning alone still tells something.
            best ??= frames.Length == 1 && frame.Patterns[0] is { Nothing: false, Confidence: >= LeastLoose } loose ? loose with { Priority = Loose, Conditions = [] } : null;
            if (best is { Nothing: false })
            {
                var actors = slots.Actors(predicate, best.Actor);
                yield return new FrameMatch(frame, best, actors, recipients.Find(predicate, best, actors, slots));
            }
        }
    }

    /// <summary>The conditions of a pattern that do not hold.</summary>
    public IEnumerable<FrameCondition> Failing(Predicate predicate, FramePattern pattern, SlotReader slots) =>
        pattern.Conditions.Where(condition => Holds(predicate, condition, slots) == condition.Not);

    /// <summary>False for a pattern of another word of the frame, which tells nothing of this one.</summary>
    public bool IsOfItsWord(Predicate predicate, FramePattern pattern, SlotReader slots)
    {
        foreach (var condition in pattern.Conditions)
        {
            if (condition is { Not: false, Slots: ["self"] } && !Holds(predicate, condition, slots))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True where at most so many conditions fail, and none that is stated as an exception; they are put into the list.</summary>
    public bool IsNear(Predicate predicate, FramePattern pattern, SlotReader slots, int most, List<FrameCondition> failing)
    {
        failing.Clear();
        foreach (var condition in pattern.Conditions)
        {
            if (Holds(predicate, condition, slots) != condition.Not)
            {
                continue;
            }

            if (condition.Not || failing.Count == most)
            {
                return false;
            }

            failing.Add(condition);
        }

        return true;
    }

    /// <summary>A pattern with whoever fills its slots, whether or not its conditions hold.</summary>
    public FrameMatch Loosely(Frame frame, FramePattern pattern, Predicate predicate, SlotReader slots) => Participants(frame, pattern, predicate, slots);

    private FrameMatch Participants(Frame frame, FramePattern pattern, Predicate predicate, SlotReader slots)
    {
        if (pattern.Nothing)
        {
            return new FrameMatch(frame, pattern, [], []);
        }

        var actors = slots.Actors(predicate, pattern.Actor);
        var found = recipients.Find(predicate, pattern, actors, slots);
        actors.RemoveAll(actor => !judge.MayAct(actor));
        RecipientFinder.KeepResolved(actors);

        var unknown = false;

        // "Gunmen killed two Cameroonian soldiers": that they are of the other country near by is a guess.
        if (found.Exists(recipient => recipient.Country is not null && !HomeCountries.IsInferred(recipient)))
        {
            unknown = actors.RemoveAll(actor => actor.Sector == "UAF" && HomeCountries.IsInferred(actor) && found.TrueForAll(recipient => recipient.Country != actor.Country)) > 0;
        }

        // "Norlandian aid was delivered to Sudland": by those whose it is.
        if (actors.Count == 0 && predicate.Passive && pattern.Type is "AID" && slots.GiverOf(predicate) is { } giver)
        {
            actors.Add(giver);
            found = recipients.Find(predicate, pattern, actors, slots);
        }

        // "Two Norlandian diplomats have been expelled, the Sudlandian minister said": by the state that tells it.
        if (actors.Count == 0 && predicate.Passive && pattern.Type is "SANCTION" or "COERCE" or "REJECT" && Telling(predicate, found, slots) is { } telling)
        {
            actors.Add(telling);
        }

        // "A curfew has been imposed", "six men were arrested": by those who rule there.
        if (actors.Count == 0 && slots.Scene.Home is { } home && ((predicate.Passive && pattern.Type is "COERCE" or "MOBILIZE") || (pattern.Type == "PROTEST" && pattern.Agentless)))
        {
            actors.Add(home);
        }

        if (actors.Count == 0 && pattern.Together && found.Count == 0)
        {
            return new FrameMatch(frame, pattern, actors, found); // who it was the acts around tell
        }

        if (actors.Count == 0 && (!(pattern.Agentless || (pattern.Type == "ASSAULT" && found.Count > 0 && unknown)) || (found.Count == 0 && predicate.Kind == PredicateKind.Noun && predicate.Support is null)))
        {
            return new FrameMatch(frame, pattern, actors, found, Doubtful: true);
        }

        var match = new FrameMatch(frame, pattern, actors, found);
        var deed = pattern.Type == "ASSAULT" && unknown && judge.IsResolved(found);
        return match with { Doubtful = !HasKnown(match) && !deed };
    }

    private static Actor? Telling(Predicate predicate, List<Actor> found, SlotReader slots) =>
        found.Count > 0 && slots.Scene.Attributions.At(predicate.Token)?.Speaker is { } id && slots.Scene.Actors.ById(id) is { Country.Length: 3, Sector: "GOV" or "MIL" or "COP" or null } speaker
            && found.TrueForAll(recipient => recipient.Country is { Length: 3 } country && country != speaker.Country)
            ? slots.StateBy(speaker.Country!)
            : null;

    /// <summary>True when somebody political takes part and somebody's country is known.</summary>
    public bool HasKnown(FrameMatch match) =>
        (match.Actors.Count > 0 || match.Pattern.Agentless)
        && (judge.IsPolitical(match.Actors, match.Recipients) || (_personal.Contains(match.Pattern.Type) && (judge.IsOfNation(match.Actors) || judge.IsOfNation(match.Recipients)))) && (judge.IsResolved(match.Actors) || judge.IsResolved(match.Recipients));

    /// <summary>True where every condition holds.</summary>
    public bool Holds(Predicate predicate, FramePattern pattern, SlotReader slots)
    {
        foreach (var condition in pattern.Conditions)
        {
            if (Holds(predicate, condition, slots) == condition.Not)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A slot may name several alternatives with <c>|</c>.</summary>
    private bool Holds(Predicate predicate, FrameCondition condition, SlotReader slots)
    {
        foreach (var slot in condition.Slots)
        {
            if (condition.Words.Length > 0 && condition.Keys.HoldsAny(slots.Words(predicate, slot)))
            {
                return true;
            }

            foreach (var kind in condition.Kinds)
            {
                if (IsOfKind(predicate, slot, kind, slots))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsOfKind(Predicate predicate, string slot, string kind, SlotReader slots)
    {
        if (slot == "speaker")
        {
            return slots.Scene.Attributions.At(predicate.Token)?.Speaker is not null == (kind != "none");
        }

        var tokens = slots.Tokens(predicate, slot);
        if (kind is "any" or "none")
        {
            return tokens.Exists(token => slots.Scene.Times.At(token) is null) == (kind == "any"); // "called the king on Saturday": the day is no topic
        }

        foreach (var token in tokens)
        {
            if (kind == "someone" ? slots.Scene.Actors.HeadedBy(token) is not null : slots.ActorOf(token) is { } actor && judge.IsOfKind(actor, kind))
            {
                return true;
            }
        }

        return false;
    }
}
