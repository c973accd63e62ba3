using Chancery.Reading.Atoms;

namespace Chancery.Reading.Times.Patterns;

/// <summary>Tells the months May, March and August from the verbs, names and adjectives spelt like them.</summary>
internal static class MonthCues
{
    /// <summary>True when the month needs a capital letter, that is, when it is spelt like another word.</summary>
    public static bool IsAmbiguous(AtomText atoms, int index) => atoms.FormOf(index).Length is 3 or 5 or 6 && IsSpeltLikeAWord(atoms.FormOf(index));

    /// <summary>True when a preposition or a word of time stands before it, or it ends a list of months.</summary>
    public static bool HasCue(AtomText atoms, int first, int end)
    {
        Span<char> before = stackalloc char[16];
        var form = atoms.FormOf(first - 1);
        if (form.Length > before.Length || atoms[first - 1].Kind == AtomKind.Break)
        {
            return false;
        }

        form.ToLowerInvariant(before);
        var capitalAfter = atoms[end] is { Kind: AtomKind.Word, Capital: true };
        return before[..form.Length] switch
        {
            "in" or "since" or "until" or "till" or "early" or "late" or "mid" or "during" or "last" or "next" or "this" or "every" => true,
            "by" or "from" or "for" or "of" or "to" or "before" or "after" or "through" or "and" or "the" or "-" => !capitalAfter && !atoms.IsMark(end, '\''),
            _ => false,
        };
    }

    private static bool IsSpeltLikeAWord(ReadOnlySpan<char> form) =>
        form.Equals("may", StringComparison.OrdinalIgnoreCase) || form.Equals("march", StringComparison.OrdinalIgnoreCase);
}
