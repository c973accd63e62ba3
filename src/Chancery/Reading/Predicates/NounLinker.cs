using Chancery.Language;
using Chancery.Lexicon.Events;

namespace Chancery.Reading.Predicates;

/// <summary>Completes event nouns: "of" phrases, light verbs, verbs of phase, coordination.</summary>
internal sealed class NounLinker(PredicateGrammar grammar)
{
    public void Complete(Token token, PredicateDraft draft)
    {
        ReadOf(token, draft);
        if (VerbForms.IsNegativeArgument(token))
        {
            draft.Negator ??= "no";
        }

        if (draft.Governor is not { } governor)
        {
            return;
        }

        if (token.Is("conj") && token.HeadIndex == governor.Token && governor.Kind == PredicateKind.Noun)
        {
            TakeForms(draft, governor);
            draft.Support = governor.Support;
            draft.Phase = governor.Phase;
            CarrySubjects(draft, governor.Surface.Count > 0 ? governor.Surface : governor.Agents);
        }
        else if (Whole(token) is var whole && whole.HeadIndex == governor.Token)
        {
            FromGovernor(token, whole, draft, governor);
        }
    }

    /// <summary>"held a <em>round</em> of talks": the talks were held, of whatever they were a part.</summary>
    private Token Whole(Token token) =>
        token is { IsRoot: false } && token.Is("nmod") && Syntax.Preposition(token) == "of" && !token.Head.IsRoot && grammar.IsSpan(Syntax.Lower(token.Head.Lemma)) ? token.Head : token;

    private void FromGovernor(Token token, Token whole, PredicateDraft draft, PredicateDraft governor)
    {
        if (LightVerb(whole, governor) is { } light)
        {
            draft.Support = governor.Token;
            draft.Phase = light.Phase;
            TakeForms(draft, governor);
            TakeArguments(token, whole, draft, governor, light);
        }
        else if (token != whole)
        {
            return;
        }
        else if (token.Is("obj") || token.Is("nsubj:pass"))
        {
            FromComplementVerb(draft, governor);
        }
        else if (draft.Surface.Count == 0 && draft.Agents.Count == 0 && token.Is("obl")
            && (Syntax.Preposition(token) is "in" or "during" or "at" or "via" || (Syntax.Preposition(token) is "for" or "on" && governor.Kind == PredicateKind.Copular)
                || (Syntax.Preposition(token) is "after" or "before" or "following" or "over" && !grammar.IsUndergone(draft.Lemma))))
        {
            // "in a conversation with X, the secretary discussed…": the one who discussed had the conversation.
            CarrySubjects(draft, governor.Subjects);
        }
    }

    /// <summary>"announced the withdrawal", "promised a visit": the act is the announcer's own unless the noun names another.</summary>
    private void FromComplementVerb(PredicateDraft draft, PredicateDraft governor)
    {
        foreach (var entry in grammar.Complements(governor.Lemma))
        {
            draft.Stance ??= entry.Stance;
            draft.Future |= entry.Stance == "planned";
            if (entry.Controller == "subject" && draft.Surface.Count == 0 && draft.Agents.Count == 0)
            {
                CarrySubjects(draft, governor.Subjects);
            }

            break;
        }

        if (draft.Stance == "actual")
        {
            TakeForms(draft, governor);
        }
    }

    private LightVerb? LightVerb(Token token, PredicateDraft governor)
    {
        if (governor.Kind == PredicateKind.Noun)
        {
            // "the completion of the withdrawal".
            return governor.Verb is { } verb && token.Is("nmod") && Syntax.Preposition(token) == "of" && grammar.Light(verb, "") is { Phase: not null } phase
                ? phase
                : null;
        }

        if (token.Is("obj") || token.Is("nsubj:pass") || (token.Is("nsubj") && governor.Lemma == "be"))
        {
            return grammar.Light(governor.Lemma, "");
        }

        if (token.Is("nsubj") && grammar.Light(governor.Lemma, "") is { Phase: not null } ofPhase && governor.Objects.Count == 0)
        {
            return ofPhase; // "talks began".
        }

        if (token.Is("nsubj") && governor.Objects.Count == 1 && token.Head.Child("obj") is { } thing)
        {
            return grammar.Light($"{governor.Lemma}_{Syntax.Lower(thing.Lemma)}", ""); // "the talks took place".
        }

        return token.Is("obl") ? grammar.Light(governor.Lemma, Syntax.Preposition(token)) : null;
    }

    private void TakeArguments(Token token, Token whole, PredicateDraft draft, PredicateDraft governor, LightVerb light)
    {
        var doers = governor.Kind == PredicateKind.Noun && governor.Surface.Count == 0 ? governor.Agents : governor.Subjects;
        if (!light.Undergoes && doers.Count > 0)
        {
            // "Kishida expressed <em>his</em> condolences": his own.
            draft.Surface.RemoveAll(owner => token.Child("nmod:poss") is { Upos: Upos.PRON } pronoun && pronoun.Index == owner);
        }

        foreach (var doer in doers)
        {
            if (doer == whole.Index)
            {
                continue;
            }

            PredicateDraft.AddNew(light.Undergoes ? draft.Objects : draft.Surface, doer);
        }

        if (governor.Kind == PredicateKind.Noun)
        {
            return;
        }

        foreach (var oblique in governor.Obliques)
        {
            if (oblique.Token == whole.Index || draft.Obliques.Count >= Syntax.Limit)
            {
                continue;
            }

            if (oblique.Preposition is "by" or "from" && light.Undergoes)
            {
                PredicateDraft.AddNew(draft.Agents, oblique.Token);
            }
            else
            {
                draft.Obliques.Add(oblique);
            }
        }

        draft.IndirectObjects.AddRange(governor.IndirectObjects);
        draft.Clauses.AddRange(governor.Clauses);
    }

    private void ReadOf(Token token, PredicateDraft draft)
    {
        // A particle ("winding down") may have become part of the lemma: what the noun takes is still its own matter.
        var noun = grammar.Noun(draft.Lemma) ?? grammar.Noun(token.Lemma);
        var of = noun?.Of ?? (token.Lemma.EndsWith("ing", StringComparison.Ordinal) ? "object" : "none");
        if (of == "none")
        {
            return;
        }

        var arguments = of == "object" ? draft.Objects : draft.Surface;
        var found = false;
        foreach (var oblique in draft.Obliques)
        {
            if (oblique.Preposition == "of")
            {
                PredicateDraft.AddNew(arguments, oblique.Token);
                found = true;
            }
        }

        if (!found && OfRightBehind(token) is { } argument)
        {
            PredicateDraft.AddNew(arguments, argument);
        }
    }

    /// <summary>
    /// "the completion of the winding down of the posts": a parser may hang the second "of" on the first noun, but what
    /// stands right behind a noun is its own.
    /// </summary>
    private static int? OfRightBehind(Token token)
    {
        var next = token.Next;
        if (next is { Upos: Upos.ADP } particle && particle.HeadIndex == token.Index)
        {
            next = particle.Next;
        }

        return next is { } of && of.Form is "of" && of.Is("case") && of.HeadIndex > of.Index ? of.HeadIndex : null;
    }

    private static void TakeForms(PredicateDraft draft, PredicateDraft governor)
    {
        draft.Tense = governor.Tense;
        draft.Modal = governor.Modal;
        draft.Future |= governor.Future;
        draft.Perfect = governor.Perfect;
        draft.Progressive = governor.Progressive;
        draft.Negator ??= governor.Negator;
        draft.Stance ??= governor.Stance;
    }

    private static void CarrySubjects(PredicateDraft draft, List<int> subjects)
    {
        if (draft.Surface.Count > 0 || draft.Agents.Count > 0)
        {
            return;
        }

        foreach (var subject in subjects)
        {
            PredicateDraft.AddNew(draft.Surface, subject);
        }

        draft.SubjectCarried |= subjects.Count > 0;
    }
}
