using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <content>Sides that the rules of the sentence gave to the wrong party.</content>
internal sealed partial class ActReferences
{
    /// <summary>"Norland expelled an envoy, <em>a step that</em> Sudland condemned": who is condemned is he who took the step.</summary>
    private void TurnToStep(EventCandidate candidate, List<EventCandidate> told, EventScene scene)
    {
        if (candidate.Folded.Type is not ("ACCUSE" or "SUPPORT" or "REJECT") || scene.Parse[candidate.Predicate.Token] is not { IsRoot: false } clause || !clause.Is("acl"))
        {
            return;
        }

        var step = clause.Head;
        if (!_acts.Contains(Syntax.Lower(step.Lemma)) || !(step.Is("appos") || step.Is("parataxis") || step.Is("dep") || step.Is("obl")) || !HasCommaBefore(step, scene.Parse))
        {
            return;
        }

        var verb = step;
        for (var up = 0; up < Reach && !verb.IsRoot && (up == 0 || verb.Upos != Upos.VERB); up++)
        {
            verb = verb.Head;
        }

        var taken = told.FindLast(earlier => earlier.Predicate.Token == verb.Index || earlier.Predicate.Support == verb.Index);
        if (taken is { Match.Actors: [{ Country: not null }, ..] } && !taken.Match.Actors.Exists(doing => candidate.Match.Actors.Exists(actor => SameParty.Are(actor, doing))))
        {
            candidate.Match.Recipients.Clear();
            candidate.Match.Recipients.AddRange(taken.Match.Actors);
        }
    }

    /// <summary>"Norland and Sudland agreed. Estland welcomed <em>it</em>": what two did, not one of them.</summary>
    private static void TurnToBoth(EventCandidate candidate, List<EventCandidate> told, EventScene scene)
    {
        if (candidate.Folded.Type is not ("ACCUSE" or "SUPPORT") || told.Count == 0 || candidate.Match.Recipients is not [{ Country: not null } one]
            || candidate.Predicate.Objects is not [var thing] || scene.Parse[thing].Form is not "it")
        {
            return;
        }

        var last = told[^1];
        if (last.Folded.Type is "SUPPORT" or "AGREE" or "CONCEDE" or "COOPERATE" && last.Match.Actors.Count > 1 && last.Match.Actors.Exists(actor => SameParty.Are(actor, one))
            && !last.Match.Actors.Exists(actor => candidate.Match.Actors.Exists(own => SameParty.Are(own, actor)))
            && scene.Parse.SentenceOf(thing).Index - scene.Parse.SentenceOf(last.Predicate.Token).Index <= 1)
        {
            candidate.Match.Recipients.Clear();
            candidate.Match.Recipients.AddRange(last.Match.Actors);
        }
    }

    /// <summary>"denounced the arrest of a Norlander <em>by Sudland</em>": nobody denounces his own for what was done to them.</summary>
    private static void TurnToDoer(EventCandidate candidate, SlotReader slots)
    {
        if (candidate.Folded.Type is not ("ACCUSE" or "REJECT") || candidate.Match.Recipients.Count == 0 || !candidate.Match.Recipients.TrueForAll(recipient => candidate.Match.Actors.Exists(actor => SameParty.Are(actor, recipient))))
        {
            return;
        }

        if (slots.Actors(candidate.Predicate, _doers).Find(doer => doer.Country is not null && !candidate.Match.Actors.Exists(actor => SameParty.Are(actor, doer))) is { } doing)
        {
            candidate.Match.Recipients.Clear();
            candidate.Match.Recipients.Add(doing);
        }
    }

    private static bool HasCommaBefore(Token noun, Parse parse)
    {
        for (var token = noun.Index - 1; token >= Math.Max(noun.Sentence.Tokens.First, noun.Index - Near - 1); token--)
        {
            if (parse[token].Form is "," or "-" or "–" or "—")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The foreign ministry summoned the Norlandian ambassador": a ministry whose state was only guessed is not that of the ambassador.</summary>
    private static void TurnFromSelf(EventCandidate candidate, List<EventCandidate> told, EventScene scene)
    {
        if (candidate is { Folded.Type: "SANCTION" or "ACCUSE" or "THREATEN" or "REJECT" or "REQUEST", Match: { Actors: [{ Sector: "GOV" or "MIL", Country.Length: 3 } actor], Recipients: [{ Kind: ActorKind.State or ActorKind.Office or ActorKind.Person, Country.Length: 3 } recipient] } }
            && actor != recipient && SameParty.Are(actor, recipient) && HomeCountries.IsInferred(actor) && !HomeCountries.IsInferred(recipient) && recipient.Sector is "GOV" or null
            && Partners.Of([recipient], candidate.Predicate.Token, told, scene) is { Country: { Length: 3 } other } && scene.Actors.StateOf(other) is { } state)
        {
            candidate.Match.Actors[0] = state;
        }
    }

    /// <summary>"imposed sanctions on Norland after <em>its</em> army shot at protesters": who is punished is he who did it.</summary>
    private static void TurnToBlamed(EventCandidate candidate, List<EventCandidate> told, EventScene scene)
    {
        if (candidate.Match.Actors is not ([] or [{ Country: not null }]) || candidate.Predicate is not { Passive: false, Subjects: [var subject, ..] }
            || !(scene.Parse[subject].Form is "it" or "they" || scene.Parse[subject].Child("nmod:poss") is { Upos: Upos.PRON, Form: "its" or "their" }))
        {
            return;
        }

        var clause = scene.Parse[candidate.Predicate.Token];
        for (var step = 0; step <= Near && (clause.Is("conj") || clause.Is("ccomp")); step++)
        {
            clause = clause.Head;
        }

        if (!clause.Is("advcl") || clause.HeadIndex > clause.Index)
        {
            return;
        }

        var governing = told.TakeLast(Reach).LastOrDefault(earlier => earlier.Predicate.Token == clause.HeadIndex || earlier.Predicate.Support == clause.HeadIndex);
        if (governing is { Folded.Type: "ACCUSE" or "SANCTION" or "THREATEN", Match: { Actors: [var judging, ..], Recipients: [{ Country: not null } blamed] } } && candidate.Match.Actors.TrueForAll(doing => SameParty.Are(judging, doing) && !SameParty.Are(blamed, doing))
            && !candidate.Match.Recipients.Exists(recipient => SameParty.Are(recipient, blamed)) && scene.StateOf(blamed) is { } state)
        {
            candidate.Match.Actors.Clear();
            candidate.Match.Actors.Add(state);
        }
    }

    /// <summary>
    /// "The bloc accused Norland of torture. <em>The government</em> denied it", "The envoy pressed the premier to sign. <em>He</em> refused":
    /// one who is not named and would answer himself answers for the one just spoken to.
    /// </summary>
    private static void TurnToAddressee(EventCandidate candidate, List<EventCandidate> told, EventScene scene)
    {
        if (candidate.Folded.Type is not ("REJECT" or "AGREE") || candidate.Match.Actors is not [var answering] || told.Count == 0
            || told[^1] is not { Folded.Type: "REQUEST" or "ACCUSE" or "THREATEN", Match: { Actors: [{ Country: { } asking }, ..], Recipients: [{ Country: not null } addressee] } } last
            || addressee.Country == asking || addressee.Country == answering.Country || candidate.Match.Recipients.Exists(recipient => SameParty.Are(recipient, addressee))
            || scene.Parse.SentenceOf(candidate.Predicate.Token).Index - scene.Parse.SentenceOf(last.Predicate.Token).Index != 1)
        {
            return;
        }

        var unnamed = candidate.Folded.Type == "REJECT" && answering is { Sector: "GOV", Kind: ActorKind.State or ActorKind.Organisation or ActorKind.Office } && HomeCountries.IsInferred(answering);
        if (unnamed || (answering.Country == asking && IsSaidOfPronoun(candidate.Predicate, scene)))
        {
            var state = scene.StateOf(addressee) ?? addressee;
            candidate.Match.Actors[0] = state;
            candidate.Match.Recipients.RemoveAll(recipient => SameParty.Are(recipient, state));
        }
    }

    /// <summary>"He refused."</summary>
    private static bool IsSaidOfPronoun(Predicate predicate, EventScene scene) =>
        predicate is { Kind: PredicateKind.Verb, Passive: false, Subjects: [var subject] } && scene.Parse[subject] is { Upos: Upos.PRON, Form: "He" or "She" or "They" };

    /// <summary>"The army says the others attacked <em>its</em> men": its own, not theirs.</summary>
    private static void TurnToSpeaker(EventCandidate candidate, EventScene scene)
    {
        if (candidate.Folded.Type is not ("ASSAULT" or "COERCE" or "ACCUSE" or "THREATEN" or "MOBILIZE" or "SANCTION") || candidate.Match.Recipients.Count > 1 || candidate.Match.Actors.Count == 0
            || (candidate.Match.Recipients.Count == 1 && !candidate.Match.Actors.Exists(actor => SameParty.Are(actor, candidate.Match.Recipients[0])))
            || scene.Attributions.At(candidate.Predicate.Token)?.Speaker is not { } id || scene.Actors.ById(id) is not { Country: not null } speaker
            || candidate.Match.Actors.Exists(actor => SameParty.Are(actor, speaker)) || scene.StateOf(speaker) is not { } state)
        {
            return;
        }

        if (candidate.Match.Recipients.Count == 0)
        {
            // "Norland said Sudlandian jets had bombed a temple."
            if (candidate.Folded.Type == "ASSAULT" && speaker.Country is { Length: 3 } && candidate.Match.Actors.TrueForAll(actor => actor.Country is { Length: 3 }))
            {
                candidate.Match.Recipients.Add(state);
            }
        }
        else if (candidate.Predicate.Objects.Any(token => scene.Parse[token].Child("nmod:poss") is { Upos: Upos.PRON }))
        {
            candidate.Match.Recipients[0] = state;
        }
    }
}
