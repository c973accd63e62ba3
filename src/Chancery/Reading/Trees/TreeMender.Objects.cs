using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Trees;

/// <content>Objects and particles.</content>
internal sealed partial class TreeMender
{
    /// <summary>"granted <em>Norland</em> access": of two objects the first is the one who gets the second.</summary>
    private static void MendDative(TreeDraft draft, int token, TokenRange sentence)
    {
        var first = draft.ChildOf(token, "obj", sentence);
        for (var inner = token + 1; first > token && inner + 1 < first; inner++)
        {
            // "lend its <em>neighbour</em> 25 million dollars": no noun describes the sum behind a number.
            if (draft.HeadOf(inner) == first && draft.Is(inner, "compound") && draft.TagOf(inner) is Upos.NOUN or Upos.PROPN && draft.TagOf(inner + 1) is Upos.NUM or Upos.SYM)
            {
                draft.MoveChildren(first, inner, sentence, child => child < inner && child > token);
                draft.Hang(inner, token, "iobj");
                return;
            }
        }

        if (first <= token || draft.TagOf(first) is not (Upos.PROPN or Upos.PRON or Upos.NOUN) || draft.ChildOf(token, "iobj", sentence) >= 0)
        {
            return;
        }

        for (var second = first + 1; second < Math.Min(sentence.End, first + (Gap * 2)); second++)
        {
            if (draft.HeadOf(second) == token && draft.Is(second, "obj") && draft.TagOf(second) is Upos.NOUN or Upos.SYM or Upos.NUM && !HasComma(draft.Parse, first, second))
            {
                draft.Hang(first, token, "iobj");
                return;
            }
        }
    }

    /// <summary>"blamed the bombing <em>on</em> the rebels": the one on whom a verb of its own preposition puts the object belongs to the verb.</summary>
    private void MendCharged(TreeDraft draft, int mark)
    {
        var whom = draft.HeadOf(mark);
        if (whom > mark && draft.Is(whom, "nmod") && draft.HeadOf(whom) is var deed && deed >= 0 && deed < mark && draft.Is(deed, "obj") && draft.HeadOf(deed) is var verb && verb >= 0 && verb < deed
            && _charging.Contains($"{draft.LemmaOf(verb)}>{draft.LemmaOf(mark)}"))
        {
            draft.Hang(whom, verb, "obl");
        }
    }

    /// <summary>"agreed on the <em>condition</em> that the ban is lifted": the clause right behind such a noun says what it is, not what the verb says.</summary>
    private void MendContent(TreeDraft draft, int mark, TokenRange sentence)
    {
        var (noun, clause) = (mark - 1, draft.HeadOf(mark));
        if (noun >= sentence.First && clause > mark && _clausal.Contains(draft.LemmaOf(noun)) && draft.Is(noun, "obl") && draft.HeadOf(noun) is var verb && draft.HeadOf(clause) == verb
            && (draft.Is(clause, "ccomp") || draft.Is(clause, "advcl")))
        {
            draft.Hang(clause, noun, "acl");
        }
    }

    /// <summary>"voted 13-0 on Friday to <em>lift</em> the embargo": what is voted to do is decided, not what the vote is for.</summary>
    private void MendDecision(TreeDraft draft, int mark)
    {
        if (draft.HeadOf(mark) is var clause && clause > mark && draft.Is(clause, "advcl") && draft.HeadOf(clause) is var vote && vote >= 0 && vote < mark
            && draft.TagOf(vote) == Upos.VERB && _voting.Contains(draft.LemmaOf(vote)))
        {
            draft.Hang(clause, vote, "xcomp");
        }
    }

    /// <summary>"handed <em>over</em> four villages": the particle belongs to the verb, not to the number behind it.</summary>
    private void MendParticle(TreeDraft draft, int token, TokenRange sentence)
    {
        var next = token + 1;
        if (next < sentence.End && draft.Is(next, "advmod") && draft.HeadOf(next) is var head && head > next && draft.TagOf(head) == Upos.NUM
            && _grammar.IsVerb($"{_grammar.VerbOf(Syntax.Lower(draft.LemmaOf(token)))}_{Syntax.Lower(draft.LemmaOf(next))}"))
        {
            draft.Hang(next, token, "compound:prt");
        }
        else if (next < sentence.End && draft.Is(next, "case") && draft.LemmaOf(next) is "in" && draft.HeadOf(next) is var called && called > next && draft.HeadOf(called) == token && draft.Is(called, "obl")
            && draft.ChildOf(token, "obj", sentence) < 0 && _calledIn.Contains($"{draft.LemmaOf(token)}>{draft.LemmaOf(called)}"))
        {
            draft.Hang(next, token, "compound:prt"); // "called <em>in</em> the Norlandian envoy"
            draft.Hang(called, token, "obj");
        }
        else if (BehindLostPreposition(draft, token, next, sentence) is > 0 and var noun)
        {
            draft.Hang(next, noun, "case");
        }
        else if (next + 1 < sentence.End && draft.Is(next, "case") && draft.HeadOf(next) is var whence && whence > next && draft.HeadOf(whence) == token && draft.Is(whence, "obl")
            && draft.LemmaOf(next) is "out" && draft.LemmaOf(next + 1) is "of" && draft.HeadOf(next + 1) == whence && _grammar.IsVerb($"{_grammar.VerbOf(Syntax.Lower(draft.LemmaOf(token)))}_out"))
        {
            draft.Hang(next, token, "compound:prt"); // "came <em>out</em> of the jungle"
        }
        else if (next + 1 < sentence.End && draft.Is(next, "case") && draft.HeadOf(next) is var top && top > next && draft.HeadOf(top) == token
            && (draft.Is(top, "obj") || (draft.Is(top, "obl") && draft.LemmaOf(next) is "over" or "off" or "up" or "out" or "down" && draft.ChildOf(token, "obj", sentence) < 0))
            && _grammar.IsVerb($"{_grammar.VerbOf(Syntax.Lower(draft.LemmaOf(token)))}_{draft.LemmaOf(next)}"))
        {
            // "handed over the last part of it".
            draft.Hang(next, token, "compound:prt");
            draft.Hang(top, token, "obj");
        }
    }

    /// <summary>"attacked <em>off</em> the coast", "was put <em>on</em> a plane": the noun behind a particle that only a preposition can tie to the verb; -1 where there is none.</summary>
    private static int BehindLostPreposition(TreeDraft draft, int verb, int particle, TokenRange sentence)
    {
        if (particle + 1 >= sentence.End || draft.RelationOf(particle) is not "compound:prt" || draft.HeadOf(particle) != verb || draft.LemmaOf(particle) is not ("off" or "on" or "in" or "over" or "under" or "through" or "across"))
        {
            return -1;
        }

        for (var noun = particle + 1; noun < Math.Min(sentence.End, particle + Gap); noun++)
        {
            if (draft.HeadOf(noun) == verb)
            {
                return draft.RelationOf(noun) is "obl" && draft.TagOf(noun) is Upos.NOUN or Upos.PROPN && draft.ChildOf(noun, "case", sentence) < 0 ? noun : -1;
            }

            if (draft.HeadOf(noun) <= particle || draft.HeadOf(noun) >= particle + Gap)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The phrase right behind a verb that has no object is its object, where the tree hangs it on what stands before the verb.</summary>
    private static void MendObject(TreeDraft draft, int token, TokenRange sentence)
    {
        if (token + 1 >= sentence.End || (draft.ChildOf(token, "nsubj", sentence) < 0 && !(draft.Is(token, "conj") && draft.XposOf(token) == "VBD")) || draft.ChildOf(token, "obj", sentence) >= 0
            || draft.ChildOf(token, "ccomp", sentence) >= 0 || draft.ChildOf(token, "xcomp", sentence) >= 0 || draft.ChildOf(token, "aux:pass", sentence) >= 0)
        {
            return;
        }

        if (IsMeasured(draft.Parse, token + 1))
        {
            // "detained at least 20 of them": "at least" is no preposition.
            for (var i = token + 2; i < Math.Min(sentence.End, token + (Gap * 2)); i++)
            {
                if (draft.HeadOf(i) == token && draft.Is(i, "obl"))
                {
                    draft.Hang(i, token, "obj");
                    return;
                }
            }
        }

        var top = token + 1 + (draft.TagOf(token + 1) == Upos.PUNCT && draft.Parse[token + 1].Form is "\"" ? 1 : 0);
        if (top >= sentence.End)
        {
            return;
        }

        for (var step = 0; step < Gap * 2 && draft.HeadOf(top) is var head && head > top && head < sentence.End; step++)
        {
            top = head;
        }

        if (draft.TagOf(top) is not (Upos.NOUN or Upos.PROPN or Upos.NUM))
        {
            return;
        }

        if (draft.HeadOf(top) is >= 0 and var elsewhere && elsewhere < token && (draft.RelationOf(top) is "list" or "appos" or "flat" or "dep") && (draft.TagOf(elsewhere) == Upos.PROPN || draft.Is(token, "conj"))
            && draft.Parse[token + 1].Upos != Upos.ADP && (draft.Parse[token + 1].Upos != Upos.PUNCT || draft.Parse[token + 1].Form is "\""))
        {
            draft.Hang(top, token, "obj");
        }
    }

    /// <summary>"called the decision to expel its diplomat <em>illegal</em>": what ends such a sentence is what the decision is called.</summary>
    private void MendVerdict(TreeDraft draft, int token, TokenRange sentence)
    {
        var inner = draft.HeadOf(token);
        if (draft.TagOf(token) != Upos.ADJ || inner < 0 || inner > token || !draft.Is(inner, "acl") || draft.HeadOf(inner) is not (>= 0 and var noun) || !draft.Is(noun, "obj")
            || draft.HeadOf(noun) is not (>= 0 and var verb) || verb > noun || !_judging.Contains(draft.LemmaOf(verb)) || _judging.Contains(draft.LemmaOf(inner)))
        {
            return;
        }

        draft.Hang(token, verb, "xcomp");
    }

    private static bool IsMeasured(Parse parse, int token)
    {
        var two = token + 1 < parse.Count ? Syntax.Lower(parse[token + 1].Form.ToString()) : "";
        return Syntax.Lower(parse[token].Form.ToString()) switch
        {
            "at" => two is "least" or "most",
            "more" or "fewer" or "less" => two == "than",
            "up" => two == "to",
            _ => false,
        };
    }
}
