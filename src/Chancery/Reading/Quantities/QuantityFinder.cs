using Chancery.Language;
using Chancery.Lexicon.Quantities;
using Chancery.Reading.Times;

namespace Chancery.Reading.Quantities;

/// <summary>Finds numbers, their units and what they count.</summary>
public sealed class QuantityFinder(QuantityLexicon lexicon)
{
    private readonly QuantityLexicon _lexicon = lexicon;

    /// <summary>Numbers that are part of a time are left to it.</summary>
    public QuantityMentions Find(Parse parse, TimeMentions times)
    {
        _ = (_lexicon, parse, times);
        return new([], []);
    }
}
