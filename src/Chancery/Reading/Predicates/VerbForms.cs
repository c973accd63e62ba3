using Chancery.Language;

namespace Chancery.Reading.Predicates;

/// <summary>Reads tense, aspect, voice, modality and negation from the form and its function words.</summary>
internal static class VerbForms
{
    public static void Read(Token token, PredicateDraft draft)
    {
        var bare = true;
        foreach (var child in token.Children)
        {
            if (child.Is("aux") || child.Is("cop"))
            {
                bare = false;
                ReadAuxiliary(child, draft);
            }
            else if (child.Is("nsubj:pass") || child.Is("csubj:pass"))
            {
                draft.Passive = true;
            }
            else if (IsNegator(child))
            {
                draft.Negator ??= Syntax.Lower(child.Lemma);
            }
        }

        if (bare && draft.Kind == PredicateKind.Verb)
        {
            draft.Tense = OfForm(token);
            draft.Passive |= Syntax.IsPastParticiple(token) && IsPassivePosition(token);
        }

        draft.Future |= draft.Modal is "will" or "shall" || IsDue(token);
    }

    /// <summary>"is <em>to meet</em> him", "was <em>due to meet</em> him": the tree has it as a copula with an infinitive.</summary>
    private static bool IsDue(Token token)
    {
        var be = false;
        foreach (var child in token.Children)
        {
            if (child.Index > token.Index)
            {
                return false;
            }

            be |= child.Is("cop") && Syntax.Lower(child.Lemma) is "be";
            if (be && child.Is("mark") && Syntax.Lower(child.Lemma) is "to" or "due")
            {
                return token.Xpos is "VB" or "" && Syntax.Lower(token.Lemma) is not ("blame" or "come" or "follow"); // "is to blame"
            }
        }

        return false;
    }

    /// <summary>"not", "never", and a negative determiner or pronoun among the arguments ("no one", "neither side").</summary>
    public static bool IsNegator(Token child)
    {
        if (child.Is("advmod") || child.Is("det") || child.Is("cc:preconj"))
        {
            return (child.Is("advmod") && IsNoLonger(child)) || Syntax.Lower(child.Lemma) is "not" or "n't" or "never" or "no" or "neither" or "nor" or "hardly" or "barely";
        }

        if (child.Is("cc") && child.HeadIndex > child.Index && Syntax.Lower(child.Lemma) is "nor")
        {
            return true; // "neither confirmed <em>nor</em> denied"
        }

        return child.Is("mark") && Syntax.Lower(child.Lemma) is "without";
    }

    /// <summary>"no <em>longer</em>", "no <em>more</em>", "any longer" behind a negation is none of its own.</summary>
    private static bool IsNoLonger(Token adverb)
    {
        if (Syntax.Lower(adverb.Form.ToString()) is not ("longer" or "more"))
        {
            return false;
        }

        foreach (var child in adverb.Children)
        {
            if (child.Index == adverb.Index - 1 && Syntax.Lower(child.Form.ToString()) == "no")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"no one", "nobody", "none", "nothing", "no state", "neither side".</summary>
    public static bool IsNegativeArgument(Token head)
    {
        if (Syntax.Lower(head.Lemma) is "nobody" or "none" or "nothing" or "neither")
        {
            return true;
        }

        foreach (var child in head.Children)
        {
            if (child.Index < head.Index && ((child.Is("det") && Syntax.Lower(child.Lemma) is "no" or "neither") || IsNotOne(child, head)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"<em>not one</em> marcher", "<em>not a single</em> shot".</summary>
    private static bool IsNotOne(Token child, Token head) =>
        child.Form is "one" or "single" && (HasNot(child, child) || HasNot(head, child));

    private static bool HasNot(Token above, Token one)
    {
        foreach (var child in above.Children)
        {
            if (child.Form is "not" or "Not" && one.Index - child.Index is 1 or 2)
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadAuxiliary(Token auxiliary, PredicateDraft draft)
    {
        var lemma = Syntax.Lower(auxiliary.Lemma);
        if (auxiliary.Is("aux:pass"))
        {
            draft.Passive = true;
        }

        if (auxiliary.Xpos == "MD" || lemma is "will" or "would" or "shall" or "should" or "can" or "could" or "may" or "might" or "must")
        {
            draft.Modal ??= lemma switch { "'ll" or "’ll" or "wo" => "will", "ca" => "can", _ => lemma };
            draft.Tense = draft.Modal is "will" or "shall" ? PredicateTense.Future : PredicateTense.Present;
            return;
        }

        if (lemma == "have")
        {
            draft.Perfect = true;
        }
        else if (lemma == "be" && !auxiliary.Is("aux:pass") && !auxiliary.Is("cop"))
        {
            draft.Progressive = true;
        }

        if (draft.Tense == PredicateTense.None)
        {
            draft.Tense = OfForm(auxiliary);
        }
    }

    private static PredicateTense OfForm(Token token) => token.Xpos switch
    {
        "VBD" => PredicateTense.Past,
        "VBZ" or "VBP" => PredicateTense.Present,
        "" when token.Has("VerbForm=Fin") || !token.Has("VerbForm=Part") =>
            token.Has("Tense=Past") ? PredicateTense.Past : token.Has("Tense=Pres") ? PredicateTense.Present : PredicateTense.None,
        _ => PredicateTense.None,
    };

    /// <summary>A participle without an auxiliary is passive as a modifier, not as the main verb of a headline.</summary>
    private static bool IsPassivePosition(Token token) =>
        token.Relation is "acl" or "amod" or "advcl" or "acl:relcl" && token.Child("obj") is null;
}
