using Chancery.Lexicon.Actors;

namespace Chancery.Lexicography.Actors;

/// <summary>Reads the actors folder of the lexicon.</summary>
internal static class ActorLexiconReader
{
    public static ActorLexicon Read(LexiconFolder folder, LexiconProblems problems)
    {
        _ = folder;
        _ = problems;
        return new ActorLexicon();
    }
}
