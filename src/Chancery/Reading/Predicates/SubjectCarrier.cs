using Chancery.Language;
using Chancery.Lexicon.Events;

namespace Chancery.Reading.Predicates;

/// <summary>Carries subjects and objects over: control, raising, coordination, relative clauses, participles.</summary>
internal sealed class SubjectCarrier(Parse parse, PredicateGrammar grammar)
{
    public void Complete(Token token, PredicateDraft draft)
    {
        if (token.IsRoot || token.Is("ccomp") || token.Is("parataxis"))
        {
            draft.Stance ??= Stances.OfQuestion(token, parse);
        }

        if (token.Is("acl") || token.Is("amod"))
        {
            FromNoun(token, draft);
        }
        else if (draft.Governor is { } governor && !token.IsRoot && token.HeadIndex == governor.Token)
        {
            FromGovernor(token, draft, governor);
        }

        AddLikewise(token, draft);
        MapVoice(draft);
        if (token.Is("conj") && draft.Governor is { } first && token.HeadIndex == first.Token)
        {
            ShareObjects(draft, first);
        }

        ShareObjectOfLast(token, draft);
    }

    /// <summary>"Sudan cut ties with Iran, <em>as did Bahrain</em>": both did.</summary>
    private static void AddLikewise(Token token, PredicateDraft draft)
    {
        if (draft.Kind != PredicateKind.Verb || draft.Passive || draft.Surface.Count == 0)
        {
            return;
        }

        foreach (var child in token.Children)
        {
            if (child.Is("advcl") && child.Index > token.Index && Syntax.Lower(child.Lemma) is "do" or "have" && child.Child("mark") is { Form: "as" } mark && mark.Index == child.Index - 1
                && (child.Child("nsubj") ?? child.Child("obj")) is { Upos: Upos.PROPN or Upos.NOUN } other && other.Index > child.Index)
            {
                Syntax.AddWithConjuncts(other, draft.Surface);
            }
        }
    }

    private void FromGovernor(Token token, PredicateDraft draft, PredicateDraft governor)
    {
        if (token.Is("conj") && !IsStrayInfinitive(token))
        {
            FromConjunct(token, draft, governor);
        }
        else if (grammar.IsOwnInfinitive(governor.Lemma, draft.Lemma) && Syntax.IsInfinitive(token))
        {
            draft.Stance ??= "actual";
            Carry(draft, governor.Surface.Count > 0 ? governor.Surface : governor.Agents);
        }
        else if (token.Is("conj") || token.Is("xcomp") || token.Is("ccomp") || Markers.IsGerundComplement(token) || IsAskedOfObject(token, governor))
        {
            var entry = Stances.Apply(grammar, token, draft, governor);
            if (draft.Surface.Count == 0 && !Syntax.IsFinite(token) && !draft.Future)
            {
                Carry(draft, Controllers(entry, governor));
                draft.Passive |= token.Is("xcomp") && Syntax.IsPastParticiple(token) && !HasAuxiliary(token) && draft.Objects.Count == 0; // "six were reported <em>killed</em>", "wanted him arrested"
            }

            Stances.Finish(token, draft, governor);
        }
        else if (token.Is("advcl"))
        {
            Stances.OfAdverbial(token, draft);
            if (draft.Surface.Count == 0)
            {
                if (IsBesideTheWhole(token, governor))
                {
                    Carry(draft, governor.Governor!.Surface);
                    return;
                }

                // "cited the envoy as <em>denouncing</em> the raid": the one who is cited denounces it.
                // "thanked the envoy for <em>releasing</em> them", "fined the firm for spying": so does the one who is thanked or fined.
                Carry(draft, token.Xpos is "VBG" && (Syntax.HasMark(token, "as") || Syntax.HasMark(token, "for")) && !governor.Passive && governor.Objects.Count > 0 ? governor.Objects : governor.Surface.Count > 0 ? governor.Surface : governor.Agents);
            }
        }
    }

    /// <summary>"pressed the state to sign, <em>threatening</em> it with war": behind a comma a participle tells of the one who pressed, even where the tree hangs it on what he asked.</summary>
    private bool IsBesideTheWhole(Token token, PredicateDraft governor) =>
        token.Xpos is "VBG" && token.Index > 0 && parse[token.Index - 1].Form is "," && parse[governor.Token].Is("xcomp") && Syntax.IsInfinitive(parse[governor.Token])
        && governor.Governor is { Surface.Count: > 0 } above && above.Token == parse[governor.Token].HeadIndex && !above.Passive;

    /// <summary>"called on the state to immediately and unconditionally <em>release</em> them": the "and" of the adverbs made the tree join the verbs.</summary>
    private static bool IsStrayInfinitive(Token token) => Syntax.HasMark(token, "to") && Syntax.IsFinite(token.Head) && token.Child("cc") is null;

    /// <summary>"asked the president <em>to allow</em>…" is no purpose of the asking, even where the tree has it so.</summary>
    private bool IsAskedOfObject(Token token, PredicateDraft governor)
    {
        if (!token.Is("advcl") || token.Index < governor.Token || governor.Objects.Count + governor.IndirectObjects.Count == 0 || !Syntax.HasMark(token, "to"))
        {
            return false;
        }

        foreach (var entry in grammar.Complements(governor.Lemma))
        {
            if (entry.Controller == "object")
            {
                return !HasComma(governor.Token, token.Index);
            }
        }

        return false;
    }

    private bool HasComma(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (parse[i].Form is ",")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whose act an infinitive is. With an object it is the object's ("asked X to leave") unless the verb says otherwise
    /// ("promised X to leave"); in the passive it is the grammatical subject's ("X was forced to leave").
    /// </summary>
    private static List<int> Controllers(ComplementVerb? entry, PredicateDraft governor)
    {
        if (governor.Passive || entry?.Controller == "subject" || governor.Kind == PredicateKind.Noun)
        {
            return governor.Surface.Count > 0 ? governor.Surface : governor.Agents;
        }

        if (entry is not null && entry.Controller != "object")
        {
            var called = new List<int>();
            foreach (var oblique in governor.Obliques)
            {
                if (oblique.Preposition == entry.Controller)
                {
                    called.Add(oblique.Token);
                }
            }

            return called.Count > 0 ? called : governor.Surface;
        }

        return governor.Objects.Count > 0 ? governor.Objects
            : governor.IndirectObjects.Count > 0 ? governor.IndirectObjects
            : governor.Surface;
    }

    private void FromConjunct(Token token, PredicateDraft draft, PredicateDraft first)
    {
        var shares = draft.Surface.Count == 0;
        if (shares)
        {
            Carry(draft, first.Surface);
        }

        if (shares && IsBase(token) && IsBase(parse[first.Token]))
        {
            draft.Stance ??= first.Stance; // "demanded that he restore the parliament and <em>lift</em> the ban": both are demanded.
        }

        if (shares && first.Stance is "denied" or "claimed" && first.Negator is null)
        {
            draft.Stance ??= first.Stance; // "denied that its troops looted and <em>burned</em> the town"
        }

        if (!shares || Syntax.IsFinite(token) || HasAuxiliary(token))
        {
            return;
        }

        // "will meet X and sign Y", "did not attack or threaten": the auxiliaries belong to both.
        draft.Modal ??= first.Modal;
        draft.Tense = draft.Tense == PredicateTense.None ? first.Tense : draft.Tense;
        draft.Future |= first.Future;
        draft.Perfect |= first.Perfect;
        draft.Negator ??= first.Negator;
        draft.Stance ??= first.Stance;
        draft.Passive |= first.Passive && Syntax.IsPastParticiple(token) && draft.Objects.Count == 0;
    }

    /// <summary>The bare form, also where the tagger takes it for a present.</summary>
    private static bool IsBase(Token verb) => verb.Xpos is "VB" or "VBP";

    private void FromNoun(Token token, PredicateDraft draft)
    {
        var noun = token.Head;
        if (token.Relation == "acl:relcl")
        {
            FromAntecedent(draft, noun);
            return;
        }

        if (token.Is("amod") || draft.Surface.Count > 0)
        {
            if (draft.Surface.Count == 0)
            {
                draft.Surface.Add(noun.Index);
                draft.Passive |= Syntax.IsPastParticiple(token);
            }

            return;
        }

        if (Syntax.IsPastParticiple(token) && draft.Objects.Count == 0)
        {
            draft.Passive = true;
            Carry(draft, [noun.Index]);
        }
        else if (draft.Governor is { } governor && governor.Token == noun.Index && (Syntax.IsInfinitive(token) || Markers.MarkerOf(token).Length > 0))
        {
            // "Baku's readiness to sign": the one who is ready signs.
            Carry(draft, governor.Subjects);
            Stances.Apply(grammar, token, draft, governor);
            Stances.Finish(token, draft, governor);
        }
        else if (token.Xpos == "VBG" && grammar.IsIssued(noun) && draft.Governor is { Passive: false } issuing && (issuing.Token == noun.HeadIndex || issuing.Token == noun.Index))
        {
            Carry(draft, IssuersOf(issuing)); // "issued a statement <em>condemning</em> the raid": who issues it condemns.
        }
        else
        {
            Carry(draft, [noun.Index]);
            if (Syntax.IsInfinitive(token))
            {
                draft.Stance ??= "planned";
                draft.Future = true;
            }
        }
    }

    /// <summary>Who issues it: the verb's subject, also where the text counts as told itself ("released a <em>statement</em>").</summary>
    private static List<int> IssuersOf(PredicateDraft issuing) =>
        issuing.Subjects.Count == 0 && issuing is { Kind: PredicateKind.Noun, Governor: { } verb } ? verb.Subjects : issuing.Subjects;

    private void FromAntecedent(PredicateDraft draft, Token noun)
    {
        var bySubject = draft.Surface.Exists(argument => Syntax.IsRelativePronoun(parse[argument]));
        if (bySubject && !Agrees(parse[draft.Token], noun) && (noun.Is("nmod") ? noun.Head : noun.Is("obl") ? noun.Head.Child("obj") : null) is { Upos: Upos.NOUN } farther && farther.Index < noun.Index && Agrees(parse[draft.Token], farther))
        {
            noun = farther;
        }

        var plural = IsPluralRow(draft, noun);
        var replaced = Replace(draft.Surface, noun) | Replace(draft.Objects, noun) | Replace(draft.IndirectObjects, noun) | Replace(draft.Agents, noun);
        for (var i = 0; i < draft.Obliques.Count; i++)
        {
            if (Syntax.IsRelativePronoun(parse[draft.Obliques[i].Token]))
            {
                draft.Obliques[i] = draft.Obliques[i] with { Token = noun.Index };
                replaced = true;
            }
        }

        if (bySubject && grammar.IsIssued(noun) && draft.Governor is { Passive: false } issuing && (issuing.Token == noun.HeadIndex || issuing.Token == noun.Index) && IssuersOf(issuing) is { Count: > 0 } issuers)
        {
            draft.Surface.Clear();
            draft.Surface.AddRange(issuers); // "adopted a resolution that <em>lifts</em> the embargo": who adopts it lifts it.
            return;
        }

        if (plural && bySubject)
        {
            Syntax.AddWithConjuncts(noun.Is("conj") && noun.Head.Upos == Upos.PROPN ? noun.Head : noun, draft.Surface);
        }

        if (replaced)
        {
            return;
        }

        if (draft.Surface.Count == 0)
        {
            draft.Surface.Add(noun.Index);
        }
        else if (draft.Objects.Count == 0 && !draft.Passive && draft.Kind == PredicateKind.Verb)
        {
            draft.Objects.Add(noun.Index); // "the sanctions Washington imposed".
        }
    }

    /// <summary>"sanctions against Norland, which <em>bar</em> it": the clause is about what its verb agrees with.</summary>
    private static bool Agrees(Token verb, Token noun) =>
        IsOfSeveral(verb) is not { } several || several == (noun.Has("Number=Plur") || noun.Child("conj") is not null);

    /// <summary>Whether the verb or its auxiliary is of several; null where its form does not tell.</summary>
    private static bool? IsOfSeveral(Token verb)
    {
        var told = OfForm(verb);
        foreach (var child in verb.Children)
        {
            told = (child.Is("aux") || child.Is("aux:pass") || child.Is("cop")) && child.Index < verb.Index ? OfForm(child) ?? told : told;
        }

        return told ?? (verb.Xpos is "VBP" ? true : verb.Xpos is "VBZ" ? false : null);

        static bool? OfForm(Token word) => Syntax.Lower(word.Form.ToString()) switch
        {
            "are" or "were" or "have" or "do" => true,
            "is" or "was" or "has" or "does" => false,
            _ => null,
        };
    }

    /// <summary>"Norland and Sudland, <em>which</em> have condemned it": behind the comma the clause is about the whole row of names, unless its verb is singular.</summary>
    private bool IsPluralRow(PredicateDraft draft, Token noun)
    {
        var last = noun.Is("conj") && noun.Head.Upos == Upos.PROPN ? noun : noun.Child("conj");
        if (noun.Upos != Upos.PROPN || last is not { Upos: Upos.PROPN } end || end.Index > draft.Token)
        {
            return false;
        }

        var plural = IsOfSeveral(parse[draft.Token]) is not false;
        for (var token = end.Index + 1; plural && token < draft.Token; token++)
        {
            if (parse[token].Form is ",")
            {
                return true;
            }
        }

        return false;
    }

    private bool Replace(List<int> arguments, Token noun)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (Syntax.IsRelativePronoun(parse[arguments[i]]))
            {
                arguments[i] = noun.Index;
                return true;
            }
        }

        return false;
    }

    private static void MapVoice(PredicateDraft draft)
    {
        if (!draft.Passive || draft.Kind != PredicateKind.Verb)
        {
            return;
        }

        // "Armenia was given aid": the second object became the subject.
        var target = draft.Objects.Count > 0 ? draft.IndirectObjects : draft.Objects;
        foreach (var subject in draft.Surface)
        {
            PredicateDraft.AddNew(target, subject);
        }
    }

    /// <summary>"approved the treaty and signed": the second verb takes over the object only when it has nothing of its own.</summary>
    private static void ShareObjects(PredicateDraft draft, PredicateDraft first)
    {
        if (draft.Objects.Count > 0 || draft.Passive || draft.Clauses.Count > 0 || draft.Obliques.Count > 0 || draft.Kind != PredicateKind.Verb)
        {
            return;
        }

        foreach (var item in first.Objects)
        {
            // Only an object that follows both verbs belongs to both.
            if (item > draft.Token)
            {
                PredicateDraft.AddNew(draft.Objects, item);
            }
        }
    }

    /// <summary>"approved and signed the treaty" where the parser gave the object to the last verb alone.</summary>
    private static void ShareObjectOfLast(Token token, PredicateDraft draft)
    {
        if (draft.Kind != PredicateKind.Verb || draft.Objects.Count > 0 || draft.Passive || draft.Obliques.Count > 0 || draft.Clauses.Count > 0)
        {
            return;
        }

        foreach (var child in token.Children)
        {
            if (child.Is("conj") && child.Upos == Upos.VERB && child.Index - token.Index == 2 && child.Child("nsubj") is null && child.Child("obj") is { } item)
            {
                Syntax.AddWithConjuncts(item, draft.Objects);
                return;
            }
        }
    }

    private static void Carry(PredicateDraft draft, List<int> subjects)
    {
        foreach (var subject in subjects)
        {
            PredicateDraft.AddNew(draft.Surface, subject);
        }

        draft.SubjectCarried |= subjects.Count > 0;
    }

    private static bool HasAuxiliary(Token token) => Syntax.HasChild(token, "aux");
}
