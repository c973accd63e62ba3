using System.Text;

namespace Chancery.Exchange.Html;

/// <summary>Builds HTML; everything that is not written as markup is escaped.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _html = new();

    /// <summary>Markup as it is: only for strings of the program.</summary>
    public Markup Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Text from a report, safe inside an element or a quoted attribute.</summary>
    public Markup Text(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case '&':
                    _html.Append("&amp;");
                    break;
                case '<':
                    _html.Append("&lt;");
                    break;
                case '>':
                    _html.Append("&gt;");
                    break;
                case '"':
                    _html.Append("&quot;");
                    break;
                case '\'':
                    _html.Append("&#39;");
                    break;
                default:
                    // Control characters and marks that turn the direction of writing would let a text disguise itself.
                    var hidden = (char.IsControl(character) && character is not ('\n' or '\t' or '\r'))
                        || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
                    _html.Append(hidden ? '\uFFFD' : character);
                    break;
            }
        }

        return this;
    }

    /// <summary>An element with nothing but text in it.</summary>
    public Markup Element(string name, string attributes, string text) =>
        Raw("<").Raw(name).Raw(attributes.Length > 0 ? " " + attributes : "").Raw(">").Text(text).Raw("</").Raw(name).Raw(">");

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();
}
