using Chancery.Model;

namespace Chancery.Reading.Quantities;

/// <summary>The quantities layer of one report.</summary>
public sealed class QuantityMentions(Values<Quantity> items, Values<Remark> remarks)
{
    /// <summary>In text order, never overlapping.</summary>
    public Values<Quantity> Items { get; } = items;

    /// <summary>What was repaired or could not be read.</summary>
    public Values<Remark> Remarks { get; } = remarks;
}
