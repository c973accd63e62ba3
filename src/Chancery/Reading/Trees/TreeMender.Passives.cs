using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Trees;

/// <content>Agents and contents that stand behind passives.</content>
internal sealed partial class TreeMender
{
    /// <summary>So many words at most stand before the row of a headline.</summary>
    private const int Opening = 8;

    /// <summary>"was branded an insult <em>by Norland</em>", "was described as shameful <em>by Norland</em>": who says it hangs on the verb, not on what he calls it.</summary>
    private static void MendAgent(TreeDraft draft, int by, TokenRange sentence)
    {
        if (!draft.Is(by, "case") || draft.HeadOf(by) is not (>= 0 and var agent) || agent < by || !(draft.Is(agent, "nmod") || draft.Is(agent, "obl")))
        {
            return;
        }

        var (thing, verb) = (draft.HeadOf(agent), draft.HeadOf(agent) < 0 ? -1 : draft.HeadOf(draft.HeadOf(agent)));
        if (verb >= 0 && verb < thing && thing < by && draft.TagOf(verb) == Upos.VERB && draft.ChildOf(verb, "aux:pass", sentence) >= 0 && !HasAgent(draft, verb, sentence)
            && (draft.Is(thing, "obj") || draft.Is(thing, "xcomp") || (draft.Is(thing, "obl") && draft.ChildOf(thing, "case", sentence) is >= 0 and var role && draft.LemmaOf(role) is "as")))
        {
            draft.Hang(agent, verb, "obl:agent");
        }
    }

    /// <summary>"The envoy was told by the ministry <em>that</em> the remarks were an insult": what he was told is no subject.</summary>
    private static void MendTold(TreeDraft draft, int mark, TokenRange sentence)
    {
        if (draft.HeadOf(mark) is >= 0 and var clause && draft.RelationOf(clause) is "csubj:pass" && draft.HeadOf(clause) is >= 0 and var verb && verb < mark && draft.ChildOf(verb, "nsubj:pass", sentence) >= 0)
        {
            draft.Hang(clause, verb, "ccomp");
        }
    }

    /// <summary>"Norland, <em>Sudland</em> sign deal": in headlines a comma joins two subjects; a verb that is no third person tells it.</summary>
    private static void MendHeadlineRow(TreeDraft draft, int token, TokenRange sentence)
    {
        var comma = token - 1;
        if (comma - 1 < sentence.First || token + 1 >= sentence.End || draft.Parse[comma].Form is not "," || draft.HeadOf(token) != comma - 1
            || draft.TagOf(token) != Upos.PROPN || draft.TagOf(comma - 1) != Upos.PROPN || draft.ChildOf(token, "case", sentence) >= 0)
        {
            return;
        }

        var next = token + 1;
        var verb = draft.XposOf(next) is "TO" && next + 1 < sentence.End ? next + 1 : next;
        if (draft.XposOf(verb) is "VBP" or "VB" && (draft.HeadOf(comma - 1) == verb || draft.HeadOf(verb) == comma - 1) && comma - 1 - sentence.First < Opening)
        {
            draft.Hang(token, comma - 1, "conj");
        }
    }

    /// <summary>"supplied arms made in Norland <em>to Sudland</em>": what is made goes nowhere; whoever gives it takes it there.</summary>
    private void MendWhither(TreeDraft draft, int to, TokenRange sentence)
    {
        if (draft.Is(to, "case") && draft.HeadOf(to) is >= 0 and var receiver && receiver > to && draft.Is(receiver, "obl") && draft.HeadOf(receiver) is >= 0 and var made
            && draft.Is(made, "acl") && _making.Contains(draft.LemmaOf(made)) && draft.HeadOf(made) is >= 0 and var thing && draft.Is(thing, "obj") && draft.ChildOf(made, "mark", sentence) < 0
            && draft.HeadOf(thing) is >= 0 and var giving && draft.TagOf(giving) == Upos.VERB)
        {
            draft.Hang(receiver, giving, "obl");
        }
    }
}
