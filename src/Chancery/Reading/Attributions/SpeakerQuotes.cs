using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>
/// Gives a quotation that nobody has taken to the speaker right behind it, whatever the verb: "“Not today,” scoffed the
/// mayor", "“Not today,” the document states".
/// </summary>
internal sealed class SpeakerQuotes(Context context, SourceReader sources)
{
    /// <summary>How many characters speech has at least, and how many tokens may name its speaker.</summary>
    private const int _least = 12, _name = 24;

    /// <summary>Runs when every cue of the lexicon has taken its quotation.</summary>
    public List<Draft> Read(IReadOnlyList<Draft> drafts, AttributionCue entry)
    {
        var found = new List<Draft>();
        var taken = drafts.Select(draft => draft.CueToken).ToHashSet();
        for (var i = 0; i < context.Quotations.Count; i++)
        {
            if (!context.Quotations.IsClaimed(i) && context.Quotations[i].Closed && EndsInComma(context.Quotations[i].Span) && Verb(context.Quotations[i].Span) is { } verb && taken.Add(verb.Index)
                && Read(verb, context.Quotations[i].Span, entry) is { } draft)
            {
                context.Quotations.Claim(i);
                draft.Quotation = i;
                found.Add(draft);
            }
        }

        for (var i = 0; i < context.Quotations.Count; i++)
        {
            if (!context.Quotations.IsClaimed(i) && context.Quotations[i].Span.Length > 2 * _least && CueBefore(context.Quotations[i].Span, entry) is { } draft && taken.Add(draft.CueToken))
            {
                context.Quotations.Claim(i);
                draft.Quotation = i;
                found.Add(draft);
            }
        }

        return found;
    }

    /// <summary>"Anna Berg said in a statement. <em>“We have a week.”</em>": a sentence that says nothing but who spoke, before a quotation in the same paragraph.</summary>
    private Draft? CueBefore(TextSpan quotation, AttributionCue entry)
    {
        var first = context.Parse.TokensIn(new TextSpan(quotation.Start, quotation.Start + 1)).First;
        if (first <= 0 || context.Parse[first - 1].Form is not "." || context.HasBreak(context.Parse[first - 1].Span.End, quotation.Start))
        {
            return null;
        }

        var (start, end) = context.Parse.SentenceOf(first - 1).Tokens;
        for (var token = start; token < end; token++)
        {
            var verb = context.Parse[token];
            if (verb.IsRoot && verb.Upos == Upos.VERB && Syntax.IsFinite(verb) && Array.Exists(context.Cues.Verb(Syntax.Lower(verb.Lemma)), cue => cue.Patterns.HasFlag(CuePatterns.Quote))
                && verb.Child("obj") is null && verb.Child("ccomp") is null && verb.Child("xcomp") is null && sources.OfVerb(verb) is { } head && head < token)
            {
                var draft = new Draft { Entry = entry, CueToken = token, Cue = verb.Span, Lemma = Syntax.Lower(verb.Lemma), Shape = "quote-after", Confidence = 0.7 };
                draft.SourceHead = head;
                draft.Source = sources.SpanOf(head, token, 0);
                draft.Parts.Add(quotation);
                return draft;
            }
        }

        return null;
    }

    private bool EndsInComma(TextSpan quotation)
    {
        var mark = context.Text[quotation.End - 1];
        return quotation.Length > _least && QuoteEdges.LastInside(context.Text, quotation, mark) is ',' or '?' or '!' && OpensSentence(quotation);
    }

    /// <summary>Speech, as against a title in the middle of a sentence.</summary>
    private bool OpensSentence(TextSpan quotation)
    {
        var before = quotation.Start - 1;
        while (before >= 0 && char.IsWhiteSpace(context.Text[before]))
        {
            before--;
        }

        return (before < 0 || context.Text[before] is '.' or '?' or '!' or ':' or '”' or '"' || context.HasBreak(before, quotation.Start)) && !Quotations.GoesOn(quotation, context.Text);
    }

    /// <summary>The finite verb right behind the quotation or right behind the noun phrase there.</summary>
    private Token? Verb(TextSpan quotation)
    {
        var first = context.Parse.TokensIn(new TextSpan(quotation.End - 1, quotation.End)).End;
        for (var token = first; token < Math.Min(context.Parse.Count, first + _name); token++)
        {
            var word = context.Parse[token];
            if (context.HasBreak(quotation.End, word.Span.Start) || word.Form is "." or ";" or ":")
            {
                return null;
            }

            if (word.Upos == Upos.VERB && Syntax.IsFinite(word))
            {
                return word.Is("acl") && word.Head.Span.Start >= quotation.End ? null : word;
            }

            if (token == first && (word.Xpos.StartsWith('W') || word.Upos is not (Upos.PROPN or Upos.NOUN or Upos.DET or Upos.PRON or Upos.ADJ or Upos.NUM)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"“…,” chortled <em>the mayor</em>.": what looks like the object of a verb that opens the rest of the sentence speaks.</summary>
    private int? Inverted(Token verb, TextSpan quotation) =>
        context.OnlyBetween(quotation.End, verb.Span.Start, ",") && verb.Child("nsubj") is null && verb.Child("obj") is { } speaker && context.Yields[speaker.Index].First == verb.Index + 1
            ? speaker.Index
            : null;

    private Draft? Read(Token verb, TextSpan quotation, AttributionCue entry)
    {
        if ((Inverted(verb, quotation) ?? sources.OfVerb(verb)) is not { } head || context.Parse[head].Span.Start < quotation.End || context.Parse[head].Upos is not (Upos.PROPN or Upos.NOUN or Upos.PRON)
            || context.HasBreak(quotation.End, context.Parse[head].Span.Start))
        {
            return null;
        }

        var draft = new Draft { Entry = entry, CueToken = verb.Index, Cue = verb.Span, Lemma = Syntax.Lower(verb.Lemma), Shape = "quote-before", Confidence = 0.7 };
        draft.SourceHead = head;
        draft.Source = head < verb.Index ? sources.SpanOf(head, verb.Index, 0) : sources.SpanOf(head, context.Parse.Count, verb.Index + 1);
        draft.Parts.Add(quotation);
        return draft;
    }
}
