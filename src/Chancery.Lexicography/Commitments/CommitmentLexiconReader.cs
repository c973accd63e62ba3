using Chancery.Lexicon.Commitments;

namespace Chancery.Lexicography.Commitments;

/// <summary>Reads the commitments folder of the lexicon.</summary>
internal static class CommitmentLexiconReader
{
    public static CommitmentLexicon Read(LexiconFolder folder, LexiconProblems problems)
    {
        _ = folder;
        _ = problems;
        return new CommitmentLexicon();
    }
}
