using Chancery.Model;

namespace Chancery.Reading.Places;

/// <summary>The places layer of one report.</summary>
public sealed class PlaceMentions(Values<PlaceMention> items, Values<Remark> remarks)
{
    /// <summary>In text order, never overlapping.</summary>
    public Values<PlaceMention> Items { get; } = items;

    /// <summary>What was ambiguous or unknown.</summary>
    public Values<Remark> Remarks { get; } = remarks;
}
