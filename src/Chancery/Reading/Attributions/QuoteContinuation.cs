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
                ExtendParagraphs(draft);
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
            draft.Quotation = next;
            draft.Parts.Add(quotation);
        }
    }

    /// <summary>A paragraph that is nothing but a quotation goes on with the one quoted right before it.</summary>
    private void ExtendParagraphs(Draft draft)
    {
        for (var next = draft.Quotation + 1; next < context.Quotations.Count && next <= draft.Quotation + 1; next++)
        {
            var from = Math.Max(Math.Max(draft.Cue.End, draft.Source?.End ?? 0), draft.Parts[^1].End);
            var span = context.Quotations[next].Span;
            if (context.Quotations.IsClaimed(next) || span.Start <= from || !IsParagraph(span) || !IsOneBreak(from, span.Start))
            {
                return;
            }

            context.Quotations.Claim(next);
            draft.Quotation = next;
            draft.Parts.Add(span);
        }
    }

    private bool IsParagraph(TextSpan span)
    {
        var after = span.End;
        while (after < context.Text.Length && context.Text[after] is ' ' or '\r' or '\u00A0')
        {
            after++;
        }

        return Last(span.Start) is var last && context.HasBreak(last, span.Start) && (after >= context.Text.Length || context.Text[after] == '\n') && span.Length > 24;
    }

    /// <summary>Only the end of the speaker's own paragraph stands between.</summary>
    private bool IsOneBreak(int from, int to)
    {
        var breaks = 0;
        for (var i = from; i < to; i++)
        {
            var blank = char.IsWhiteSpace(context.Text[i]);
            breaks += context.Text[i] == '\n' && (i == from || context.Text[i - 1] != '\n') ? 1 : 0;
            if (breaks > 0 && !blank)
            {
                return false;
            }
        }

        return breaks == 1;
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
