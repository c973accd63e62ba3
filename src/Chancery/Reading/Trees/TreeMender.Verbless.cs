using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Trees;

/// <content>Sentences whose verb the tree lost.</content>
internal sealed partial class TreeMender
{
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

        if (root < 0 || verb < sentence.First || draft.TagOf(root) is not (Upos.NOUN or Upos.PROPN) || verb == sentence.First || (draft.TagOf(verb - 1) is not (Upos.NOUN or Upos.PROPN or Upos.ADV or Upos.PUNCT) && !_bodies.Contains(draft.LemmaOf(verb - 1))))
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

    /// <summary>"was in <em>Tehran</em> to discuss the border": to be somewhere is told by the verb; the place is where.</summary>
    private static void MendPresence(TreeDraft draft, int place, TokenRange sentence)
    {
        if (draft.TagOf(place) != Upos.PROPN || draft.ChildOf(place, "cop", sentence) is not (>= 0 and var be) || be > place || draft.ChildOf(place, "nsubj", sentence) < 0
            || draft.ChildOf(place, "case", sentence) is not (>= 0 and var at) || at < be || draft.LemmaOf(at) is not "in")
        {
            return;
        }

        draft.Swap(be, place, "obl");
        draft.MakeWord(be, Upos.VERB, draft.XposOf(be), draft.FeaturesOf(be), "be");
        draft.MoveChildren(place, be, sentence, child => !draft.Is(child, "case") && !draft.Is(child, "det") && !draft.Is(child, "compound") && !draft.Is(child, "flat") && !draft.Is(child, "amod") && !draft.Is(child, "nmod") && !draft.Is(child, "appos") && !draft.Is(child, "conj"));
    }
}
