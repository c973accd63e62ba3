using Chancery.Lexicon.Attributions;

namespace Chancery.Lexicography.Attributions;

/// <summary>Reads the attributions folder of the lexicon.</summary>
internal static class AttributionLexiconReader
{
    public static AttributionLexicon Read(LexiconFolder folder, LexiconProblems problems)
    {
        _ = folder;
        _ = problems;
        return new AttributionLexicon();
    }
}
