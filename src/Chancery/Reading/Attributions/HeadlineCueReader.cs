using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>
/// Reads "Another Senator Endorses the Mayor": in a line without any other finite verb, a word in "-s" between two noun
/// phrases is the verb, whatever the tagger took it for.
/// </summary>
internal sealed class HeadlineCueReader(Context context, ContentEnd ends)
{
    /// <summary>The attribution at that word; null when it marks none.</summary>
    public Draft? Read(Token word)
    {
        var (first, end) = word.Sentence.Tokens;
        if (word.Xpos is not ("NNS" or "NNP" or "NNPS") || !word.Form.EndsWith("s") || word.Index == first || word.Index + 1 >= end || end - first > Syntax.Limit
            || context.Parse[word.Index - 1].Upos is not (Upos.PROPN or Upos.NOUN) || !OpensThing(word.Index + 1) || HasFinite(first, end) || Entry(word) is not var (entry, lemma))
        {
            return null;
        }

        var head = HeadFrom(word.Index + 1, end);
        var draft = new Draft { Entry = entry, CueToken = word.Index, Cue = word.Span, Lemma = lemma };
        draft.SourceHead = word.Index - 1;
        draft.Source = context.Trimmed(new TokenRange(first, word.Index));
        return context.Add(new TokenRange(word.Index + 1, ends.OfPhrase(word, word.Index + 1, head)), draft, "object", 0.6) ? draft : null;
    }

    private (AttributionCue Entry, string Lemma)? Entry(Token word)
    {
        var form = Syntax.Lower(word.Form.ToString());
        foreach (var lemma in new[] { form[..^1], form.EndsWith("es", StringComparison.Ordinal) ? form[..^2] : form })
        {
            if (Array.Find(context.Cues.Verb(lemma), entry => entry.Patterns.HasFlag(CuePatterns.Object) && entry.Strength is not ("believed" or "wanted")) is { } found)
            {
                return (found, lemma);
            }
        }

        return null;
    }

    private bool OpensThing(int token)
    {
        var word = context.Parse[token];
        return word.Upos is Upos.PROPN or Upos.DET || word.Xpos is "PRP" or "PRP$" || context.Quotations.At(word.Span.Start) >= 0;
    }

    private bool HasFinite(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (Syntax.IsFinite(context.Parse[token]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last noun of the phrase that begins at the token.</summary>
    private int HeadFrom(int token, int end)
    {
        var head = token;
        while (token < end && context.Parse[token] is var word && (word.Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM || word.Xpos is "POS"))
        {
            head = word.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON ? token : head;
            token++;
        }

        return head;
    }
}
