namespace Chancery.Model;

/// <summary>Looks mentions up by token; they are in text order and never overlap. A lookup costs a binary search.</summary>
internal static class TokenMentions
{
    /// <summary>The mention that holds the token; null when none does.</summary>
    public static T? At<T>(Values<T> items, int token)
        where T : class, ITokenMention
    {
        var first = FirstEndingAfter(items, token);
        return first < items.Count && items[first].Tokens.Contains(token) ? items[first] : null;
    }

    /// <summary>The mentions that share a token with the range, in text order.</summary>
    public static IEnumerable<T> In<T>(Values<T> items, TokenRange tokens)
        where T : class, ITokenMention
    {
        for (var i = FirstEndingAfter(items, tokens.First); i < items.Count && items[i].Tokens.First < tokens.End; i++)
        {
            yield return items[i];
        }
    }

    private static int FirstEndingAfter<T>(Values<T> items, int token)
        where T : class, ITokenMention
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (items[middle].Tokens.End > token)
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
