using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// Recognises reports whose words of conflict harm nobody: on sport, whose teams attack, strike and defeat; on films and
/// books, whose heroes do; on lives that have ended.
/// </summary>
internal sealed class GenreGuard(EventLexicon lexicon)
{
    // Each with how many of its words there must be, how many different ones, and among how many words one of them.
    private readonly (FrozenSet<string> Words, int Least, int Different, int OneIn)[] _genres =
        [(lexicon.WordsOf("sport"), 3, 1, 40), (lexicon.WordsOf("culture"), 5, 4, 30), (lexicon.WordsOf("obituary"), 4, 4, 50)];

    public bool IsForeignToActs(Parse parse) => Array.Exists(_genres, genre => Is(genre.Words, genre.Least, genre.Different, genre.OneIn, parse));

    private static bool Is(FrozenSet<string> words, int least, int different, int oneIn, Parse parse)
    {
        var seen = 0;
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        for (var token = 0; token < parse.Count; token++)
        {
            if (Syntax.Lower(parse[token].Lemma) is var lemma && words.Contains(lemma))
            {
                kinds.Add(lemma);
                seen++;
            }
        }

        return seen >= least && kinds.Count >= different && seen * oneIn >= parse.Count;
    }
}
