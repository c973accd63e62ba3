using Chancery.Language;
using Chancery.Lexicon.Events;

namespace Chancery.Reading.Predicates;

/// <summary>How a governing word puts an act: asked for, planned, failed, denied.</summary>
internal static class Stances
{
    /// <summary>Sets the stance that the governor gives, and gives back its entry.</summary>
    public static ComplementVerb? Apply(PredicateGrammar grammar, Token token, PredicateDraft draft, PredicateDraft governor)
    {
        var entry = EntryOf(grammar, governor);
        if (governor.Lemma == "be" && Syntax.IsInfinitive(token))
        {
            draft.Stance = "planned"; // "the minister is to visit".
        }
        else if (governor.Lemma == "go" && governor.Progressive && Syntax.IsInfinitive(token))
        {
            draft.Stance = "planned";
        }
        else
        {
            // "told him that it <em>would send</em> aid" asks for nothing.
            // So do "told him that it <em>sent</em> aid", "had sent", "was sending".
            // And so does "“We urge restraint,” he told reporters"; but "demanded that they leave" has the same form.
            var told = entry?.Stance == "requested" && (draft.Modal is "will" or "would" || token.Xpos is "VBD" or "VBZ" || HasFiniteAuxiliary(token) || (token.Xpos is "VBP" && governor.Lemma is "tell")) && token.Is("ccomp");
            draft.Stance ??= told ? null : entry?.Stance;
        }

        return entry;
    }

    /// <summary>"<em>Has</em> Norland <em>asked</em> him to step down?": whoever asks does not say so; "why did Norland attack?" takes it for granted.</summary>
    public static string? OfQuestion(Token token, Parse parse)
    {
        var tokens = token.Sentence.Tokens;
        var last = token.Index;
        while (last < tokens.End - 1 && parse[last].Form is not ("?" or "." or "!"))
        {
            last++;
        }

        if (parse[last].Form is not "?" || (token.Child("nsubj") ?? token.Child("nsubj:pass")) is not { } subject)
        {
            return null;
        }

        var inverted = false;
        foreach (var child in token.Children)
        {
            if (child.Xpos is "WRB" or "WP" or "WDT" or "WP$")
            {
                return null;
            }

            inverted |= child.Index < subject.Index && (child.Is("aux") || child.Is("cop"));
        }

        return inverted && subject.Xpos is not ("WP" or "WDT") ? "hypothetical" : null;
    }

    /// <summary>Turns a negated governor round and passes an outer stance on.</summary>
    public static void Finish(Token token, PredicateDraft draft, PredicateDraft governor)
    {
        if (draft.Stance is null or "actual" && token.Is("xcomp"))
        {
            draft.Stance = governor.Stance ?? draft.Stance;
            draft.Future |= governor.Future;
            draft.Modal ??= governor.Modal;
            draft.Tense = draft.Tense == PredicateTense.None ? governor.Tense : draft.Tense;
            draft.Negator ??= governor.Negator;
        }
        else if (draft.Stance == "negated" && governor.Negator is not null)
        {
            draft.Stance = "actual"; // "did not fail to pay".
        }

        draft.Future |= draft.Stance == "planned";
    }

    private static bool HasFiniteAuxiliary(Token token)
    {
        foreach (var child in token.Children)
        {
            if (child.Index < token.Index && (child.Is("aux") || child.Is("cop")) && child.Xpos is "VBD" or "VBZ" or "VBP")
            {
                return true;
            }
        }

        return false;
    }

    public static void OfAdverbial(Token token, PredicateDraft draft)
    {
        var marker = Markers.MarkerOf(token);
        draft.Stance ??= marker switch
        {
            "if" or "unless" or "once" or "in_case" or "as_long_as" or "only_if" or "even_if" or "provided_that" or "until" => "condition",
            "without" => "negated",
            "to" or "in_order_to" or "so_that" or "so_as_to" or "in_order" => "purpose",
            "" when Syntax.IsInfinitive(token) => "purpose",
            _ => null,
        };
    }

    private static ComplementVerb? EntryOf(PredicateGrammar grammar, PredicateDraft governor)
    {
        ComplementVerb? general = null;
        foreach (var entry in grammar.Complements(governor.Lemma))
        {
            if (entry.Controller is "subject" or "object")
            {
                // Of two entries the object's is meant where there is one: "kept <em>him</em> from leaving", but "kept firing".
                general = general is null || (entry.Controller == "object") == (governor.Objects.Count > 0 || governor.Passive) ? entry : general;
                continue;
            }

            foreach (var oblique in governor.Obliques)
            {
                if (oblique.Preposition == entry.Controller)
                {
                    return entry;
                }
            }
        }

        return general;
    }
}
