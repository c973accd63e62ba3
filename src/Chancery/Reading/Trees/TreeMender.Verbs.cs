using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Trees;

/// <content>Subjects, coordination, voice and control.</content>
internal sealed partial class TreeMender
{
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

    /// <summary>"- <em>welcome</em> the truce": with an object the greeting is a verb.</summary>
    private static void MendWelcome(TreeDraft draft, int token, TokenRange sentence)
    {
        if (draft.TagOf(token) == Upos.INTJ && draft.LemmaOf(token) is "welcome" && draft.ChildOf(token, "obj", sentence) > token)
        {
            draft.MakeWord(token, Upos.VERB, "VBP", "Mood=Ind|Tense=Pres|VerbForm=Fin", "welcome");
        }
    }

    /// <summary>"<em>It</em> refused to hand over the suspects": who offers, refuses or is ready is no empty word.</summary>
    private void MendExpletive(TreeDraft draft, int token, TokenRange sentence)
    {
        if (draft.ChildOf(token, "expl", sentence) is >= 0 and var it && it < token && draft.TagOf(it) == Upos.PRON && draft.TagOf(token) == Upos.VERB && draft.ChildOf(token, "nsubj", sentence) < 0 && draft.ChildOf(token, "csubj", sentence) < 0
            && draft.ChildOf(token, "aux:pass", sentence) < 0 && draft.ChildOf(token, "ccomp", sentence) < 0
            && (draft.ChildOf(token, "obj", sentence) >= 0 || draft.ChildOf(token, "xcomp", sentence) >= 0)
            && !_empty.Contains(draft.LemmaOf(token)))
        {
            draft.Hang(it, token, "nsubj");
        }
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
            var own = name;
            for (var step = 0; step < Gap && draft.Is(name, "conj") && draft.HeadOf(name) is >= 0 and var first && draft.TagOf(first) == Upos.PROPN && draft.ChildOf(first, "case", sentence) is var by && (by < 0 || by > first); step++)
            {
                name = first;
            }

            // "Under a deal brokered by Norland, Sudland and Westland resumed exports": the row behind the comma is the subject, without the one who brokered.
            if (name == own && draft.Is(name, "conj") && draft.HeadOf(name) is >= 0 and var broker)
            {
                draft.MoveChildren(broker, name, sentence, child => child > name && child < token && draft.Is(child, "conj"));
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

    /// <summary>"Norland's president, Sudland's prime minister <em>and</em> Westland's president": what stands in a row of owners explains none of them.</summary>
    private static void MendRowOfOwners(TreeDraft draft, int token, TokenRange sentence)
    {
        if (draft.HeadOf(token) is not (>= 0 and var first) || first > token || draft.ChildOf(token, "nmod:poss", sentence) is not (>= 0 and var owner) || draft.TagOf(owner) != Upos.PROPN)
        {
            return;
        }

        for (var last = token + 1; last < Math.Min(sentence.End, token + (Gap * 3)); last++)
        {
            if (draft.Is(last, "conj") && draft.HeadOf(last) == first && draft.ChildOf(last, "cc", sentence) > token && draft.ChildOf(last, "nmod:poss", sentence) is >= 0 and var other && draft.TagOf(other) == Upos.PROPN)
            {
                draft.Hang(token, first, "conj");
                return;
            }
        }
    }

    /// <summary>"Norland said Sudland had bombed its consulate and <em>vowed</em> revenge": what had been done is not continued by what was done; he who said it did.</summary>
    private void MendReported(TreeDraft draft, int token, TokenRange sentence)
    {
        var inner = draft.HeadOf(token);
        if (draft.XposOf(token) != "VBD" || inner < 0 || inner > token || !draft.Is(inner, "ccomp") || draft.XposOf(inner) != "VBN" || draft.ChildOf(inner, "aux", sentence) is not (>= 0 and var had) || draft.LemmaOf(had) != "have"
            || draft.ChildOf(token, "aux", sentence) >= 0 || draft.ChildOf(token, "nsubj", sentence) >= 0 || draft.HeadOf(inner) is not (>= 0 and var verb) || verb > inner || draft.XposOf(verb) != "VBD" || !_saying.Contains(draft.LemmaOf(verb)))
        {
            return;
        }

        draft.Hang(token, verb, "conj");
    }

    /// <summary>"With the help of mediators, Norland <em>and Sudland</em> reached a truce": who is coordinated with the subject stands beside it.</summary>
    private static void MendRowOfSubject(TreeDraft draft, int token, TokenRange sentence)
    {
        if (draft.ChildOf(token, "cc", sentence) is not (>= 0 and var and) || and <= sentence.First || and > token || !draft.Is(and - 1, "nsubj") || draft.TagOf(and - 1) != Upos.PROPN || draft.TagOf(token) != Upos.PROPN
            || draft.HeadOf(token) is not (>= 0 and var first) || first >= and - 1 || draft.HeadOf(and - 1) <= token)
        {
            return;
        }

        draft.Hang(token, and - 1, "conj");
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
}
