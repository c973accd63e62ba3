using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>What the readers of cues share while one report is read.</summary>
internal sealed class Context(Parse parse, PredicateLayer predicates, CueIndex cues)
{
    /// <summary>
    /// How many tokens from its cue anything is looked for; real sentences stay below, and hostile ones without an end cost
    /// no more than their length times this.
    /// </summary>
    public const int Reach = 400;

    public Parse Parse { get; } = parse;

    public PredicateLayer Predicates { get; } = predicates;

    public CueIndex Cues { get; } = cues;

    public Yields Yields { get; } = new(parse);

    public Quotations Quotations { get; } = new(QuotationFinder.Find(parse.Text));

    public string Text => Parse.Text;

    /// <summary>Adds the words of the range to the content; false when none are left after trimming.</summary>
    public bool Add(TokenRange range, Draft draft, string shape, double confidence)
    {
        if (range.Count <= 0 || Trimmed(range) is not { } span)
        {
            return false;
        }

        draft.Parts.Add(span);
        draft.Shape = shape;
        draft.Confidence = confidence;
        return true;
    }

    /// <summary>The tokens as a span without punctuation at its ends; quotation marks that close inside stay.</summary>
    public TextSpan? Trimmed(TokenRange range)
    {
        var (first, end) = range;
        while (first < end && IsPunctuation(first) && !Opens(first, end))
        {
            first++;
        }

        while (first < end && IsPunctuation(end - 1) && !Closes(end - 1, first))
        {
            end--;
        }

        return first < end ? Quotations.CompleteEnd(new TextSpan(Parse[first].Span.Start, Parse[end - 1].Span.End)) : null;
    }

    public bool IsPunctuation(int token) =>
        Parse[token].Upos == Upos.PUNCT || (Parse[token].Span.Length > 0 && !char.IsLetterOrDigit(Parse[token].Form[0]) && Parse[token].Span.Length == 1 && Parse[token].Form[0] is not ('$' or '€' or '£' or '%' or '@' or '#'));

    /// <summary>True when nothing but blanks and the given marks stands between two positions.</summary>
    public bool OnlyBetween(int start, int end, string marks)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(Text[i]) && !marks.Contains(Text[i]))
            {
                return false;
            }
        }

        return start <= end;
    }

    public bool HasBreak(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Text[i] == '\n')
            {
                return true;
            }
        }

        return false;
    }

    private bool Opens(int token, int end)
    {
        var index = Quotations.At(Parse[token].Span.Start);
        return index >= 0 && Quotations[index].Span.Start == Parse[token].Span.Start && end > token + 1;
    }

    private bool Closes(int token, int first)
    {
        var index = Quotations.At(Parse[token].Span.Start);
        if (index < 0)
        {
            return Parse[token].Form[0] is ')' && OpenedInside(token, first);
        }

        var span = Quotations[index].Span;
        return span.Start >= Parse[first].Span.Start && Parse[token].Span.End == span.End;
    }

    private bool OpenedInside(int token, int first)
    {
        for (var i = token - 1; i >= first; i--)
        {
            if (Parse[i].Form.Length > 0 && Parse[i].Form[0] == '(')
            {
                return true;
            }
        }

        return false;
    }
}
