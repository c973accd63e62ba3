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
    public TextSpan SpanOf(int head, int notAfter, int notBefore)
    {
        var token = context.Parse[head];
        if (Syntax.IsRelativePronoun(token) || (token.Upos == Upos.PRON && token.Children.Count == 0))
        {
            return token.Span;
        }

        var range = context.Yields[head];
        var first = Math.Max(range.First, notBefore);
        var end = Math.Min(range.End, notAfter);
        while (first < head && (context.Parse[first].Is("case") || context.Parse[first].Is("mark") || context.Parse[first].Is("cc") || context.IsPunctuation(first)))
        {
            first++;
        }

        while (end - 1 > head && (context.Parse[end - 1].Lemma is "'s" or "'" or "’s" or "’" || context.IsPunctuation(end - 1)) && !IsClosingBracket(end - 1))
        {
            end--;
        }

        return first < end && first <= head && head < end
            ? context.Parse.SpanOf(new TokenRange(first, end))
            : token.Span;
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

    private static int? Own(Token verb)
    {
        var passive = IsPassive(verb);
        foreach (var child in verb.Children)
        {
            if (!passive && child.Is("nsubj") && !child.Is("nsubj:pass"))
            {
                return child.Index;
            }

            if (child.Relation == "obl:agent" || ((passive || Syntax.IsPastParticiple(verb)) && child.Is("obl") && Syntax.Preposition(child) == "by" && !Syntax.IsTemporal(child)))
            {
                return child.Index;
            }
        }

        return null;
    }

    private int? Carried(Token verb) =>
        context.Predicates.At(verb.Index) is { Subjects.Count: > 0 } predicate ? predicate.Subjects[0] : null;
}
