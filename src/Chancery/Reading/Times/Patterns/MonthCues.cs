using Chancery.Reading.Atoms;

namespace Chancery.Reading.Times.Patterns;

/// <summary>Tells the months May and March, and abbreviations without a full stop, from the words and names spelt like them.</summary>
internal static class MonthCues
{
    private const int LongestAbbreviation = 4;

    /// <summary>True when the month alone is not enough, that is, when it is spelt like another word.</summary>
    public static bool IsAmbiguous(AtomText atoms, int index) => IsShort(atoms, index) || IsSpeltLikeAWord(atoms.FormOf(index));

    /// <summary>
    /// True when a word in small letters stands before it and no name after it: "since March", "her March speech", but
    /// not "Theresa May", "Trump May Have" and, at the start of a sentence, "March for peace". An abbreviation alone needs
    /// a full stop and is none inside a name: "Mar-a-Lago".
    /// </summary>
    public static bool HasCue(AtomText atoms, int first, int end)
    {
        var before = atoms[first - 1];
        var plain = before is { Kind: AtomKind.Word, Capital: false } || (before.Kind == AtomKind.Mark && (atoms.IsHyphen(first - 1) || atoms.IsMark(first - 1, ',')));
        return plain && !IsShort(atoms, first) && atoms[end] is not { Kind: AtomKind.Word, Capital: true } && !(atoms.IsMark(end, '\'') || atoms.IsMark(end, '\u2019'));
    }

    private static bool IsShort(AtomText atoms, int index) =>
        atoms.FormOf(index) is { Length: <= LongestAbbreviation } form && form[^1] != '.' && !IsSpeltLikeAWord(form) && !form.Equals("june", StringComparison.OrdinalIgnoreCase)
        && !form.Equals("july", StringComparison.OrdinalIgnoreCase);

    private static bool IsSpeltLikeAWord(ReadOnlySpan<char> form) =>
        form.Equals("may", StringComparison.OrdinalIgnoreCase) || form.Equals("march", StringComparison.OrdinalIgnoreCase);
}
