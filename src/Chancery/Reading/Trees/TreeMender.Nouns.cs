using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Trees;

/// <content>Verbs taken for nouns.</content>
internal sealed partial class TreeMender
{
    /// <summary>"a Saudi <em>national</em>, was held": behind the adjective of a state, with nothing behind it, a noun.</summary>
    private static void MendNational(TreeDraft draft, int token, TokenRange sentence)
    {
        if (draft.TagOf(token) == Upos.ADJ && draft.LemmaOf(token) is "national" && token > sentence.First && char.IsUpper(draft.Parse[token - 1].Form[0]) && draft.TagOf(token - 1) == Upos.ADJ
            && (token + 1 >= sentence.End || draft.TagOf(token + 1) is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.CCONJ)))
        {
            draft.MakeWord(token, Upos.NOUN, "NN", "Number=Sing", "national");
        }
    }

    /// <summary>"<em>clashes</em>" is no plural of "clashe".</summary>
    private void MendPlural(TreeDraft draft, int token)
    {
        if (draft.TagOf(token) == Upos.NOUN && draft.LemmaOf(token) is { Length: > 4 } noun && noun[^1] == 'e' && draft.Parse[token].Form.Length == noun.Length + 1
            && _grammar.Noun(Syntax.Lower(noun)) is null && _grammar.Noun(Syntax.Lower(noun[..^1])) is not null)
        {
            draft.MakeLemma(token, noun[..^1]);
        }
    }

    /// <summary>"the gunman <em>shot</em> two men": a noun with an object or a particle is a verb.</summary>
    private void MendNoun(TreeDraft draft, int token, TokenRange sentence)
    {
        if (MendCalling(draft, token, sentence))
        {
            return;
        }

        var item = draft.ChildOf(token, "obj", sentence);
        if (item < token || (draft.HeadOf(token) >= 0 && !draft.Is(token, "conj") && !draft.Is(token, "ccomp") && !draft.Is(token, "parataxis")) || VerbOf(draft.Parse[token].Form.ToString()) is not { } lemma)
        {
            return;
        }

        draft.MakeFinite(token, lemma);
        var subject = -1;
        for (var i = sentence.First; i < token; i++)
        {
            subject = draft.HeadOf(i) == token && draft.Is(i, "compound") ? i : subject;
        }

        if (subject < 0)
        {
            return;
        }

        draft.Hang(subject, token, "nsubj");
        for (var i = sentence.First; i < subject; i++)
        {
            if (draft.HeadOf(i) == token && (draft.Is(i, "det") || draft.Is(i, "amod") || draft.Is(i, "compound") || draft.Is(i, "nummod") || draft.Is(i, "nmod:poss")))
            {
                draft.Hang(i, subject, draft.RelationOf(i));
            }
        }
    }

    /// <summary>"died in <em>fighting</em> between the army and the rebels": behind such a preposition and before "between" a gerund that names acts is a noun.</summary>
    private void MendGerund(TreeDraft draft, int token, TokenRange sentence)
    {
        if (draft.XposOf(token) != "VBG" || token == sentence.First || token + 1 >= sentence.End || draft.TagOf(token - 1) is not (Upos.ADP or Upos.SCONJ)
            || draft.LemmaOf(token - 1) is not ("in" or "of" or "amid" or "during" or "despite" or "from") || draft.LemmaOf(token + 1) != "between" || draft.ChildOf(token, "obj", sentence) >= 0)
        {
            return;
        }

        var noun = Syntax.Lower(draft.Parse[token].Form.ToString());
        if (_grammar.Noun(noun) is null)
        {
            return;
        }

        draft.MakeWord(token, Upos.NOUN, "NN", "Number=Sing", noun);
        if (draft.HeadOf(token) is >= 0 and var head)
        {
            draft.Hang(token, head, draft.TagOf(head) is Upos.VERB or Upos.ADJ ? "obl" : "nmod");
        }

        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (draft.HeadOf(i) == token && (draft.Is(i, "obl") || i == token - 1))
            {
                draft.Hang(i, token, i == token - 1 ? "case" : "nmod");
            }
        }
    }

    /// <summary>"expresses its concern and <em>calls</em> upon India to refrain": coordinated with the verb, not with a noun before it.</summary>
    private bool MendCalling(TreeDraft draft, int token, TokenRange sentence)
    {
        if (!draft.Is(token, "conj") || token == sentence.First || token + 1 >= sentence.End || draft.TagOf(token - 1) != Upos.CCONJ || draft.TagOf(token + 1) != Upos.ADP
            || VerbOf(draft.Parse[token].Form.ToString()) is not { } lemma || !_calling.Contains(lemma)
            || VerbAbove(draft, token) is not (>= 0 and var verb) || verb > token || draft.XposOf(verb) != "VBZ")
        {
            return false;
        }

        draft.MakeFinite(token, lemma);
        return draft.Hang(token, verb, "conj");
    }

    /// <summary>"Norland and Sudland <em>plan</em> to sign…, he said": a bare noun behind a row of names, with an infinitive, is a verb.</summary>
    private void MendPlan(TreeDraft draft, int token, TokenRange sentence)
    {
        var verb = draft.HeadOf(token);
        if (!draft.Is(token, "nsubj") || verb < token || draft.TagOf(verb) != Upos.VERB || draft.ChildOf(token, "acl", sentence) is not (> 0 and var act) || act < token
            || draft.ChildOf(act, "mark", sentence) is not (>= 0 and var mark) || mark != token + 1 || draft.LemmaOf(mark) != "to"
            || draft.ChildOf(verb, "nsubj", sentence) is not (>= 0 and var names) || names >= token || draft.ChildOf(names, "conj", sentence) is not (>= 0 and var last) || last != token - 1
            || !_grammar.IsVerb(draft.LemmaOf(token)))
        {
            return;
        }

        draft.MakeFinite(token);
        draft.Hang(token, verb, "ccomp");
        draft.Hang(names, token, "nsubj");
        draft.Hang(act, token, "xcomp");
    }

    private string? VerbOf(string form)
    {
        var lower = Syntax.Lower(form);
        return lower.Length > 4 && lower[^1] == 's' && lower[^2] != 's' && _grammar.IsVerb(lower[..^1]) ? lower[..^1]
            : lower.EndsWith("ing", StringComparison.Ordinal) ? null
            : _lemmas.Of(lower, "");
    }

    /// <summary>"a <em>cease-fire</em>", "<em>co-operated</em>": words that the lexicon writes solid. The first is three tokens, of which the last heads the others.</summary>
    private void MendHyphen(TreeDraft draft, int token, TokenRange sentence)
    {
        if (draft.Parse[token].Form is "-" && token > sentence.First && token + 1 < sentence.End
            && draft.Parse[token - 1].Span.End == draft.Parse[token].Span.Start && draft.Parse[token].Span.End == draft.Parse[token + 1].Span.Start)
        {
            if (draft.TagOf(token + 1) == Upos.VERB && draft.TagOf(token - 1) == Upos.NOUN && Syntax.Lower($"{draft.Parse[token - 1].Form}-{_grammar.VerbOf(draft.LemmaOf(token + 1))}") is var verb && _grammar.IsVerb(verb))
            {
                MakeOneVerb(draft, token, sentence); // "Norland on Friday <em>test-fired</em> a missile"
                draft.MakeLemma(token + 1, verb);
            }
            else if (draft.HeadOf(token - 1) == token + 1)
            {
                var behind = draft.LemmaOf(token + 1);
                MakeSolid(draft, token + 1, string.Concat(draft.Parse[token - 1].Form, behind));
                MakeSolid(draft, token + 1, $"{draft.Parse[token - 1].Form}-{behind}"); // "a <em>sit-in</em>" keeps its hyphen
            }
        }
        else if (draft.LemmaOf(token) is { Length: > 3 } lemma && lemma.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen)
        {
            MakeSolid(draft, token, lemma.Remove(hyphen, 1));
        }
    }

    /// <summary>The noun before the hyphen goes to the verb behind it; whoever was taken for a part of the noun is the subject.</summary>
    private static void MakeOneVerb(TreeDraft draft, int hyphen, TokenRange sentence)
    {
        var (noun, verb) = (hyphen - 1, hyphen + 1);
        var isSubject = draft.Is(noun, "nsubj") && draft.HeadOf(noun) == verb;
        draft.Hang(noun, verb, "compound");
        for (var i = sentence.First; isSubject && i < noun; i++)
        {
            if (draft.HeadOf(i) == noun && draft.TagOf(i) is Upos.PROPN or Upos.NOUN)
            {
                draft.Hang(i, verb, "nsubj");
                return;
            }
        }
    }

    private void MakeSolid(TreeDraft draft, int token, string word)
    {
        if (_solid.Contains(Syntax.Lower(word)))
        {
            draft.MakeLemma(token, Syntax.Lower(word));
        }
    }

    /// <summary>"several states, <em>among them</em> Norland and Sudland": they belong to the noun before the comma.</summary>
    private static void MendAmong(TreeDraft draft, int token, TokenRange sentence)
    {
        if (token - 2 < sentence.First || token + 2 >= sentence.End || draft.Parse[token - 1].Form is not "," || draft.Parse[token].Form is not "among" || draft.Parse[token + 1].Form is not ("them" or "which" or "whom")
            || draft.TagOf(token + 2) is not (Upos.PROPN or Upos.DET) || draft.TagOf(token - 2) is not Upos.NOUN)
        {
            return;
        }

        var (noun, name) = (token - 2, token + 2);
        for (var step = 0; step < Gap && draft.HeadOf(name) > name && draft.TagOf(draft.HeadOf(name)) == Upos.PROPN; step++)
        {
            name = draft.HeadOf(name);
        }

        if (draft.TagOf(name) == Upos.PROPN && draft.Hang(name, noun, "nmod"))
        {
            draft.Hang(token, name, "case");
            draft.Hang(token + 1, name, "dep");
        }
    }

    /// <summary>"declared the envoy in Norville <em>persona non grata</em>": the place before it is where he is, no part of it.</summary>
    private static void MendUnwelcome(TreeDraft draft, int token, TokenRange sentence)
    {
        var place = token - 1;
        if (place - 2 < sentence.First || token + 2 >= sentence.End || draft.Parse[token].Form is not "persona" || draft.Parse[token + 1].Form is not "non"
            || draft.TagOf(place) != Upos.PROPN || !(draft.HeadOf(place) == token || draft.HeadOf(token) == place || draft.HeadOf(token) == draft.HeadOf(place)))
        {
            return;
        }

        var first = place;
        while (first > sentence.First && draft.TagOf(first - 1) == Upos.PROPN)
        {
            first--;
        }

        var (preposition, noun) = (first - 1, first - 2);
        if (noun < sentence.First || draft.TagOf(preposition) != Upos.ADP || draft.TagOf(noun) is not (Upos.NOUN or Upos.PROPN))
        {
            return;
        }

        var verb = noun;
        for (var step = 0; step < Gap && verb >= 0 && draft.TagOf(verb) != Upos.VERB; step++)
        {
            verb = draft.HeadOf(verb);
        }

        if (verb >= 0 && draft.TagOf(verb) == Upos.VERB && draft.Hang(token, verb, "xcomp") && draft.Hang(place, noun, "nmod"))
        {
            draft.Hang(preposition, place, "case");
        }
    }
}
