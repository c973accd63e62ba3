using System.Runtime.InteropServices;
using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>Where a party is mentioned.</summary>
/// <param name="Head">The head of the mention.</param>
/// <param name="Actor">Who stands there.</param>
/// <param name="Rule">How the mention was tied to him; <c>place</c> where only a place of the state is named.</param>
internal readonly record struct PartyMention(int Head, Actor Actor, string Rule);

/// <summary>All who are coded alike: a state with its officials, forces and people, a body, an armed group.</summary>
internal sealed class Party(string code, Actor? state)
{
    public string Code { get; } = code;

    /// <summary>Who stands for all of them; null where the report names only some.</summary>
    public Actor? State { get; } = state;

    /// <summary>In text order.</summary>
    public List<PartyMention> Mentions { get; } = [];

    /// <summary>True for the state of the place where the report was written, of which nothing else is told.</summary>
    public bool IsOnlyWhence { get; set; }

    /// <summary>Its place among the parties, those mentioned most coming first.</summary>
    public int Rank { get; set; }

    /// <summary>The mentions whose heads stand within the words; costs a binary search.</summary>
    public ReadOnlySpan<PartyMention> Within(TokenRange words)
    {
        var (first, end) = (FirstFrom(words.First), FirstFrom(words.End));
        return CollectionsMarshal.AsSpan(Mentions)[first..Math.Max(first, end)];
    }

    /// <summary>The mention within the words that costs least; null when there is none.</summary>
    public PartyMention? Nearest(TokenRange words, Func<PartyMention, int> cost)
    {
        PartyMention? best = null;
        var least = int.MaxValue;
        foreach (var mention in Within(words))
        {
            if (cost(mention) is var own && own < least)
            {
                (best, least) = (mention, own);
            }
        }

        return best;
    }

    /// <summary>The last mention before a token; null when there is none.</summary>
    public PartyMention? LastBefore(int token) => FirstFrom(token) is var next and > 0 ? Mentions[next - 1] : null;

    /// <summary>The index of the first of sorted items whose head is not before the token.</summary>
    public static int FirstFrom<T>(List<T> items, int token, Func<T, int> headOf)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (headOf(items[middle]) >= token)
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

    private int FirstFrom(int token) => FirstFrom(Mentions, token, static mention => mention.Head);
}
