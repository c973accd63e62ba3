using Chancery.Model;

namespace Chancery.Reading.Attributions;

/// <summary>Finds quotations by their marks alone: “ ”, " ", '' '', « », „ “.</summary>
/// <remarks>
/// A quotation that a paragraph leaves open ends with it, so that one lost mark spoils one paragraph; when the next
/// paragraph begins with an opening mark, as newspapers print long speeches, it is known to go on there.
/// </remarks>
internal static class QuotationFinder
{
    public static List<Quotation> Find(string text)
    {
        var found = new List<Quotation>();
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' && open >= 0 && IsBreak(text, i))
            {
                var next = SkipSpace(text, i);
                var goesOn = MarkLength(text, next) > 0 && IsOpening(text, next);
                found.Add(new Quotation(new TextSpan(open, TrimEnd(text, i)), false, goesOn));
                open = -1;
            }

            var length = MarkLength(text, i);
            if (length == 0)
            {
                continue;
            }

            if (open < 0 && (IsOpening(text, i) || !IsClosing(text, i)))
            {
                open = i;
            }
            else if (open >= 0 && length == 2 && i + 2 < text.Length && text[i + 2] is '\'' or '’' && IsClosing(text, i))
            {
                // Three marks close a quotation inside the quotation as well.
                found.Add(new Quotation(new TextSpan(open, i + 3), true, false));
                open = -1;
                length = 3;
            }
            else if (open >= 0 && (!IsOnlyOpening(text[i]) || IsMisprintedClosing(text, i)) && (IsMisprintedClosing(text, i) || IsClosing(text, i) || !IsOpening(text, i)))
            {
                found.Add(new Quotation(new TextSpan(open, i + length), true, false));
                open = -1;
            }

            i += length - 1;
        }

        if (open >= 0)
        {
            found.Add(new Quotation(new TextSpan(open, TrimEnd(text, text.Length)), false, false));
        }

        return found;
    }

    /// <summary>A blank line, or a line end in a text whose lines are paragraphs (the next line starts with a capital or a mark).</summary>
    private static bool IsBreak(string text, int newline)
    {
        var next = SkipSpace(text, newline);
        return next >= text.Length || text.AsSpan(newline + 1, next - newline - 1).Contains('\n') || char.IsUpper(text[next]) || MarkLength(text, next) > 0;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int TrimEnd(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static int MarkLength(string text, int at)
    {
        if (at >= text.Length)
        {
            return 0;
        }

        return text[at] switch
        {
            '“' or '”' or '"' or '«' or '»' or '„' or '‟' => 1,
            '\'' or '’' or '‘' when at + 1 < text.Length && text[at + 1] is '\'' or '’' or '‘' => 2,
            _ => 0,
        };
    }

    /// <summary>An opening mark behind a word and before a blank can only be meant to close.</summary>
    private static bool IsMisprintedClosing(string text, int at) =>
        text[at] is '“' && at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '[' or '—' or '–' or '-')
        && (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]));

    private static bool IsOnlyOpening(char mark) => mark is '“' or '«' or '„';

    private static bool IsOpening(string text, int at)
    {
        if (text[at] is '“' or '«' or '„')
        {
            return true;
        }

        var after = at + MarkLength(text, at);
        return text[at] is not ('”' or '»')
            && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '-' or '—' or '–' or '\'')
            && after < text.Length && !char.IsWhiteSpace(text[after]);
    }

    private static bool IsClosing(string text, int at)
    {
        if (text[at] is '”' or '»')
        {
            // A closing mark cannot open a line, except where it is misprinted.
            return at > 0 && text[at - 1] is not '\n';
        }

        return !IsOnlyOpening(text[at]) && at > 0 && !char.IsWhiteSpace(text[at - 1]);
    }
}
