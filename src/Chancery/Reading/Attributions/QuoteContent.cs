using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Direct speech: found by quotation marks and order, not by the tree, which long quotations upset.</summary>
internal sealed class QuoteContent(Context context, ContentStart starts, ContentEnd ends)
{
    private readonly QuoteEdges _edges = new(context, starts, ends);

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
            || IsOfAnotherSentence(verb, cue, draft, quotation.Span) || HasOwnClause(verb, cue, quotation.Span) || IsTaken(quotation.Span))
        {
            return false;
        }

        var start = _edges.StartOf(quotation.Span);
        if (start < quotation.Span.Start && SpeaksBehind(draft))
        {
            return false;
        }

        Claim(index, draft, start, quotation.Span.End);
        while (index > 0 && context.Quotations[index - 1].GoesOn && !context.Quotations.IsClaimed(index - 1) && _edges.OpensParagraph(context.Quotations[index - 1].Span))
        {
            index--;
            context.Quotations.Claim(index);
            draft.Parts.Add(context.Quotations[index].Span);
        }

        _edges.AddRest(verb, cue, draft);
        draft.Shape = "quote-before";
        draft.Confidence = 0.95;
        return true;
    }

    /// <summary>"Asked whether it was “realistic,” <em>most said it was</em>": words of the report that end in a quotation, with the content behind the cue.</summary>
    private bool SpeaksBehind(Draft draft)
    {
        var next = context.Parse.TokensIn(draft.Source is { } source && source.End > draft.Cue.End ? source : draft.Cue).End;
        if (next >= context.Parse.Count || ContentStart.IsAddressed(draft.Entry) || Syntax.IsTemporal(context.Parse[next]))
        {
            return false;
        }

        return context.Parse[next].Upos is Upos.DET or Upos.PRON or Upos.PROPN or Upos.INTJ or Upos.NOUN or Upos.NUM or Upos.ADJ || context.Quotations.At(context.Parse[next].Span.Start) >= 0;
    }

    /// <summary>
    /// Between a quotation and its cue, or after both, stands who speaks, even where the tree takes a word of the
    /// quotation for the subject: "“It is nothing,” the mayor said", "“It is nothing,” said the mayor".
    /// </summary>
    private void SpeakerBeside(Token verb, TokenRange cue, Draft draft)
    {
        var index = context.Quotations.FirstEndingAfter(draft.Cue.Start) - 1;
        if (index < 0 || context.Quotations.IsClaimed(index))
        {
            return;
        }

        var first = context.Parse.TokensIn(new TextSpan(context.Quotations[index].Span.End - 1, context.Quotations[index].Span.End)).End;
        if (draft.Source is { } known && known.Start >= context.Quotations[index].Span.End && (first >= cue.First || known.Start < draft.Cue.Start))
        {
            return;
        }

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
        if (QuoteEdges.LastInside(context.Text, quotation, context.Text[quotation.End - 1]) is ',' or '?' or '!' or '-' or '—')
        {
            return false;
        }

        var end = draft.Source is { } source && source.Start > draft.Cue.Start ? context.Parse.TokensIn(source).End : cue.End;
        return verb.Sentence.Span.Start >= quotation.End || (end < context.Parse.Count && context.Parse[end].Upos != Upos.PUNCT);
    }

    /// <summary>"As he claimed that “it rained,” others said it had not": the quotation is the clause that "that" opens before it.</summary>
    private bool IsTaken(TextSpan quotation)
    {
        var first = context.Parse.TokensIn(new TextSpan(quotation.Start, quotation.Start + 1)).First;
        return first > 0 && context.Parse[first - 1] is { Lemma: "that", Upos: Upos.SCONJ } && !Quotations.GoesOn(quotation, context.Text);
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
                && context.Quotations.At(child.Span.Start) < 0;
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
        Claim(index, draft, ThingBefore(verb, from, quotation) ?? quotation.Start, _edges.EndOf(verb, quotation));
        if (!colon)
        {
            _edges.AddBeginning(verb, draft, quotation);
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
            if ((word.Form is "." && word.Upos == Upos.PUNCT) || (word.Upos == Upos.VERB && context.Cues.IsSpeech(Syntax.Lower(word.Lemma)) && (word.Child("nsubj") is not null ? Syntax.IsFinite(word) || word.Child("aux") is not null : Syntax.IsGerund(word) && context.Parse[token - 1].Form is ",")))
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

    private void Claim(int index, Draft draft, int start, int end)
    {
        context.Quotations.Claim(index);
        draft.Quotation = index;
        draft.Parts.Add(new TextSpan(start, end));
    }
}
