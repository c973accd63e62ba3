using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// Recognises reports whose words of conflict harm nobody: on sport, whose teams attack, strike and defeat; on films and
/// books, whose heroes do; on lives that have ended; on markets, beasts, stars, museums and the weather, where words of
/// states and their forces hardly stand.
/// </summary>
internal sealed class GenreGuard(EventLexicon lexicon)
{
    // Each with how many of its words there must be, how many different ones, and among how many words one of them.
    private readonly (FrozenSet<string> Words, int Least, int Different, int OneIn)[] _genres =
        [(lexicon.WordsOf("sport"), 3, 1, 40), (lexicon.WordsOf("culture"), 5, 4, 30), (lexicon.WordsOf("obituary"), 4, 4, 50)];

    // What states, armies and parliaments are about: a story of another kind has many times as many words of its own.
    private readonly FrozenSet<string> _statecraft = lexicon.WordsOf("statecraft");
    private readonly FrozenSet<string>[] _subjects = [.. _names.Select(lexicon.WordsOf)];
    private static readonly string[] _names = ["business", "nature", "science", "history", "lifestyle", "weather", "culture", "sporting"];
    private const int LeastOfSubject = 5;
    private const int DifferentOfSubject = 4;
    private const int OneInOfSubject = 25;
    private const int TimesStatecraft = 4;

    public bool IsForeignToActs(Parse parse)
    {
        if (Array.Exists(_genres, genre => Is(genre.Words, genre.Least, genre.Different, genre.OneIn, parse, 0)))
        {
            return true;
        }

        var statecraft = Count(_statecraft, parse).Seen;
        return Array.Exists(_subjects, words => Is(words, LeastOfSubject, DifferentOfSubject, OneInOfSubject, parse, TimesStatecraft * statecraft));
    }

    private static bool Is(FrozenSet<string> words, int least, int different, int oneIn, Parse parse, int atLeast)
    {
        var (seen, kinds) = Count(words, parse);
        return seen >= Math.Max(least, atLeast) && kinds >= different && seen * oneIn >= parse.Count;
    }

    private static (int Seen, int Kinds) Count(FrozenSet<string> words, Parse parse)
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

        return (seen, kinds.Count);
    }
}
