using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Attributions;

/// <summary>Gives a speaker the quotation that goes on after the cue: "…," he said. "…".</summary>
internal sealed class QuoteContinuation(Context context)
{
    /// <summary>Runs when every quotation beside a cue has found it, so that "…," he added keeps its own.</summary>
    public void Extend(IReadOnlyList<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Quotation >= 0 && draft.Shape == "quote-before")
            {
                Extend(draft, draft.Quotation + 1);
            }
            else if (draft.Shape is "clause-before")
            {
                Extend(draft, context.Quotations.FirstEndingAfter(Math.Max(draft.Cue.End, draft.Source?.End ?? 0)));
            }
        }
    }

    private void Extend(Draft draft, int next)
    {
        if (next >= context.Quotations.Count || context.Quotations.IsClaimed(next))
        {
            return;
        }

        var quotation = context.Quotations[next].Span;
        var sentence = context.Parse.SentenceOf(draft.CueToken);
        var from = Math.Max(draft.Cue.End, draft.Source?.End ?? 0);
        if (quotation.Start < from || context.HasBreak(from, quotation.Start))
        {
            return;
        }

        var within = quotation.Start < sentence.Span.End && context.Text[Last(quotation.Start)] is ',' or ':' or '-' or '—';
        var after = Last(quotation.Start) < sentence.Span.End && context.Text[Last(quotation.Start)] is '.' or '!' or '?' or ')';
        var joined = context.OnlyBetween(from, quotation.Start, ".,:;-—");
        if (within || after || joined)
        {
            context.Quotations.Claim(next);
            draft.Parts.Add(quotation);
        }
    }

    private int Last(int position)
    {
        var last = position - 1;
        while (last > 0 && char.IsWhiteSpace(context.Text[last]))
        {
            last--;
        }

        return Math.Max(last, 0);
    }
}
