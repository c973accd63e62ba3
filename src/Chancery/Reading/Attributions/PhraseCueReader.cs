using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Reads attributions by a phrase or adverb: "according to X, …", "in X's words", "…reportedly…".</summary>
internal sealed class PhraseCueReader(Context context, SourceReader sources, Openings openings)
{
    /// <summary>How many words a participle behind a source may take with it.</summary>
    private const int _window = 6;

    /// <summary>How far behind its head a source that a phrase brings in may reach.</summary>
    private const int _source = 40;

    /// <summary>The attribution of a phrase that begins at the token; null when none does.</summary>
    public Draft? Phrase(int token)
    {
        if (context.Cues.Phrase(context.Parse, token) is not { } found)
        {
            return null;
        }

        var (entry, length, possessor) = found;
        var cue = context.Parse.SpanOf(new TokenRange(token, token + length));
        if (possessor is { } owner)
        {
            return Possessed(entry, new TokenRange(token, token + length), owner);
        }

        if (SourceHead(token, length) is not { } head || head < token + length || !IsSource(entry, token, head))
        {
            return null;
        }

        var draft = new Draft { Entry = entry, CueToken = token, Cue = cue, Lemma = string.Join('_', entry.Lemmas[0].Split('_')), Shape = "phrase", Confidence = 0.85 };
        draft.SourceHead = head;
        draft.Source = sources.SpanOf(head, context.Parse.Count, token + length);
        var phrase = new TokenRange(token, entry.Nouns.Length > 0 ? WithParticiple(head, context.Yields[head].End) : Math.Max(context.Yields[head].End, token + length));
        draft.Source = entry.Nouns.Length > 0 ? context.Trimmed(phrase with { First = token + length }) ?? draft.Source : draft.Source;
        if (ClauseBehind(token, head) is { } comma)
        {
            phrase = phrase with { End = comma };
            draft.Source = SourceBefore(token + length, comma) ?? draft.Source;
        }

        return Rest(context.Parse[head], phrase, draft) ? draft : null;
    }

    /// <summary>"<em>In her view,</em> the dam will hold": the possessor in the phrase is the source. One's own view inside one's own words is no further word.</summary>
    private Draft? Possessed(AttributionCue entry, TokenRange phrase, TokenRange owner)
    {
        if (context.Quotations.At(context.Parse[phrase.First].Span.Start) >= 0 || (phrase.End < context.Parse.Count && context.Parse[phrase.End].Lemma is "of"))
        {
            // "In her view of the hall" is about the hall.
            return null;
        }

        var head = owner.Count == 1 ? owner.First : owner.End - 2;
        var draft = new Draft { Entry = entry, CueToken = phrase.End - 1, Cue = context.Parse.SpanOf(phrase), Lemma = entry.Lemmas[0], Shape = "phrase", Confidence = 0.8 };
        draft.SourceHead = head;
        draft.Source = context.Parse.SpanOf(owner);
        return Rest(context.Parse[phrase.End - 1], phrase, draft) ? draft : null;
    }

    /// <summary>"According to the same poll<em>,</em> the mayor leads": the comma behind which the clause begins, whatever the tree makes of it; null when none is sure.</summary>
    private int? ClauseBehind(int token, int head)
    {
        var sentence = context.Parse[token].Sentence.Tokens;
        if (token != sentence.First)
        {
            return null;
        }

        var end = Math.Min(sentence.End - 1, head + _source);
        for (var comma = head + 1; comma < end; comma++)
        {
            if (context.Parse[comma].Form is "," && OpensClause(comma + 1, end))
            {
                return comma;
            }
        }

        return null;
    }

    /// <summary>An adjunct, or a subject with its verb before the next comma.</summary>
    private bool OpensClause(int from, int end)
    {
        if (context.Parse[from].Upos is Upos.ADP or Upos.SCONJ)
        {
            return true;
        }

        for (var token = from; token < end; token++)
        {
            var word = context.Parse[token];
            if (word.Form is "," || word.Xpos.StartsWith('W'))
            {
                return false;
            }

            if (Syntax.IsFinite(word))
            {
                return token > from;
            }
        }

        return false;
    }

    /// <summary>The words up to the comma; with it where it closes an apposition.</summary>
    private TextSpan? SourceBefore(int first, int comma)
    {
        if (context.Trimmed(new TokenRange(first, comma)) is not { } source)
        {
            return null;
        }

        for (var token = first; token < comma; token++)
        {
            if (context.Parse[token].Form is ",")
            {
                return source.Union(context.Parse[comma].Span);
            }
        }

        return source;
    }

    /// <summary>"<em>In a poll</em> the mayor leads": a word that only leads to a source where one of the entry's nouns follows, at the beginning of a sentence.</summary>
    private bool IsSource(AttributionCue entry, int token, int head) =>
        entry.Patterns.HasFlag(CuePatterns.Opening) ? OpensSentence(token, head) : entry.Nouns.Length == 0 || (token == context.Parse[token].Sentence.Tokens.First && entry.Nouns.Contains(Syntax.Lower(context.Parse[head].Lemma)));

    /// <summary>"<em>To many farmers,</em> the dam is a threat": persons between the word and a comma.</summary>
    private bool OpensSentence(int token, int head)
    {
        var source = context.Parse[head];
        var first = context.Parse[token].Sentence.Tokens.First;
        var end = Math.Max(head + 1, context.Yields[head].End);
        return (token == first || (token == first + 1 && context.Parse[first].Upos == Upos.CCONJ)) && source.Xpos is "NNS" or "NNP" or "NNPS" or "PRP" or "JJ" && source.HeadIndex != token
            && context.Parse[token].Is("case") && end < context.Parse.Count && (context.Parse[end].Form is "," || context.Parse[end - 1].Form is ",") && context.Quotations.At(context.Parse[token].Span.Start) < 0;
    }

    /// <summary>"In a poll <em>released Sunday</em>, …", where the tree hung the participle elsewhere.</summary>
    private int WithParticiple(int head, int end)
    {
        var next = Math.Max(end, head + 1);
        for (var token = next; token < Math.Min(context.Parse.Count, next + _window); token++)
        {
            if (context.Parse[token].Form is ",")
            {
                return token;
            }

            if (token == next && context.Parse[token].Xpos is not ("VBN" or "VBD"))
            {
                return next;
            }
        }

        return next;
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
        if (draft.Entry.Kind != CueKind.Adverb && Quoted(phrase) is { } quotation)
        {
            draft.Parts.Add(quotation);
            return true;
        }

        var sentence = inPhrase.Sentence.Tokens;
        var whole = Limit(phrase, draft.Entry.Kind == CueKind.Adverb ? ClauseOf(inPhrase, phrase) : sentence);
        var before = new TokenRange(whole.First, phrase.First);
        var after = new TokenRange(phrase.End, whole.End);
        if (draft.Entry.Kind != CueKind.Adverb)
        {
            before = openings.Of(before);
            after = HasFiniteVerb(before) ? after with { End = after.First } : openings.Of(after);
        }

        Add(before, draft);
        Add(after, draft);
        return draft.Parts.Count > 0;
    }

    /// <summary>"“It is over,” according to Berg": the quotation right before the phrase.</summary>
    private TextSpan? Quoted(TokenRange phrase)
    {
        var start = context.Parse[phrase.First].Span.Start;
        var index = context.Quotations.FirstEndingAfter(start) - 1;
        if (index < 0 || context.Quotations.IsClaimed(index) || context.Quotations.At(start) >= 0)
        {
            return null;
        }

        var span = context.Quotations[index].Span;
        return span.Length > 24 && context.Text[span.End - 2] is ',' or '.' && context.OnlyBetween(span.End, start, ",") && !context.HasBreak(span.End, start) ? span : null;
    }

    /// <summary>The clause that the adverb stands in.</summary>
    private TokenRange ClauseOf(Token inPhrase, TokenRange phrase)
    {
        var at = inPhrase;
        for (var step = 0; step < 8 && !at.IsRoot && (phrase.Contains(at.Index) || !IsClauseHead(at)); step++)
        {
            at = at.Head;
        }

        var whole = context.Yields[at.Index];
        var sentence = at.Sentence.Tokens;
        return new TokenRange(Math.Max(whole.First, sentence.First), Math.Min(whole.End, sentence.End));
    }

    /// <summary>Cuts at semicolons and dashes around the phrase, and leaves a leading "that" or "and" out.</summary>
    private TokenRange Limit(TokenRange phrase, TokenRange whole)
    {
        var first = phrase.First;
        while (first > whole.First && context.Parse[first - 1].Form is not (";" or "—"))
        {
            first--;
        }

        var end = phrase.End;
        while (end < whole.End && context.Parse[end].Form is not (";" or "—"))
        {
            end++;
        }

        while (first < phrase.First && context.Parse[first] is { } opener && ((opener.Is("mark") && opener.Lemma is "that") || (opener.Is("cc") && first > whole.First)))
        {
            first++;
        }

        return new TokenRange(first, end);
    }

    private bool HasFiniteVerb(TokenRange range)
    {
        for (var token = range.First; token < range.End; token++)
        {
            if (Syntax.IsFinite(context.Parse[token]))
            {
                return true;
            }
        }

        return false;
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
