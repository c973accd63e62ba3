using Chancery.Language;
using Chancery.Lexicon.Places;
using Chancery.Reading.Headings;
using Chancery.Reading.Times;

namespace Chancery.Reading.Places;

/// <summary>Finds places and tells which ones they are.</summary>
public sealed class PlaceFinder(PlaceLexicon lexicon)
{
    private readonly PlaceLexicon _lexicon = lexicon;

    /// <summary>Names of places that stand for governments ("Moscow said") are left to the actors pass.</summary>
    public PlaceMentions Find(Heading heading, Parse parse, TimeMentions times)
    {
        _ = (_lexicon, heading, parse, times);
        return new([], []);
    }
}
