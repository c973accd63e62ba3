using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>A predicate whose frame fired, before it is known whether it is an event of its own.</summary>
internal sealed class EventCandidate(Predicate predicate, FrameMatch match, Folded folded)
{
    public Predicate Predicate { get; } = predicate;

    public FrameMatch Match { get; private set; } = match;

    public Folded Folded { get; } = folded;

    /// <summary>The same act with others taking part.</summary>
    public EventCandidate With(List<Actor> actors, List<Actor> recipients)
    {
        var copy = (EventCandidate)MemberwiseClone();
        copy.Match = Match with { Actors = actors, Recipients = recipients };
        return copy;
    }

    /// <summary>False when it only is the content of another event, or too weakly told.</summary>
    public bool Kept => Dropped is null;

    /// <summary>Why it is not let through; null when it is.</summary>
    public string? Dropped { get; set; }

    /// <summary>True for a noun that names an act without a verb of its own to tell it: whether the report tells it there, weights decide.</summary>
    public bool Refers => Dropped == EventGate.Referring && Predicate.Kind == PredicateKind.Noun;

    /// <summary>True where its frame is silent and only weights speak for it.</summary>
    public bool Soft { get; init; }

    /// <summary>How probable the weights hold it; null when they were not asked.</summary>
    public double? Probability { get; set; }

    /// <summary>True when weights, not rules, chose those who take part.</summary>
    public bool SidesByWeights { get; set; }

    /// <summary>How probable the weights hold those who take part; null when they were not asked.</summary>
    public double? SidesProbability { get; set; }

    /// <summary>True when those who do it do it to each other.</summary>
    public bool Mutual { get; set; }

    /// <summary>True when those who did it said so elsewhere in the report.</summary>
    public bool Claimed { get; set; }

    /// <summary>True when it is done to those who did a deed told before.</summary>
    public bool Referred { get; set; }

    /// <summary>True when it is done to nobody in particular: "closed the borders".</summary>
    public bool Undirected { get; set; }

    /// <summary>The candidate inside whose content it stands; null at the top.</summary>
    public EventCandidate? Parent { get; set; }
}
