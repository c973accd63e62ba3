using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// Keeps in mind who holds whom: "Norlandian police arrested a Sudlander. […] <em>He was charged</em> on Tuesday. Sudland <em>asked for access to him</em>":
/// those who hold him charge him, and are asked; and who is seized by others in turn is the one seized before, not who had him seized.
/// </summary>
internal static class Custody
{
    private static readonly string[] _suffering = ["ACCUSE", "SANCTION", "RETREAT", "COERCE"];

    /// <summary>Those who hold the one to whom it is done, where nobody is told to do it; empty where another land is told, or nobody was taken.</summary>
    public static List<Actor> HoldersOf(EventCandidate act, PartyHistory history, EventScene scene) =>
        act.Predicate is { Kind: PredicateKind.Verb, Passive: true, Subjects.Count: 0, Objects: [var patient, ..] } && Array.IndexOf(_suffering, act.Folded.Type) >= 0
        && scene.Words.Custody.Contains(act.Predicate.Lemma) && !IsElsewhere(act.Predicate, scene) && scene.Actors.At(patient) is { Kind: not ActorKind.State } held
            ? TakerOf(held, act, history)?.Match.Actors ?? [] : [];

    /// <summary>Those who are asked to let somebody go or be seen: whoever holds him.</summary>
    public static List<Actor> AskedOf(EventCandidate act, PartyHistory history, EventScene scene)
    {
        if (act.Folded.Type is not "REQUEST" || ThingOf(act.Predicate, scene) is not { } thing)
        {
            return [];
        }

        foreach (var child in thing.Children)
        {
            if ((child.Is("nmod:poss") || (child.Is("nmod") && Syntax.Preposition(child) is "of" or "to")) && scene.Actors.At(child.Index) is { Kind: not ActorKind.State } held
                && TakerOf(held, act, history) is { } taker && !act.Match.Actors.Exists(own => taker.Match.Actors.Exists(one => one.Country == own.Country)))
            {
                return taker.Match.Actors;
            }
        }

        return [];
    }

    /// <summary>"A Norlandian judge ordered the arrest of the general. Sudlandian police detained <em>him</em>": not the judge.</summary>
    public static List<Actor> TakenOf(EventCandidate act, PartyHistory history, EventScene scene)
    {
        if (act is not { Folded.Type: "COERCE", Predicate: { Kind: PredicateKind.Verb, Passive: false, Objects: [var token] } } || scene.Parse[token].Upos != Upos.PRON || scene.Actors.At(token) is not { } resolved)
        {
            return [];
        }

        var at = history.IndexOf(act);
        for (var i = at - 1; i >= 0 && IsNear(history.Acts[i], act, scene); i--)
        {
            if (history.Acts[i] is { Folded.Type: "COERCE", Match: { Actors: [var ordering], Recipients: [{ Kind: ActorKind.Person or ActorKind.Office or ActorKind.Group } sought] } } && ordering.Id == resolved.Id && sought.Id != resolved.Id)
            {
                return [sought];
            }
        }

        return [];
    }

    /// <summary>The last act by which somebody was taken or tried, null where none is told.</summary>
    private static EventCandidate? TakerOf(Actor held, EventCandidate act, PartyHistory history)
    {
        for (var i = history.IndexOf(act) - 1; i >= 0; i--)
        {
            if (history.Acts[i] is { Folded: { Type: "COERCE", Status: EventStatus.Actual }, Match: { Actors: [{ Country: not null }, ..] actors } } taking
                && taking.Match.Recipients.Exists(one => one.Id == held.Id) && !actors.Exists(one => one.Id == held.Id))
            {
                return taking;
            }
        }

        return null;
    }

    /// <summary>True in one sentence and for the next.</summary>
    private static bool IsNear(EventCandidate earlier, EventCandidate act, EventScene scene) =>
        scene.Parse.SentenceOf(act.Predicate.Token).Index - scene.Parse.SentenceOf(earlier.Predicate.Token).Index <= 1;

    /// <summary>The release, the access that is asked for.</summary>
    private static Token? ThingOf(Predicate predicate, EventScene scene)
    {
        foreach (var token in predicate.Objects.AsSpan())
        {
            if (scene.Words.Liberty.Contains(Syntax.Lower(scene.Parse[token].Lemma)))
            {
                return scene.Parse[token];
            }
        }

        foreach (var oblique in predicate.Obliques.AsSpan())
        {
            if (oblique.Preposition is "for" && scene.Words.Liberty.Contains(Syntax.Lower(scene.Parse[oblique.Token].Lemma)))
            {
                return scene.Parse[oblique.Token];
            }
        }

        return null;
    }

    private static bool IsElsewhere(Predicate predicate, EventScene scene)
    {
        foreach (var oblique in predicate.Obliques.AsSpan())
        {
            if (scene.Places.At(oblique.Token) is not null || scene.Actors.At(oblique.Token) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
