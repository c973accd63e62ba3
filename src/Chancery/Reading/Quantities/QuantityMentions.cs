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
    public Quantity? At(int token) => TokenMentions.At(Items, token);

    /// <summary>The quantities that share a token with the range, in text order.</summary>
    public IEnumerable<Quantity> In(TokenRange tokens) => TokenMentions.In(Items, tokens);
}
