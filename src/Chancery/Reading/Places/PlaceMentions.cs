using Chancery.Model;

namespace Chancery.Reading.Places;

/// <summary>The places layer of one report.</summary>
public sealed class PlaceMentions
{
    /// <summary>Takes places in text order, never overlapping.</summary>
    public PlaceMentions(Values<PlaceMention> items, Values<Remark> remarks)
        : this(items, [], remarks)
    {
    }

    /// <summary>Takes places and the names left to the actors pass, both in text order and never overlapping.</summary>
    public PlaceMentions(Values<PlaceMention> items, Values<GovernmentName> leftToActors, Values<Remark> remarks)
    {
        Items = items;
        LeftToActors = leftToActors;
        Remarks = remarks;
    }

    /// <summary>In text order, never overlapping.</summary>
    public Values<PlaceMention> Items { get; }

    /// <summary>
    /// Names of states, capitals and buildings that stand for a government ("Moscow said", "ties with Armenia"): not
    /// places, and for the actors pass to take up. In text order.
    /// </summary>
    public Values<GovernmentName> LeftToActors { get; }

    /// <summary>What was ambiguous or unknown.</summary>
    public Values<Remark> Remarks { get; }

    /// <summary>The place whose words hold the token; null when none does. Costs a binary search.</summary>
    public PlaceMention? At(int token) => TokenMentions.At(Items, token);

    /// <summary>The places that share a token with the range, in text order.</summary>
    public IEnumerable<PlaceMention> In(TokenRange tokens) => TokenMentions.In(Items, tokens);
}
