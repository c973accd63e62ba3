using Chancery.Lexicon.Quantities;

namespace Chancery.Lexicography.Quantities;

/// <summary>Reads the quantities folder of the lexicon.</summary>
internal static class QuantityLexiconReader
{
    public static QuantityLexicon Read(LexiconFolder folder, LexiconProblems problems)
    {
        _ = folder;
        _ = problems;
        return new QuantityLexicon();
    }
}
