using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <content>Who did not do it.</content>
internal static partial class PartyBars
{
    /// <summary>"<em>Observers</em> accuse Norland of backing the Front": beside a noun that does, who stands only in what is done does not.</summary>
    public static bool IsOnlyTreated(Party party, EventCandidate candidate, TokenRange sentence, EventScene scene) =>
        IsAccusedState(party, candidate, scene)
        || IsHeldAbroad(party.Code, candidate, scene)
        || (IsSpokenBySomebody(candidate, scene) && IsOnly(party, sentence, scene, head => head.Index > candidate.Predicate.Token))
        || (candidate.Folded.Type is "REJECT" or "AGREE" && IsOnly(party, sentence, scene, head => IsAsker(head, candidate.Predicate, scene)))
        || (candidate.Folded.Type is "AID" && IsOnly(party, sentence, scene, head => IsWhence(head, candidate.Predicate)))
        || (candidate.Folded.Type is "COERCE" && IsOnly(party, sentence, scene, head => IsWhither(head, candidate.Predicate)))
        || (candidate.Folded.Type is "ASSAULT" && HasOwnDoer(candidate.Predicate, scene) && IsOnly(party, sentence, scene, head => IsTeller(head, scene.Parse[candidate.Predicate.Token])))
        || (candidate.Folded.Type is "ASSAULT" && IsOnStrangers(party, candidate) && IsOnly(party, sentence, scene, IsScene))
        || (candidate.Folded.Type is "ASSAULT" && StruckBy(candidate.Predicate, scene) is { } means && IsOnly(party, sentence, scene, head => IsStruckOrScene(head, means, candidate.Predicate.Token)))
        || candidate.Folded.Type is "ACCUSE" or "SANCTION" or "SUPPORT" && candidate.Predicate is { Kind: PredicateKind.Verb, Passive: false, SubjectCarried: false } predicate && predicate.Subjects is [var subject, ..] && scene.Parse[subject].Upos == Upos.NOUN
        && IsOnly(party, sentence, scene, head => IsBehind(head, predicate));

    /// <summary>"Two <em>Norlanders</em> were arrested in Sudland": their own state does not arrest them there.</summary>
    public static bool IsHeldAbroad(string code, EventCandidate candidate, EventScene scene)
    {
        if (candidate is not { Folded.Type: "COERCE" or "SANCTION" or "ACCUSE", Predicate: { Kind: PredicateKind.Verb, Passive: true, Subjects.Count: 0 } predicate } || !candidate.Match.Recipients.Exists(held => held.Country == code))
        {
            return false;
        }

        foreach (var oblique in predicate.Obliques.AsSpan())
        {
            if (oblique.Preposition is "in" or "at" && (scene.Places.At(oblique.Token)?.Country ?? scene.Actors.At(oblique.Token)?.Country) is { Length: 3 } land && land != code)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"<em>We</em> urge the authorities in Norland": whoever speaks is none of those to whom he speaks.</summary>
    private static bool IsSpokenBySomebody(EventCandidate candidate, EventScene scene) =>
        candidate is { Folded.Type: "REQUEST" or "ACCUSE" or "THREATEN" or "SUPPORT" or "REJECT", Predicate: { Kind: PredicateKind.Verb, Passive: false, Subjects: [var subject] } } && Syntax.Lower(scene.Parse[subject].Form.ToString()) is "we" or "i"
        && candidate.Match.Actors.Count == 0;

    /// <summary>"<em>Norland</em> was accused of torture": no state accuses itself; whom it charges are its people.</summary>
    private static bool IsAccusedState(Party party, EventCandidate candidate, EventScene scene) =>
        candidate is { Folded.Type: "ACCUSE", Predicate: { Kind: PredicateKind.Verb, Passive: true, Subjects.Count: 0, Objects: [var accused, ..] } } && candidate.Match.Pattern.Mode is not "investigate"
        && scene.Actors.At(accused) is { Country: { } code } actor && code == party.Code && (actor.Kind == ActorKind.State || actor is { Kind: ActorKind.Organisation, Sector: "GOV" });

    /// <summary>The thing by which an act of violence is told, where nobody does it: "a <em>bomb</em> went off", "the <em>attack</em> on the base killed two".</summary>
    private static int? StruckBy(Predicate predicate, EventScene scene) =>
        predicate.Kind == PredicateKind.Noun ? predicate.Token
            : predicate is { Passive: false, Subjects: [var subject] } && scene.Words.Striking.Contains(Syntax.Lower(scene.Parse[subject].Lemma)) ? subject : null;

    /// <summary>"the bombing of an embassy <em>in Norland</em>", "two rockets landed in a <em>Norlandian</em> town": where a thing struck, or whom, is not who sent it.</summary>
    private static bool IsStruckOrScene(Token head, int means, int act)
    {
        for (var token = head; !token.IsRoot && token.Index > Math.Min(means, act); token = token.Head)
        {
            if (token.Is("obj"))
            {
                return true; // "…, killing two <em>Norlandians</em>"
            }

            if (token.HeadIndex == means || token.HeadIndex == act)
            {
                return (token.Is("nmod") || token.Is("obl")) && Syntax.Preposition(token) is "in" or "on" or "at" or "near" or "inside" or "outside" or "against" or "of" or "into" or "onto" or "across" or "through";
            }
        }

        return false;
    }

    /// <summary>"The <em>Sudlandian</em> envoy was shot dead in <em>Norland</em>": where strangers were struck, and nobody is said to have done it, the land did not.</summary>
    private static bool IsOnStrangers(Party party, EventCandidate candidate) =>
        candidate.Predicate is { Kind: PredicateKind.Verb, Passive: true, Subjects.Count: 0 } && candidate.Match.Actors.Count == 0 && candidate.Match.Recipients.Exists(one => one.Country is { } code && code != party.Code);

    private static bool IsScene(Token head) =>
        (head.Is("nmod") || head.Is("obl")) && Syntax.Preposition(head) is "in" or "on" or "at" or "near" or "inside" or "outside" or "off" or "to";

    /// <summary>"the army said <em>gunmen</em> had attacked a post": somebody else than the one who tells of it did it, if not of which side he is.</summary>
    private static bool HasOwnDoer(Predicate predicate, EventScene scene) =>
        predicate is { Kind: PredicateKind.Verb, Passive: false, SubjectCarried: false, Subjects: [var subject, ..] } && scene.Parse[subject].Upos == Upos.NOUN;

    /// <summary>"turned down a request from <em>Norland</em>": whoever asks does not answer.</summary>
    private static bool IsAsker(Token head, Predicate predicate, EventScene scene) =>
        predicate.Kind == PredicateKind.Verb && head.Index > predicate.Token && head.Is("nmod") && Syntax.Preposition(head) is "from" or "by" && scene.Words.Answered.ContainsKey(Syntax.Lower(head.Head.Lemma));

    /// <summary>"was rescued from <em>the rebels</em>".</summary>
    private static bool IsWhence(Token head, Predicate predicate) => head.HeadIndex == predicate.Token && head.Is("obl") && Syntax.Preposition(head) is "from";

    private static bool IsBehind(Token head, Predicate predicate)
    {
        for (var token = head; !token.IsRoot; token = token.Head)
        {
            if (token.HeadIndex == predicate.Token)
            {
                return token.Index > predicate.Token && !token.Is("conj") && !token.Is("parataxis");
            }
        }

        return false;
    }
}
