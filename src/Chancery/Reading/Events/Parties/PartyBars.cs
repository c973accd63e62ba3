using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Tells who cannot suffer an act, or not have done it, by how his sentence mentions him, whatever the weights would say.</summary>
internal static partial class PartyBars
{
    private const string _union = "IGO:";

    private static readonly string[] _harming = ["ASSAULT", "COERCE", "SANCTION", "ACCUSE", "THREATEN"];

    private static readonly string[] _against = ["ASSAULT", "COERCE", "SANCTION", "ACCUSE", "THREATEN", "PROTEST", "REJECT"];

    private static readonly string[] _undergone = ["ASSAULT", "COERCE", "SANCTION", "RETREAT"];

    public static bool Excludes(Party party, EventCandidate candidate, string[] own, TokenRange sentence, EventScene scene) =>
        (candidate.Folded.Type is not "REQUEST" && party.Code.StartsWith("REB:", StringComparison.Ordinal) && Array.IndexOf(own, party.Code) >= 0) // a band frees, kidnaps and threatens others
        || (_harming.Contains(candidate.Folded.Type) && IsOnly(party, sentence, scene, head => IsAsking(head, candidate, scene)))
        || (candidate.Folded.Type is "ACCUSE" && IsOnly(party, sentence, scene, head => IsStruck(head, candidate, scene) || IsViolated(head, scene)))
        || (candidate.Folded.Type is "ACCUSE" && party.Code.StartsWith(_union, StringComparison.Ordinal) && IsOnly(party, sentence, scene, head => IsToldOf(head, candidate.Predicate, scene)))
        || (candidate.Folded.Type is "ACCUSE" && Array.IndexOf(own, party.Code) >= 0 && IsStateItself(party, candidate, sentence))
        || (candidate is { Folded.Type: "REQUEST" or "AGREE", Predicate.Kind: PredicateKind.Noun } && Array.IndexOf(own, party.Code) >= 0 && IsStateItself(party, candidate, sentence))
        || (candidate.Folded.Type is "COERCE" && IsOnly(party, sentence, scene, head => IsWhither(head, candidate.Predicate)))
        || (candidate.Folded.Type is "AID" or "RETREAT" or "CONCEDE" && IsOnly(party, sentence, scene, head => IsHolder(head, candidate.Predicate)))
        || (candidate.Folded.Type is "RETREAT" && candidate.Match.Pattern.Mode is "release" && IsOnly(party, sentence, scene, head => IsWhitherThen(head, candidate.Predicate.Token)))
        || (candidate.Folded.Type is "REJECT" && IsOnly(party, sentence, scene, head => IsStruckByDeed(head, candidate.Predicate, scene)))
        || (_undergone.Contains(candidate.Folded.Type) && IsPatientTold(candidate, scene) && IsOnly(party, sentence, scene, head => IsInNextClause(head, candidate.Predicate.Token)))
        || (candidate.Folded.Type is "REJECT" or "AGREE" && IsOnly(party, sentence, scene, head => IsVenue(head, scene)))
        || (_against.Contains(candidate.Folded.Type) && IsOnly(party, sentence, scene, head => IsServed(head, scene)))
        || (candidate.Folded.Type is "CONCEDE" or "RETREAT" or "COERCE" or "ASSAULT" && candidate.Predicate.Objects.Count > 0 && IsOnly(party, sentence, scene, head => IsNearby(head, scene)))
        || (_undergone.Contains(candidate.Folded.Type) && IsSuffererTold(candidate, scene) && IsOnly(party, sentence, scene, head => IsTeller(head, scene.Parse[candidate.Predicate.Token])))
        || (candidate.Folded.Type is "AID" or "MOBILIZE" && IsOnly(party, sentence, scene, head => IsSubjectBeside(head, scene.Parse[candidate.Predicate.Token])))
        || (candidate.Folded.Type is "MOBILIZE" && Array.IndexOf(own, party.Code) >= 0 && !IsAtHome(sentence, scene))
        || (candidate.Folded.Type is "THREATEN" && Array.IndexOf(own, party.Code) >= 0 && Theatre.IsDeterrent(candidate, scene)); // "would answer any attack on its soil"

    /// <summary>
    /// "The ruling drew protests from <em>Norland</em>", "the court turned down a request from <em>Norland</em>": where a state accuses or asks and its sentence names nobody else of it,
    /// it does not accuse or ask itself.
    /// </summary>
    private static bool IsStateItself(Party party, EventCandidate candidate, TokenRange sentence)
    {
        if (candidate.Match.Actors is not [{ Kind: ActorKind.State } state])
        {
            return false;
        }

        foreach (var mention in party.Within(sentence))
        {
            if (!state.Mentions.Any(own => own.Head == mention.Head))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True for a body of states that the sentence of the act names, and only as the one before which somebody complains.</summary>
    public static bool IsOnlyJudge(Actor actor, Predicate predicate, EventScene scene) =>
        actor.Country is { } code && code.StartsWith(_union, StringComparison.Ordinal) && IsOnly(actor, predicate, scene, head => IsToldOf(head, predicate, scene));

    /// <summary>True where somebody complains before a body of states.</summary>
    public static bool IsBeforeJudge(Predicate predicate, EventScene scene)
    {
        foreach (var oblique in predicate.Obliques.AsSpan())
        {
            if (IsJudge(oblique.Token))
            {
                return true;
            }
        }

        foreach (var child in predicate.Objects.AsSpan() is [var thing, ..] ? scene.Parse[thing].Children : default)
        {
            if (IsJudge(child.Index))
            {
                return true;
            }
        }

        return false;

        bool IsJudge(int token) => scene.Actors.At(token)?.Country?.StartsWith(_union, StringComparison.Ordinal) == true && IsToldOf(scene.Parse[token], predicate, scene);
    }

    /// <summary>"filed a complaint with the <em>United Nations</em>", "complained to the <em>Security Council</em>": the body before which somebody accuses is not accused.</summary>
    private static bool IsToldOf(Token head, Predicate predicate, EventScene scene) =>
        (head.Is("obl") || head.Is("nmod")) && Syntax.Preposition(head) is "to" or "with" or "before" or "at"
        && (scene.Words.Complaints.Contains(Syntax.Lower(head.Head.Lemma)) || (head.HeadIndex == predicate.Token && predicate.Objects.AsSpan() is [var thing, ..] && scene.Words.Complaints.Contains(Syntax.Lower(scene.Parse[thing].Lemma))));

    /// <summary>"rescued the hostages held by <em>rebels</em>": who holds them is not helped, nor does anybody yield to him.</summary>
    private static bool IsHolder(Token head, Predicate predicate)
    {
        if (!(head.Is("obl:agent") || (head.Is("obl") && Syntax.Preposition(head) is "by")) || head.Head is not { IsRoot: false } held || !held.Is("acl"))
        {
            return false;
        }

        return predicate.Objects.Contains(held.HeadIndex);
    }

    /// <summary>An army goes on alert against others, or against nobody, unless unrest is told with it: "mobilised the army for <em>riot</em> control".</summary>
    private static bool IsAtHome(TokenRange sentence, EventScene scene)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (scene.Words.Unrest.Contains(Syntax.Lower(scene.Parse[token].Lemma)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"put them on a plane to <em>Norland</em>", "deported them to <em>Norland</em>": where people are taken is neither who takes them nor who is taken.</summary>
    private static bool IsWhither(Token head, Predicate predicate) =>
        head.Index > predicate.Token && (head.Is("nmod") || head.Is("obl")) && Syntax.Preposition(head) is "to"
        && (head.HeadIndex == predicate.Token || head.Head.HeadIndex == predicate.Token);

    /// <summary>"released them and flew them to <em>Norland</em>": where those are taken who are let go.</summary>
    private static bool IsWhitherThen(Token head, int act)
    {
        if (head.Index < act || !(head.Is("nmod") || head.Is("obl")) || Syntax.Preposition(head) is not ("to" or "for"))
        {
            return false;
        }

        for (var token = head; !token.IsRoot; token = token.Head)
        {
            if (token.HeadIndex == act)
            {
                return token.Is("conj") || token.Is("advcl");
            }
        }

        return false;
    }

    /// <summary>"A man was <em>arrested</em>": the sentence tells who suffered it, if not of which side he is.</summary>
    private static bool IsPatientTold(EventCandidate candidate, EventScene scene) =>
        candidate.Predicate is { Kind: PredicateKind.Verb, Passive: true, Objects: [var patient, ..] } && scene.Parse[patient].Upos is Upos.NOUN or Upos.PROPN;

    /// <summary>"at talks in <em>Norland</em>, Sudland and Westland failed to agree": where they meet is not the one to whom it is done.</summary>
    private static bool IsVenue(Token head, EventScene scene) =>
        head.Is("nmod") && Syntax.Preposition(head) is "in" or "at" && scene.Words.Talks.Contains(Syntax.Lower(head.Head.Lemma));

    /// <summary>"<em>Norlandian</em> troops", "<em>Norland's</em> border": what is somebody's; else himself.</summary>
    private static Token ThingOf(Token head) =>
        head is { IsRoot: false } && (head.Is("amod") || head.Is("compound") || head.Is("nmod:poss")) ? head.Head : head;

    /// <summary>"bombed a pipeline near the <em>Norlandian</em> border", "a ban on marches outside the <em>Norlandian</em> embassy": what is Norland's only tells where.</summary>
    private static bool IsNearby(Token head, EventScene scene)
    {
        var place = ThingOf(head);
        return (place.Is("nmod") || place.Is("obl")) && place.Index != head.Index && Syntax.Preposition(place) is "near" or "outside" or "along" or "opposite" or "by" or "close_to" or "in_front_of"
            && scene.Words.Landmarks.Contains(Syntax.Lower(place.Lemma));
    }

    /// <summary>"carried out strikes in support of <em>Norlandian</em> troops", "marched in solidarity with <em>Norland</em>": for whom something is done, it is not done to.</summary>
    private static bool IsServed(Token head, EventScene scene)
    {
        var served = ThingOf(head);
        return served.Is("nmod") && Syntax.Preposition(served) is "of" or "with" or "for" && scene.Words.Backing.Contains(Syntax.Lower(served.Head.Lemma)) && Syntax.Preposition(served.Head) is "in" or "on";
    }

    /// <summary>"killed ten <em>villagers</em>"; not "our villagers", who are the speaker's.</summary>
    private static bool IsSuffererTold(EventCandidate candidate, EventScene scene) =>
        candidate.Predicate is { Kind: PredicateKind.Verb, Objects: [var sufferer, ..] } && scene.Parse[sufferer] is { Upos: Upos.NOUN or Upos.PROPN } noun && noun.Child("nmod:poss") is null && scene.Actors.At(sufferer) is not null;

    /// <summary>"police killed ten villagers, the <em>Norlandian embassy</em> said": who only tells of it did not suffer it.</summary>
    public static bool IsTeller(Token head, Token act)
    {
        if (!head.Is("nsubj") || head.IsRoot)
        {
            return false;
        }

        for (var token = act; !token.IsRoot; token = token.Head)
        {
            if (token.HeadIndex == head.HeadIndex)
            {
                return token.Is("ccomp") || token.Is("parataxis");
            }
        }

        return false;
    }

    /// <summary>"was arrested and handed over to <em>Norlandian authorities</em>": of another deed, told behind.</summary>
    private static bool IsInNextClause(Token head, int act)
    {
        for (var token = head; !token.IsRoot; token = token.Head)
        {
            if (token.HeadIndex == act)
            {
                return token.Index > act && token.Upos == Upos.VERB && token.Is("conj");
            }
        }

        return false;
    }

    /// <summary>"Norland sent a battalion, and <em>Sutland</em> flew in 800 men": whoever does his own part beside it is not the one to whom it is sent.</summary>
    private static bool IsSubjectBeside(Token head, Token act) =>
        head.Is("nsubj") && head.Head is { Upos: Upos.VERB } verb && verb.Index != act.Index
        && ((verb.HeadIndex == act.Index && IsBeside(verb)) || (act.HeadIndex == verb.Index && IsBeside(act)));

    private static bool IsBeside(Token verb) => verb.Is("conj") || verb.Is("parataxis");

    /// <summary>True for one whom the sentence mentions, and never otherwise than so.</summary>
    private static bool IsOnly(Party party, TokenRange sentence, EventScene scene, Func<Token, bool> so)
    {
        var mentions = party.Within(sentence);
        foreach (var mention in mentions)
        {
            if (!so(scene.Parse[mention.Head]))
            {
                return false;
            }
        }

        return mentions.Length > 0;
    }

    /// <summary>"at the request of <em>Norland</em>, began air strikes": those who asked for it do not suffer it.</summary>
    private static bool IsAsking(Token head, EventCandidate candidate, EventScene scene) =>
        (head.Is("nmod") || head.Is("obl")) && scene.Words.Requests.Contains(Syntax.Lower(head.Head.Lemma))
        && !candidate.Predicate.Objects.Contains(head.HeadIndex) && candidate.Predicate.Token != head.HeadIndex;

    /// <summary>"condemned the attack on <em>Norlandian troops</em>": those who suffered it are not blamed for it.</summary>
    private static bool IsStruck(Token head, EventCandidate candidate, EventScene scene) =>
        (candidate.Predicate.Objects.Contains(head.HeadIndex) && IsSufferer(head, scene))
        || IsWhereItStruck(head, candidate, scene);

    /// <summary>"denied any part in the attack on <em>Norlandian troops</em>": who suffered it has accused nobody by that.</summary>
    private static bool IsStruckByDeed(Token head, Predicate predicate, EventScene scene) =>
        head.Index > predicate.Token && IsSufferer(head, scene);

    private static bool IsSufferer(Token head, EventScene scene) =>
        head.Is("nmod") && Syntax.Preposition(head) is "on" or "of" or "against" or "upon" && scene.Words.Deeds.Contains(Syntax.Lower(head.Head.Lemma));

    /// <summary>"condemned the attack at a post in <em>Norland</em> that killed <em>Norlandian</em> soldiers": whoever is told of behind an attack suffered it, unless it was his.</summary>
    private static bool IsWhereItStruck(Token head, EventCandidate candidate, EventScene scene)
    {
        for (var token = head; !token.IsRoot && token.HeadIndex >= 0 && token.HeadIndex != candidate.Predicate.Token; token = token.Head)
        {
            if (candidate.Predicate.Objects.Contains(token.HeadIndex))
            {
                return token.Index > token.HeadIndex && !(token.Is("nmod") && Syntax.Preposition(token) is "by" or "from") && !token.Is("conj") && !token.Is("appos")
                    && scene.Words.Attacks.Contains(Syntax.Lower(token.Head.Lemma));
            }
        }

        return false;
    }

    /// <summary>True for one whom the sentence of the act names, and only as one whose rights are violated.</summary>
    public static bool IsOnlyViolated(Actor actor, Predicate predicate, EventScene scene) =>
        IsOnly(actor, predicate, scene, head => IsViolated(head, scene));

    /// <summary>True for one whom the sentence of the act mentions, and never otherwise than so.</summary>
    private static bool IsOnly(Actor actor, Predicate predicate, EventScene scene, Func<Token, bool> so)
    {
        var sentence = scene.Parse.SentenceOf(predicate.Token).Tokens;
        var here = actor.Mentions.Where(mention => sentence.Contains(mention.Head)).ToList();
        return here.Count > 0 && here.TrueForAll(mention => so(scene.Parse[mention.Head]));
    }

    /// <summary>"called the deal a violation of <em>Norland's</em> sovereignty": whose rights are violated is not blamed.</summary>
    private static bool IsViolated(Token head, EventScene scene) =>
        (head.Is("amod") || head.Is("nmod:poss") || head.Is("compound") || head.Is("nmod")) && scene.Words.ProtectedThings.Contains(Syntax.Lower(head.Head.Lemma))
        && head.Head is { IsRoot: false } thing && thing.Is("nmod") && scene.Words.Violations.Contains(Syntax.Lower(thing.Head.Lemma));
}
