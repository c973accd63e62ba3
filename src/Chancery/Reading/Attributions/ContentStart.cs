using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Finds where a clause that follows its cue begins: behind addressees, days and occasions, at its "that".</summary>
internal sealed class ContentStart(Context context)
{
    /// <summary>How many tokens may stand between a cue and its "that".</summary>
    private const int _reach = 24;

    /// <summary>The first token of the content.</summary>
    /// <param name="verb">The token that heads the cue.</param>
    /// <param name="from">The first token after cue and inverted source.</param>
    /// <param name="clause">The token that heads the clause in the tree; null where the tree has none.</param>
    /// <param name="addressed">True when the one spoken to may stand before the clause without a preposition.</param>
    public int Of(Token verb, int from, Token? clause, bool addressed)
    {
        var told = addressed && from + 1 < context.Parse.Count && context.Parse[from].Form is "me" or "him" or "us" or "them";
        if (told)
        {
            from++;
        }

        var end = clause?.Index ?? Math.Min(verb.Sentence.Tokens.End, from + _reach);
        var first = clause is { } head ? Math.Max(from, context.Yields[head.Index].First) : from;
        if (Mark(verb, from, end, addressed) is { } mark)
        {
            return mark;
        }

        var at = SkipAdjuncts(verb, from, end);
        if (at < context.Parse.Count && context.Parse[at].Xpos.StartsWith('W'))
        {
            return at;
        }

        // "commented on how…": the preposition belongs to the cue.
        if (at + 1 < context.Parse.Count && context.Parse[at].Lemma is "on" or "about" or "of" && (context.Parse[at + 1].Xpos.StartsWith('W') || context.Parse[at + 1].Lemma is "whether"))
        {
            return at + 1;
        }

        if (addressed)
        {
            return told && at == from && StartsPhrase(context.Parse[at]) && context.Parse[at].Upos is not (Upos.SCONJ or Upos.CCONJ) ? at
                : clause is { } content ? AfterToldOne(content, at, first) : AfterAddressee(verb, at);
        }

        return at < first && StartsPhrase(context.Parse[at]) ? at : Math.Max(first, Math.Min(at, end));
    }

    /// <summary>The "that" or "whether" that opens the clause, wherever the tree hung it.</summary>
    private int? Mark(Token verb, int from, int end, bool addressed)
    {
        var stop = Math.Min(end, from + _reach);
        for (var token = from; token <= stop && token < context.Parse.Count; token++)
        {
            var word = context.Parse[token];
            if ((word.Lemma is "that" or "whether" || (addressed && word.Lemma is "if" && word.Is("mark"))) && !IsDemonstrative(token) && !InsideNoun(word) && (addressed || token == from || context.Parse[from].Lemma is "to" || !StartsPhraseBetween(verb, from, token)))
            {
                return token;
            }

            if (Syntax.IsFinite(word) || word.Form is ":" or ";")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>
    /// "wrote in a letter to the mayor of the town <em>that</em>…", "warned readers in a column <em>that</em>…": the mark of
    /// a clause that the tree hung below what stands between; null where a verb or a noun that takes a clause stands there.
    /// </summary>
    public int? LateMark(Token verb, int from)
    {
        for (var token = from; token < Math.Min(verb.Sentence.Tokens.End - 2, from + _reach); token++)
        {
            var word = context.Parse[token];
            if (word.Lemma is "that" && word.Is("mark") && word.Xpos is "IN")
            {
                return !IsDemonstrative(token) && !InsideNoun(word) && !word.IsRoot && word.Head.Is("acl") && word.Head.HeadIndex > verb.Index ? token : null;
            }

            if (word.Upos is Upos.VERB or Upos.AUX || word.Form is ":" or ";")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"those who said <em>that</em> failed": the word itself is the subject.</summary>
    private bool IsDemonstrative(int token)
    {
        var word = context.Parse[token];
        return !word.Is("mark") && (token + 1 >= context.Parse.Count || Syntax.IsFinite(context.Parse[token + 1]) || (context.Parse[token + 1].Upos == Upos.PUNCT && context.Quotations.At(context.Parse[token + 1].Span.Start) < 0));
    }

    /// <summary>"made the claim <em>that</em>…": the clause belongs to a noun that takes one.</summary>
    private bool InsideNoun(Token mark) =>
        mark.Index > 0 && context.Parse[mark.Index - 1] is { Upos: Upos.NOUN } noun && context.Cues.Noun(Syntax.Lower(noun.Lemma)).Length > 0
        && context.Cues.Channel(Syntax.Lower(noun.Lemma)) is null;

    private bool StartsPhraseBetween(Token verb, int from, int token) =>
        SkipAdjuncts(verb, from, token) is var at && at < token && StartsPhrase(context.Parse[at]);

    /// <summary>Behind "on Friday", "in an interview", "repeatedly", "to reporters".</summary>
    public int SkipAdjuncts(Token verb, int from, int end)
    {
        var at = from;
        for (var step = 0; step < 6 && at < end; step++)
        {
            var next = SkipOne(verb, at, end);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    private int SkipOne(Token verb, int at, int end)
    {
        var word = context.Parse[at];
        if (word.Form is "," or ":" || (word.Upos is Upos.ADV && word.HeadIndex == verb.Index && !word.Xpos.StartsWith('W')))
        {
            return at + 1;
        }

        if (word.Is("case") && !word.IsRoot && word.HeadIndex > at && word.HeadIndex < end)
        {
            var noun = word.Head;
            var own = noun.HeadIndex == verb.Index || Syntax.IsTemporal(noun) || context.Cues.Channel(Syntax.Lower(noun.Lemma)) is not null;
            return own ? Math.Min(end, noun.HeadIndex == verb.Index ? Math.Max(noun.Index + 1, WithoutClause(noun)) : noun.Index + 1) : at;
        }

        return (Day(at, end) ?? Occasion(at, end)) ?? at;
    }

    /// <summary>"said <em>as he left the hall,</em> that…": a clause of the cue's own that a comma closes.</summary>
    private int? Occasion(int at, int end)
    {
        if (context.Parse[at].Lemma is not ("as" or "while") && (context.Parse[at].Lemma is not "when" || at == 0 || context.Parse[at - 1].Form is not ","))
        {
            return null;
        }

        for (var token = at + 2; token < Math.Min(end, at + _reach); token++)
        {
            if (context.Parse[token].Form is ",")
            {
                return token + 1;
            }
        }

        return null;
    }

    /// <summary>The end of an adjunct, before a clause that the parser hung below it.</summary>
    private int WithoutClause(Token noun)
    {
        foreach (var child in noun.Children)
        {
            if (child.Index > noun.Index && (child.Is("acl") || child.Is("ccomp") || child.Is("parataxis") || child.Is("appos")))
            {
                return context.Yields[child.Index].First;
            }
        }

        return context.Yields[noun.Index].End;
    }

    /// <summary>"Friday", "last week", "earlier this month", "Wednesday night".</summary>
    private int? Day(int at, int end)
    {
        var token = at;
        while (token < end && token < at + 3 && context.Parse[token].Lemma is "last" or "this" or "early" or "earlier" or "late" or "later" or "next" or "that")
        {
            token++;
        }

        var last = -1;
        while (token < end && token < at + 5 && Syntax.IsTemporal(context.Parse[token]) && context.Parse[token].Upos is Upos.NOUN or Upos.PROPN)
        {
            last = token;
            token++;
        }

        return last >= 0 && (token >= context.Parse.Count || context.Parse[token].Lemma is not ("'s" or "’s")) ? last + 1 : null;
    }

    /// <summary>"told a rally in Oslo she would stay": where the tree took the one spoken to into the clause, the subject opens it.</summary>
    private int AfterToldOne(Token clause, int at, int first)
    {
        if (first > at || clause.Child("nsubj") is not { } subject || context.Yields[subject.Index].First <= at)
        {
            return Math.Max(first, at);
        }

        return StartsPhrase(context.Parse[at]) && context.Parse[at].Upos is not (Upos.SCONJ or Upos.CCONJ) ? context.Yields[subject.Index].First : Math.Max(first, at);
    }

    /// <summary>Behind the one spoken to, where the tree does not tell where the clause begins.</summary>
    private int AfterAddressee(Token verb, int at)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index >= at && (child.Is("obj") || child.Is("iobj")))
            {
                return context.Yields[child.Index].End;
            }
        }

        return at;
    }

    public static bool StartsPhrase(Token word) =>
        word.Upos is Upos.DET or Upos.PRON or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.CCONJ or Upos.SYM
        || (word.Upos == Upos.PUNCT && word.Form is "“" or "\"" or "''" or "``" or "'" or "‘");

    /// <summary>True when a reader may tell the one spoken to right after the verb: "told <em>the court</em> that".</summary>
    public static bool IsAddressed(AttributionCue entry) => entry.Patterns.HasFlag(CuePatterns.Addressee);
}
