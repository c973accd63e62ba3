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
    private readonly VerbLemmas _lemmas;
    private readonly FrozenSet<string> _describing;
    private readonly FrozenSet<string> _manner;
    private readonly FrozenSet<string> _calling;

    public TreeMender(EventLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _grammar = new PredicateGrammar(lexicon);
        _lemmas = new VerbLemmas(lexicon);
        _describing = Set(lexicon, "describing-participles");
        _manner = Set(lexicon, "manner-nouns");
        _calling = Set(lexicon, "prepositional-verbs");
    }

    private static FrozenSet<string> Set(EventLexicon lexicon, string name) =>
        (lexicon.WordSets.FirstOrDefault(set => set.Name == name)?.Words ?? []).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The same parse when nothing is to be mended.</summary>
    public Parse Mend(Parse parse)
    {
        ArgumentNullException.ThrowIfNull(parse);
        var draft = new TreeDraft(parse);
        var names = NamesWithin(parse);
        foreach (var sentence in parse.Sentences)
        {
            MendName(draft, sentence.Tokens, names);
            Mend(draft, sentence.Tokens);
        }

        return draft.ToParse();
    }

    /// <summary>Names that stand within sentences, where a capital letter means something.</summary>
    private static HashSet<string> NamesWithin(Parse parse)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in parse.Names)
        {
            for (var token = name.Tokens.First; name.Type == NameType.Person && token < name.Tokens.End; token++)
            {
                if (parse.SentenceOf(token).Tokens.First != token)
                {
                    names.Add(parse[token].Form.ToString());
                }
            }
        }

        return names;
    }

    /// <summary>"<em>Saied</em>, for his part, insisted": what the report calls somebody is no verb, though it opens a sentence.</summary>
    private static void MendName(TreeDraft draft, TokenRange sentence, HashSet<string> names)
    {
        var token = sentence.First;
        if (draft.TagOf(token) is not (Upos.VERB or Upos.AUX or Upos.ADJ or Upos.ADV) || !names.Contains(draft.Parse[token].Form.ToString()))
        {
            return;
        }

        var (head, relation) = (draft.HeadOf(token), draft.RelationOf(token));
        draft.MakeName(token);
        if (head > token && draft.TagOf(head) == Upos.VERB && relation is "ccomp" or "advcl" or "csubj" or "parataxis" or "advmod" && draft.ChildOf(head, "nsubj", sentence) < 0)
        {
            draft.Hang(token, head, "nsubj");
        }
    }

    private void Mend(TreeDraft draft, TokenRange sentence)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (draft.TagOf(token) == Upos.VERB && _lemmas.Of(Syntax.Lower(draft.Parse[token].Form.ToString()), Syntax.Lower(draft.LemmaOf(token))) is { } lemma)
            {
                draft.MakeLemma(token, lemma);
            }

            if (draft.TagOf(token) is Upos.AUX or Upos.VERB or Upos.ADP or Upos.SCONJ)
            {
                MendAcronym(draft, token, sentence);
            }

            if (draft.Is(token, "nsubj:pass"))
            {
                MendVoice(draft, token, sentence);
            }

            if (IsMistaken(draft, token, sentence))
            {
                MendMistaken(draft, token, sentence);
            }
            else if (draft.TagOf(token) == Upos.VERB && draft.Is(token, "amod"))
            {
                _ = MendOwnSubject(draft, token, sentence) || MendSubjectOfNoun(draft, token, sentence) || MendRow(draft, token, sentence) || MendClause(draft, token, sentence) || MendPerfect(draft, token, sentence) || MendCoordinated(draft, token, sentence);
            }
            else if (draft.TagOf(token) == Upos.NOUN || (draft.TagOf(token) == Upos.PROPN && char.IsLower(draft.Parse[token].Form[0])))
            {
                MendNoun(draft, token, sentence);
                MendPlan(draft, token, sentence);
            }
            else if (draft.TagOf(token) == Upos.VERB)
            {
                MendSubject(draft, token, sentence);
                MendConjunct(draft, token, sentence);
                MendDescribing(draft, token, sentence);
                MendParticle(draft, token, sentence);
                MendObject(draft, token, sentence);
                MendControl(draft, token, sentence);
                MendDative(draft, token, sentence);
            }

            if (draft.TagOf(token) == Upos.NOUN && draft.Is(token, "obl") && _manner.Contains(draft.LemmaOf(token)))
            {
                MendManner(draft, token, sentence);
            }
        }

        MendVerbless(draft, sentence);
    }

    /// <summary>"A spokesman <em>called</em> on Manila to stop.": in a full sentence no passive lacks its auxiliary.</summary>
    private static void MendVoice(TreeDraft draft, int subject, TokenRange sentence)
    {
        var verb = draft.HeadOf(subject);
        if (verb > subject && draft.TagOf(verb) == Upos.VERB && IsPast(draft, verb) && !draft.Is(verb, "conj") && IsFull(draft, sentence) && draft.ChildOf(verb, "aux", sentence) < 0)
        {
            draft.Hang(subject, verb, "nsubj");
            draft.MakeFinite(verb);
        }
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

    /// <summary>"<em>ECOWAS</em> condemned the coup": among words in small letters three capitals are a name, not an auxiliary.</summary>
    private static void MendAcronym(TreeDraft draft, int token, TokenRange sentence)
    {
        const int least = 3;
        var form = draft.Parse[token].Form;
        if (form.Length < least || form.ContainsAnyExceptInRange('A', 'Z') || !HasSmallLetters(draft, sentence))
        {
            return;
        }

        var (head, wasAuxiliary) = (draft.HeadOf(token), draft.Is(token, "aux"));
        draft.MakeName(token);
        if (!wasAuxiliary || head <= token)
        {
            return;
        }

        if (draft.ChildOf(head, "nsubj", sentence) is >= 0 and var subject)
        {
            draft.Hang(token, subject, "appos"); // "the regional bloc ECOWAS met"
            draft.Hang(subject, head, "nsubj");
        }
        else
        {
            draft.Hang(token, head, "nsubj");
        }

        draft.MakeFinite(head);
    }

    private static bool HasSmallLetters(TreeDraft draft, TokenRange sentence)
    {
        const int near = 40;
        for (var i = sentence.First; i < Math.Min(sentence.End, sentence.First + near); i++)
        {
            if (draft.Parse[i].Upos is Upos.VERB or Upos.NOUN && draft.Parse[i].Form.ContainsAnyInRange('a', 'z'))
            {
                return true;
            }
        }

        return false;
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

    private static int VerbAbove(TreeDraft draft, int token)
    {
        var verb = draft.HeadOf(token);
        while (verb >= 0 && draft.TagOf(verb) is not (Upos.VERB or Upos.AUX))
        {
            verb = draft.HeadOf(verb);
        }

        return verb;
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

    /// <summary>"As the statement notes, <em>Berg</em> during the call thanked him": a name behind the last comma before a verb without a subject.</summary>
    private static void MendSubject(TreeDraft draft, int token, TokenRange sentence)
    {
        if (token == sentence.First || draft.HeadOf(token) >= 0 || draft.XposOf(token) is not ("VBD" or "VBZ" or "VBN") || draft.ChildOf(token, "aux", sentence) >= 0 || draft.ChildOf(token, "nsubj", sentence) >= 0 || draft.ChildOf(token, "expl", sentence) >= 0 || draft.ChildOf(token, "csubj", sentence) >= 0)
        {
            return;
        }

        var comma = token - 1;
        while (comma > sentence.First && comma > token - (Gap * 3) && draft.Parse[comma].Form is not ",")
        {
            comma--;
        }

        var name = comma + 1;
        for (var step = 0; step < Gap && name < token && draft.HeadOf(name) is var up && up > name && up < token; step++)
        {
            name = up; // "…, <em>Prime Minister</em> Berg thanked him"
        }

        if (draft.Parse[comma].Form is "," && name < token && draft.TagOf(name) == Upos.PROPN && draft.HeadOf(name) is >= 0 and var head && head < comma)
        {
            // "In the meeting, Berg, Olsen and Lund condemned": the row is the subject, not its last part.
            for (var step = 0; step < Gap && draft.Is(name, "conj") && draft.HeadOf(name) is >= 0 and var first && draft.TagOf(first) == Upos.PROPN; step++)
            {
                name = first;
            }

            if (draft.Is(name, "nsubj"))
            {
                return;
            }

            draft.Hang(name, token, "nsubj");
            if (draft.XposOf(token) == "VBN")
            {
                draft.MakeFinite(token);
            }
        }
    }

    /// <summary>
    /// "urged both to avoid war and <em>offered</em> to mediate", "scrambled jets and <em>voiced</em> concern": a finite verb
    /// is coordinated with a finite verb, never with an infinitive or a thing.
    /// </summary>
    private static void MendConjunct(TreeDraft draft, int token, TokenRange sentence)
    {
        var perfect = draft.XposOf(token) == "VBN";
        if (draft.RelationOf(token) != "conj" || draft.XposOf(token) is not ("VBD" or "VBZ" or "VBN") || draft.ChildOf(token, "nsubj", sentence) >= 0 || draft.ChildOf(token, "aux", sentence) >= 0)
        {
            return;
        }

        var first = draft.HeadOf(token);
        var infinitive = draft.TagOf(first) == Upos.VERB && draft.XposOf(first) is "VB" or "VBG";
        if (first < 0 || (perfect && !infinitive) || (!infinitive && draft.TagOf(first) is not (Upos.NOUN or Upos.PROPN)))
        {
            return;
        }

        var verb = VerbAbove(draft, first);
        while (verb >= 0 && draft.XposOf(verb) is not ("VBD" or "VBZ" or "VBP") && !(perfect && draft.XposOf(verb) == "VBN"))
        {
            verb = VerbAbove(draft, verb);
        }

        // "has called on him to go and <em>warned</em>": what has been done is coordinated with what has been done.
        if (verb >= 0 && verb < token && draft.XposOf(verb) == draft.XposOf(token) && (!perfect || (draft.ChildOf(verb, "aux", sentence) is >= 0 and var have && draft.LemmaOf(have) == "have")))
        {
            draft.Hang(token, verb, "conj");
        }
    }

    /// <summary>"ordered two diplomats <em>to leave</em>": what somebody is asked to do completes the asking; it describes nobody.</summary>
    private void MendControl(TreeDraft draft, int token, TokenRange sentence)
    {
        foreach (var entry in _grammar.Complements(_grammar.VerbOf(Syntax.Lower(draft.LemmaOf(token)))))
        {
            var called = entry.Controller switch
            {
                "object" => draft.ChildOf(token, "obj", sentence) is >= 0 and var item ? item : draft.ChildOf(token, "iobj", sentence),
                "subject" => -1,
                var preposition => CalledBy(draft, token, preposition, sentence),
            };
            if (called < token)
            {
                continue;
            }

            var act = draft.ChildOf(called, "acl", sentence);
            act = act < 0 && draft.ChildOf(token, "advcl", sentence) is >= 0 and var circumstance && !HasComma(draft.Parse, called, circumstance) ? circumstance : act;
            if (act < called || draft.RelationOf(act) is not ("acl" or "advcl") || draft.TagOf(act) != Upos.VERB
                || draft.ChildOf(act, "mark", sentence) is not (>= 0 and var mark) || draft.LemmaOf(mark) != "to")
            {
                continue;
            }

            draft.Hang(act, token, "xcomp");
            return;
        }
    }

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

    /// <summary>"agreed in principle <em>to a truce</em>": how it was agreed takes nothing; what follows is agreed to.</summary>
    private static void MendManner(TreeDraft draft, int noun, TokenRange sentence)
    {
        if (draft.ChildOf(noun, "case", sentence) is not (>= 0 and var preposition) || draft.LemmaOf(preposition) != "in")
        {
            return;
        }

        if (draft.ChildOf(noun, "nmod", sentence) is var thing && thing > noun)
        {
            draft.Hang(thing, draft.HeadOf(noun), "obl");
        }
        else if (draft.ChildOf(noun, "acl", sentence) is var act && act > noun && draft.ChildOf(act, "mark", sentence) >= 0)
        {
            draft.Hang(act, draft.HeadOf(noun), "xcomp");
        }
    }

    private static bool HasComma(Parse parse, int from, int to)
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

    private static int CalledBy(TreeDraft draft, int verb, string preposition, TokenRange sentence)
    {
        for (var i = verb + 1; i < Math.Min(sentence.End, verb + (Gap * 3)); i++)
        {
            if (draft.HeadOf(i) == verb && draft.Is(i, "obl") && draft.ChildOf(i, "case", sentence) is >= 0 and var mark && draft.LemmaOf(mark) == preposition)
            {
                return i;
            }
        }

        return -1;
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
        else if (next + 1 < sentence.End && draft.Is(next, "case") && draft.HeadOf(next) is var top && top > next && draft.HeadOf(top) == token
            && (draft.Is(top, "obj") || (draft.Is(top, "obl") && draft.LemmaOf(next) is "over" or "off" or "up" or "out" or "down" && draft.ChildOf(token, "obj", sentence) < 0))
            && _grammar.IsVerb($"{_grammar.VerbOf(Syntax.Lower(draft.LemmaOf(token)))}_{draft.LemmaOf(next)}"))
        {
            // "handed over the last part of it".
            draft.Hang(next, token, "compound:prt");
            draft.Hang(top, token, "obj");
        }
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
        if (!IsFull(draft, sentence))
        {
            return;
        }

        var (root, verb, last) = (-1, -1, -1);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            root = draft.HeadOf(i) < 0 ? i : root;
            var relative = draft.RelationOf(i) == "acl:relcl" || (draft.HeadOf(i) is >= 0 and var above && draft.RelationOf(above) == "acl:relcl");
            var describing = draft.XposOf(i) == "VBD" && draft.RelationOf(i) is "acl" or "amod"; // no finite verb does that
            if ((draft.XposOf(i) is "VBD" or "VBZ" or "VBP" or "MD" || draft.TagOf(i) == Upos.AUX) && !relative && !describing)
            {
                return;
            }

            verb = verb < 0 && !relative && ((draft.TagOf(i) == Upos.VERB && IsPast(draft, i)) || IsMistaken(draft, i, sentence)) ? i : verb;
            last = draft.TagOf(i) == Upos.VERB && IsPast(draft, i) && draft.Is(i, "acl") && draft.TagOf(i - 1) is Upos.NOUN or Upos.PROPN ? i : last;
        }

        // "Troops backed by tanks <em>crossed</em> the river": the first participle has its agent, so it describes.
        verb = verb >= sentence.First && last > verb && draft.Is(verb, "acl") && draft.HeadOf(verb) == root && draft.ChildOf(verb, "obl:agent", sentence) >= 0 ? last : verb;

        if (root < 0 || verb < sentence.First || draft.TagOf(root) is not (Upos.NOUN or Upos.PROPN) || verb == sentence.First || (draft.TagOf(verb - 1) is not (Upos.NOUN or Upos.PROPN or Upos.ADV or Upos.PUNCT) && draft.LemmaOf(verb - 1) != "military"))
        {
            return;
        }

        var noun = draft.HeadOf(verb);
        if (draft.Is(verb, "amod") && noun < verb && noun >= 0 && draft.Is(noun, "compound") && draft.HeadOf(noun) == root && root > verb)
        {
            // "demonstrators <em>blocked</em> traffic": three words taken for one name.
            draft.Hang(verb, root, "dep");
            draft.Swap(verb, root, "obj");
            draft.MakeFinite(verb);
            draft.Hang(noun, verb, "nsubj");
            return;
        }

        if (verb < root && draft.Is(verb, "amod") && noun == root && draft.LemmaOf(verb - 1) == "military" && draft.HeadOf(verb - 1) == root)
        {
            // "Myanmar's military <em>seized</em> power": an adjective that heads its phrase.
            draft.MakeWord(verb - 1, Upos.NOUN, "NN", "Number=Sing", "military");
            draft.Swap(verb, root, "obj");
            draft.MakeFinite(verb);
            draft.Hang(verb - 1, verb, "nsubj");
            draft.MoveChildren(root, verb - 1, sentence, child => child < verb);
            draft.MoveChildren(root, verb, sentence, child => child > root && draft.TagOf(child) is Upos.VERB or Upos.PUNCT);
            return;
        }

        if (verb < root)
        {
            return;
        }

        var describes = draft.Is(verb, "amod") && noun > verb;
        var aside = draft.Is(verb, "acl") && draft.TagOf(verb - 1) == Upos.PUNCT && draft.TagOf(root) == Upos.PROPN;
        var alone = draft.Is(verb, "acl") && draft.HeadOf(verb) == root && root == verb - 1 && draft.ChildOf(verb, "obl", sentence) is >= 0 and var where
            && draft.ChildOf(where, "case", sentence) is >= 0 and var mark && draft.LemmaOf(mark) is not "by";
        var tells = aside || alone || draft.Is(verb, "acl") && (draft.ChildOf(verb, "obj", sentence) >= 0 || draft.ChildOf(verb, "ccomp", sentence) >= 0 || draft.ChildOf(verb, "xcomp", sentence) >= 0 || CallsOn(draft, verb, sentence) || (verb == last && draft.HeadOf(verb) != root));
        var lemma = _lemmas.Of(Syntax.Lower(draft.Parse[verb].Form.ToString()), draft.LemmaOf(verb)) ?? draft.LemmaOf(verb);
        if ((!describes && !tells) || !_grammar.IsVerb(_grammar.VerbOf(lemma)))
        {
            return;
        }

        draft.Swap(verb, root, "nsubj");
        draft.MakeFinite(verb, lemma);
        if (describes)
        {
            draft.Hang(noun, verb, "obj");
        }

        draft.MoveChildren(root, verb, sentence, child => child > verb && !draft.Is(child, "conj"));
    }

    /// <summary>"Protesters in the capital <em>smashed</em> windows": a verb in the past taken for an adjective behind a noun.</summary>
    private bool IsMistaken(TreeDraft draft, int token, TokenRange sentence) =>
        token > sentence.First && draft.TagOf(token) == Upos.ADJ && draft.Is(token, "amod") && draft.TagOf(token - 1) is Upos.NOUN or Upos.PROPN
        && _lemmas.OfPast(Syntax.Lower(draft.Parse[token].Form.ToString())) is not null;

    /// <summary>"The Netherlands <em>froze</em> aid": the same where the object heads the sentence.</summary>
    private void MendMistaken(TreeDraft draft, int token, TokenRange sentence)
    {
        var (tag, xpos, features, lemma) = (draft.TagOf(token), draft.XposOf(token), draft.FeaturesOf(token), draft.LemmaOf(token));
        draft.MakeWord(token, Upos.VERB, "VBN", "Tense=Past|VerbForm=Part", _lemmas.OfPast(Syntax.Lower(draft.Parse[token].Form.ToString())) ?? lemma);
        if (!MendSubjectOfNoun(draft, token, sentence) && !MendClause(draft, token, sentence))
        {
            draft.MakeWord(token, tag, xpos, features, lemma);
        }
    }

    /// <summary>"called <em>on</em> the rebels to stop": no noun is called on in that way.</summary>
    private bool CallsOn(TreeDraft draft, int verb, TokenRange sentence) =>
        _calling.Contains(draft.LemmaOf(verb)) && draft.ChildOf(verb, "obl", sentence) >= 0;

    private static bool IsFull(TreeDraft draft, TokenRange sentence) =>
        sentence.Count >= Gap && (draft.Parse[sentence.End - 1].Form is "." or "!" || draft.TagOf(sentence.End - 1) == Upos.PUNCT && draft.Parse[sentence.End - 2].Form is ".");

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
