using Chancery.Model;

namespace Chancery.Reading.Quantities;

/// <summary>The quantities layer of one report.</summary>
public sealed class QuantityMentions(Values<Quantity> items, Values<Remark> remarks)
{
    /// <summary>In text order, never overlapping.</summary>
    public Values<Quantity> Items { get; } = items;

    /// <summary>What was repaired or could not be read.</summary>
    public Values<Remark> Remarks { get; } = remarks;

    /// <summary>The quantity that holds the token; null when none does. Costs a binary search.</summary>
    public Quantity? At(int token)
    {
        var first = FirstEndingAfter(token);
        return first < Items.Count && Items[first].Tokens.Contains(token) ? Items[first] : null;
    }

    /// <summary>The quantities that share a token with the range, in text order.</summary>
    public IEnumerable<Quantity> In(TokenRange tokens)
    {
        for (var i = FirstEndingAfter(tokens.First); i < Items.Count && Items[i].Tokens.First < tokens.End; i++)
        {
            yield return Items[i];
        }
    }

    private int FirstEndingAfter(int token)
    {
        int low = 0, high = Items.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Items[middle].Tokens.End > token)
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
