using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Reading.Actors;
using Chancery.Reading.Headings;
using Chancery.Reading.Places;
using Chancery.Reading.Predicates;
using Chancery.Reading.Quantities;
using Chancery.Reading.Times;

namespace Chancery.Reading.Events;

/// <summary>Every layer below the events, as one value.</summary>
internal sealed record EventScene(
    Heading Heading,
    Parse Parse,
    PredicateLayer Predicates,
    TimeMentions Times,
    QuantityMentions Quantities,
    PlaceMentions Places,
    ActorMentions Actors,
    AttributionIndex Attributions)
{
    /// <summary>Nouns of things whose state does not act through them: "a <em>Bosnian</em> film", "a <em>French</em> bank".</summary>
    public FrozenSet<string> PrivateThings { get; init; } = [];
}
