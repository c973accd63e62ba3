using Chancery.Language;
using Chancery.Lexicon.Times;
using Chancery.Model;
using Chancery.Reading.Headings;

namespace Chancery.Reading.Times;

/// <summary>Finds and resolves expressions of time.</summary>
public sealed class TimeFinder(TimeLexicon lexicon)
{
    private readonly TimeLexicon _lexicon = lexicon;

    /// <summary>Reads the whole report against its date of publication and the running narrative.</summary>
    public TimeMentions Find(Heading heading, Parse parse)
    {
        _ = (_lexicon, heading, parse);
        return new([], []);
    }
}
