using Chancery.Lexicon.Events;

namespace Chancery.Lexicography.Events;

/// <summary>Reads the events folder of the lexicon.</summary>
internal static class EventLexiconReader
{
    public static EventLexicon Read(LexiconFolder folder, LexiconProblems problems) => new()
    {
        Nouns = EventGrammarReader.ReadNouns(folder, problems),
        LightVerbs = EventGrammarReader.ReadLightVerbs(folder, problems),
        Complements = EventGrammarReader.ReadComplements(folder, problems),
    };
}
