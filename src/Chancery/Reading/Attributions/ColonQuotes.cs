using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>
/// Gives a quotation behind a colon to the clause before it, whatever its verb: "The ministry released the following
/// statement: “…”", "The envoy was plainer still: “…”".
/// </summary>
internal sealed class ColonQuotes(Context context, SourceReader sources)
{
    /// <summary>How far the verb may stand before the colon, and how long a cue may be.</summary>
    private const int _window = 16;

    /// <summary>Runs when every cue of the lexicon has taken its quotation.</summary>
    public void Add(List<Draft> drafts, AttributionCue entry)
    {
        var taken = drafts.Select(draft => draft.CueToken).ToHashSet();
        for (var i = 0; i < context.Quotations.Count; i++)
        {
            if (!context.Quotations.IsClaimed(i) && Colon(context.Quotations[i].Span) is { } colon && VerbBefore(colon) is { } verb && taken.Add(verb.Index)
                && Read(verb, colon, context.Quotations[i].Span, entry) is { } draft)
            {
                context.Quotations.Claim(i);
                draft.Quotation = i;
                drafts.Add(draft);
            }
        }
    }

    /// <summary>The token of the colon right before the quotation.</summary>
    private int? Colon(TextSpan quotation)
    {
        var at = quotation.Start - 1;
        while (at >= 0 && char.IsWhiteSpace(context.Text[at]))
        {
            at--;
        }

        return at >= 0 && context.Text[at] == ':' && quotation.Length > _window && context.Quotations.At(at) < 0
            ? context.Parse.TokensIn(new TextSpan(at, at + 1)).First
            : null;
    }

    /// <summary>The last finite verb with a subject before the colon, in its sentence.</summary>
    private Token? VerbBefore(int colon)
    {
        var first = Math.Max(context.Parse.SentenceOf(colon).Tokens.First, colon - _window);
        for (var token = colon - 1; token >= first; token--)
        {
            var word = context.Parse[token];
            if (word.Upos is Upos.VERB or Upos.ADJ or Upos.NOUN && word.Child("nsubj") is { } subject && subject.Index < token && !word.Is("acl"))
            {
                return word;
            }
        }

        return null;
    }

    private Draft? Read(Token verb, int colon, TextSpan quotation, AttributionCue entry)
    {
        if (sources.OfVerb(verb) is not { } head || head >= verb.Index)
        {
            return null;
        }

        var source = sources.SpanOf(head, verb.Index, 0);
        var first = Math.Max(context.Parse.TokensIn(source).End, verb.Index - 4);
        while (first < verb.Index && context.IsPunctuation(first))
        {
            first++;
        }

        var draft = new Draft { Entry = entry, CueToken = verb.Index, Cue = context.Parse.SpanOf(new TokenRange(first, colon + 1)), Lemma = Syntax.Lower(verb.Lemma), Shape = "quote-colon", Confidence = 0.75 };
        draft.SourceHead = head;
        draft.Source = source;
        draft.Parts.Add(quotation);
        return draft;
    }
}
