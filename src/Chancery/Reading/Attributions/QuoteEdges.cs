using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Where content that holds a quotation begins and ends outside of its marks.</summary>
internal sealed class QuoteEdges(Context context, ContentStart starts, ContentEnd ends)
{
    /// <summary>Where the quotation is only the end of a clause, the clause's beginning is content as well.</summary>
    public int StartOf(TextSpan quotation)
    {
        var before = quotation.Start - 1;
        while (before >= 0 && context.Text[before] is ' ' or '\u00A0')
        {
            before--;
        }

        if (before < 0 || context.Text[before] is '\n' or '.' or ':' or ';' or '!' or '?' or '—' or '”' or '"' or '\'' or '(' or ')')
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
        while (token > first && context.Parse[token - 1].Form is not (";" or "—" or "("))
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
    public int EndOf(Token verb, TextSpan quotation)
    {
        var next = context.Parse.TokensIn(new TextSpan(quotation.End - 1, quotation.End)).End;
        return next < verb.Sentence.Tokens.End && char.IsLetterOrDigit(LastInside(context.Text, quotation, context.Text[quotation.End - 1])) && context.Parse[next].Upos != Upos.PUNCT
            && context.Trimmed(new TokenRange(next - 1, ends.OfClause(verb, next))) is { } rest
            ? Math.Max(quotation.End, rest.End)
            : quotation.End;
    }

    /// <summary>"If it rains, she wrote, “the dam will break.”": what stands before the cue, when the quotation only ends its sentence.</summary>
    public void AddBeginning(Token verb, Draft draft, TextSpan quotation)
    {
        var group = context.Parse.TokensIn(draft.Source is { } source && source.Start < draft.Cue.Start ? source : draft.Cue).First;
        var first = verb.Sentence.Tokens.First;
        if (group - 1 > first && !Syntax.IsGerund(verb) && context.Parse[group - 1].Form is "," && Quotations.GoesOn(quotation, context.Text)
            && LeavesOpen(first, group - 1, quotation) && context.Trimmed(new TokenRange(first, group - 1)) is { } beginning)
        {
            draft.Parts.Insert(0, beginning);
        }
    }

    /// <summary>"“You alone,” she said, <em>would build it</em>", "“We regret,” they wrote to the mayor, <em>that you left</em>": what goes on without marks behind the cue.</summary>
    public void AddRest(Token verb, TokenRange cue, Draft draft)
    {
        var end = verb.Sentence.Tokens.End;
        var group = draft.Source is { } source && source.Start >= draft.Cue.End ? Math.Max(cue.End, context.Parse.TokensIn(source).End) : cue.End;
        var comma = group < end && context.Parse[group].Form is "," ? group : starts.SkipAdjuncts(verb, group, end) - 1;
        comma = comma + 1 < end && context.Parse[comma].Form is not "," ? comma + 1 : comma;
        if (comma + 2 < end && context.Parse[comma].Form is "," && GoesOn(comma + 1) && context.Trimmed(new TokenRange(comma + 1, ends.OfClause(verb, comma + 1))) is { } rest)
        {
            draft.Parts.Add(rest);
        }
    }

    /// <summary>A verb that lacks its subject, "that" or an infinitive: no beginning of the report's own words.</summary>
    private bool GoesOn(int token)
    {
        var word = context.Parse[token];
        return (Syntax.IsFinite(word) && !context.Cues.IsSpeech(Syntax.Lower(word.Lemma))) || (word.Lemma is "that" && word.Is("mark")) || (word.Xpos is "TO" && context.Parse[token + 1].Xpos is "VB");
    }

    /// <summary>
    /// "If it rains", "Instead": a clause under "if" and the like, or a single adverb. Anything else ("On Monday", "Still",
    /// "Asked for his view") is the report's own when the quotation has a subject of its own.
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

        if (context.Parse[first].Lemma is "if" or "whether" or "unless" or "when" or "while" or "once" or "until" or "because" || (end - first == 1 && context.Parse[first].Lemma is not ("still" or "however" or "meanwhile")))
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
    public bool OpensParagraph(TextSpan quotation)
    {
        var before = quotation.Start - 1;
        while (before >= 0 && context.Text[before] is ' ' or '\r' or '\u00A0')
        {
            before--;
        }

        return before < 0 || context.Text[before] == '\n';
    }

    /// <summary>The last character before the closing marks, those of a quotation inside the quotation too.</summary>
    public static char LastInside(string text, TextSpan quotation, char mark)
    {
        var at = quotation.End - 1;
        while (at > quotation.Start && (text[at] == mark || IsMarkOrBlank(text[at])))
        {
            at--;
        }

        return text[at];
    }

    private static bool IsMarkOrBlank(char letter) => letter is '”' or '"' or '\'' or '’' || char.IsWhiteSpace(letter);
}
