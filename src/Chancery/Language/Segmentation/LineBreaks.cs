using System.Buffers;
using Chancery.Language.Tokenisation;

namespace Chancery.Language.Segmentation;

/// <summary>
/// Tells line breaks that end a sentence from those that only wrap a long line, by the lines around them.
/// </summary>
/// <remarks>
/// A blank line always parts, and so does one before a bullet or the dash of an item. A single one parts when the next word would have fitted on the line (so the writer broke
/// it on purpose), and where lines are so long that nothing wraps them, or so short that they are a list.
/// </remarks>
internal ref struct LineBreaks(ReadOnlySpan<char> text)
{
    /// <summary>Signs that begin an item of a list and stand nowhere else at the beginning of a line.</summary>
    private static readonly SearchValues<char> Bullets = SearchValues.Create("•‣▪▫◦●○■□►▶➤✓✔·");

    // They begin an item too, where a space stands behind them.
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—*");

    private const int ShortestWrap = 40;
    private const int LongestWrap = 200;

    private readonly ReadOnlySpan<char> _text = text;
    private int _blockEnd = -1;
    private int _width;

    /// <summary>True when the white space from <paramref name="start"/> to <paramref name="end"/> must part sentences.</summary>
    public bool Parts(int start, int end)
    {
        var gap = _text[start..end];
        var first = gap.IndexOfAny('\n', '\u2029', '\f');
        if (first < 0)
        {
            return gap.Contains('\r') && !gap.Contains('\n');
        }

        return gap[first] != '\n' || (end < _text.Length && Bullets.Contains(_text[end])) || IsItem(start, end) || gap[(first + 1)..].ContainsAny('\n', '\u2029', '\f') || !Wraps(start, start + first, end);
    }

    /// <summary>True for the mark of an item of a list.</summary>
    public static bool BeginsItem(ReadOnlySpan<char> word) => word.Length == 1 && (Bullets.Contains(word[0]) || Dashes.Contains(word[0]));

    /// <summary>"…;⏎- call on": a dash or star with a space behind it begins an item where the line above ends with a mark.</summary>
    private bool IsItem(int start, int end) =>
        start > 0 && end + 1 < _text.Length && Dashes.Contains(_text[end]) && _text[end + 1] is ' ' && _text[start - 1] is ';' or ':' or ',' or '.';

    private bool Wraps(int lineEnd, int newline, int next)
    {
        if (newline >= _blockEnd)
        {
            MeasureBlock(newline);
        }

        var lineStart = _text[..newline].LastIndexOf('\n') + 1; // Cheap: only the line itself is searched.
        var word = next;
        while (word < _text.Length && !CharKinds.IsSpace(_text[word]) && word - next < 80)
        {
            word++;
        }

        var fits = lineEnd - lineStart + 1 + (word - next) <= _width;
        return _width is >= ShortestWrap and <= LongestWrap && !fits;
    }

    /// <summary>Finds the longest line between the blank lines around a position.</summary>
    private void MeasureBlock(int position)
    {
        var blank = _text[position..].IndexOf("\n\n");
        _blockEnd = blank < 0 ? _text.Length : position + blank + 1;
        var before = _text[..position].LastIndexOf("\n\n");
        var line = before < 0 ? 0 : before + 2;
        _width = 0;
        while (line < _blockEnd)
        {
            var length = _text[line.._blockEnd].IndexOf('\n');
            length = length < 0 ? _blockEnd - line : length;
            _width = Math.Max(_width, _text.Slice(line, length).TrimEnd().Length);
            line += length + 1;
        }
    }
}
