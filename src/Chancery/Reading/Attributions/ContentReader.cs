using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;

namespace Chancery.Reading.Attributions;

/// <summary>Finds the words that stand on the source's word, shape by shape, the surest first.</summary>
internal sealed class ContentReader(Context context, QuoteContent quotes, ClauseContent clauses, RaisingContent raisings, PhraseContent phrases, RelativeContent relatives)
{
    /// <summary>Fills the parts of the draft; false when the cue has no content here.</summary>
    public bool Read(Token verb, TokenRange cue, Draft draft)
    {
        var patterns = draft.Entry.Patterns;
        var found = clauses.Cleft(verb, cue, draft)
            || (patterns.HasFlag(CuePatterns.Quote) && quotes.Read(verb, cue, draft))
            || (patterns.HasFlag(CuePatterns.Clause) && clauses.Clause(verb, cue, draft))
            || (patterns.HasFlag(CuePatterns.Raising) && raisings.Read(verb, cue, draft))
            || ((patterns & (CuePatterns.Infinitive | CuePatterns.ObjectInfinitive | CuePatterns.AddresseeInfinitive)) != 0 && raisings.Asked(verb, cue, draft))
            || (patterns.HasFlag(CuePatterns.AddresseeInfinitive) && clauses.Infinitive(verb, cue, draft, withObject: false))
            || (patterns.HasFlag(CuePatterns.ObjectInfinitive) && clauses.Infinitive(verb, cue, draft, withObject: true))
            || (patterns.HasFlag(CuePatterns.Infinitive) && clauses.Infinitive(verb, cue, draft, withObject: false))
            || ((patterns & (CuePatterns.Gerund | CuePatterns.Object)) != 0 && clauses.Gerund(verb, cue, draft))
            || (patterns.HasFlag(CuePatterns.Preposition) && phrases.Prepositional(verb, cue, draft))
            || (patterns.HasFlag(CuePatterns.Moves) && phrases.Moves(verb, cue, draft))
            || (patterns.HasFlag(CuePatterns.Passive) && phrases.Passive(verb, cue, draft))
            || (patterns.HasFlag(CuePatterns.SourceObject) && phrases.SourceObject(verb, cue, draft))
            || ((patterns & (CuePatterns.Object | CuePatterns.ObjectAs | CuePatterns.ThingAs | CuePatterns.ThingDoing)) != 0 && phrases.Object(verb, cue, draft));
        if (found)
        {
            relatives.Complete(verb, draft);
            draft.Parts.Sort();
            Complete(draft);
        }

        return found && draft.Parts.Count > 0;
    }

    /// <summary>A content that opens a quotation runs to the end of it.</summary>
    private void Complete(Draft draft)
    {
        if (draft.Parts.Count > 0)
        {
            draft.Parts[^1] = WithColon(draft, context.Quotations.CompleteEnd(draft.Parts[^1]));
        }
    }

    /// <summary>"said the choice was plain: “…”": the quotation behind the colon goes with it.</summary>
    private TextSpan WithColon(Draft draft, TextSpan span)
    {
        var end = span.End;
        if (draft.Quotation >= 0 || end >= context.Text.Length || context.Text[end] != ':')
        {
            return span;
        }

        var next = context.Quotations.FirstEndingAfter(end);
        if (next >= context.Quotations.Count || context.Quotations.IsClaimed(next) || !context.OnlyBetween(end + 1, context.Quotations[next].Span.Start, ""))
        {
            return span;
        }

        context.Quotations.Claim(next);
        draft.Quotation = next;
        return new TextSpan(span.Start, context.Quotations[next].Span.End);
    }
}
