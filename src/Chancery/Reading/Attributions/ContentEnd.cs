using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Finds where content that follows its cue ends.</summary>
/// <remarks>
/// Content runs on to the end of its sentence unless something says that the report speaks again: a semicolon, another
/// cue in the same breath (", adding that…", "and accused…"), a clause of the report's own. Punctuation and cues are
/// asked before the tree, since the ends of long clauses are what parsers get wrong most.
/// </remarks>
internal sealed class ContentEnd(Context context, RunStops stops)
{
    /// <summary>How many tokens commas may set off inside a thing.</summary>
    private const int _aside = 30;

    /// <summary>The end of a clause that begins at the token: "said <em>the talks had failed because nobody came</em>".</summary>
    public int OfClause(Token cue, int first) => Run(cue, first, ContentKind.Clause, first);

    /// <summary>The same where the tree does not know the clause, so that its bounds are not those of the cue.</summary>
    public int OfLostClause(Token cue, int first) => Run(cue, first, ContentKind.Clause, first, cut: true);

    /// <summary>The end of an infinitive or gerund: "vowed <em>to close the camp in May</em>".</summary>
    public int OfInfinitive(Token cue, int first, int head) => Run(cue, first, ContentKind.Infinitive, head);

    /// <summary>The end of a noun phrase with what is said of it: "called for <em>a ban on arms from abroad</em>".</summary>
    public int OfPhrase(Token cue, int first, int head) => Run(cue, first, ContentKind.Phrase, head);

    /// <summary>The same, going on behind what commas set off where "of" or "as" says more of the thing: "accused the mayor, who left, <em>of theft</em>".</summary>
    public int OfPhrase(Token cue, int first, int head, IReadOnlyList<string> extend)
    {
        var end = OfPhrase(cue, first, head);
        var limit = Math.Min(Limit(cue, first), end + _aside);
        if (extend.Count == 0 || end >= limit || context.Parse[end].Form is not ",")
        {
            return end;
        }

        for (var token = end; token + 1 < limit; token++)
        {
            if (context.Parse[token].Form is "," && context.Parse[token + 1] is var link && (link.Is("case") ? link.Lemma is "of" or "as" : link.Lemma is "of" && link.Is("mark")) && extend.Contains(context.Parse[token + 1].Lemma))
            {
                return OfPhrase(cue, token + 2, context.Parse[token + 1].IsRoot ? token + 2 : context.Parse[token + 1].HeadIndex);
            }
        }

        return end;
    }

    /// <summary>True when a finite verb stands between the two tokens, near the first.</summary>
    public bool HasClause(int first, int end)
    {
        for (var token = first; token < Math.Min(end, first + Context.Reach); token++)
        {
            if (Syntax.IsFinite(context.Parse[token]))
            {
                return true;
            }
        }

        return false;
    }

    private int Run(Token cue, int first, ContentKind kind, int head, bool cut = false)
    {
        var limit = Limit(cue, first, cut);
        var run = new ContentRun(cue, first, limit, kind, head);
        var firstComma = OpensSentence(cue);
        for (var token = first; token < limit; token++)
        {
            var quotation = context.Quotations.At(context.Parse[token].Span.Start);
            if (quotation >= 0 && context.Quotations[quotation].Span.Start >= context.Parse[first].Span.Start)
            {
                token = Past(context.Quotations[quotation].Span) - 1;
                if (token + 1 < limit && token >= first && (EndsAt(run, context.Quotations[quotation].Span, token + 1) || (firstComma && EndsInComma(context.Quotations[quotation].Span))))
                {
                    return token + 1;
                }

                continue;
            }

            if (context.Parse[token].Form is "(" && Closing(token, limit) is { } closing)
            {
                token = closing;
                continue;
            }

            if (token > first && (stops.StopsAt(run, token) || IsFullStop(token, limit) || (firstComma && context.Parse[token].Form is ",")))
            {
                return token;
            }
        }

        return limit;
    }

    /// <summary>
    /// The end of what the cue may govern: of its sentence, of the quotation it stands in, or, where it stands in a
    /// clause before the main one ("Carson, who says <em>he will win</em>, is ahead"), of that clause.
    /// </summary>
    private int Limit(Token cue, int first, bool cut = false)
    {
        var end = Math.Min(cue.Sentence.Tokens.End, cue.Index + Context.Reach);
        var quotation = context.Quotations.At(cue.Span.Start);
        if (quotation >= 0)
        {
            end = Math.Min(end, Math.Max(cue.Index + 1, Past(context.Quotations[quotation].Span) - 1));
        }

        var at = cue;
        for (var step = 0; step < Syntax.Limit && !at.IsRoot; step++)
        {
            // "those who advocate free speech argue": behind a relative clause its noun has its verb.
            cut &= !at.Is("acl");
            if (at.HeadIndex > at.Index)
            {
                // Where the content lies outside of that clause, the tree has hung the cue below its own content.
                var own = context.Yields[at.Index].End;
                return own > first && !(cut && IsCutThrough(own, end)) ? Math.Max(cue.Index + 1, Math.Min(end, own)) : end;
            }

            at = at.Head;
        }

        return end;
    }

    /// <summary>"claiming the move <em>would</em> cost votes": a noun before the edge and its verb behind it show that the tree has cut a clause in two.</summary>
    private bool IsCutThrough(int edge, int end) =>
        edge < end && Syntax.IsFinite(context.Parse[edge]) && context.Parse[edge - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON;

    /// <summary>A sentence's end that the splitter of sentences passed over.</summary>
    private bool IsFullStop(int token, int limit) =>
        context.Parse[token].Form is "." or "?" or "!" && context.Parse[token].Upos == Upos.PUNCT && token + 1 < limit && BeginsSentence(token + 1);

    /// <summary>A sentence's end or a comma before the closing mark.</summary>
    private bool EndsAt(ContentRun run, TextSpan quotation, int next)
    {
        var at = quotation.End - 1;
        while (at > quotation.Start && !char.IsLetterOrDigit(context.Text[at]) && context.Text[at] is not ('.' or '?' or '!' or ','))
        {
            at--;
        }

        return context.Text[at] switch
        {
            '.' or '?' or '!' => BeginsSentence(next),
            ',' => stops.StopsAfterQuotation(run, next),
            _ => false,
        };
    }

    private bool EndsInComma(TextSpan quotation) =>
        QuoteEdges.LastInside(context.Text, quotation, context.Text[quotation.End - 1]) is ',';

    private bool BeginsSentence(int token) =>
        char.IsUpper(context.Parse[token].Form[0]) || context.Quotations.At(context.Parse[token].Span.Start) >= 0;

    /// <summary>"When he said <em>it would rain</em>, people laughed": the clause of the cue opens its sentence, so that the first comma ends it.</summary>
    private bool OpensSentence(Token cue)
    {
        if (cue.Index == cue.Sentence.Tokens.First && cue.Xpos is "VBN" or "VBG" or "VBD" or "JJ")
        {
            return true;
        }

        foreach (var child in cue.Children)
        {
            if (child.Index < cue.Index && (child.Is("mark") || child.Is("advmod"))
                && child.Lemma is "when" or "after" or "as" or "while" or "before" or "although" or "though" or "since" or "once" or "until" or "if" or "now")
            {
                return NoCommaBefore(child.Index, cue.Sentence.Tokens.First);
            }
        }

        return false;
    }

    private bool NoCommaBefore(int token, int first)
    {
        if (token - first > 5)
        {
            return false;
        }

        for (var i = first; i < token; i++)
        {
            if (context.Parse[i].Form is ",")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first token that begins after the span.</summary>
    private int Past(TextSpan span)
    {
        var tokens = context.Parse.TokensIn(new TextSpan(span.End - 1, span.End));
        return Math.Max(tokens.End, tokens.First + 1);
    }

    private int? Closing(int open, int limit)
    {
        for (var token = open + 1; token < limit; token++)
        {
            if (context.Parse[token].Form is ")")
            {
                return token;
            }
        }

        return null;
    }
}
