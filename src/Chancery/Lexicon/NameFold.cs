namespace Chancery.Lexicon;

/// <summary>
/// Folds a name so that its spellings compare equal: lower case, Latin letters without diacritics, straight
/// apostrophes and hyphens, no full stops ("U.S." is "us"), plain spaces.
/// </summary>
/// <remarks>
/// The table is our own: the platform's normalisation depends on the machine's culture data, and the same text must
/// give the same bytes everywhere. Letters of other scripts are only put in lower case.
/// </remarks>
public static class NameFold
{
    /// <summary>A fold is never longer than this many times its source.</summary>
    public const int Growth = 2;

    // U+00C0 to U+024F; a question mark where the letter folds to something else than one letter, or to itself.
    private const string LatinExtended =
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "bb????????d???aa???????ikk???n?ooo?????????????uu??yyzz?????????" +
        "????dddlllnnnaaiioouuuuuuuuuuaaaaa????ggkkoooo??jdddgg??nnaa????" +
        "aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????" +
        "???bu???????????";

    // U+1E00 to U+1EFF.
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwyas????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>The fold of a name. Full stops between digits stay ("3.5").</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        var buffer = name.Length <= 128 ? stackalloc char[Growth * 128] : new char[Growth * name.Length];
        return new string(buffer[..Fold(name, buffer)]);
    }

    /// <summary>
    /// Writes the fold of <paramref name="name"/> and returns its length; <paramref name="folded"/> must hold
    /// <see cref="Growth"/> times as many letters as the name.
    /// </summary>
    public static int Fold(ReadOnlySpan<char> name, Span<char> folded)
    {
        var length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var letter = name[i];
            if (char.IsAsciiLetterLower(letter))
            {
                folded[length++] = letter;
            }
            else if (letter == '.')
            {
                if (i > 0 && i + 1 < name.Length && char.IsAsciiDigit(name[i - 1]) && char.IsAsciiDigit(name[i + 1]))
                {
                    folded[length++] = letter;
                }
            }
            else
            {
                length = Append(letter, folded, length);
            }
        }

        return length;
    }

    private static int Append(char letter, Span<char> folded, int length)
    {
        var pair = PairOf(letter);
        if (pair is not null)
        {
            folded[length++] = pair[0];
            folded[length++] = pair[1];
            return length;
        }

        var single = Single(letter);
        if (single != '\0')
        {
            folded[length++] = single;
        }

        return length;
    }

    /// <summary>The one letter that stands for it; NUL when it vanishes.</summary>
    private static char Single(char letter) => letter switch
    {
        '`' => '\'',
        < '\u0080' => char.ToLowerInvariant(letter),
        >= '\u00C0' and <= '\u024F' when LatinExtended[letter - '\u00C0'] != '?' => LatinExtended[letter - '\u00C0'],
        >= '\u1E00' and <= '\u1EFF' when LatinAdditional[letter - '\u1E00'] != '?' => LatinAdditional[letter - '\u1E00'],
        '\u0259' => 'a', // ə
        '\u2018' or '\u2019' or '\u201B' or '\u02B9' or '\u02BB' or '\u02BC' or '\u02BE' or '\u02BF' or '\u00B4' or '\u2032' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        '\u00AD' or >= '\u0300' and <= '\u036F' or >= '\u200B' and <= '\u200D' or '\u2060' or '\uFEFF' => '\0',
        _ when char.IsWhiteSpace(letter) => ' ',
        _ => char.ToLowerInvariant(letter) is var lower && lower == letter ? letter : Single(lower),
    };

    private static string? PairOf(char letter) => letter switch
    {
        < '\u00C6' => null,
        '\u00C6' or '\u00E6' => "ae",
        '\u00DF' or '\u1E9E' => "ss",
        '\u00DE' or '\u00FE' => "th",
        '\u0132' or '\u0133' => "ij",
        '\u0152' or '\u0153' => "oe",
        _ => null,
    };
}
