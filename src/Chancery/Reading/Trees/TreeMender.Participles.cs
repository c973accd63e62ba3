using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Trees;

/// <content>Verbs taken for participles that describe a noun.</content>
internal sealed partial class TreeMender
{
    /// <summary>"a bomb <em>blamed</em> on rebels killed six": between a subject and its verb a past form describes the subject and is none itself.</summary>
    private static void MendReduced(TreeDraft draft, int token, TokenRange sentence)
    {
        var (noun, verb) = (token - 1, draft.HeadOf(token));
        if (noun >= sentence.First && verb > token && IsPast(draft, token) && (draft.HeadOf(noun) == verb || draft.HeadOf(noun) == token) && draft.Is(noun, "nsubj") && draft.ChildOf(token, "mark", sentence) < 0)
        {
            draft.Hang(noun, verb, "nsubj");
            draft.Hang(token, noun, "acl");
            draft.MakeWord(token, Upos.VERB, "VBN", "Tense=Past|VerbForm=Part|Voice=Pass", draft.LemmaOf(token));
        }
    }

    /// <summary>
    /// "condemned on Monday the raid <em>carried</em> out by rebels": what has an agent but no auxiliary is a participle, and its noun the object that
    /// the verb before it lacks.
    /// </summary>
    private static void MendShifted(TreeDraft draft, int token, TokenRange sentence)
    {
        if (!(draft.Is(token, "ccomp") || draft.RelationOf(token) == "acl:relcl") || !IsPast(draft, token) || draft.ChildOf(token, "aux", sentence) >= 0 || draft.ChildOf(token, "mark", sentence) >= 0
            || draft.ChildOf(token, "nsubj", sentence) is not (>= 0 and var noun) || noun != token - 1 || draft.TagOf(noun) != Upos.NOUN || draft.ChildOf(token, "obj", sentence) >= 0 || !HasAgent(draft, token, sentence))
        {
            return;
        }

        var verb = draft.TagOf(draft.HeadOf(token)) == Upos.VERB ? draft.HeadOf(token) : draft.HeadOf(draft.HeadOf(token));
        if (verb < 0 || verb > noun || draft.TagOf(verb) != Upos.VERB || draft.ChildOf(verb, "obj", sentence) >= 0 || draft.ChildOf(verb, "aux:pass", sentence) >= 0 || draft.LemmaOf(verb) is "say")
        {
            return;
        }

        draft.Hang(noun, verb, "obj");
        draft.Hang(token, noun, "acl");
        draft.MakeWord(token, Upos.VERB, "VBN", "Tense=Past|VerbForm=Part|Voice=Pass", draft.LemmaOf(token));
    }

    private static bool HasAgent(TreeDraft draft, int token, TokenRange sentence)
    {
        for (var i = token + 1; i < Math.Min(sentence.End, token + (Gap * 2)); i++)
        {
            if (draft.HeadOf(i) == token && draft.RelationOf(i) == "obl:agent")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "A bomb blamed on rebels <em>killed</em> six": a second verb in the past without subject, mark or comma tells that the first
    /// was a participle.
    /// </summary>
    private static void MendGardenPath(TreeDraft draft, int token, TokenRange sentence)
    {
        var first = draft.HeadOf(token);
        if (first < sentence.First || first >= token || !(draft.Is(token, "advcl") || draft.Is(token, "xcomp") || draft.Is(token, "parataxis")) || draft.TagOf(first) != Upos.VERB
            || !IsPast(draft, token) || !IsPast(draft, first) || !draft.FeaturesOf(token).Contains("VerbForm=Fin", StringComparison.Ordinal)
            || draft.ChildOf(token, "nsubj", sentence) >= 0 || draft.ChildOf(token, "mark", sentence) >= 0 || draft.ChildOf(token, "aux", sentence) >= 0 || draft.ChildOf(token, "advmod", sentence) is >= 0 and var adverb && adverb < token
            || draft.ChildOf(first, "nsubj", sentence) is not (>= 0 and var subject) || subject > first || draft.ChildOf(first, "obj", sentence) >= 0 || draft.ChildOf(first, "aux", sentence) >= 0
            || draft.ChildOf(first, "punct", sentence) is >= 0 and var comma && comma > first && comma < token)
        {
            return;
        }

        draft.Swap(token, first, "dep");
        draft.Hang(subject, token, "nsubj");
        draft.Hang(first, subject, "acl");
        draft.MoveChildren(first, token, sentence, child => child > token || child < subject);
    }

    /// <summary>"Britain <em>froze</em> 21 million pounds": what has a subject of its own describes nothing.</summary>
    private static bool MendOwnSubject(TreeDraft draft, int token, TokenRange sentence)
    {
        var noun = draft.HeadOf(token);
        if (noun > token && draft.ChildOf(token, "nsubj", sentence) is >= 0 and var subject && subject < token && (draft.HeadOf(noun) < 0 || draft.Is(noun, "conj")))
        {
            draft.Swap(token, noun, "obj");
            draft.MakeFinite(token);
            return true;
        }

        return false;
    }

    /// <summary>"Protesters <em>blocked</em> motorways": a noun that has a subject but no copula tells nothing; the participle before it does.</summary>
    private bool MendSubjectOfNoun(TreeDraft draft, int token, TokenRange sentence)
    {
        var noun = draft.HeadOf(token);
        if (noun < token || draft.ChildOf(noun, "nsubj", sentence) is not (>= 0 and var subject) || subject > token || draft.ChildOf(noun, "cop", sentence) >= 0
            || draft.ChildOf(noun, "aux", sentence) >= 0 || !IsPast(draft, token) || !IsFull(draft, sentence) || !_grammar.IsVerb(_grammar.VerbOf(draft.LemmaOf(token))))
        {
            return false;
        }

        draft.Swap(token, noun, "obj");
        draft.MakeFinite(token);
        draft.MoveChildren(noun, token, sentence, child => child < token && !draft.Is(child, "det"));
        return true;
    }

    /// <summary>"pressed its attack on Friday, <em>striking</em> airfields": behind a comma, and where the verb has its object, the participle has its own.</summary>
    private static bool MendAdverbial(TreeDraft draft, int token, TokenRange sentence)
    {
        var noun = draft.HeadOf(token);
        if (draft.XposOf(token) != "VBG" || token <= sentence.First || draft.Parse[token - 1].Form is not "," || noun < token || noun - token > Gap || !draft.Is(noun, "obj") || draft.HeadOf(noun) is not (>= 0 and var verb)
            || verb > token || draft.TagOf(verb) != Upos.VERB || draft.ChildOf(verb, "obj", sentence) is not (>= 0 and var first) || first == noun || first > token || draft.ChildOf(noun, "det", sentence) >= 0)
        {
            return false;
        }

        draft.Hang(token, verb, "advcl");
        draft.Hang(noun, token, "obj");
        return true;
    }

    /// <summary>"the killing of an officer <em>by rebels</em>": they did the killing.</summary>
    private void MendAgentOfDeed(TreeDraft draft, int token, TokenRange sentence)
    {
        if (!_deeds.Contains(draft.LemmaOf(token)) || draft.ChildOf(token, "nmod", sentence) is not (>= 0 and var victim) || victim < token
            || draft.ChildOf(victim, "case", sentence) is not (>= 0 and var of) || draft.LemmaOf(of) is not "of" || draft.ChildOf(victim, "nmod", sentence) is not (>= 0 and var agent) || agent < victim
            || draft.ChildOf(agent, "case", sentence) is not (>= 0 and var by) || draft.LemmaOf(by) is not "by")
        {
            return;
        }

        draft.Hang(agent, token, "nmod");
    }

    /// <summary>"Norland, Sudland and Westland <em>voiced</em> support": behind a row of names the verb is no part of the row.</summary>
    private bool MendRow(TreeDraft draft, int token, TokenRange sentence)
    {
        var noun = draft.HeadOf(token);
        if (noun < token || noun - token > Gap || !draft.Is(noun, "conj") || token == sentence.First || draft.HeadOf(noun) is not (>= 0 and var first) || draft.HeadOf(first) >= 0
            || draft.TagOf(first) != Upos.PROPN || draft.TagOf(token - 1) != Upos.PROPN || !draft.Is(token - 1, "conj") || draft.HeadOf(token - 1) != first
            || !IsPast(draft, token) || !IsFull(draft, sentence) || !_grammar.IsVerb(_grammar.VerbOf(draft.LemmaOf(token))))
        {
            return false;
        }

        draft.Hang(token, first, "dep");
        draft.Swap(token, first, "nsubj");
        draft.MakeFinite(token);
        draft.Hang(noun, token, "obj");
        draft.MoveChildren(first, token, sentence, child => child > token);
        return true;
    }

    /// <summary>"…, and police <em>fired</em> tear gas": in a noun phrase no participle stands behind a noun that has no "'s".</summary>
    private bool MendClause(TreeDraft draft, int token, TokenRange sentence)
    {
        var noun = draft.HeadOf(token);
        var subject = token - 1;
        subject -= subject > sentence.First && draft.TagOf(subject) == Upos.ADV ? 1 : 0;
        if (noun < token || noun - token > Gap || subject < sentence.First || draft.HeadOf(subject) != noun || draft.TagOf(subject) is not (Upos.NOUN or Upos.PROPN)
            || !(draft.Is(subject, "compound") || (draft.Is(subject, "nmod:poss") && draft.ChildOf(subject, "case", sentence) < 0))
            || !IsPast(draft, token) || !IsFull(draft, sentence) || !_grammar.IsVerb(_grammar.VerbOf(draft.LemmaOf(token))))
        {
            return false;
        }

        if (draft.HeadOf(noun) < 0)
        {
            draft.Swap(token, noun, "obj");
        }
        else if (draft.Is(noun, "conj") && VerbAbove(draft, noun) is >= 0 and var verb && verb < token)
        {
            draft.Hang(token, verb, "conj");
            draft.Hang(noun, token, "obj");
            draft.MoveChildren(noun, token, sentence, child => child < subject && (draft.Is(child, "cc") || draft.Is(child, "punct")));
        }
        else
        {
            return false;
        }

        draft.MakeFinite(token);
        draft.Hang(subject, token, "nsubj");
        draft.MoveChildren(noun, subject, sentence, child => child < subject);
        return true;
    }

    /// <summary>"had <em>blocked</em> roads": a bare noun behind "had" and a participle is the participle's object.</summary>
    private static bool MendPerfect(TreeDraft draft, int token, TokenRange sentence)
    {
        var noun = draft.HeadOf(token);
        var have = draft.HeadOf(noun) is >= 0 and var head && draft.Is(noun, "obj") ? head : -1;
        if (have < 0 || draft.LemmaOf(have) != "have" || token - have is not (1 or 2) || noun < token || draft.ChildOf(noun, "det", sentence) is >= 0 and var det && det < token)
        {
            return false;
        }

        draft.MoveChildren(have, token, sentence, child => child != noun);
        draft.Swap(token, have, "aux");
        draft.Hang(noun, token, "obj");
        draft.MakeAuxiliary(have);
        return true;
    }

    /// <summary>"met the president and <em>cancelled</em> talks": the second of two verbs, taken for a description of its object.</summary>
    private bool MendCoordinated(TreeDraft draft, int token, TokenRange sentence)
    {
        var noun = draft.HeadOf(token);
        if (!draft.Is(token, "amod") || noun < token || noun < 0 || noun - token > Gap || token == sentence.First || !draft.Is(noun, "conj") || !IsPast(draft, token) || !_grammar.IsVerb(_grammar.VerbOf(draft.LemmaOf(token))))
        {
            return false;
        }

        var before = token - 1;
        before -= draft.TagOf(before) == Upos.ADV && before > sentence.First ? 1 : 0;
        if (draft.TagOf(before) != Upos.CCONJ || (!IsDetermined(draft, token, noun) && _describing.Contains(draft.LemmaOf(token))))
        {
            return false;
        }

        var verb = VerbAbove(draft, noun);
        if (verb < 0 || verb > token || !IsPast(draft, verb) || !draft.Hang(token, verb, "conj"))
        {
            return false;
        }

        draft.MakeFinite(token);
        draft.MoveChildren(noun, token, sentence, child => child < token);
        draft.Hang(noun, token, "obj");
        return true;
    }

    /// <summary>"<em>Visiting</em> Foreign Minister Wang Yi said": an object right before a verb without subject is its subject, unless a comma parts them.</summary>
    private static void MendDescribing(TreeDraft draft, int token, TokenRange sentence)
    {
        var verb = draft.HeadOf(token);
        if (token != sentence.First || verb <= token || draft.XposOf(token) != "VBG" || !(draft.Is(token, "advcl") || draft.Is(token, "csubj"))
            || draft.ChildOf(token, "obj", sentence) is not (>= 0 and var noun) || noun > verb || draft.TagOf(noun) is not (Upos.PROPN or Upos.NOUN)
            || draft.ChildOf(verb, "nsubj", sentence) >= 0)
        {
            return;
        }

        for (var i = token + 1; i < verb; i++)
        {
            if (draft.Parse[i].Form is "," or ";" or "—" or "–")
            {
                return;
            }
        }

        draft.MoveChildren(token, noun, sentence, child => child != noun && child < verb);
        if (draft.Hang(noun, verb, "nsubj"))
        {
            draft.Hang(token, noun, "amod");
        }
    }

    /// <summary>"urged the release of the lawyer, <em>arrested</em> last week": without an object it is told of whom the comma parts it from, not done by the subject.</summary>
    private void MendUndergone(TreeDraft draft, int token, TokenRange sentence)
    {
        if (token - sentence.First < 3 || draft.Parse[token - 1].Form is not "," || !IsPast(draft, token) || !_undergone.Contains(Syntax.Lower(draft.LemmaOf(token))))
        {
            return;
        }

        foreach (var relation in (ReadOnlySpan<string>)["aux", "aux:pass", "mark", "nsubj", "nsubj:pass", "obj", "cc"])
        {
            if (draft.ChildOf(token, relation, sentence) >= 0)
            {
                return;
            }
        }

        var (verb, noun) = (draft.HeadOf(token), token - 2);
        while (noun > sentence.First && draft.Is(noun, "flat"))
        {
            noun = draft.HeadOf(noun);
        }

        if (noun > verb && draft.TagOf(noun) is Upos.PROPN or Upos.NOUN && !draft.Is(noun, "obl:unmarked") && draft.Hang(token, noun, "acl"))
        {
            draft.MakeWord(token, Upos.VERB, "VBN", "Tense=Past|VerbForm=Part|Voice=Pass", draft.LemmaOf(token));
        }
    }

    /// <summary>"came under <em>shelling</em> by rebels": a noun.</summary>
    private static void MendUnder(TreeDraft draft, int token, TokenRange sentence)
    {
        if (draft.XposOf(token) != "VBG" || token == sentence.First || draft.Parse[token - 1].Form is not "under" || draft.HeadOf(token - 1) != token || !draft.Is(token, "advcl") || draft.ChildOf(token, "obj", sentence) >= 0)
        {
            return;
        }

        draft.MakeWord(token, Upos.NOUN, "NN", "Number=Sing", Syntax.Lower(draft.Parse[token].Form.ToString()));
        draft.MakeWord(token - 1, Upos.ADP, "IN", "", "under");
        draft.Hang(token - 1, token, "case");
        draft.Hang(token, draft.HeadOf(token), "obl");
        for (var i = token + 1; i < sentence.End; i++)
        {
            if (draft.HeadOf(i) == token && (draft.RelationOf(i) is "obl" or "obl:agent"))
            {
                draft.Hang(i, token, "nmod");
            }
        }
    }

    /// <summary>"met <em>visiting</em> Prime Minister Li Qiang", "talks with <em>visiting</em> President Chirac": a guest, not a visit that the subject pays.</summary>
    private void MendGuest(TreeDraft draft, int token, TokenRange sentence)
    {
        var above = draft.HeadOf(token);
        if (above < 0 || above > token || draft.XposOf(token) != "VBG" || !_guests.Contains(Syntax.Lower(draft.LemmaOf(token)))
            || draft.ChildOf(token, "obj", sentence) is not (>= 0 and var guest) || guest < token || draft.ChildOf(guest, "nmod:desc", sentence) < 0 || IsDetermined(draft, token, guest))
        {
            return;
        }

        var preposition = draft.ChildOf(token, "mark", sentence);
        if (preposition >= 0 && preposition != token - 1)
        {
            return;
        }

        var relation = preposition < 0 ? "obj" : draft.TagOf(above) != Upos.VERB ? "nmod" : draft.Parse[preposition].Form is "by" && draft.ChildOf(above, "aux:pass", sentence) >= 0 ? "obl:agent" : "obl";
        if (relation == "obj" && draft.TagOf(above) != Upos.VERB)
        {
            return;
        }

        draft.MoveChildren(token, above, sentence, child => child > guest);
        if (draft.Hang(guest, above, relation) && draft.Hang(token, guest, "amod") && preposition >= 0 && draft.Hang(preposition, guest, "case"))
        {
            draft.MakeWord(preposition, Upos.ADP, "IN", "", draft.LemmaOf(preposition));
        }
    }

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
