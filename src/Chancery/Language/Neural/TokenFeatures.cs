namespace Chancery.Language.Neural;

/// <summary>
/// Turns a word into rows of the embedding table: the word itself when it is known, then its hashed beginnings and
/// endings, its shape, whether a space stands before it, the sorts of names it occurs in, and its hashed letter
/// sequences.
/// </summary>
/// <param name="Words">Number of rows for known words; row 0 stands for all others.</param>
/// <param name="Affixes">Number of rows for beginnings, endings and shapes.</param>
/// <param name="Grams">Number of rows for letter sequences.</param>
internal readonly record struct TokenFeatures(int Words, int Affixes, int Grams)
{
    /// <summary>
    /// Rows 1 to 3 stand for beginnings, 4 to 7 for endings, 8 for shape, 9 for the space, 10 for the sorts of names;
    /// row 0 for the word.
    /// </summary>
    public const int Fixed = 11;

    /// <summary>No word gives more rows.</summary>
    public const int Most = Fixed + 2 * Longest + 2;

    /// <summary>Of longer words only this many letters count, half from each end: hostile input costs no more.</summary>
    private const int Longest = 40;

    /// <summary>Number of rows of the table.</summary>
    public int Rows => Words + Affixes + Grams;

    /// <summary>The key under which a word is known.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> form)
    {
        Span<char> folded = stackalloc char[Longest];
        return Hash(folded[..Fold(form, folded)], 1);
    }

    /// <summary>Writes the rows of a word; returns how many there are.</summary>
    public int Write(ReadOnlySpan<char> form, bool attached, WordTable words, WordTable names, Span<int> rows)
    {
        Span<char> buffer = stackalloc char[Longest + 2];
        var length = Fold(form, buffer[1..^1]);
        buffer[0] = '\u0002';
        buffer[length + 1] = '\u0003';
        var folded = buffer.Slice(1, length);
        var key = Hash(folded, 1);
        rows[0] = words.Find(key);
        for (var n = 1; n <= 3; n++)
        {
            rows[n] = Affix(folded[..Math.Min(n, length)], (ulong)(n + 10));
        }

        for (var n = 1; n <= 4; n++)
        {
            rows[n + 3] = Affix(folded[Math.Max(0, length - n)..], (ulong)(n + 20));
        }

        rows[8] = ShapeRow(form);
        rows[9] = Words + (attached ? 1 : 0);
        rows[10] = SortsRow(names.Find(key));
        return WriteGrams(buffer[..(length + 2)], rows);
    }

    /// <summary>The row of a set of <see cref="NameSorts"/>.</summary>
    public int SortsRow(int sorts) => Affix([(char)sorts], 50);

    private int WriteGrams(ReadOnlySpan<char> bordered, Span<int> rows)
    {
        var count = Fixed;
        for (var n = 3; n <= 4; n++)
        {
            for (var i = 0; i + n <= bordered.Length; i++)
            {
                rows[count++] = Words + Affixes + (int)(Hash(bordered.Slice(i, n), (ulong)(n + 30)) % (ulong)Grams);
            }
        }

        return count;
    }

    /// <summary>The first two rows of the affixes are kept for the space.</summary>
    private int Affix(ReadOnlySpan<char> letters, ulong kind) => Words + 2 + (int)(Hash(letters, kind) % (ulong)(Affixes - 2));

    private int ShapeRow(ReadOnlySpan<char> form)
    {
        Span<char> shape = stackalloc char[12];
        var length = 0;
        var run = 0;
        foreach (var letter in form)
        {
            var kind = Kind(letter);
            run = length > 0 && shape[length - 1] == kind ? run + 1 : 1;
            if (run > 3)
            {
                continue;
            }

            if (length == shape.Length)
            {
                break;
            }

            shape[length++] = kind;
        }

        return Affix(shape[..length], 40);
    }

    private static char Kind(char letter) =>
        char.IsUpper(letter) ? 'X' : char.IsLetter(letter) ? 'x' : char.IsDigit(letter) ? 'd' : Straight(letter);

    private static int Fold(ReadOnlySpan<char> form, Span<char> folded)
    {
        if (form.Length <= Longest)
        {
            FoldInto(form, folded);
            return form.Length;
        }

        FoldInto(form[..(Longest / 2)], folded);
        FoldInto(form[^(Longest / 2)..], folded[(Longest / 2)..]);
        return Longest;
    }

    private static void FoldInto(ReadOnlySpan<char> form, Span<char> folded)
    {
        for (var i = 0; i < form.Length; i++)
        {
            var letter = form[i];
            folded[i] = letter < 128
                ? letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter is >= '0' and <= '9' ? '0' : letter
                : char.IsDigit(letter) ? '0' : Straight(char.ToLowerInvariant(letter));
        }
    }

    /// <summary>Typographic quotation marks and dashes as their typewriter forms.</summary>
    private static char Straight(char letter) => letter switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u00B4' or '\u2032' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2033' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',
        _ => letter,
    };

    private static ulong Hash(ReadOnlySpan<char> letters, ulong seed)
    {
        var hash = 0xCBF29CE484222325UL ^ (seed * 0x9E3779B97F4A7C15UL);
        foreach (var letter in letters)
        {
            hash = (hash ^ letter) * 0x100000001B3UL;
        }

        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93UL;
        return hash ^ (hash >> 29);
    }
}
