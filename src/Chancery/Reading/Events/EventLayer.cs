using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>The events layer of one report.</summary>
public sealed class EventLayer(Values<EventMention> items, Values<Actor> states, Values<Remark> remarks)
{
    /// <summary>In order of their triggers.</summary>
    public Values<EventMention> Items { get; } = items;

    /// <summary>States that take part by a place of theirs and are named nowhere: actors of the reading too.</summary>
    public Values<Actor> States { get; } = states;

    /// <summary>What could not be settled.</summary>
    public Values<Remark> Remarks { get; } = remarks;
}
