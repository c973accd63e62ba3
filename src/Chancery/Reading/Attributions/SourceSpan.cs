using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Finds the first and last word of a phrase that names a source, where the tree breaks long names as well.</summary>
internal sealed class SourceSpan(Context context)
{
    /// <summary>The words of the phrase under a head, without what is only grammar around it.</summary>
    public TextSpan Of(int head, int notAfter, int notBefore)
    {
        var range = context.Yields[head];
        var before = notAfter < context.Parse.Count;
        var first = First(Math.Max(range.First, notBefore), head);
        first = Widened(first, Floor(head, notBefore));
        var end = Completed(head, Math.Min(range.End, notAfter), notAfter);
        end = End(first, head, before ? end : WithApposition(end, context.Parse[head].Sentence.Tokens.End));
        if (first >= end || first > head || head >= end)
        {
            return context.Parse[head].Span;
        }

        return context.Parse.SpanOf(new TokenRange(first, before ? ClosingComma(first, end, notAfter) : end));
    }

    /// <summary>Past prepositions and the place a report is sent from: "OSLO — <em>The minister</em>".</summary>
    private int First(int first, int head)
    {
        for (var token = first; token < Math.Min(head, first + 6); token++)
        {
            if (context.Parse[token].Form is "—" or "–" or "--" && token - context.Parse[head].Sentence.Tokens.First < 6)
            {
                first = token + 1;
            }
        }

        while (first < head && (context.Parse[first].Is("case") || context.Parse[first].Is("mark") || context.IsPunctuation(first)
            || (context.Parse[first].Is("cc") && context.Parse[first].Lemma is not ("both" or "either" or "neither"))
            || context.Parse[first] is { Lemma: "even" or "only" or "just", Upos: Upos.ADV }))
        {
            first++;
        }

        return first;
    }

    /// <summary>The first token that the phrase may reach back to: its sentence's first, or the one after a mark or quotation.</summary>
    private int Floor(int head, int notBefore)
    {
        var floor = Math.Max(Math.Max(notBefore, context.Parse[head].Sentence.Tokens.First), head - Syntax.Limit);
        for (var token = head - 1; token >= floor; token--)
        {
            if (context.Parse[token].Upos == Upos.PUNCT && context.Parse[token].Form is not "-")
            {
                return token + 1;
            }
        }

        return floor;
    }

    /// <summary>"the mayor's press officer Anna Berg": words of names before the head belong to it if nothing else stands there.</summary>
    private int Widened(int first, int floor)
    {
        if (floor < first && context.Parse[floor].Upos is Upos.SCONJ or Upos.CCONJ or Upos.ADV)
        {
            floor++;
        }

        for (var token = floor; token < first; token++)
        {
            var word = context.Parse[token];
            var named = word.Upos is Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.DET or Upos.NUM || word.Form is "-" || word.Xpos is "PRP$" or "POS";
            if (!named || Syntax.IsTemporal(word))
            {
                return first;
            }
        }

        return first - floor <= 8 ? Math.Min(first, floor) : first;
    }

    /// <summary>"the party leader Nigel Berg said": a name up to the cue belongs to the source, whatever the tree made of it.</summary>
    private int Completed(int head, int end, int cue)
    {
        var token = Math.Max(end, head + 1);
        var stop = Math.Min(cue, context.Parse.Count);
        while (token < stop && context.Parse[token].Upos == Upos.PROPN && !Syntax.IsTemporal(context.Parse[token]))
        {
            token++;
        }

        return token == cue || cue >= context.Parse.Count ? token : end;
    }

    /// <summary>"said Anna Berg, the mayor's press officer." where the tree hung the apposition elsewhere.</summary>
    private int WithApposition(int end, int sentenceEnd)
    {
        if (end + 1 >= sentenceEnd || context.Parse[end].Form is not "," || context.Parse[end + 1].Upos is not (Upos.DET or Upos.NUM or Upos.NOUN or Upos.PROPN or Upos.ADJ) && context.Parse[end + 1].Xpos is not "PRP$")
        {
            return end;
        }

        for (var token = end + 1; token < sentenceEnd && token < end + 40; token++)
        {
            var word = context.Parse[token];
            if (word.Form is "." || token == sentenceEnd - 1)
            {
                return word.Form is "." ? token : token + 1;
            }

            if (Syntax.IsFinite(word) || Syntax.IsGerund(word) || OpensSpeech(token))
            {
                return end;
            }
        }

        return end;
    }

    /// <summary>Before what ends the phrase for sure: a sentence's end, a quotation that goes on after it, a participle set off by a comma, a day.</summary>
    private int End(int first, int head, int end)
    {
        var relative = false;
        for (var token = head + 1; token < Math.Min(end, head + Context.Reach); token++)
        {
            relative |= Syntax.IsRelativePronoun(context.Parse[token]) || context.Parse[token].Xpos.StartsWith('W');
            if (EndsPhrase(token, end) || (!relative && Syntax.IsFinite(context.Parse[token])))
            {
                end = token;
            }
        }

        while (end - 1 > head && (context.Parse[end - 1].Lemma is "'s" or "'" or "’s" or "’" || context.IsPunctuation(end - 1)) && !IsClosingBracket(end - 1) && !ClosesQuotation(first, end - 1))
        {
            end--;
        }

        return end;
    }

    private bool EndsPhrase(int token, int end)
    {
        var word = context.Parse[token];
        var last = word.Form is "." or "?" or "!" && word.Upos == Upos.PUNCT && token + 1 < end;
        var aside = word.Form is "," && token + 1 < end && Syntax.IsGerund(context.Parse[token + 1]) && context.Parse[token + 1].Is("advcl");
        return last || aside || OpensSpeech(token) || IsDay(word, end);
    }

    /// <summary>"the campaign <em>on Tuesday</em>", "Berg <em>during the debate</em>", "Berg <em>at the time</em>", "Berg <em>in a statement</em>": when and how it was said.</summary>
    private bool IsDay(Token word, int end) =>
        word.Is("case") && !word.IsRoot && word.HeadIndex > word.Index && word.HeadIndex == end - 1
        && (word.Lemma is "during" || (word.Lemma is "on" or "at" && Syntax.IsTemporal(word.Head))
            || (word.Lemma is "in" && context.Parse[word.Index + 1].Lemma is "a" && context.Cues.Channel(Syntax.Lower(word.Head.Lemma)) is not null));

    private bool OpensSpeech(int token)
    {
        var start = context.Parse[token].Span.Start;
        var index = context.Quotations.At(start);
        return index >= 0 && token > 0 && context.Quotations[index].Span.Start == start && context.Parse[token - 1].Form is "." or "," or ":" or "?" or "!";
    }

    private bool ClosesQuotation(int first, int token)
    {
        var span = context.Parse[token].Span;
        var index = context.Quotations.At(span.Start);
        return index >= 0 && context.Quotations[index].Span.End == span.End && context.Quotations[index].Span.Start >= context.Parse[first].Span.Start;
    }

    /// <summary>"Berg, the minister<em>,</em> said": the comma that closes an apposition goes with the one that opens it.</summary>
    private int ClosingComma(int first, int end, int cue)
    {
        if (end + 1 != cue || context.Parse[end].Form is not ",")
        {
            return end;
        }

        for (var token = first; token < end; token++)
        {
            if (context.Parse[token].Form is ",")
            {
                return end + 1;
            }
        }

        return end;
    }

    private bool IsClosingBracket(int token) => context.Parse[token].Form.Length == 1 && context.Parse[token].Form[0] is ')' or '”';
}
