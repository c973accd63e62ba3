using Chancery.Model;

namespace Chancery.Reading.Times;

/// <summary>The times layer of one report.</summary>
public sealed class TimeMentions(Values<TimeMention> items, Values<Remark> remarks)
{
    /// <summary>In text order, never overlapping.</summary>
    public Values<TimeMention> Items { get; } = items;

    /// <summary>What could not be resolved.</summary>
    public Values<Remark> Remarks { get; } = remarks;
}
