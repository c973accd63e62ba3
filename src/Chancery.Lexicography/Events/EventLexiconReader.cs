using Chancery.Lexicon.Events;

namespace Chancery.Lexicography.Events;

/// <summary>Reads the events folder of the lexicon.</summary>
internal static class EventLexiconReader
{
    public static EventLexicon Read(LexiconFolder folder, LexiconProblems problems)
    {
        _ = folder;
        _ = problems;
        return new EventLexicon();
    }
}
