using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>The events layer of one report.</summary>
public sealed class EventLayer(Values<EventMention> items, Values<Remark> remarks)
{
    /// <summary>In order of their triggers.</summary>
    public Values<EventMention> Items { get; } = items;

    /// <summary>What could not be settled.</summary>
    public Values<Remark> Remarks { get; } = remarks;
}
