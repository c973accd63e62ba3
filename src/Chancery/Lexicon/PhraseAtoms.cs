namespace Chancery.Lexicon;

/// <summary>Cuts folded names into the parts that are compared.</summary>
internal static class PhraseAtoms
{
    /// <summary>No token longer than this is part of a name; guards against text without spaces.</summary>
    public const int MaxToken = 96;

    /// <summary>Takes the next part off the front; false when nothing but spaces, hyphens and apostrophes is left.</summary>
    public static bool TryNext(scoped ref ReadOnlySpan<char> folded, out ReadOnlySpan<char> atom)
    {
        var start = 0;
        while (start < folded.Length && IsJoint(folded[start]))
        {
            start++;
        }

        var end = start;
        while (end < folded.Length && !IsJoint(folded[end]))
        {
            end++;
        }

        atom = folded[start..end];
        folded = folded[end..];
        if (atom is "&")
        {
            atom = "and";
        }

        return atom.Length > 0;
    }

    private static bool IsJoint(char letter) => letter is ' ' or '-' or '\'';
}
