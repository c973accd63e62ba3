using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Reads attributions whose cue is a noun or adjective: "the claim that…", "its denial of…", "is confident that…".</summary>
internal sealed class NounCueReader(Context context, SourceReader sources, ContentEnd ends)
{
    /// <summary>How far the copula, or who gives it, may stand from the noun.</summary>
    private const int _window = 12;

    private readonly NounClause _clauses = new(context, ends);

    public Draft? Read(Token word)
    {
        var noun = word.Upos == Upos.NOUN;
        var lemma = noun || word.Upos == Upos.ADJ || word.Span.Length > Syntax.Limit ? Syntax.Lower(word.Lemma) : Syntax.Lower(word.Form.ToString());
        if (context.Quotations.At(word.Span.Start) >= 0 || (!noun && word.Upos != Upos.ADJ && !Syntax.IsPastParticiple(word)))
        {
            return null;
        }

        foreach (var entry in noun ? context.Cues.Noun(lemma) : context.Cues.Adjective(lemma))
        {
            var draft = new Draft { Entry = entry, CueToken = word.Index, Cue = word.Span, Lemma = lemma };
            if (entry.Patterns.HasFlag(CuePatterns.Received))
            {
                if (Received(word, draft))
                {
                    return draft;
                }
            }
            else if (IsGoverned(word, entry) && ReadContent(word, draft))
            {
                ReadSource(word, noun, draft);
                if (draft.Shape is "noun-infinitive" && noun && draft.Source is null)
                {
                    // "the plan to sell it": nobody's.
                    return null;
                }

                WidenCue(word, noun, draft);
                return draft;
            }
        }

        return null;
    }

    /// <summary>"<em>The plan</em> drew criticism from Oman": what gets the noun from others is its content, and the others are its source.</summary>
    private bool Received(Token word, Draft draft)
    {
        if (!word.Is("obj") || word.IsRoot || word.HeadIndex > word.Index || !CueIndex.IsAmong(draft.Entry.Verbs, word.Head) || SourceReader.IsPassive(word.Head)
            || Giver(word, draft.Entry) is not { } giver || sources.OfVerb(word.Head) is not { } subject || subject > word.HeadIndex)
        {
            return false;
        }

        var first = Copula(word.Head, word.HeadIndex);
        var from = Syntax.FirstPreposition(giver)!.Value.Index;
        draft.SourceHead = giver.Index;
        draft.Source = sources.SpanOf(giver.Index, context.Parse.Count, from + 1);
        draft.Cue = context.Parse.SpanOf(new TokenRange(first, from + 1));
        draft.Parts.Add(sources.SpanOf(subject, first, 0));
        draft.Shape = "received";
        draft.Confidence = 0.65;
        return true;
    }

    /// <summary>"<em>took</em> issue with": a noun that tells a stance only as the object of certain verbs.</summary>
    private static bool IsGoverned(Token word, AttributionCue entry) =>
        entry.Verbs.Length == 0 || (word.Is("obj") && !word.IsRoot && word.HeadIndex < word.Index && CueIndex.IsAmong(entry.Verbs, word.Head));

    /// <summary>Who gives it: what one of the entry's prepositions brings in near behind the noun.</summary>
    private Token? Giver(Token word, AttributionCue entry)
    {
        var end = Math.Min(word.Sentence.Tokens.End, word.Index + _window);
        for (var token = word.Index + 1; token < end; token++)
        {
            var preposition = context.Parse[token];
            if (preposition.Is("case") && !preposition.IsRoot && preposition.HeadIndex > token && entry.Prepositions.Contains(Syntax.Lower(preposition.Lemma))
                && preposition.Head is var giver && (giver.Is("nmod") || giver.Is("obl")) && (giver.HeadIndex == word.Index || giver.HeadIndex == word.HeadIndex) && !Syntax.IsTemporal(giver))
            {
                return giver;
            }
        }

        return null;
    }

    private bool ReadContent(Token word, Draft draft) => Adjacent(word, draft) || InTree(word, draft) || Copular(word, draft);

    /// <summary>"The fear in the capital is <em>that the dam will break</em>", "his hope was <em>to win</em>": the clause is what the noun is said to be.</summary>
    private bool Copular(Token word, Draft draft)
    {
        if (!word.Is("nsubj") || !draft.Entry.Patterns.HasFlag(CuePatterns.Clause) || word.Upos != Upos.NOUN)
        {
            return false;
        }

        var end = Math.Min(word.Sentence.Tokens.End - 1, word.Index + _window);
        for (var token = word.Index + 1; token < end; token++)
        {
            if (context.Parse[token] is not { Lemma: "be", Upos: Upos.AUX or Upos.VERB } copula || (!copula.IsRoot && copula.HeadIndex <= token && copula.Is("cop")))
            {
                continue;
            }

            if (context.Parse[token + 1] is { Lemma: "to", IsRoot: false } mark && mark.Is("mark") && mark.HeadIndex > token && word.Child("nmod:poss") is not null)
            {
                draft.Cue = draft.Cue.Union(copula.Span);
                return context.Add(new TokenRange(token + 1, ends.OfInfinitive(word, token + 1, mark.HeadIndex)), draft, "noun-copula", 0.7);
            }

            if (context.Parse[token + 1].Lemma is not ("that" or "whether") || !ends.HasClause(token + 2, word.Sentence.Tokens.End))
            {
                return false;
            }

            draft.Cue = draft.Cue.Union(copula.Span);
            return context.Add(new TokenRange(token + 1, ends.OfClause(word, token + 1)), draft, "noun-copula", 0.7);
        }

        return false;
    }

    /// <summary>What the next word opens, wherever the tree hung it: "the claim <em>that…</em>", "his readiness <em>to…</em>", "doubts <em>about…</em>".</summary>
    private bool Adjacent(Token word, Draft draft)
    {
        var next = word.Index + 1;
        if (next + 1 >= word.Sentence.Tokens.End)
        {
            return false;
        }

        var patterns = draft.Entry.Patterns;
        var opener = context.Parse[next];
        if (patterns.HasFlag(CuePatterns.Clause) && opener.Lemma is "that" or "whether" && _clauses.End(word, next) is { } end)
        {
            return context.Add(new TokenRange(next, end), draft, "noun-clause", 0.8);
        }

        if (patterns.HasFlag(CuePatterns.Clause) && Maker(word) is not null && opener.Upos is Upos.PRON or Upos.DET or Upos.PROPN && opener.Lemma is not "to" && ends.HasClause(next + 1, Math.Min(next + _window, word.Sentence.Tokens.End)))
        {
            return context.Add(new TokenRange(next, ends.OfClause(word, next)), draft, "noun-clause", 0.75);
        }

        if (patterns.HasFlag(CuePatterns.Clause) && ThatBehind(word) is { } that && _clauses.End(word, that) is { } stop)
        {
            return context.Add(new TokenRange(that, stop), draft, "noun-clause", 0.7);
        }

        if (patterns.HasFlag(CuePatterns.Infinitive) && opener.Lemma is "to" && opener.Is("mark") && !opener.IsRoot && opener.HeadIndex > next)
        {
            return context.Add(new TokenRange(next, ends.OfInfinitive(word, next, opener.HeadIndex)), draft, "noun-infinitive", 0.75);
        }

        if (patterns.HasFlag(CuePatterns.Preposition) && opener.Is("case") | opener.Is("mark") && !opener.IsRoot && opener.HeadIndex > next && draft.Entry.Prepositions.Contains(Syntax.Lower(opener.Lemma)))
        {
            draft.Cue = draft.Cue.Union(opener.Span);
            if (opener.Is("mark") && !Syntax.IsGerund(opener.Head))
            {
                return context.Add(new TokenRange(next + 1, ends.OfClause(word, next + 1)), draft, "noun-question", 0.7);
            }

            return context.Add(new TokenRange(next + 1, ends.OfPhrase(word, next + 1, opener.HeadIndex)), draft, "noun-preposition", 0.6);
        }

        return false;
    }

    /// <summary>"claims by officials <em>that</em>…", "the demand, by the mayor, <em>that</em>…": the clause stands behind who made it, where or on which day.</summary>
    private int? ThatBehind(Token word)
    {
        var comma = context.Parse[word.Index + 1].Form is ",";
        var first = word.Index + (comma ? 2 : 1);
        if (context.Parse[first].Lemma is not ("by" or "from" or "among" or "on" or "in" or "at" or "during"))
        {
            return null;
        }

        for (var token = first + 1; token < Math.Min(word.Sentence.Tokens.End - 1, first + _window); token++)
        {
            var next = context.Parse[token];
            if (next is { Lemma: "that", Upos: Upos.SCONJ or Upos.PRON })
            {
                return token;
            }

            if (next.Upos is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.CCONJ) && !(comma && next.Form is ","))
            {
                return null;
            }
        }

        return null;
    }

    private bool InTree(Token word, Draft draft)
    {
        var patterns = draft.Entry.Patterns;
        foreach (var child in word.Children)
        {
            if (child.Index < word.Index)
            {
                continue;
            }

            var clause = (child.Is("acl") && child.Relation != "acl:relcl") || child.Is("ccomp") || child.Is("xcomp") || child.Is("advcl") || (word.Upos != Upos.NOUN && child.Is("csubj"));
            if (clause && patterns.HasFlag(CuePatterns.Clause) && (Syntax.HasMark(child, "that") || Syntax.HasMark(child, "whether") || IsBare(word, child)))
            {
                return context.Add(MarkRange(child), draft, "noun-clause", 0.8);
            }

            if (clause && patterns.HasFlag(CuePatterns.Infinitive) && Syntax.HasMark(child, "to"))
            {
                return context.Add(MarkRange(child), draft, "noun-infinitive", 0.75);
            }

            if (patterns.HasFlag(CuePatterns.Preposition) && (child.Is("nmod") || clause || child.Is("obl")) && Syntax.FirstPreposition(child) is { } preposition
                && draft.Entry.Prepositions.Contains(Syntax.Lower(preposition.Lemma)))
            {
                if (preposition.Index == word.Index + 1)
                {
                    draft.Cue = draft.Cue.Union(preposition.Span);
                }

                return context.Add(new TokenRange(preposition.Index + 1, context.Yields[child.Index].End), draft, "noun-preposition", 0.6);
            }
        }

        return false;
    }

    /// <summary>"glad <em>the talks are over</em>", "it is clear <em>they are over</em>": a clause without "that" right behind an adjective.</summary>
    private bool IsBare(Token word, Token clause) =>
        word.Upos != Upos.NOUN && (clause.Is("ccomp") || clause.Is("csubj")) && clause.Child("nsubj") is { } subject && context.Yields[subject.Index].First == word.Index + 1;

    private void ReadSource(Token word, bool noun, Draft draft)
    {
        var idiom = draft.Entry.Verbs.Length > 0;
        var head = idiom ? sources.OfVerb(word.Head) : noun ? sources.OfNoun(word) : sources.OfVerb(Maker(word) ?? word);
        if (head is { } source && !draft.Content.Contains(context.Parse[source].Span.Start))
        {
            draft.SourceHead = source;
            draft.Source = source < word.Index ? WithPossessive(sources.SpanOf(source, idiom ? word.HeadIndex : (Maker(word) ?? word).Index, 0)) : BeforeContent(sources.SpanOf(source, context.Parse.Count, word.Index + 1), draft);
        }
    }

    /// <summary>"the demand by <em>the mayor</em> that…": the source ends where the content begins.</summary>
    private TextSpan BeforeContent(TextSpan source, Draft draft)
    {
        var content = draft.Parts[0].Start;
        return source.End > content && source.Start < content && context.Trimmed(context.Parse.TokensIn(new TextSpan(source.Start, content))) is { } clipped ? clipped : source;
    }

    /// <summary>
    /// The noun with its article and adjectives, and with the verb that only lends it a tense: "<em>made a false claim</em>
    /// that", "<em>expressed doubts about</em>"; an adjective with its copula: "<em>was not sure</em> that".
    /// </summary>
    private void WidenCue(Token word, bool noun, Draft draft)
    {
        var first = Modified(word, draft);
        if (!noun)
        {
            first = Maker(word) is { } maker ? Copula(maker, maker.Index) : Copula(word, first);
        }
        else if (word.Is("obj") && !word.IsRoot && word.HeadIndex < first && draft.Source is { } source && source.End <= word.Head.Span.Start
            && first - word.HeadIndex <= 2 && (draft.Entry.Verbs.Length > 0 || context.Cues.Verb(Syntax.Lower(word.Head.Lemma)).Length == 0))
        {
            first = Copula(word.Head, word.HeadIndex);
        }

        draft.Cue = draft.Cue.Union(context.Parse[first].Span);
    }

    /// <summary>"<em>made</em> it clear that", "<em>made</em> clear that": the verb that lends an adjective its tense and its subject.</summary>
    private static Token? Maker(Token word) =>
        word.Upos == Upos.ADJ && !word.IsRoot && word.HeadIndex < word.Index && word.Index - word.HeadIndex <= 3 && word.Head.Lemma is "make" && (word.Head.Child("obj") is not { } thing || thing.Lemma is "it" || thing.Index >= word.Index)
            ? word.Head
            : null;

    private int Modified(Token word, Draft draft)
    {
        var first = word.Index;
        while (first > 0 && context.Parse[first - 1] is var before && (before.Is("amod") || before.Is("det") || before.Is("compound") || before.Is("advmod"))
            && before.HeadIndex >= before.Index && before.HeadIndex <= word.Index && draft.Source?.Overlaps(before.Span) != true)
        {
            first--;
        }

        return first;
    }

    /// <summary>The auxiliaries, copula and negation before a predicate.</summary>
    private int Copula(Token word, int first)
    {
        while (first > 0 && context.Parse[first - 1] is var before && before.HeadIndex == word.Index && (before.Is("aux") || before.Is("cop") || before.Is("advmod")) && !before.Xpos.StartsWith('W'))
        {
            first--;
        }

        return first;
    }

    /// <summary>"Berg<em>'s</em> claim".</summary>
    private TextSpan WithPossessive(TextSpan source)
    {
        var next = context.Parse.TokensIn(source).End;
        return next < context.Parse.Count && context.Parse[next] is { Lemma: "'s" or "’s" or "'" or "’" } mark && mark.Is("case") && mark.Span.Start == source.End
            ? source.Union(mark.Span)
            : source;
    }

    private TokenRange MarkRange(Token clause)
    {
        var range = context.Yields[clause.Index];
        foreach (var child in clause.Children)
        {
            if (child.Is("mark") && child.Index < clause.Index)
            {
                return range with { First = child.Index };
            }
        }

        return range;
    }
}
