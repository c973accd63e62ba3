using System.Globalization;
using Chancery.Model;

namespace Chancery.Reading.Atoms;

/// <summary>The atoms of a text, or of a part of it.</summary>
internal sealed class AtomText(string text, Vocabulary vocabulary, Atom[] atoms)
{
    /// <summary>Stands for what lies before the first and after the last atom.</summary>
    private static readonly Atom _outside = new(AtomKind.Break, 0, 0, 0, false, false);

    public string Text { get; } = text;

    public Vocabulary Vocabulary { get; } = vocabulary;

    public int Count => atoms.Length;

    /// <summary>The atom at that index; a break when the index lies outside.</summary>
    public Atom this[int index] => (uint)index < (uint)atoms.Length ? atoms[index] : _outside;

    public ReadOnlySpan<char> FormOf(int index) => this[index].Span.Of(Text);

    public TextSpan SpanOf(int first, int end) => new(atoms[first].Start, atoms[end - 1].End);

    public bool IsMark(int index, char mark) => this[index] is { Kind: AtomKind.Mark } atom && Text[atom.Start] == mark;

    /// <summary>True for a hyphen or dash of any length.</summary>
    public bool IsDash(int index) => IsHyphen(index) || IsMark(index, '\u2014');

    /// <summary>True for a hyphen or an en dash.</summary>
    public bool IsHyphen(int index) =>
        this[index] is { Kind: AtomKind.Mark } atom && Text[atom.Start] is '-' or '\u2013' or '\u2010' or '\u2011' && this[index].Kind == AtomKind.Mark;

    /// <summary>The value of a number without marks inside; false for other atoms and for more than nine digits.</summary>
    public bool TryInteger(int index, out int value)
    {
        value = 0;
        return this[index].Kind == AtomKind.Number
            && this[index].Span.Length <= 9
            && int.TryParse(FormOf(index), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Index of the first atom that ends after the position.</summary>
    public int FirstEndingAfter(int position)
    {
        int low = 0, high = atoms.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (atoms[middle].End > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
