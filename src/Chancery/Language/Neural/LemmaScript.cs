using System.Globalization;

namespace Chancery.Language.Neural;

/// <summary>How a dictionary form comes from a word: its letters' case, how many go at each end, and what is put there.</summary>
/// <param name="Case">What happens to the case first.</param>
/// <param name="Cut">Number of letters taken from the end; −1 when the whole word is replaced.</param>
/// <param name="Added">What is put at the end, or instead of the word.</param>
internal sealed record LemmaScript(LetterCase Case, int Cut, string Added)
{
    /// <summary>Room for the dictionary forms that are worth keeping.</summary>
    public const int LongestPooled = 64;

    /// <summary>The simplest script that makes <paramref name="lemma"/> of <paramref name="form"/>.</summary>
    public static LemmaScript Derive(string form, string lemma)
    {
        LemmaScript? best = null;
        foreach (var letterCase in (ReadOnlySpan<LetterCase>)[LetterCase.Lower, LetterCase.Keep, LetterCase.Title])
        {
            var cased = letterCase.Apply(form);
            var common = cased.AsSpan().CommonPrefixLength(lemma);
            var script = new LemmaScript(letterCase, cased.Length - common, lemma[common..]);
            if (common > 0 && (best is null || script.Cost < best.Cost))
            {
                best = script;
            }
        }

        return best is not null && best.Cut < 6 ? best : new LemmaScript(LetterCase.Keep, -1, lemma);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static LemmaScript Parse(string text) =>
        new((LetterCase)(text[0] - '0'), text[1] - 'a' - 1, text[2..]);

    /// <summary>
    /// The dictionary form of a word; the word itself where the script does not fit it. <paramref name="buffer"/>
    /// holds <see cref="LongestPooled"/> letters; longer words take memory of their own.
    /// </summary>
    public string Apply(ReadOnlySpan<char> form, Span<char> buffer, StringPool strings)
    {
        if (Cut < 0)
        {
            return Added;
        }

        var kept = form.Length - Cut;
        if (kept < 0 || kept + Added.Length == 0)
        {
            return strings.Get(form);
        }

        var letters = kept + Added.Length <= buffer.Length ? buffer[..(kept + Added.Length)] : new char[kept + Added.Length];
        Case.Apply(form[..kept], letters);
        Added.CopyTo(letters[kept..]);
        return strings.Get(letters);
    }

    /// <summary>One line: case, cut as a letter, letters added.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)Case}{(char)(Cut + 1 + 'a')}{Added}");

    private int Cost => Cut + Added.Length;
}

/// <summary>What a lemma script does to the case of a word.</summary>
internal enum LetterCase : byte
{
    /// <summary>All small.</summary>
    Lower,

    /// <summary>As it stands.</summary>
    Keep,

    /// <summary>The first letter large, the others small.</summary>
    Title,
}

/// <summary>Applies a <see cref="LetterCase"/>.</summary>
internal static class LetterCases
{
    /// <summary>The word in that case; its length never changes.</summary>
    public static string Apply(this LetterCase letterCase, string form) => letterCase switch
    {
        LetterCase.Lower => form.ToLowerInvariant(),
        LetterCase.Title when form.Length > 0 => char.ToUpperInvariant(form[0]) + form[1..].ToLowerInvariant(),
        _ => form,
    };

    /// <summary>Writes the beginning of a word in that case.</summary>
    public static void Apply(this LetterCase letterCase, ReadOnlySpan<char> letters, Span<char> target)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            target[i] = letterCase switch
            {
                LetterCase.Lower => char.ToLowerInvariant(letters[i]),
                LetterCase.Title => i == 0 ? char.ToUpperInvariant(letters[i]) : char.ToLowerInvariant(letters[i]),
                _ => letters[i],
            };
        }
    }
}
