using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Attributions;

/// <summary>Finds for each attribution the innermost other one whose content holds it.</summary>
internal static class Nesting
{
    /// <summary>Parents by position; −1 at the top. A sweep over positions with a stack of open contents.</summary>
    public static int[] Parents(IReadOnlyList<Draft> drafts)
    {
        var parents = new int[drafts.Count];
        Array.Fill(parents, -1);
        for (var i = 0; i < drafts.Count; i++)
        {
            var cue = drafts[i].Cue;
            var best = -1;

            // Contents reach at most some sentences back; the window keeps the search linear on hostile texts.
            for (var j = Math.Max(0, i - 64); j < Math.Min(drafts.Count, i + 64); j++)
            {
                if (j != i && Holds(drafts[j], cue) && !(Holds(drafts[i], drafts[j].Cue) && j > i)
                    && (best < 0 || drafts[j].Content.Length < drafts[best].Content.Length))
                {
                    best = j;
                }
            }

            parents[i] = best;
        }

        return WithoutCycles(parents);
    }

    /// <summary>
    /// Leaves out what is no further link of a chain: the thoughts, wishes and stances that another's words ascribe ("Berg
    /// said the premier <em>hopes</em> to stay"), and what speakers say of their own earlier words ("Berg said she <em>had
    /// told</em> the court that…"). What another voice is said to have spoken stays.
    /// </summary>
    public static void RemoveEchoes(List<Draft> drafts, Parse parse)
    {
        var parents = Parents(drafts);
        var keep = new List<Draft>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            if (parents[i] < 0 || MovesOrMeets(drafts[parents[i]]) || ((drafts[i].SourceHead is null || drafts[parents[i]].SourceHead != drafts[i].SourceHead) && IsOtherVoice(drafts[i], parse)))
            {
                keep.Add(drafts[i]);
            }
        }

        drafts.Clear();
        drafts.AddRange(keep);
    }

    /// <summary>
    /// Speech with a source of its own: one with a name, or, where whole clauses are passed on, any noun. "<em>What</em>
    /// Berg said is wrong" speaks of it, and passes nothing on.
    /// </summary>
    private static bool IsOtherVoice(Draft draft, Parse parse)
    {
        if (draft.SourceHead is not { } head || parse[parse.TokensIn(draft.Parts[0]).First].Lemma is "what")
        {
            return false;
        }

        return draft.IsSpoken && !IsThing(draft) && (parse[head].Upos == Upos.PROPN || (parse[head].Upos == Upos.NOUN && draft.IsReportedSpeech));
    }

    /// <summary>"His <em>refusal to sign</em> angered the allies", "his <em>call for a ban</em> drew praise from Oman": what moves somebody or meets with words is told by the report.</summary>
    private static bool MovesOrMeets(Draft draft) => draft.Shape is "moves" or "received";

    /// <summary>"Berg said Oman <em>praised the plan</em>": a stance towards a thing, as against a claim about it, passes nothing on.</summary>
    private static bool IsThing(Draft draft) =>
        draft.Shape is "object" or "gerund" or "preposition" or "noun-preposition" or "noun-infinitive" or "passive" or "relative" && draft.Entry.Strength is not ("accused" or "denied" or "admitted");

    public static bool Holds(Draft draft, TextSpan span)
    {
        foreach (var part in draft.Parts)
        {
            if (part.Contains(span))
            {
                return true;
            }
        }

        return false;
    }

    private static int[] WithoutCycles(int[] parents)
    {
        for (var i = 0; i < parents.Length; i++)
        {
            var at = parents[i];
            for (var step = 0; at >= 0 && step < parents.Length && step < 64; step++)
            {
                if (at == i)
                {
                    parents[i] = -1;
                    break;
                }

                at = parents[at];
            }
        }

        return parents;
    }
}
