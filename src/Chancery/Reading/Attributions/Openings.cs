using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Finds where content before its cue really begins.</summary>
/// <remarks>
/// What joins a sentence to the one before ("However, …", "And …"), where a report is sent from ("OSLO — …"), and a
/// clause of its own that "and" or "but" sets before the last one belong to the report.
/// </remarks>
internal sealed class Openings(Context context)
{
    /// <summary>How many tokens the place and the agency of a dateline take at most.</summary>
    private const int _dateline = 14;

    /// <summary>How many tokens a concession takes at most that opens a sentence.</summary>
    private const int _concession = 40;

    /// <summary>The range without what comes before the content.</summary>
    public TokenRange Of(TokenRange range)
    {
        if (range.Count > Context.Reach)
        {
            return range;
        }

        var first = AfterLink(AfterDateline(range.First, range.End), range.End);
        return range with { First = LastClause(AfterConcession(first, range.End), range.End) };
    }

    /// <summary>"Despite the rain<em>, the dam held</em>, officials said": what opens with a concession is the report's own up to its comma.</summary>
    public int AfterConcession(int first, int end)
    {
        if (first >= end || context.Parse[first].Lemma is not ("despite" or "though" or "although" or "notwithstanding"))
        {
            return first;
        }

        for (var token = first + 1; token + 2 < Math.Min(end, first + _concession); token++)
        {
            if (context.Parse[token].Form is "," && context.Parse[token + 1].Upos is Upos.DET or Upos.PRON or Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.NUM && !Syntax.IsRelativePronoun(context.Parse[token + 1]))
            {
                return token + 1;
            }
        }

        return first;
    }

    /// <summary>The first token behind a label ("Q:", "The result:"); the same one when there is none.</summary>
    public int AfterLabel(int first, int end)
    {
        for (var token = first + 1; token + 1 < Math.Min(end, first + 3); token++)
        {
            if (context.Parse[token].Form is ":")
            {
                return token + 1;
            }
        }

        return first;
    }

    /// <summary>The first token behind "However," and the like; the same one when there is none.</summary>
    public int AfterLink(int first, int end)
    {
        if (first + 1 < end && context.Parse[first].Upos == Upos.CCONJ)
        {
            first++;
        }

        if (first + 2 < end && context.Parse[first].Lemma is "in" && context.Parse[first + 1].Lemma is "addition" && context.Parse[first + 2].Form is ",")
        {
            return first + 3;
        }

        return first + 1 < end && context.Parse[first].Upos == Upos.ADV && context.Parse[first + 1].Form is "," ? first + 2 : first;
    }

    /// <summary>The first token behind the place a report is sent from; the same one when there is none.</summary>
    public int AfterDateline(int first, int end)
    {
        for (var token = first + 1; token < Math.Min(end, first + _dateline); token++)
        {
            if (Syntax.IsFinite(context.Parse[token]))
            {
                return first;
            }

            if (context.Parse[token].Form is "—" or "–" or "--" || (context.Parse[token].Form is "-" && context.Text[context.Parse[token].Span.Start - 1] == ' '))
            {
                return IsCapitals(first) ? token + 1 : first;
            }
        }

        return first;
    }

    private bool IsCapitals(int token)
    {
        foreach (var letter in context.Parse[token].Form)
        {
            if (char.IsLower(letter))
            {
                return false;
            }
        }

        return context.Parse[token].Span.Length > 2;
    }

    /// <summary>Behind the last ", and" or ", but" that a clause with its own subject and verb follows.</summary>
    private int LastClause(int first, int end)
    {
        for (var token = end - 1; token > first + 1; token--)
        {
            if (context.Parse[token].Upos == Upos.CCONJ && context.Parse[token - 1].Form is "," && IsClause(token + 1, end))
            {
                return token + 1;
            }
        }

        return first;
    }

    private bool IsClause(int from, int end)
    {
        for (var token = from; token < end; token++)
        {
            var word = context.Parse[token];
            if (word.Is("nsubj") && !word.IsRoot && word.HeadIndex > token && (word.Head.Is("conj") || word.Head.IsRoot) && !Syntax.IsRelativePronoun(word))
            {
                return true;
            }

            if (Syntax.IsFinite(word) || word.Form is ",")
            {
                return false;
            }
        }

        return false;
    }
}
