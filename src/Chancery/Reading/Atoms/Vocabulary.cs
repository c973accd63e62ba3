using System.Collections.Frozen;

namespace Chancery.Reading.Atoms;

/// <summary>
/// Numbers for the words that rules know, so that rules compare numbers and skip every other word at once. Words are
/// compared in lower case with straight apostrophes.
/// </summary>
internal sealed class Vocabulary
{
    private const int Longest = 32;
    private readonly FrozenDictionary<string, int> _ids;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Takes every word once; the order of the words fixes their numbers, from 1.</summary>
    public Vocabulary(IEnumerable<string> words)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            ids.TryAdd(Fold(word), ids.Count + 1);
        }

        _ids = ids.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>One more than the highest number.</summary>
    public int Count => _ids.Count + 1;

    /// <summary>The number of a word; 0 when no rule knows it.</summary>
    public int IdOf(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
        {
            return 0;
        }

        Span<char> folded = stackalloc char[Longest];
        for (var i = 0; i < word.Length; i++)
        {
            folded[i] = FoldLetter(word[i]);
        }

        return _lookup.TryGetValue(folded[..word.Length], out var id) ? id : 0;
    }

    private static string Fold(string word) => string.Create(word.Length, word, static (letters, source) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = FoldLetter(source[i]);
        }
    });

    private static char FoldLetter(char letter) => letter switch
    {
        '\u2019' or '\u2018' => '\'',
        '\u2013' or '\u2010' or '\u2011' => '-',
        _ => char.ToLowerInvariant(letter),
    };
}
