using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;

namespace Chancery.Reading.Attributions;

/// <summary>
/// Gives a quotation that nobody has taken to the name that signs it: "“We have a week.” — Anna Berg, mayor", "“The dam
/// held for days.” [Evening Post]".
/// </summary>
internal sealed class SignedQuotes(Context context)
{
    /// <summary>How many characters a signed quotation has at least, and its signature at most.</summary>
    private const int _least = 24, _signature = 60;

    /// <summary>Runs when every cue of the lexicon has taken its quotation.</summary>
    public void Add(List<Draft> drafts, AttributionCue entry)
    {
        for (var i = 0; i < context.Quotations.Count; i++)
        {
            if (context.Quotations.IsClaimed(i) || context.Quotations[i] is not { Closed: true } quotation || quotation.Span.Length < _least || Signature(quotation.Span) is not var (cue, source))
            {
                continue;
            }

            context.Quotations.Claim(i);
            var tokens = context.Parse.TokensIn(source);
            var draft = new Draft { Entry = entry, CueToken = context.Parse.TokensIn(cue).First, Cue = cue, Lemma = entry.Lemmas[0], Shape = "signed", Confidence = 0.7, Quotation = i };
            draft.Source = source;
            draft.SourceHead = tokens.End - 1;
            draft.Parts.Add(quotation.Span);
            drafts.Add(draft);
        }
    }

    private (TextSpan Cue, TextSpan Source)? Signature(TextSpan quotation)
    {
        var start = quotation.End;
        while (start < context.Text.Length && char.IsWhiteSpace(context.Text[start]))
        {
            start++;
        }

        return start >= context.Text.Length ? null : context.Text[start] switch
        {
            '[' => Bracketed(start),
            '-' or '–' or '—' when EndsSentence(quotation) => Dashed(start),
            _ => null,
        };
    }

    private bool EndsSentence(TextSpan quotation) =>
        QuoteEdges.LastInside(context.Text, quotation, context.Text[quotation.End - 1]) is '.' or '?' or '!';

    /// <summary>"[Evening Post]": only capitalised words.</summary>
    private (TextSpan Cue, TextSpan Source)? Bracketed(int start)
    {
        var end = context.Text.IndexOf(']', start, Math.Min(_signature, context.Text.Length - start));
        if (end < 0 || Names(start + 1, end) is not { } name || name.End < end - 1)
        {
            return null;
        }

        return (new TextSpan(start, end + 1), name);
    }

    /// <summary>"— Anna Berg, mayor": a name up to the end of its line, a comma or a verb in "-ing".</summary>
    private (TextSpan Cue, TextSpan Source)? Dashed(int start)
    {
        var first = start;
        while (first < context.Text.Length && context.Text[first] is '-' or '–' or '—' or ' ')
        {
            first++;
        }

        var end = first;
        while (end < Math.Min(context.Text.Length, first + _signature) && context.Text[end] is not (',' or '\n' or '.' or '('))
        {
            end++;
        }

        return Names(first, end) is { } name && name.End == end ? (new TextSpan(start, start + 1), name) : null;
    }

    /// <summary>The capitalised words between the two positions, if the first one is one.</summary>
    private TextSpan? Names(int start, int end)
    {
        var stop = start;
        var word = start;
        while (word < end && char.IsUpper(context.Text[word]))
        {
            while (word < end && context.Text[word] != ' ')
            {
                word++;
            }

            stop = word;
            word++;
        }

        return stop > start ? new TextSpan(start, stop) : null;
    }
}
