using Chancery.Lexicon.Quantities;
using Chancery.Reading.Atoms;

namespace Chancery.Reading.Numbers;

/// <summary>The number words of the lexicon by their number in a vocabulary.</summary>
internal sealed class NumberTable
{
    private readonly NumberWord?[] _words;
    private readonly (int[] Words, NumberWord Word)[] _phrases;
    private readonly bool[] _startsPhrase;

    public NumberTable(QuantityLexicon lexicon, Vocabulary vocabulary)
    {
        _words = new NumberWord?[vocabulary.Count];
        _startsPhrase = new bool[vocabulary.Count];
        And = vocabulary.IdOf("and");
        Of = vocabulary.IdOf("of");
        var phrases = new List<(int[], NumberWord)>();
        foreach (var word in lexicon.Numbers)
        {
            var parts = word.Phrase.Split(' ');
            if (parts.Length == 1)
            {
                _words[vocabulary.IdOf(word.Phrase)] = word;
            }
            else
            {
                _startsPhrase[vocabulary.IdOf(parts[0])] = true;
                phrases.Add(([.. parts.Select(part => vocabulary.IdOf(part))], word));
            }
        }

        _words[0] = null;
        _phrases = [.. phrases.OrderByDescending(phrase => phrase.Item1.Length)];
    }

    public int And { get; }

    public int Of { get; }

    /// <summary>Every word that stands in a number phrase, for the vocabulary.</summary>
    public static IEnumerable<string> WordsOf(QuantityLexicon lexicon) =>
        lexicon.Numbers.SelectMany(word => word.Phrase.Split(' ')).Append("and").Append("of");

    /// <summary>True for a word that can stand in a number phrase.</summary>
    public bool Knows(int word) => _words[word] is not null || _startsPhrase[word];

    /// <summary>The number word at the atom; null when it is none.</summary>
    public NumberWord? At(AtomText atoms, int index) =>
        atoms[index].Kind == AtomKind.Word ? _words[atoms[index].Word] : null;

    /// <summary>A number word of several words at the atom, as "a few".</summary>
    public bool TryPhrase(AtomText atoms, int index, out NumberWord word, out int end)
    {
        (word, end) = (null!, index);
        if (atoms[index].Kind != AtomKind.Word || !_startsPhrase[atoms[index].Word])
        {
            return false;
        }

        foreach (var phrase in _phrases)
        {
            var i = 0;
            while (i < phrase.Words.Length && atoms[index + i].Word == phrase.Words[i])
            {
                i++;
            }

            if (i == phrase.Words.Length)
            {
                (word, end) = (phrase.Word, index + i);
                return true;
            }
        }

        return false;
    }
}
