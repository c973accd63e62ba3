using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Content around or before a cue that commas set off: "The plan, officials said, failed", "It failed, he said."</summary>
/// <remarks>
/// Read by punctuation: what commas set off with its speaker is an aside wherever the tree hangs it, and the sentence
/// around it is what was said.
/// </remarks>
internal sealed class AsideContent(Context context, ContentEnd ends, ContentStart starts, Openings openings)
{
    public bool Read(Token verb, TokenRange cue, Draft draft)
    {
        if ((!Syntax.IsFinite(Auxiliary(cue)) && verb.Upos != Upos.NOUN) || (Syntax.IsGerund(verb) && verb.Child("aux") is null) || Group(cue, draft) is not { } group || group.First == 0 || InOtherQuotation(verb))
        {
            return false;
        }

        var sentence = verb.Sentence.Tokens;
        group = group with { End = WithAdjuncts(verb, AfterAddressee(verb, group.End, draft), sentence.End) };
        if (group.First <= sentence.First || group.First - sentence.First > Context.Reach || !SetsOff(group.First - 1) || !Closes(group.End, sentence.End))
        {
            return false;
        }

        var first = Beginning(group.First, sentence.First);
        var before = new TokenRange(first, group.First);
        var atEnd = group.End >= sentence.End || context.Parse[group.End].Form is not ("," or "—" or "–" or "--");
        if (before.Count < 1 || IsLink(before) || (atEnd && !HasFiniteVerb(before)))
        {
            return false;
        }

        return Take(verb, before, atEnd ? sentence.End : group.End, sentence.End, draft);
    }

    private bool Take(Token verb, TokenRange before, int comma, int end, Draft draft)
    {
        if (context.Trimmed(before) is not { } head)
        {
            return false;
        }

        var rest = comma + 1 < end && (!StartsOwnWords(comma + 1) || JoinsBefore(verb, before, comma + 1)) ? new TokenRange(comma + 1, ends.OfClause(verb, comma + 1)) : default;
        var finite = HasFiniteVerb(before);
        if (!finite && (rest.Count == 0 || !HasFiniteVerb(rest)))
        {
            return false;
        }

        draft.Parts.Add(head);
        if (rest.Count > 0 && context.Trimmed(rest) is { } tail)
        {
            draft.Parts.Add(tail);
        }

        draft.Shape = draft.Parts.Count > 1 ? "aside" : "clause-before";
        draft.Confidence = 0.9;
        return true;
    }

    /// <summary>After the cue the report goes on in its own words: ", adding that…", ", and denied…", ", according to…".</summary>
    private bool StartsOwnWords(int token)
    {
        var word = context.Parse[token];
        return word.Form is "according" || Syntax.IsGerund(word) || word.Upos == Upos.CCONJ || word.Lemma is "while" or "as" or "when" or "after"
            || Syntax.IsPastParticiple(word);
    }

    /// <summary>"It failed, she said, <em>but it will be mended</em>", "As it failed, she said, <em>mending it</em> would be wise": in the tree the words go on with those before the cue.</summary>
    private bool JoinsBefore(Token verb, TokenRange before, int token)
    {
        var word = context.Parse[token];
        if (word.Upos == Upos.CCONJ)
        {
            return !word.IsRoot && word.HeadIndex > token && word.Head.Is("conj") && before.Contains(word.Head.HeadIndex) && word.Head.HeadIndex != verb.Index;
        }

        return Syntax.IsGerund(word) && word.Is("csubj") && word.HeadIndex > token;
    }

    /// <summary>Cue and source side by side; null when other words stand between.</summary>
    private TokenRange? Group(TokenRange cue, Draft draft)
    {
        if (draft.Source is not { } source)
        {
            return null;
        }

        var tokens = context.Parse.TokensIn(source);
        if (tokens.Count == 0)
        {
            return null;
        }

        if (tokens.End <= cue.First)
        {
            var gap = tokens.End;
            while (gap < cue.First && (context.IsPunctuation(gap) || IsDay(gap)))
            {
                gap++;
            }

            return gap == cue.First ? new TokenRange(tokens.First, cue.End) : null;
        }

        return tokens.First == cue.End ? new TokenRange(cue.First, tokens.End) : null;
    }

    /// <summary>"papers filed <em>on Sunday night</em> revealed": the day between source and cue.</summary>
    private bool IsDay(int token) =>
        Syntax.IsTemporal(context.Parse[token]) || (context.Parse[token].Is("case") && !context.Parse[token].IsRoot && Syntax.IsTemporal(context.Parse[token].Head));

    /// <summary>"The answer, she told <em>friends</em>, was plain".</summary>
    private int AfterAddressee(Token verb, int from, Draft draft)
    {
        if (!ContentStart.IsAddressed(draft.Entry))
        {
            return from;
        }

        foreach (var child in verb.Children)
        {
            if ((child.Is("iobj") || child.Is("obj")) && child.Index >= from && context.Yields[child.Index].First == from)
            {
                return NextMark(from, verb.Sentence.Tokens.End) ?? from;
            }
        }

        return from;
    }

    /// <summary>The first comma or stop behind the one spoken to; null where words of another kind stand before it.</summary>
    private int? NextMark(int from, int end)
    {
        for (var token = from; token < Math.Min(end, from + 8); token++)
        {
            if (context.Parse[token].Upos == Upos.PUNCT)
            {
                return context.Parse[token].Form is "," && token + 1 < end ? token : null;
            }

            if (context.Parse[token].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ)
            {
                return null;
            }
        }

        return null;
    }

    private int WithAdjuncts(Token verb, int from, int end)
    {
        if (from >= end || context.Parse[from].Upos == Upos.PUNCT)
        {
            return from;
        }

        var at = from;
        for (var step = 0; step < 6 && at < end && context.Parse[at].Upos != Upos.PUNCT; step++)
        {
            var next = starts.SkipAdjuncts(verb, at, end);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        // A comma that was skipped with the adjuncts closes the aside.
        return at > from && context.Parse[at - 1].Form is "," ? at - 1 : at;
    }

    /// <summary>"Still, he said, …": a word that only links the sentence to the one before.</summary>
    private bool IsLink(TokenRange words) =>
        words.Count <= 2 && context.Parse[words.First].Lemma is "still" or "but" or "however" or "meanwhile" or "moreover" or "also" or "yet";

    private bool SetsOff(int token) =>
        context.Parse[token].Form is "," or "—" or "–" or "--" || EndsInComma(token);

    /// <summary>A closing quotation mark after a comma.</summary>
    private bool EndsInComma(int token)
    {
        var start = context.Parse[token].Span.Start;
        var quotation = context.Quotations.At(start);
        return quotation >= 0 && context.Quotations[quotation].Span.End == context.Parse[token].Span.End && start > 0 && context.Text[start - 1] == ',';
    }

    private bool Closes(int token, int end) =>
        token >= end || context.Parse[token].Form is "," or "." or ":" or ";" or "?" or "!" or "—" or "–" or "--";

    /// <summary>The start of the sentence, or of its part after a semicolon.</summary>
    private int Beginning(int from, int first)
    {
        for (var token = from - 1; token > first; token--)
        {
            if (context.Parse[token].Form is ";")
            {
                return token + 1;
            }
        }

        first = openings.AfterConcession(openings.AfterLabel(openings.AfterDateline(first, from), from), from);
        var own = openings.AfterLink(first, from);
        return context.Parse[first].Upos == Upos.ADV && own < from - 1 ? own : first;
    }

    private Token Auxiliary(TokenRange cue)
    {
        for (var token = cue.First; token < cue.End; token++)
        {
            if (Syntax.IsFinite(context.Parse[token]))
            {
                return context.Parse[token];
            }
        }

        return context.Parse[cue.First];
    }

    private bool InOtherQuotation(Token verb) => context.Quotations.At(verb.Span.Start) >= 0;

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
}
