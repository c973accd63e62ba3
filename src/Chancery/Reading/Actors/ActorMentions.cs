using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>The actors layer of one report: who is mentioned, and which mentions are the same one.</summary>
public sealed class ActorMentions(Values<Actor> items, Values<Remark> remarks)
{
    /// <summary>In order of first mention.</summary>
    public Values<Actor> Items { get; } = items;

    /// <summary>What stayed vague or ambiguous.</summary>
    public Values<Remark> Remarks { get; } = remarks;
}
