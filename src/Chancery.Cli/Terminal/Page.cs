using System.Text;

namespace Chancery.Cli.Terminal;

/// <summary>Writes lines for a human reader: colours where they may be used, lines cut and wrapped between words.</summary>
internal sealed class Page(TextWriter output, TerminalStyle style)
{
    private const string _reset = "\u001b[0m";

    /// <summary>Columns to fill.</summary>
    public int Width => style.Width;

    public string Bold(string text) => Ink("\u001b[1m", text);

    public string Dim(string text) => Ink("\u001b[2m", text);

    public string Blue(string text) => Ink("\u001b[36m", text);

    public string Green(string text) => Ink("\u001b[32m", text);

    public string Yellow(string text) => Ink("\u001b[33m", text);

    public string Red(string text) => Ink("\u001b[31m", text);

    /// <summary>An empty line.</summary>
    public void Line() => output.WriteLine();

    /// <summary>A line as it is.</summary>
    public void Line(string text) => output.WriteLine(text);

    /// <summary>A heading with an empty line before it.</summary>
    public void Heading(string text)
    {
        output.WriteLine();
        output.WriteLine(Bold(text));
    }

    /// <summary>Words over as many lines as they need, each indented, never cut inside a word.</summary>
    public void Wrapped(string text, int indent, Func<string, string>? ink = null)
    {
        foreach (var line in Wrap(OneLine(text), Width - indent))
        {
            output.WriteLine(new string(' ', indent) + (ink is null ? line : ink(line)));
        }
    }

    /// <summary>A short word, then words over as many lines as they need, all starting at the same column.</summary>
    public void Labelled(string label, string text, int indent, int labelWidth)
    {
        var first = label.PadRight(labelWidth);
        foreach (var line in Wrap(OneLine(text), Width - indent - labelWidth))
        {
            output.WriteLine(new string(' ', indent) + Dim(first) + line);
            first = new string(' ', labelWidth);
        }
    }

    /// <summary>One line with its right end at the edge of the page; the left part is cut between words when there is no room.</summary>
    public void Ends(string left, string right, Func<string, string> inkLeft, Func<string, string> inkRight)
    {
        var room = Width - right.Length - 2;
        var cut = Cut(left, room);
        output.WriteLine(inkLeft(cut) + new string(' ', Math.Max(2, Width - cut.Length - right.Length)) + inkRight(right));
    }

    /// <summary>At most <paramref name="width"/> columns, cut between words, with an ellipsis where something is missing.</summary>
    public static string Cut(string text, int width)
    {
        if (text.Length <= width)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', Math.Max(0, width - 2));
        return (end > width / 2 ? text[..end] : text[..Math.Max(0, width - 1)]) + "…";
    }

    /// <summary>The text on one line, with control characters (which could command a terminal) as spaces.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var plain = char.IsControl(character) || char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format
                ? ' '
                : character;
            if (plain != ' ' || (line.Length > 0 && line[^1] != ' '))
            {
                line.Append(plain);
            }
        }

        return line.ToString().TrimEnd();
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        while (text.Length > width)
        {
            var end = text.LastIndexOf(' ', width);
            end = end <= 0 ? Math.Min(width, text.Length) : end;
            yield return text[..end];
            text = text[end..].TrimStart();
        }

        yield return text;
    }

    private string Ink(string code, string text) => style.Colour && text.Length > 0 ? code + text + _reset : text;
}
