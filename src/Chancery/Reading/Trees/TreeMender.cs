using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Trees;

/// <summary>
/// Mends trees that a reader of news knows to be wrong: a verb taken for a describing participle ("met the president and
/// <em>cancelled</em> talks"), a verb taken for a noun ("the gunman <em>shot</em> two men"), an object hung elsewhere.
/// </summary>
internal sealed class TreeMender
{
    private const int Gap = 4;
    private readonly PredicateGrammar _grammar;
    private readonly FrozenSet<string> _describing;

    public TreeMender(EventLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _grammar = new PredicateGrammar(lexicon);
        _describing = (lexicon.WordSets.FirstOrDefault(set => set.Name == "describing-participles")?.Words ?? []).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The same parse when nothing is to be mended.</summary>
    public Parse Mend(Parse parse)
    {
        ArgumentNullException.ThrowIfNull(parse);
        var draft = new TreeDraft(parse);
        foreach (var sentence in parse.Sentences)
        {
            Mend(draft, sentence.Tokens);
        }

        return draft.ToParse();
    }

    private void Mend(TreeDraft draft, TokenRange sentence)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (draft.TagOf(token) == Upos.VERB && draft.Is(token, "amod"))
            {
                MendPerfect(draft, token, sentence);
                MendCoordinated(draft, token, sentence);
            }
            else if (draft.TagOf(token) == Upos.NOUN)
            {
                MendNoun(draft, token, sentence);
            }
            else if (draft.TagOf(token) == Upos.VERB)
            {
                MendParticle(draft, token, sentence);
                MendObject(draft, token, sentence);
            }
        }

        MendVerbless(draft, sentence);
    }

    /// <summary>"had <em>blocked</em> roads": a bare noun behind "had" and a participle is the participle's object.</summary>
    private static void MendPerfect(TreeDraft draft, int token, TokenRange sentence)
    {
        var noun = draft.HeadOf(token);
        var have = draft.HeadOf(noun) is >= 0 and var head && draft.Is(noun, "obj") ? head : -1;
        if (have < 0 || draft.LemmaOf(have) != "have" || token - have is not (1 or 2) || noun < token || draft.ChildOf(noun, "det", sentence) is >= 0 and var det && det < token)
        {
            return;
        }

        draft.MoveChildren(have, token, sentence, child => child != noun);
        draft.Swap(token, have, "aux");
        draft.Hang(noun, token, "obj");
        draft.MakeAuxiliary(have);
    }

    /// <summary>"met the president and <em>cancelled</em> talks": the second of two verbs, taken for a description of its object.</summary>
    private void MendCoordinated(TreeDraft draft, int token, TokenRange sentence)
    {
        var noun = draft.HeadOf(token);
        if (!draft.Is(token, "amod") || noun < token || noun - token > Gap || token == sentence.First || !draft.Is(noun, "conj") || !IsPast(draft, token) || !_grammar.IsVerb(_grammar.VerbOf(draft.LemmaOf(token))))
        {
            return;
        }

        var before = token - 1;
        before -= draft.TagOf(before) == Upos.ADV && before > sentence.First ? 1 : 0;
        if (draft.TagOf(before) != Upos.CCONJ || (!IsDetermined(draft, token, noun) && _describing.Contains(draft.LemmaOf(token))))
        {
            return;
        }

        var verb = draft.HeadOf(noun);
        while (verb >= 0 && draft.TagOf(verb) is not (Upos.VERB or Upos.AUX))
        {
            verb = draft.HeadOf(verb);
        }

        if (verb < 0 || verb > token || !IsPast(draft, verb) || !draft.Hang(token, verb, "conj"))
        {
            return;
        }

        draft.MakeFinite(token);
        draft.MoveChildren(noun, token, sentence, child => child < token);
        draft.Hang(noun, token, "obj");
    }

    /// <summary>"the gunman <em>shot</em> two men": a noun with an object or a particle is a verb.</summary>
    private void MendNoun(TreeDraft draft, int token, TokenRange sentence)
    {
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

    private string? VerbOf(string form)
    {
        var lower = Syntax.Lower(form);
        return lower == "shot" ? "shoot" : lower.Length > 4 && lower[^1] == 's' && lower[^2] != 's' && _grammar.IsVerb(lower[..^1]) ? lower[..^1] : null;
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
    }

    /// <summary>The phrase right behind a verb that has no object is its object, where the tree hangs it on what stands before the verb.</summary>
    private static void MendObject(TreeDraft draft, int token, TokenRange sentence)
    {
        if (token + 1 >= sentence.End || draft.ChildOf(token, "nsubj", sentence) < 0 || draft.ChildOf(token, "obj", sentence) >= 0
            || draft.ChildOf(token, "ccomp", sentence) >= 0 || draft.ChildOf(token, "xcomp", sentence) >= 0 || draft.ChildOf(token, "aux:pass", sentence) >= 0)
        {
            return;
        }

        // "detained at least 20 of them": "at least" is no preposition.
        var top = token + 1;
        for (var step = 0; step < Gap * 2 && draft.HeadOf(top) is var head && head > top && head < sentence.End; step++)
        {
            top = head;
        }

        if (draft.TagOf(top) is not (Upos.NOUN or Upos.PROPN or Upos.NUM))
        {
            return;
        }

        if (draft.Is(top, "obl") && draft.HeadOf(top) == token && IsMeasured(draft.Parse, token + 1))
        {
            draft.Hang(top, token, "obj");
        }
        else if (draft.HeadOf(top) is >= 0 and var elsewhere && elsewhere < token && (draft.RelationOf(top) is "list" or "appos" or "flat" or "dep") && draft.TagOf(elsewhere) == Upos.PROPN
            && draft.Parse[token + 1].Upos is not (Upos.PUNCT or Upos.ADP))
        {
            draft.Hang(top, token, "obj");
        }
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

    /// <summary>A full sentence has a verb: where none is finite, the participle behind its subject is it.</summary>
    private void MendVerbless(TreeDraft draft, TokenRange sentence)
    {
        if (sentence.Count < Gap || draft.Parse[sentence.End - 1].Form is not ("." or "!"))
        {
            return;
        }

        var (root, verb) = (-1, -1);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            root = draft.HeadOf(i) < 0 ? i : root;
            if (draft.XposOf(i) is "VBD" or "VBZ" or "VBP" or "MD" || draft.TagOf(i) == Upos.AUX)
            {
                return;
            }

            verb = verb < 0 && draft.TagOf(i) == Upos.VERB && IsPast(draft, i) ? i : verb;
        }

        if (root < 0 || verb < root || draft.TagOf(root) is not (Upos.NOUN or Upos.PROPN) || verb == sentence.First || draft.TagOf(verb - 1) is not (Upos.NOUN or Upos.PROPN or Upos.ADV))
        {
            return;
        }

        var noun = draft.HeadOf(verb);
        var describes = draft.Is(verb, "amod") && noun > verb;
        var tells = draft.Is(verb, "acl") && (draft.ChildOf(verb, "obj", sentence) >= 0 || draft.ChildOf(verb, "ccomp", sentence) >= 0 || draft.ChildOf(verb, "xcomp", sentence) >= 0 || CallsOn(draft, verb, sentence));
        if ((!describes && !tells) || !_grammar.IsVerb(_grammar.VerbOf(draft.LemmaOf(verb))))
        {
            return;
        }

        draft.Swap(verb, root, "nsubj");
        draft.MakeFinite(verb);
        if (describes)
        {
            draft.Hang(noun, verb, "obj");
        }

        draft.MoveChildren(root, verb, sentence, child => child > verb && !draft.Is(child, "conj"));
    }

    /// <summary>"called <em>on</em> the rebels to stop": no noun is called on in that way.</summary>
    private static bool CallsOn(TreeDraft draft, int verb, TokenRange sentence) =>
        draft.LemmaOf(verb) is "call" or "appeal" or "speak" or "vote" && draft.ChildOf(verb, "obl", sentence) >= 0;

    private static bool IsPast(TreeDraft draft, int token) => draft.XposOf(token) is "VBD" or "VBN";

    /// <summary>"arrested <em>five</em> men": no describing word stands before the number or the article.</summary>
    private static bool IsDetermined(TreeDraft draft, int token, int noun)
    {
        for (var i = token + 1; i < noun; i++)
        {
            if (draft.HeadOf(i) == noun && (draft.Is(i, "det") || draft.Is(i, "nummod") || draft.Is(i, "nmod:poss")))
            {
                return true;
            }
        }

        return false;
    }
}
