using Chancery.Language.Tokenisation;
using Chancery.Model;

namespace Chancery.Language.Segmentation;

/// <summary>Tokens without sentences yet, as the segmenter sees them.</summary>
internal readonly ref struct TokenView(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> spans, ReadOnlySpan<bool> continues)
{
    public readonly ReadOnlySpan<char> Text = text;
    public readonly ReadOnlySpan<TextSpan> Spans = spans;
    public readonly ReadOnlySpan<bool> Continues = continues;

    public int Count => Spans.Length;

    public ReadOnlySpan<char> Form(int token) => Text[Spans[token].Start..Spans[token].End];

    public char First(int token) => Text[Spans[token].Start];

    public char Last(int token) => Text[Spans[token].End - 1];

    /// <summary>The white space before the token; empty when it is glued to the one before.</summary>
    public ReadOnlySpan<char> GapBefore(int token) => Text[Spans[token - 1].End..Spans[token].Start];

    /// <summary>True for a token that may end a sentence: it ends in . ! ? or …</summary>
    public bool IsStop(int token) => CharKinds.Of(Last(token)) == CharKind.Stop;

    /// <summary>True for what closes after the full stop: quotation marks and brackets; also spaces left over from HTML.</summary>
    public bool IsCloser(int token) => Spans[token].Length <= 2
        ? Last(token) is ')' or ']' or '"' or '”' or '’' or '\'' or '»' or '}'
        : IsLeftoverSpace(token);

    /// <summary>True for a space left over from HTML: it belongs to what stands before it.</summary>
    public bool IsLeftoverSpace(int token) => First(token) == '&' && Form(token) is "&nbsp;" or "&#160;" or "&ensp;" or "&emsp;";

    /// <summary>True when a stop stands before the gap, closing quotes and brackets between them left out.</summary>
    public bool EndsWithStop(int token, int first)
    {
        for (var i = 0; i < 3 && token > first && IsCloser(token); i++)
        {
            token--;
        }

        return IsStop(token);
    }
}
