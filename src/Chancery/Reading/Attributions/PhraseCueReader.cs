using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Reads attributions by a phrase or adverb: "according to X, …", "in X's words", "…reportedly…".</summary>
internal sealed class PhraseCueReader(Context context, SourceReader sources)
{
    /// <summary>The attribution of a phrase that begins at the token; null when none does.</summary>
    public Draft? Phrase(int token)
    {
        if (context.Cues.Phrase(context.Parse, token) is not { } found)
        {
            return null;
        }

        var (entry, length) = found;
        var cue = context.Parse.SpanOf(new TokenRange(token, token + length));
        if (SourceHead(token, length) is not { } head || head < token + length)
        {
            return null;
        }

        var draft = new Draft { Entry = entry, CueToken = token, Cue = cue, Lemma = string.Join('_', entry.Lemmas[0].Split('_')), Shape = "phrase", Confidence = 0.85 };
        draft.SourceHead = head;
        draft.Source = sources.SpanOf(head, context.Parse.Count, token + length);
        var phrase = new TokenRange(token, Math.Max(context.Yields[head].End, token + length));
        return Rest(context.Parse[head], phrase, draft) ? draft : null;
    }

    /// <summary>The attribution of an adverb of hearsay; null when the token is none.</summary>
    public Draft? Adverb(Token adverb)
    {
        if (context.Cues.Adverb(Syntax.Lower(adverb.Lemma)) is not { } entry || adverb.IsRoot || !adverb.Is("advmod"))
        {
            return null;
        }

        var draft = new Draft { Entry = entry, CueToken = adverb.Index, Cue = adverb.Span, Lemma = Syntax.Lower(adverb.Lemma), Shape = "adverb", Confidence = 0.75 };
        return Rest(adverb, new TokenRange(adverb.Index, adverb.Index + 1), draft) ? draft : null;
    }

    /// <summary>The noun phrase that the phrase brings in.</summary>
    private int? SourceHead(int token, int length)
    {
        var at = context.Parse[token];
        for (var step = 0; step < 4 && !at.IsRoot; step++)
        {
            if (at.HeadIndex >= token + length)
            {
                return at.HeadIndex;
            }

            // "according" may be an advcl or case with the source as its oblique.
            foreach (var child in at.Children)
            {
                if (child.Index >= token + length && (child.Is("obl") || child.Is("nmod") || child.Is("pobj") || child.Is("obj")))
                {
                    return child.Index;
                }
            }

            at = at.Head;
        }

        return null;
    }

    /// <summary>What is left of the clause around the phrase.</summary>
    private bool Rest(Token inPhrase, TokenRange phrase, Draft draft)
    {
        var at = inPhrase;
        while (!at.IsRoot && phrase.Contains(at.Index))
        {
            at = at.Head;
        }

        if (phrase.Contains(at.Index))
        {
            return false;
        }

        // Climb from a noun the phrase hangs on to the clause, but not out of a clause.
        for (var step = 0; step < 8 && !at.IsRoot && !IsClauseHead(at); step++)
        {
            at = at.Head;
        }

        var sentence = at.Sentence.Tokens;
        var whole = context.Yields[at.Index];
        whole = new TokenRange(Math.Max(whole.First, sentence.First), Math.Min(whole.End, sentence.End));
        var first = whole.First;
        foreach (var child in at.Children)
        {
            if (child.Index < phrase.First && (child.Is("mark") || child.Is("cc")) && child.Index == first)
            {
                first = child.Index + 1;
            }
        }

        Add(new TokenRange(first, Math.Min(phrase.First, whole.End)), draft);
        Add(new TokenRange(Math.Max(phrase.End, first), whole.End), draft);
        return draft.Parts.Count > 0;
    }

    private static bool IsClauseHead(Token token) =>
        token.IsRoot || token.Is("ccomp") || token.Is("advcl") || token.Is("acl") || token.Is("parataxis")
        || (token.Is("conj") && token.Child("nsubj") is not null) || token.Is("csubj");

    private void Add(TokenRange range, Draft draft)
    {
        if (range.Count > 0 && context.Trimmed(range) is { } span)
        {
            draft.Parts.Add(span);
        }
    }
}
