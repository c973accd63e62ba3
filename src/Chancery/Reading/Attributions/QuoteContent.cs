using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Direct speech: found by quotation marks and order, not by the tree, which long quotations upset.</summary>
internal sealed class QuoteContent(Context context, ContentEnd ends)
{
    /// <summary>How many characters may stand between a cue and its quotation: an addressee, a day, "in a statement".</summary>
    private const int _reach = 160;

    public bool Read(Token verb, TokenRange cue, Draft draft)
    {
        if (context.Quotations.Count == 0 || context.Quotations.At(verb.Span.Start) >= 0)
        {
            return false;
        }

        return Before(verb, cue, draft) || After(verb, cue, draft);
    }

    /// <summary>"…," said X and "…," X said: only the source may stand between quotation and cue.</summary>
    private bool Before(Token verb, TokenRange cue, Draft draft)
    {
        // "…," he said, adding that: a participle has its content behind it.
        if (Syntax.IsGerund(verb) && verb.Child("aux") is null)
        {
            return false;
        }

        SpeakerBeside(verb, cue, draft);
        var edge = draft.Cue.Start;
        if (draft.Source is { } source && source.Start < edge && verb.Sentence.Span.Contains(source))
        {
            edge = Math.Min(edge, source.Start);
        }

        var index = context.Quotations.FirstEndingAfter(edge) - 1;
        if (index < 0 || context.Quotations.IsClaimed(index))
        {
            return false;
        }

        var quotation = context.Quotations[index];
        if (!quotation.Closed || !context.OnlyBetween(quotation.Span.End, edge, ",-—–'’") || context.HasBreak(quotation.Span.End, edge) || !EndsAsSpeech(quotation.Span)
            || IsOfAnotherSentence(verb, cue, draft, quotation.Span) || HasOwnClause(verb, cue, quotation.Span))
        {
            return false;
        }

        Claim(index, draft, StartOf(quotation.Span), quotation.Span.End);
        while (index > 0 && context.Quotations[index - 1].GoesOn && !context.Quotations.IsClaimed(index - 1) && OpensParagraph(context.Quotations[index - 1].Span))
        {
            index--;
            context.Quotations.Claim(index);
            draft.Parts.Add(context.Quotations[index].Span);
        }

        draft.Shape = "quote-before";
        draft.Confidence = 0.95;
        return true;
    }

    /// <summary>
    /// Between a quotation and its cue, or after both, stands who speaks, even where the tree takes a word of the
    /// quotation for the subject: "“It is nothing,” the mayor said", "“It is nothing,” said the mayor".
    /// </summary>
    private void SpeakerBeside(Token verb, TokenRange cue, Draft draft)
    {
        var index = context.Quotations.FirstEndingAfter(draft.Cue.Start) - 1;
        if (index < 0 || context.Quotations.IsClaimed(index) || (draft.Source is { } known && known.Start >= context.Quotations[index].Span.End))
        {
            return;
        }

        var first = context.Parse.TokensIn(new TextSpan(context.Quotations[index].Span.End - 1, context.Quotations[index].Span.End)).End;
        var (from, end) = first < cue.First ? (first, cue.First) : (cue.End, EndOfName(cue.End, verb.Sentence.Tokens.End));
        while (from < end && context.IsPunctuation(from))
        {
            from++;
        }

        if (from >= end || end - from > 30 || !IsSpeakerPhrase(from, end) || context.HasBreak(context.Quotations[index].Span.End, context.Parse[from].Span.Start))
        {
            return;
        }

        draft.SourceHead = HeadOf(verb, from, end);
        draft.Source = context.Parse.SpanOf(new TokenRange(from, end));
    }

    private int EndOfName(int from, int end)
    {
        var at = from;
        while (at < end && context.Parse[at].Upos is Upos.PROPN or Upos.NOUN or Upos.DET or Upos.ADJ or Upos.PRON or Upos.NUM)
        {
            at++;
        }

        return at;
    }

    /// <summary>A noun phrase with at most what commas set off in it.</summary>
    private bool IsSpeakerPhrase(int from, int end)
    {
        if (context.Parse[from].Upos is not (Upos.PROPN or Upos.NOUN or Upos.DET or Upos.ADJ or Upos.PRON or Upos.NUM))
        {
            return false;
        }

        var depth = 0;
        for (var token = from; token < end; token++)
        {
            var word = context.Parse[token];
            depth += word.Form is "," ? 1 : 0;
            if ((depth == 0 && Syntax.IsFinite(word)) || word.Form is "." or ";" or ":" or "?" or "!")
            {
                return false;
            }
        }

        return true;
    }

    private int HeadOf(Token verb, int from, int end)
    {
        var best = -1;
        for (var token = from; token < end; token++)
        {
            var word = context.Parse[token];
            if (!word.IsRoot && word.HeadIndex == verb.Index && word.Is("nsubj"))
            {
                return token;
            }

            if (word.Form is "," && best >= 0)
            {
                break;
            }

            best = word.Upos is Upos.PROPN or Upos.NOUN or Upos.PRON && (word.IsRoot || word.HeadIndex < from || word.HeadIndex >= end || best < 0) ? token : best;
        }

        return best < 0 ? from : best;
    }

    /// <summary>"… “a fine city.” He said it would grow": the quotation belongs to the sentence before.</summary>
    private bool IsOfAnotherSentence(Token verb, TokenRange cue, Draft draft, TextSpan quotation)
    {
        if (LastInside(quotation, context.Text[quotation.End - 1]) is ',' or '?' or '!' or '-' or '—')
        {
            return false;
        }

        var end = draft.Source is { } source && source.Start > draft.Cue.Start ? context.Parse.TokensIn(source).End : cue.End;
        return verb.Sentence.Span.Start >= quotation.End || (end < context.Parse.Count && context.Parse[end].Upos != Upos.PUNCT);
    }

    private char LastInside(TextSpan quotation, char mark)
    {
        var at = quotation.End - 1;
        while (at > quotation.Start && context.Text[at] == mark)
        {
            at--;
        }

        return context.Text[at];
    }

    /// <summary>"On “Good Morning,” Berg said the plan had failed": the cue has its content behind it.</summary>
    private bool HasOwnClause(Token verb, TokenRange cue, TextSpan quotation)
    {
        var after = false;
        foreach (var child in verb.Children)
        {
            if (!child.Is("ccomp") && !child.Is("parataxis"))
            {
                continue;
            }

            if (quotation.Contains(child.Span.Start))
            {
                return false;
            }

            after |= child.Is("ccomp") && child.Index >= cue.End && context.Parse[cue.End].Upos != Upos.PUNCT
                && context.Quotations.At(context.Parse[context.Yields[child.Index].First].Span.Start) < 0;
        }

        return after || (cue.End < context.Parse.Count && context.Parse[cue.End].Lemma is "that" or "yes" or "no");
    }

    /// <summary>X said: "…" and X told reporters on Monday, "…".</summary>
    private bool After(Token verb, TokenRange cue, Draft draft)
    {
        var from = draft.Cue.End;
        if (draft.Source is { } source && source.Start >= from && source.End - from < _reach)
        {
            from = source.End;
        }

        var index = context.Quotations.FirstEndingAfter(from);
        if (index >= context.Quotations.Count || context.Quotations.IsClaimed(index))
        {
            return false;
        }

        var quotation = context.Quotations[index].Span;
        if (quotation.Start < from || quotation.Start - from > _reach || !Leads(verb, from, quotation))
        {
            return false;
        }

        var colon = LastBefore(quotation.Start, from) == ':';
        Claim(index, draft, ThingBefore(verb, from, quotation) ?? quotation.Start, EndOf(verb, quotation));
        if (!colon)
        {
            AddBeginning(verb, draft, quotation);
        }

        draft.Shape = "quote-after";
        draft.Confidence = 0.93;
        return true;
    }

    /// <summary>A colon or comma right before the quotation, and no other verb on the way.</summary>
    private bool Leads(Token verb, int from, TextSpan quotation)
    {
        var mark = LastBefore(quotation.Start, from);
        var colon = mark == ':';
        if (OtherCue(verb, quotation))
        {
            return false;
        }

        if (!colon && (mark is not (',' or ' ') || context.HasBreak(from, quotation.Start)))
        {
            return false;
        }

        if (mark == ' ')
        {
            // Nothing between: "said “it failed”" is a part of a sentence unless the quotation is a sentence of its own.
            return IsSentence(quotation);
        }

        for (var token = verb.Index + 1; token < context.Parse.Count && context.Parse[token].Span.Start < quotation.Start; token++)
        {
            var between = context.Parse[token];
            if (between.Upos == Upos.VERB && between.HeadIndex >= 0 && (between.Is("ccomp") || between.Is("parataxis") || (!colon && (between.Is("conj") || between.Is("advcl") || between.Is("xcomp")))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The last character between the two positions that is no blank; a blank when there is none.</summary>
    private char LastBefore(int end, int from)
    {
        var last = end - 1;
        while (last >= from && char.IsWhiteSpace(context.Text[last]))
        {
            last--;
        }

        return last >= from ? context.Text[last] : ' ';
    }

    /// <summary>"recalled <em>the long wait: “…”</em>": a thing named before the colon is content as well.</summary>
    private int? ThingBefore(Token verb, int from, TextSpan quotation)
    {
        foreach (var child in verb.Children)
        {
            if (child.Is("obj") && child.Span.Start >= from && child.Span.End <= quotation.Start && !Syntax.IsTemporal(child))
            {
                return context.Parse[context.Yields[child.Index].First] is { } first && first.Span.Start >= from ? first.Span.Start : null;
            }
        }

        return null;
    }

    /// <summary>"Stressing the danger, Berg said, “…”": another cue of speech stands nearer, or another sentence has begun.</summary>
    private bool OtherCue(Token verb, TextSpan quotation)
    {
        for (var token = verb.Index + 1; token < context.Parse.Count && context.Parse[token].Span.Start < quotation.Start; token++)
        {
            var word = context.Parse[token];
            if ((word.Form is "." && word.Upos == Upos.PUNCT) || (word.Upos == Upos.VERB && word.Child("nsubj") is not null && Syntax.IsFinite(word) && context.Cues.IsSpeech(Syntax.Lower(word.Lemma))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSentence(TextSpan quotation) =>
        quotation.Length > 2 && quotation.End - 2 >= 0 && context.Text[quotation.End - 2] is '.' or '!' or '?' or ','
        && !Quotations.GoesOn(quotation, context.Text);

    /// <summary>Quoted speech before its cue ends in a comma or a mark of a sentence's end; "a “freak out” he said he saw" does not.</summary>
    private bool EndsAsSpeech(TextSpan quotation)
    {
        for (var i = quotation.End - 1; i > quotation.Start && i >= quotation.End - 4; i--)
        {
            if (context.Text[i] is ',' or '.' or '!' or '?' or '…' or '-' or '—')
            {
                return true;
            }
        }

        return quotation.End < context.Text.Length && context.Text[quotation.End] is ',';
    }

    /// <summary>Where the quotation is only the end of a clause, the clause's beginning is content as well.</summary>
    private int StartOf(TextSpan quotation)
    {
        var before = quotation.Start - 1;
        while (before >= 0 && context.Text[before] is ' ')
        {
            before--;
        }

        if (before < 0 || context.Text[before] is '\n' or '.' or ':' or ';' or '!' or '?' or '—' or '”' or '"' or '\'' or ')')
        {
            return quotation.Start;
        }

        return context.Text[before] != ',' || Quotations.GoesOn(quotation, context.Text) ? ClauseBefore(quotation.Start) : quotation.Start;
    }

    /// <summary>The beginning of the sentence that goes on in the quotation; the quotation's own where another cue stands between.</summary>
    private int ClauseBefore(int quotation)
    {
        var token = context.Parse.TokensIn(new TextSpan(quotation, quotation + 1)).First - 1;
        if (token < 0)
        {
            return quotation;
        }

        var first = context.Parse.SentenceOf(token).Tokens.First;
        while (token > first && context.Parse[token - 1].Form is not (";" or "—"))
        {
            var word = context.Parse[token];
            if (Syntax.IsFinite(word) && context.Cues.IsSpeech(Syntax.Lower(word.Lemma)))
            {
                return quotation;
            }

            token--;
        }

        return context.HasBreak(context.Parse[token].Span.Start, quotation) ? quotation : context.Parse[token].Span.Start;
    }

    /// <summary>"“we have a week” <em>until the vote</em>": a quotation without a stop at its end may go on without marks.</summary>
    private int EndOf(Token verb, TextSpan quotation)
    {
        var next = context.Parse.TokensIn(new TextSpan(quotation.End - 1, quotation.End)).End;
        return next < verb.Sentence.Tokens.End && char.IsLetterOrDigit(LastInside(quotation, context.Text[quotation.End - 1])) && context.Parse[next].Upos != Upos.PUNCT
            && context.Trimmed(new TokenRange(next - 1, ends.OfClause(verb, next))) is { } rest
            ? Math.Max(quotation.End, rest.End)
            : quotation.End;
    }

    /// <summary>"If it rains, she wrote, “the dam will break.”": what stands before the cue, when the quotation only ends its sentence.</summary>
    private void AddBeginning(Token verb, Draft draft, TextSpan quotation)
    {
        var group = context.Parse.TokensIn(draft.Source is { } source && source.Start < draft.Cue.Start ? source : draft.Cue).First;
        var first = verb.Sentence.Tokens.First;
        if (group - 1 > first && !Syntax.IsGerund(verb) && context.Parse[group - 1].Form is "," && Quotations.GoesOn(quotation, context.Text)
            && LeavesOpen(first, group - 1, quotation) && context.Trimmed(new TokenRange(first, group - 1)) is { } beginning)
        {
            draft.Parts.Insert(0, beginning);
        }
    }

    /// <summary>
    /// "If it rains", "Instead": a clause under "if" and the like, or a single adverb. Anything else ("On Monday", "Asked
    /// for his view") is the report's own when the quotation has a subject of its own.
    /// </summary>
    private bool LeavesOpen(int first, int end, TextSpan quotation)
    {
        for (var token = first; token < end; token++)
        {
            if (Syntax.IsFinite(context.Parse[token]) && context.Cues.IsSpeech(Syntax.Lower(context.Parse[token].Lemma)))
            {
                return false;
            }
        }

        if (context.Parse[first].Lemma is "if" or "whether" or "unless" or "when" or "while" or "once" or "until" or "because" || end - first == 1)
        {
            return true;
        }

        var own = context.Parse.TokensIn(quotation).First;
        while (own + 1 < context.Parse.Count && context.IsPunctuation(own))
        {
            own++;
        }

        return context.Parse[own].Upos is Upos.VERB or Upos.AUX or Upos.PART or Upos.ADP or Upos.SCONJ or Upos.ADV;
    }

    /// <summary>Speech that began right behind another cue belongs to that one.</summary>
    private bool OpensParagraph(TextSpan quotation)
    {
        var before = quotation.Start - 1;
        while (before >= 0 && context.Text[before] is ' ' or '\r' or '\u00A0')
        {
            before--;
        }

        return before < 0 || context.Text[before] == '\n';
    }

    private void Claim(int index, Draft draft, int start, int end)
    {
        context.Quotations.Claim(index);
        draft.Quotation = index;
        draft.Parts.Add(new TextSpan(start, end));
    }
}
