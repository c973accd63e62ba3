using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Gives a speaker the quotation that goes on after the cue: "…," he said. "…".</summary>
internal sealed class QuoteContinuation(Context context)
{
    /// <summary>How many characters a sentence in marks has at least, as against a word or a title.</summary>
    private const int _sentence = 24;

    /// <summary>Runs when every quotation beside a cue has found it, so that "…," he added keeps its own.</summary>
    public void Extend(IReadOnlyList<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Quotation >= 0 && draft.Shape == "quote-before")
            {
                Extend(drafts, draft, draft.Quotation + 1);
                ExtendParagraphs(draft);
            }
            else if (draft.Quotation >= 0 && context.Quotations[draft.Quotation].GoesOn && draft.Quotation + 1 < context.Quotations.Count && !context.Quotations.IsClaimed(draft.Quotation + 1))
            {
                Take(draft, draft.Quotation + 1);
            }
            else if (draft.Shape is "clause-before")
            {
                Extend(drafts, draft, context.Quotations.FirstEndingAfter(Math.Max(draft.Cue.End, draft.Source?.End ?? 0)));
            }
            else if (draft.Shape is "clause" && draft.Quotation < 0)
            {
                ExtendClause(draft);
            }
        }
    }

    private void Extend(IReadOnlyList<Draft> drafts, Draft draft, int next)
    {
        // "…," he said on “Morning Talk.” “…": a title in the cue's own sentence may stand between.
        for (var last = next + 1; next <= last && next < context.Quotations.Count && !context.Quotations.IsClaimed(next); next++)
        {
            var quotation = context.Quotations[next].Span;
            var from = Math.Max(draft.Cue.End, draft.Source?.End ?? 0);
            if (quotation.Start < from)
            {
                // "…," said Berg, who held the “old” plan to be best. "…": marks inside of what is told of the source.
                last++;
                continue;
            }

            if (context.HasBreak(from, quotation.Start))
            {
                return;
            }

            if (GoesOn(draft, from, quotation))
            {
                Take(draft, next);
                return;
            }

            if (Mixed(drafts, draft, quotation) is { } sentence)
            {
                context.Quotations.Claim(next);
                draft.Quotation = next;
                draft.Parts.Add(sentence);
                return;
            }
        }
    }

    /// <summary>"She says the dam held. <em>“We were lucky.”</em>": sentences in marks right behind a clause are the same speaker's.</summary>
    private void ExtendClause(Draft draft)
    {
        var next = context.Quotations.FirstEndingAfter(draft.Content.End);
        if (next >= context.Quotations.Count || context.Quotations.IsClaimed(next) || context.Quotations[next].Span is var span && (span.Length < _sentence || span.Start <= draft.Content.End))
        {
            return;
        }

        var last = Last(span.Start);
        if (context.Text[last] is '.' && !context.HasBreak(last, span.Start) && context.OnlyBetween(draft.Content.End, span.Start, ".")
            && QuoteEdges.LastInside(context.Text, span, context.Text[span.End - 1]) is '.' or '!' or '?' && !Quotations.GoesOn(span, context.Text))
        {
            Take(draft, next);
        }
    }

    /// <summary>"…," she said. <em>That makes it “a good city.”</em>: the next sentence ends in a quotation and names no other speaker.</summary>
    private TextSpan? Mixed(IReadOnlyList<Draft> drafts, Draft draft, TextSpan quotation)
    {
        var sentence = context.Parse.SentenceOf(context.Parse.TokensIn(new TextSpan(quotation.Start, quotation.Start + 1)).First);
        if (draft.Shape != "quote-before" || sentence.Index != context.Parse.SentenceOf(draft.CueToken).Index + 1 || sentence.Span.End > quotation.End + 1
            || quotation.Start <= sentence.Span.Start || draft.Parts[^1].End > draft.Cue.Start || !context.OnlyBetween(quotation.End, sentence.Span.End, ".")
            || context.Text.AsSpan(draft.Cue.End, sentence.Span.Start - draft.Cue.End).Contains(')'))
        {
            return null;
        }

        for (var token = sentence.Tokens.First; token < sentence.Tokens.End && context.Parse[token].Span.Start < quotation.Start; token++)
        {
            if (context.Parse[token].Upos == Upos.VERB && context.Cues.IsSpeech(Syntax.Lower(context.Parse[token].Lemma)))
            {
                return null;
            }
        }

        foreach (var other in drafts)
        {
            if (other != draft && other.Cue.Start >= sentence.Span.Start && other.Cue.Start < quotation.Start)
            {
                return null;
            }
        }

        return new TextSpan(sentence.Span.Start, quotation.End);
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
        var afterTitle = context.Quotations.At(last) is var title && title >= 0 && last <= end && QuoteEdges.LastInside(context.Text, context.Quotations[title].Span, context.Text[last]) is '.';
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

        return Last(span.Start) is var last && context.HasBreak(last, span.Start) && (after >= context.Text.Length || context.Text[after] == '\n') && span.Length > _sentence;
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
