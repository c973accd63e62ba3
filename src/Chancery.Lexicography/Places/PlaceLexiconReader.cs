using Chancery.Lexicon.Places;

namespace Chancery.Lexicography.Places;

/// <summary>Reads the places folder of the lexicon.</summary>
internal static class PlaceLexiconReader
{
    public static PlaceLexicon Read(LexiconFolder folder, LexiconProblems problems)
    {
        _ = folder;
        _ = problems;
        return new PlaceLexicon();
    }
}
