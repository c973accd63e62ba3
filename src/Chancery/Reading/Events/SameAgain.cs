using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// Reads an act told only by saying that somebody did as another had done: "Norland recalled its ambassador. Sudland
/// <em>followed suit</em>". It is of the type of the act told last, and done to the same.
/// </summary>
internal static class SameAgain
{
    /// <summary>So far back the act stands that is meant, in sentences.</summary>
    private const int Sentences = 1;

    /// <summary>As sure as the act that it repeats, less what the reference may miss.</summary>
    private const double Share = 0.85;

    private static readonly string[][] _to = [["to"]];

    public static void Add(EventCandidate?[] candidates, EventScene scene)
    {
        var slots = new SlotReader(scene);
        foreach (var predicate in scene.Predicates.Items)
        {
            if (IsSame(predicate, scene) && candidates[predicate.Index] is not { Kept: true } && Followers(predicate, slots) is { Count: > 0 } followers && Before(predicate, followers, candidates, scene) is { } model)
            {
                var against = slots.Actors(predicate, _to);
                var recipients = (against.Count > 0 ? against : model.Match.Recipients).FindAll(recipient => !SameParty.IsIn(followers, recipient));
                candidates[predicate.Index] = new EventCandidate(predicate, model.Match with { Actors = followers, Recipients = recipients }, model.Folded)
                {
                    Probability = Share * (model.Probability ?? 1),
                    Undirected = model.Undirected,
                };
            }
        }
    }

    private static bool IsSame(Predicate predicate, EventScene scene)
    {
        if (predicate is not { Kind: PredicateKind.Verb, Passive: false, Negated: false, Modal: null, Future: false, Stance: null or "actual", Subjects.Count: > 0 } || !scene.Words.SameAgain.TryGetValue(predicate.Lemma, out var words))
        {
            return false;
        }

        foreach (var child in scene.Parse[predicate.Token].Children)
        {
            if ((child.Is("obj") || child.Is("advmod") || child.Is("xcomp")) && Array.IndexOf(words, Syntax.Lower(child.Lemma)) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Those who did as others had done, if each of them is of a known state or body.</summary>
    private static List<Actor> Followers(Predicate predicate, SlotReader slots)
    {
        var followers = new List<Actor>();
        foreach (var subject in predicate.Subjects.AsSpan())
        {
            if (slots.ActorOf(subject) is not { Country: not null } actor)
            {
                return [];
            }

            followers.Add(actor);
        }

        return followers;
    }

    /// <summary>The last act told before, of somebody else.</summary>
    private static EventCandidate? Before(Predicate predicate, List<Actor> followers, EventCandidate?[] candidates, EventScene scene)
    {
        EventCandidate? last = null;
        var sentence = scene.Parse.SentenceOf(predicate.Token).Index;
        foreach (var candidate in candidates)
        {
            if (candidate is not null && EventDecider.IsAct(candidate) && candidate.Folded is { Type: not "CONSULT", Status: EventStatus.Actual } && candidate.Match.Actors.Count > 0
                && candidate.Predicate.Token < predicate.Token && sentence - scene.Parse.SentenceOf(candidate.Predicate.Token).Index <= Sentences
                && !candidate.Match.Actors.Exists(actor => SameParty.IsIn(followers, actor)) && (last is null || candidate.Predicate.Token > last.Predicate.Token))
            {
                last = candidate;
            }
        }

        return last;
    }
}
