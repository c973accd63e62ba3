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
            else if (draft.Quotation >= 0 && context.Quotations[draft.Quotation].GoesOn && draft.Quotation + 1 < context.Quotations.Count && !context.Quotations.IsClaimed(draft.Quotation + 1))
            {
                Take(draft, draft.Quotation + 1);
            }
            else if (draft.Shape is "clause-before")
            {
                Extend(draft, context.Quotations.FirstEndingAfter(Math.Max(draft.Cue.End, draft.Source?.End ?? 0)));
            }
        }
    }

    private void Extend(Draft draft, int next)
    {
        // "…," he said on “Morning Talk.” “…": a title in the cue's own sentence may stand between.
        for (var last = next + 1; next <= last && next < context.Quotations.Count && !context.Quotations.IsClaimed(next); next++)
        {
            var quotation = context.Quotations[next].Span;
            var from = Math.Max(draft.Cue.End, draft.Source?.End ?? 0);
            if (quotation.Start < from || context.HasBreak(from, quotation.Start))
            {
                return;
            }

            if (GoesOn(draft, from, quotation))
            {
                Take(draft, next);
                return;
            }
        }
    }

    /// <summary>The quotation, and its paragraphs up to the one that closes it.</summary>
    private void Take(Draft draft, int next)
    {
        while (true)
        {
            context.Quotations.Claim(next);
            draft.Quotation = next;
            draft.Parts.Add(context.Quotations[next].Span);
            if (!context.Quotations[next].GoesOn || next + 1 >= context.Quotations.Count || context.Quotations.IsClaimed(next + 1))
            {
                return;
            }

            next++;
        }
    }

    private bool GoesOn(Draft draft, int from, TextSpan quotation)
    {
        var end = context.Parse.SentenceOf(draft.CueToken).Span.End;
        var last = Last(quotation.Start);
        var within = quotation.Start < end && context.Text[last] is ',' or ':' or '-' or '—';
        var after = last < end && context.Text[last] is '.' or '!' or '?' or ')';
        var afterTitle = context.Quotations.At(last) >= 0 && last <= end && context.Text[last - 1] is '.';
        return within || after || afterTitle || context.OnlyBetween(from, quotation.Start, ".,:;-—");
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
