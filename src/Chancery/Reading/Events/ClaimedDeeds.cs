using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// Gives a deed to those who say that it was theirs: "Gunmen killed ten soldiers. <em>The Norland Front claimed responsibility</em>", "the attack was
/// <em>claimed by</em> the Front".
/// </summary>
internal static class ClaimedDeeds
{
    private const int Sentences = 8;

    public static void Apply(EventCandidate?[] candidates, EventScene scene)
    {
        for (var token = 0; token < scene.Parse.Count; token++)
        {
            var word = scene.Parse[token];
            if (!word.IsRoot && (word.Is("obj") || word.Is("nsubj:pass")) && ClaimantOf(word, scene) is { } claimant)
            {
                foreach (var deed in DeedsBefore(word, candidates, scene).ToList())
                {
                    deed.Match.Actors.Clear();
                    deed.Match.Actors.Add(claimant);
                    deed.Match.Recipients.RemoveAll(recipient => recipient.Country == claimant.Country);
                    deed.Claimed = true;
                }
            }
        }
    }

    /// <summary>Who claims it: the subject of "claimed responsibility" and "claimed the attack", the agent of "was claimed by".</summary>
    private static Actor? ClaimantOf(Token word, EventScene scene)
    {
        var verb = word.Head;
        if (!scene.Words.Claiming.Contains(Syntax.Lower(verb.Lemma)) || scene.Predicates.At(verb.Index) is { Negated: true } or { Modal: not null })
        {
            return null; // "has not claimed", "may claim"
        }

        var lemma = Syntax.Lower(word.Lemma);
        var claimant = word.Is("obj") && (lemma == "responsibility" || scene.Words.Deeds.Contains(lemma)) ? verb.Child("nsubj") ?? (verb.Is("conj") || verb.Is("acl") ? verb.Head.Child("nsubj") ?? verb.Head : default(Token?))
            : word.Is("nsubj:pass") && scene.Words.Deeds.Contains(lemma) ? verb.Child("obl:agent")
            : default(Token?);
        return claimant is { } head && scene.Actors.HeadedBy(head.Index) is { Country: not null } actor ? actor : null;
    }

    /// <summary>The last deed before whose doer is not named ("gunmen", "a bomb", nobody), and what else the same nameless ones did to the same.</summary>
    private static IEnumerable<EventCandidate> DeedsBefore(Token word, EventCandidate?[] candidates, EventScene scene)
    {
        EventCandidate? last = null;
        for (var i = candidates.Length - 1; i >= 0; i--)
        {
            if (candidates[i] is not { Kept: true, Folded.Type: "ASSAULT" } deed || deed.Predicate.Token > word.Index)
            {
                continue;
            }

            if (word.Sentence.Index - scene.Parse.SentenceOf(deed.Predicate.Token).Index > Sentences || !deed.Match.Actors.TrueForAll(IsNameless))
            {
                yield break;
            }

            if (last is null || (CodeOf(deed.Match.Actors) is var doer && (doer is null || doer == CodeOf(last.Match.Actors)) && CodeOf(deed.Match.Recipients) == CodeOf(last.Match.Recipients)))
            {
                last ??= deed;
                yield return deed;
            }
        }
    }

    private static string? CodeOf(List<Actor> side) => side.Count == 0 ? null : side[0].Country;

    private static bool IsNameless(Actor actor) => actor.Kind is ActorKind.Group && actor.Sector is not ("GOV" or "MIL" or "COP") && actor.Country?.Contains(':', StringComparison.Ordinal) != true;
}
