using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Finds the words that name who speaks.</summary>
internal sealed class SourceReader(Context context)
{
    private const int _steps = 8;

    /// <summary>The head of the source of a verb cue; null when it is agentless.</summary>
    public int? OfVerb(Token verb)
    {
        var at = verb;
        for (var step = 0; step < _steps; step++)
        {
            if (Own(at) is { } own)
            {
                return own;
            }

            if (at.IsRoot)
            {
                break;
            }

            var head = at.Head;
            if (at.Is("acl"))
            {
                return Syntax.IsPastParticiple(at) ? null : head.Index;
            }

            if (!(at.Is("conj") || at.Is("advcl") || at.Is("xcomp") || at.Is("parataxis") || at.Is("ccomp")) || IsPassive(at))
            {
                break;
            }

            if (at.Is("xcomp") && head.Child("obj") is { } controller && controller.Index < at.Index)
            {
                return controller.Index;
            }

            if (at.Is("ccomp") && Syntax.IsFinite(at))
            {
                break;
            }

            at = head;
        }

        return Carried(verb);
    }

    /// <summary>The head of the source of a noun cue: whose claim it is.</summary>
    public int? OfNoun(Token noun)
    {
        Token? by = null;
        foreach (var child in noun.Children)
        {
            if (child.Is("nmod:poss"))
            {
                return child.Index;
            }

            if (child.Is("nmod") && Syntax.Preposition(child) is "by" or "from" or "among")
            {
                by ??= child;
            }
        }

        if (by is { } source)
        {
            return source.Index;
        }

        if (context.Predicates.At(noun.Index) is { } predicate && predicate.Subjects.Count > 0)
        {
            return predicate.Subjects[0];
        }

        // "made a statement that", "issued a warning": the subject of the verb it is the object of.
        if (noun.Is("obj") && !noun.IsRoot && !IsPassive(noun.Head))
        {
            return OfVerb(noun.Head);
        }

        foreach (var child in noun.Children)
        {
            if ((child.Is("compound") || child.Is("amod")) && child.Upos == Upos.PROPN)
            {
                return child.Index;
            }
        }

        return null;
    }

    /// <summary>The words of the phrase under a head, without what is only grammar around it.</summary>
    /// <param name="head">The token that heads the phrase.</param>
    /// <param name="notAfter">The first token that cannot belong to it: the cue where the source stands before it.</param>
    /// <param name="notBefore">The first token that can belong to it: the one after the cue where the source stands after it.</param>
    public TextSpan SpanOf(int head, int notAfter, int notBefore)
    {
        var token = context.Parse[head];
        if (IsThat(token) && Antecedent(token) is { } antecedent && antecedent < head)
        {
            return SpanOf(antecedent, head, 0);
        }

        if (Syntax.IsRelativePronoun(token) || (token.Upos == Upos.PRON && token.Children.Count == 0))
        {
            return token.Span;
        }

        var range = context.Yields[head];
        var first = First(Math.Max(range.First, notBefore), head);
        var end = End(first, head, Completed(head, Math.Min(range.End, notAfter), notAfter));
        if (first >= end || first > head || head >= end)
        {
            return token.Span;
        }

        return context.Parse.SpanOf(new TokenRange(first, ClosingComma(first, end, notAfter)));
    }

    private int First(int first, int head)
    {
        while (first < head && (context.Parse[first].Is("case") || context.Parse[first].Is("mark") || context.Parse[first].Is("cc") || context.IsPunctuation(first)))
        {
            first++;
        }

        return first;
    }

    /// <summary>"the party leader Nigel Berg said": a name up to the cue belongs to the source, whatever the tree made of it.</summary>
    private int Completed(int head, int end, int cue)
    {
        var token = Math.Max(end, head + 1);
        while (token < cue && token < context.Parse.Count && context.Parse[token].Upos == Upos.PROPN && !Syntax.IsTemporal(context.Parse[token]))
        {
            token++;
        }

        return token == cue && token < context.Parse.Count ? token : end;
    }

    /// <summary>Before what ends the phrase for sure: a sentence's end, a quotation that goes on after it, a participle set off by a comma.</summary>
    private int End(int first, int head, int end)
    {
        for (var token = head + 1; token < end; token++)
        {
            var word = context.Parse[token];
            var last = word.Form is "." or "?" or "!" && word.Upos == Upos.PUNCT && token + 1 < end;
            var aside = word.Form is "," && token + 1 < end && Syntax.IsGerund(context.Parse[token + 1]) && context.Parse[token + 1].Is("advcl");
            if (last || aside || OpensSpeech(token))
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

    private bool OpensSpeech(int token)
    {
        var start = context.Parse[token].Span.Start;
        var index = context.Quotations.At(start);
        return index >= 0 && context.Quotations[index].Span.Start == start && context.Parse[token - 1].Form is "." or "," or ":" or "?" or "!";
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

    private static bool IsThat(Token token) => token.Lemma is "that" && Syntax.IsRelativePronoun(token);

    private static int? Antecedent(Token pronoun)
    {
        var at = pronoun;
        for (var step = 0; step < _steps && !at.IsRoot; step++)
        {
            if (at.Is("acl"))
            {
                return at.HeadIndex;
            }

            at = at.Head;
        }

        return null;
    }

    public static bool IsPassive(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Is("aux:pass") || child.Is("nsubj:pass"))
            {
                return true;
            }
        }

        return verb.Has("Voice=Pass");
    }

    private bool IsClosingBracket(int token) => context.Parse[token].Form.Length == 1 && context.Parse[token].Form[0] is ')' or '”';

    /// <summary>The subject, or the agent of a passive. What stands inside a quotation does not speak outside of it.</summary>
    private int? Own(Token verb)
    {
        var passive = IsPassive(verb);
        var quotation = context.Quotations.At(verb.Span.Start);
        int? best = null;
        foreach (var child in verb.Children)
        {
            if (!passive && child.Is("nsubj") && !child.Is("nsubj:pass") && context.Quotations.At(child.Span.Start) == quotation
                && (best is not { } known || Math.Abs(child.Index - verb.Index) < Math.Abs(known - verb.Index)))
            {
                best = child.Index;
            }

            if (child.Relation == "obl:agent" || ((passive || Syntax.IsPastParticiple(verb)) && child.Is("obl") && Syntax.Preposition(child) == "by" && !Syntax.IsTemporal(child)))
            {
                return best ?? child.Index;
            }
        }

        return best;
    }

    private int? Carried(Token verb) =>
        context.Predicates.At(verb.Index) is { Subjects.Count: > 0 } predicate ? predicate.Subjects[0] : null;
}
