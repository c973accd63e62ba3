using Chancery.Model;

namespace Chancery.Reading.Attributions;

/// <summary>The quotations of a report, for looking up by position, and which of them have found their speaker.</summary>
internal sealed class Quotations(List<Quotation> items)
{
    private readonly bool[] _claimed = new bool[items.Count];

    public int Count => items.Count;

    public Quotation this[int index] => items[index];

    public bool IsClaimed(int index) => _claimed[index];

    public void Claim(int index) => _claimed[index] = true;

    /// <summary>Index of the quotation whose span holds the position; −1 when none does.</summary>
    public int At(int position)
    {
        var index = FirstEndingAfter(position);
        return index < items.Count && items[index].Span.Start <= position ? index : -1;
    }

    /// <summary>Index of the first quotation that ends after the position.</summary>
    public int FirstEndingAfter(int position)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (items[middle].Span.End > position)
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

    /// <summary>True when the quotation goes on with a sentence that began before it: its first word is no sentence's first.</summary>
    public static bool GoesOn(TextSpan quotation, string text)
    {
        var first = quotation.Start;
        while (first < quotation.End && !char.IsLetterOrDigit(text[first]))
        {
            first++;
        }

        return first < quotation.End && (char.IsLower(text[first]) || (text[first] == 'I' && first + 1 < text.Length && !char.IsLetter(text[first + 1])));
    }

    /// <summary>The span grown to the ends of quotations that it cuts through.</summary>
    public TextSpan CompleteEnd(TextSpan span)
    {
        var index = At(Math.Max(span.End - 1, span.Start));
        if (index < 0)
        {
            // The closing mark may be the very next thing: content "…it failed" + ”.
            return span;
        }

        var quotation = items[index];
        return quotation.Span.Start >= span.Start && quotation.Span.End > span.End
            ? new TextSpan(span.Start, quotation.Span.End)
            : span;
    }
}
