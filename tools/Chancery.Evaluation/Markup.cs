using System.Text;
using Chancery.Model;

namespace Chancery.Evaluation;

/// <summary>
/// A text with what must be found in it written into it: <c>He left on [November 6=2023-11-06].</c> A bracket without
/// an equals sign is plain text.
/// </summary>
internal sealed record Markup(string Text, IReadOnlyList<(TextSpan Span, string Value)> Expected)
{
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder();
        var expected = new List<(TextSpan, string)>();
        for (var i = 0; i < marked.Length; i++)
        {
            var close = marked[i] == '[' ? marked.IndexOf(']', i) : -1;
            var equals = close < 0 ? -1 : marked.IndexOf('=', i, close - i);
            if (equals < 0)
            {
                text.Append(marked[i]);
                continue;
            }

            var start = text.Length;
            text.Append(marked, i + 1, equals - i - 1);
            expected.Add((new TextSpan(start, text.Length), marked[(equals + 1)..close]));
            i = close;
        }

        return new Markup(text.ToString(), expected);
    }

    /// <summary>One line per finding, so that a failing test shows both sides whole.</summary>
    public string Render(IEnumerable<(TextSpan Span, string Value)> found) =>
        string.Join('\n', found.Select(item => $"{item.Span} {item.Span.TextOf(Text)} = {item.Value}"));
}
