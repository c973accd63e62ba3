using Chancery.Model;

namespace Chancery.Reading.Times;

/// <summary>The times layer of one report.</summary>
public sealed class TimeMentions(Values<TimeMention> items, Values<Remark> remarks)
{
    /// <summary>In text order, never overlapping.</summary>
    public Values<TimeMention> Items { get; } = items;

    /// <summary>What could not be resolved.</summary>
    public Values<Remark> Remarks { get; } = remarks;

    /// <summary>The time expression that holds the token; null when none does. Costs a binary search.</summary>
    public TimeMention? At(int token)
    {
        var first = FirstEndingAfter(token);
        return first < Items.Count && Items[first].Tokens.Contains(token) ? Items[first] : null;
    }

    /// <summary>The time expressions that share a token with the range, in text order.</summary>
    public IEnumerable<TimeMention> In(TokenRange tokens)
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
