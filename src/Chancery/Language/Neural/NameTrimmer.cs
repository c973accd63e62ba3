using Chancery.Language.Tokenisation;
using Chancery.Model;

namespace Chancery.Language.Neural;

/// <summary>
/// Mends where names begin and end: titles are no part of a person's name ("Justice Scalia"), addresses of none, and
/// a hyphen between two names of a kind joins them ("Hartley-Grant").
/// </summary>
internal sealed class NameTrimmer(TokeniserRules rules)
{
    /// <summary>Mends the names of the list from an index on, which are in order of the text.</summary>
    public void Mend(string text, ReadOnlySpan<TextSpan> spans, List<NameMention> names, int from)
    {
        var kept = from;
        for (var i = from; i < names.Count; i++)
        {
            if (Trim(text, spans, names[i]) is not { } name)
            {
                continue;
            }

            if (kept > from && Joins(text, spans, names[kept - 1], name))
            {
                names[kept - 1] = Of(name.Type, new TokenRange(names[kept - 1].Tokens.First, name.Tokens.End), spans);
                continue;
            }

            names[kept++] = name;
        }

        names.RemoveRange(kept, names.Count - kept);
    }

    private NameMention? Trim(string text, ReadOnlySpan<TextSpan> spans, NameMention name)
    {
        var (first, end) = (name.Tokens.First, name.Tokens.End);
        while (name.Type == NameType.Person && first < end && rules.IsHonorific(spans[first].Of(text)))
        {
            first++;
        }

        for (var i = first; i < end; i++)
        {
            if (spans[i].Of(text).Contains('@'))
            {
                end = i;
            }
        }

        return first < end ? Of(name.Type, new TokenRange(first, end), spans) : null;
    }

    private static bool Joins(string text, ReadOnlySpan<TextSpan> spans, NameMention left, NameMention right)
    {
        var hyphen = left.Tokens.End;
        return left.Type == right.Type && right.Tokens.First == hyphen + 1 && spans[hyphen].Of(text) is "-"
            && spans[hyphen].Start == left.Span.End && spans[hyphen].End == right.Span.Start;
    }

    private static NameMention Of(NameType type, TokenRange tokens, ReadOnlySpan<TextSpan> spans) =>
        new(type, tokens, new TextSpan(spans[tokens.First].Start, spans[tokens.End - 1].End));
}
