using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// Lets candidates through that are events of their own. What is asked for, threatened or imagined belongs to the
/// asking or threatening; a noun without a verb of its own refers to an act more often than it tells one.
/// </summary>
internal static class EventGate
{
    private const int Steps = 8;

    /// <summary>Why a noun is dropped that may tell an act all the same.</summary>
    public const string Referring = "it refers to an act rather than tells one";

    private static readonly string[] _deeds = ["ASSAULT", "COERCE", "SANCTION", "RETREAT", "AID"];

    public static void Apply(EventCandidate?[] candidates, EventScene scene)
    {
        foreach (var candidate in candidates)
        {
            if (candidate is not null)
            {
                Judge(candidate, candidates, scene);
            }
        }
    }

    /// <summary>Judges one that need not be among the candidates itself.</summary>
    public static void Judge(EventCandidate candidate, EventCandidate?[] candidates, EventScene scene)
    {
        candidate.Parent = ParentOf(candidate, candidates, scene, out var content);
        candidate.Dropped = IsAlleged(candidate, scene) ? "it is only alleged"
            : IsOnlyName(candidate, scene) ? "it only tells what somebody calls it"
            : IsCharge(candidate, candidate.Parent, scene) ? "it is only what somebody is punished for"
            : IsForeseen(candidate, scene) ? "it is only what somebody sees coming to himself"
            : !IsTold(candidate, scene) ? $"it is only told as {candidate.Folded.Status.ToString().ToLowerInvariant()}"
            : content && IsContentOf(candidate, candidate.Parent!, scene) ? $"it is the content of \"{candidate.Parent!.Predicate.Lemma}\""
            : IsStillToCome(candidate.Predicate, candidates, scene) ? "what happens before or behind it is still to come itself"
            : IsFirm(candidate, scene) ? null
            : Referring;
    }

    /// <summary>"the allegation that it trained rebels": what a noun of speech holds is not told as done.</summary>
    private static bool IsAlleged(EventCandidate candidate, EventScene scene) =>
        candidate.Predicate.Stance == "claimed" && scene.Predicates.GovernorOf(candidate.Predicate) is { Kind: PredicateKind.Noun };

    /// <summary>"fired at what it <em>called</em> a nest of terrorists": told of what is fired at.</summary>
    private static bool IsOnlyName(EventCandidate candidate, EventScene scene) =>
        candidate.Folded.Type is "ACCUSE" && scene.Parse[candidate.Predicate.Token] is { IsRoot: false, Head.Form: "what" } clause && clause.Is("acl");

    /// <summary>"jailed him for <em>insulting</em> the king": the court does not accuse the king.</summary>
    private static bool IsCharge(EventCandidate candidate, EventCandidate? punishing, EventScene scene) =>
        candidate is { Folded.Type: "ACCUSE", Predicate.Kind: PredicateKind.Verb } && punishing is { Folded.Type: "SANCTION" or "COERCE" }
        && scene.Parse[candidate.Predicate.Token] is { Xpos: "VBG" } deed && Syntax.HasMark(deed, "for");

    /// <summary>"<em>he</em> said <em>he</em> would be arrested": nobody is told to threaten him with it.</summary>
    private static bool IsForeseen(EventCandidate candidate, EventScene scene) =>
        candidate is { Folded.Status: EventStatus.Planned or EventStatus.Conditional, Predicate: { Kind: PredicateKind.Verb, Passive: true, Subjects.Count: 0, Objects: [var patient, ..] } predicate }
        && scene.Predicates.GovernorOf(predicate) is { Kind: PredicateKind.Verb, Subjects: [var seer, ..] }
        && scene.Actors.At(patient)?.Id is { } struck && scene.Actors.At(seer)?.Id is var seeing && (seeing == struck || IsRelativeOf(seer, struck, scene));

    /// <summary>"the teenager <em>who</em> believes he will be jailed".</summary>
    private static bool IsRelativeOf(int token, string id, EventScene scene) =>
        scene.Parse[token] is { Upos: Upos.PRON, IsRoot: false, Head: { IsRoot: false } verb } && verb.Is("acl") && scene.Actors.At(verb.HeadIndex)?.Id == id;

    private static bool IsTold(EventCandidate candidate, EventScene scene) => candidate.Folded.Status switch
    {
        EventStatus.Requested or EventStatus.Hypothetical => candidate.Match.Pattern.Status is not null,
        EventStatus.Denied => candidate.Match.Pattern.Status is not (null or "actual"),
        EventStatus.Negated => candidate.Folded.Type == "REJECT" && (candidate.Predicate.Modal is "will" or "would" or "can" or "could" || candidate.Match.Pattern.Status is not null || (candidate.Predicate.Kind == PredicateKind.Verb && scene.Words.Refusing.Contains(candidate.Predicate.Lemma))),
        EventStatus.Conditional => candidate.Predicate.Stance != "condition",
        _ => true,
    };

    /// <summary>A plan under an agreement, a deed under a condemnation: told as part of the outer event.</summary>
    private static bool IsContentOf(EventCandidate candidate, EventCandidate parent, EventScene scene)
    {
        if (candidate.Match.Pattern.Status is not null)
        {
            return false;
        }

        if (candidate.Predicate.Kind == PredicateKind.Noun && parent.Match.Pattern.Mode == "disapprove" && IsWhollyTold(candidate, scene))
        {
            return false; // "the shelling of the town by the army was condemned": condemned, not alleged
        }

        // "condemned Norland's <em>decision</em> to expel two diplomats": condemned, not alleged.
        if (IsDecided(scene.Parse[candidate.Predicate.Token], scene))
        {
            return candidate.Folded.Type == parent.Folded.Type;
        }

        // What somebody is accused of is told on the accuser's word only.
        if (parent.Match.Pattern.Type == "ACCUSE" && parent.Predicate.Kind == PredicateKind.Verb)
        {
            return true;
        }

        // "during a telephone conversation, he asked…": the circumstance is an act of its own, not what was asked.
        // "apologised by phone": so is the way it was done, where its frame takes those who did it from the verb.
        // "resigned after weeks of protests": others protested.
        var circumstance = candidate.Predicate is { Kind: PredicateKind.Noun } predicate
            && ((Syntax.Base(predicate.Link) is "obl" && (predicate.SubjectCarried || candidate.Match.Pattern.Actor.Any(union => union.Contains("governor.subject"))))
                || (candidate.Folded.Type == "PROTEST" && IsCircumstance(scene.Parse[predicate.Token], scene)));
        return (candidate.Predicate.Kind == PredicateKind.Noun && !circumstance)
            || candidate.Folded.Status is EventStatus.Planned or EventStatus.Conditional or EventStatus.Negated
            || candidate.Folded.Type == parent.Folded.Type;
    }

    /// <summary>"the decision <em>to expel</em> diplomats".</summary>
    private static bool IsDecided(Token verb, EventScene scene) =>
        verb is { IsRoot: false, Head.Upos: Upos.NOUN } && verb.Is("acl") && Syntax.HasMark(verb, "to") && scene.Words.Decisions.Contains(Syntax.Lower(verb.Head.Lemma));

    private static bool IsFirm(EventCandidate candidate, EventScene scene)
    {
        var predicate = candidate.Predicate;
        if (scene.Parse[predicate.Token].Is("amod"))
        {
            return false; // "the arrested leader" describes; it does not tell.
        }

        if (predicate.Kind != PredicateKind.Noun || predicate.Support is not null || candidate.Match.Pattern.Status is not null)
        {
            return true;
        }

        // "announced the withdrawal", "in a conversation with X": the sentence itself tells the act.
        if (predicate.Stance is "actual" or "planned" || (predicate.SubjectCarried && candidate.Folded.Type != "AGREE" && HasTwoSides(candidate)))
        {
            return true;
        }

        if (candidate.Folded.Type == "PROTEST" && IsCircumstance(scene.Parse[predicate.Token], scene))
        {
            return true;
        }

        if (IsWhollyTold(candidate, scene))
        {
            return true;
        }

        return scene.Parse[predicate.Token].IsRoot && candidate.Match.Recipients.Count + candidate.Match.Actors.Count > 1;
    }

    /// <summary>"the downing of a Norlandian bomber by two Sudlandian jets": who did it and to whom is all told.</summary>
    private static bool IsWhollyTold(EventCandidate candidate, EventScene scene) =>
        _deeds.Contains(candidate.Folded.Type) && candidate.Match is { Actors.Count: > 0, Recipients.Count: > 0 } && HasTwoSides(candidate) && HasAgent(scene.Parse[candidate.Predicate.Token]);

    /// <summary>"agreed to lift the ban <em>after</em> the visit": what is only planned, asked for or imagined after something has not seen it happen.</summary>
    private static bool IsStillToCome(Predicate noun, EventCandidate?[] candidates, EventScene scene)
    {
        if (noun is not { Kind: PredicateKind.Noun, Support: null } || !scene.Words.Around.Contains(Syntax.Preposition(scene.Parse[noun.Token])))
        {
            return false;
        }

        var current = noun;
        for (var step = 0; step < Steps && current.Governor is { } index; step++)
        {
            current = scene.Predicates.Items[index];
            if (current.Kind == PredicateKind.Verb)
            {
                var token = scene.Parse[current.Token];
                return (token.Is("acl") && token.Child("mark") is not null) // "on condition that", "the proposal that"
                    || current.Stance is "planned" or "requested" or "hypothetical" or "condition" or "purpose" or "threatened" or "permitted"
                    || candidates[index]?.Folded.Status is EventStatus.Planned or EventStatus.Requested or EventStatus.Hypothetical or EventStatus.Conditional;
            }
        }

        return false;
    }

    /// <summary>"by two jets", "Norland's": the noun has its agent beside it.</summary>
    private static bool HasAgent(Token noun)
    {
        foreach (var child in noun.Children)
        {
            if (child.Is("nmod:poss") || (child.Is("nmod") && Syntax.Preposition(child) == "by"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"after weeks of <em>protests</em>", "amid <em>demonstrations</em>".</summary>
    private static bool IsCircumstance(Token noun, EventScene scene)
    {
        var measured = noun.Is("nmod") && Syntax.Preposition(noun) == "of" && scene.Words.Spans.Contains(Syntax.Lower(noun.Head.Lemma));
        var preposition = Syntax.Preposition(measured ? noun.Head : noun);
        return scene.Words.Amid.Contains(preposition) || (measured && preposition is "to" or "by");
    }

    /// <summary>Parties of two countries, or of none that is known: "after talks with the rebels".</summary>
    private static bool HasTwoSides(EventCandidate candidate)
    {
        var parties = candidate.Match.Actors.Concat(candidate.Match.Recipients).ToList();
        return parties.Count > 1 && (parties.Exists(party => party.Country is null) || parties.Exists(party => party.Country != parties[0].Country));
    }

    private static EventCandidate? ParentOf(EventCandidate candidate, EventCandidate?[] candidates, EventScene scene, out bool content)
    {
        content = false;
        var current = candidate.Predicate;
        for (var step = 0; step < Steps && current.Governor is { } index; step++)
        {
            var relation = scene.Parse[current.Token].Relation;
            var link = current.Link;
            if (relation == "acl:relcl")
            {
                return null; // "talks with Xi, who is paying a visit": told beside, not within.
            }

            if (current.Kind == PredicateKind.Noun && Syntax.Base(relation) == "obl" && scene.Words.Occasions.Contains(Syntax.Preposition(scene.Parse[current.Token])))
            {
                return null; // "closed the border <em>after</em> the bombing": told beside, not within.
            }

            if (candidates[index] is { Folded.Type: not "STATEMENT" } outer && Syntax.Base(relation) is not "conj")
            {
                content = Inside(link) || Inside(relation) || scene.Parse[current.Token].Child("mark") is { Form: "of" } // "was accused of <em>arming</em> rebels"
                    || (candidate.Folded.Type == "ACCUSE" && outer.Folded.Type == "ACCUSE" && scene.Parse[current.Token].Child("mark") is { Form: "for" }); // "slammed Norland for <em>arming</em> rebels"
                return content ? outer : null;
            }

            if (Syntax.Base(relation) is "advcl" && Syntax.IsFinite(scene.Parse[current.Token]))
            {
                return null; // "…, while Trump applauded the army": told beside, not within.
            }

            current = scene.Predicates.Items[index];
        }

        return null;
    }

    private static bool Inside(string link) => Syntax.Base(link) is "ccomp" or "xcomp" or "obj" or "obl" or "acl" or "nmod" or "nsubj";
}
