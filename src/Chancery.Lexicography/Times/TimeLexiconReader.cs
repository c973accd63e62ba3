using Chancery.Lexicon.Times;

namespace Chancery.Lexicography.Times;

/// <summary>Reads the times folder of the lexicon.</summary>
internal static class TimeLexiconReader
{
    public static TimeLexicon Read(LexiconFolder folder, LexiconProblems problems)
    {
        _ = folder;
        _ = problems;
        return new TimeLexicon();
    }
}
