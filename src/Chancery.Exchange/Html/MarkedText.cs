using Chancery.Model;

namespace Chancery.Exchange.Html;

/// <summary>
/// Writes a text with its marks as nested elements. Where two marks cross, the later one is cut at the end of the
/// earlier, as elements cannot overlap.
/// </summary>
internal sealed class MarkedText(Markup html, string text)
{
    private readonly Stack<Mark> _open = new();
    private readonly PriorityQueue<Mark, (int Start, int End, int Order)> _waiting = new();
    private int _position;
    private int _order;

    /// <summary>Writes the whole text.</summary>
    public void Write(IEnumerable<Mark> marks)
    {
        foreach (var mark in marks.Where(mark => mark.Span.Length > 0 && mark.Span.End <= text.Length))
        {
            Wait(mark);
        }

        while (_waiting.TryDequeue(out var mark, out _))
        {
            CloseUntil(mark.Span.Start);
            Open(mark);
        }

        CloseUntil(int.MaxValue);
        WriteText(text.Length);
    }

    /// <summary>Earlier starts first, then longer marks, then the order in which they were given.</summary>
    private void Wait(Mark mark) => _waiting.Enqueue(mark, (mark.Span.Start, -mark.Span.End, _order++));

    private void Open(Mark mark)
    {
        WriteText(mark.Span.Start);
        if (_open.TryPeek(out var outer) && outer.Span.End < mark.Span.End)
        {
            // The rest waits for the outer mark to close; only the first piece can be pointed at.
            Wait(mark with { Span = new TextSpan(outer.Span.End, mark.Span.End), Anchor = null });
            mark = mark with { Span = new TextSpan(mark.Span.Start, outer.Span.End) };
        }

        html.Raw("<span class=\"mark ").Raw(mark.Layer).Raw("\" tabindex=\"0\" data-tip=\"").Text(mark.Tip).Raw("\"");
        html.Raw(mark.Anchor is null ? ">" : $" id=\"{mark.Anchor}\">");
        _open.Push(mark);
    }

    private void CloseUntil(int position)
    {
        while (_open.TryPeek(out var mark) && mark.Span.End <= position)
        {
            WriteText(mark.Span.End);
            html.Raw("</span>");
            _open.Pop();
        }
    }

    private void WriteText(int end)
    {
        if (end > _position)
        {
            html.Text(text.AsSpan(_position, end - _position));
            _position = end;
        }
    }
}
