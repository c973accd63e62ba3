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
internal sealed class GenreGuard
{
    private const int MoreThanStatecraft = 4;

    // Those whose words are their own need few; the others hold that many times as many as of states, armies and parliaments.
    private static readonly Genre[] _genres =
    [
        new("sport", 3, 1, 40, 0), new("culture", 5, 4, 30, 0), new("obituary", 4, 4, 50, 0),
        .. new[] { "business", "nature", "science", "history", "lifestyle", "weather", "culture", "sporting" }.Select(name => new Genre(name, 5, 4, 25, MoreThanStatecraft)),
    ];

    private readonly FrozenSet<string> _statecraft;

    /// <summary>The genres of each word, by their numbers.</summary>
    private readonly FrozenDictionary<string, int[]> _genresOf;

    public GenreGuard(EventLexicon lexicon)
    {
        _statecraft = lexicon.WordsOf("statecraft");
        _genresOf = Enumerable.Range(0, _genres.Length).SelectMany(number => lexicon.WordsOf(_genres[number].Name).Select(word => (Word: word, Number: number)))
            .GroupBy(pair => pair.Word, pair => pair.Number, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    public GenreLook Look(Parse parse)
    {
        Span<int> seen = stackalloc int[_genres.Length];
        Span<int> different = stackalloc int[_genres.Length];
        seen.Clear();
        different.Clear();
        var statecraft = 0;
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var token = 0; token < parse.Count; token++)
        {
            var lemma = Syntax.Lower(parse[token].Lemma);
            statecraft += _statecraft.Contains(lemma) ? 1 : 0;
            if (_genresOf.TryGetValue(lemma, out var numbers))
            {
                var isNew = known.Add(lemma) ? 1 : 0;
                foreach (var number in numbers)
                {
                    seen[number]++;
                    different[number] += isNew;
                }
            }
        }

        for (var number = 0; number < _genres.Length; number++)
        {
            var genre = _genres[number];
            if (seen[number] >= Math.Max(genre.Least, genre.TimesStatecraft * statecraft) && different[number] >= genre.Different && seen[number] * genre.OneIn >= parse.Count)
            {
                return new GenreLook(true, statecraft, seen[number]);
            }
        }

        var most = 0;
        foreach (var count in seen)
        {
            most = Math.Max(most, count);
        }

        return new GenreLook(false, statecraft, most);
    }

    /// <summary>A genre and when a report is of it.</summary>
    /// <param name="Name">The set of its words in the lexicon.</param>
    /// <param name="Least">How many of them there must be.</param>
    /// <param name="Different">How many different ones.</param>
    /// <param name="OneIn">Among how many words of the report one of them.</param>
    /// <param name="TimesStatecraft">How many times as many as words of statecraft.</param>
    private sealed record Genre(string Name, int Least, int Different, int OneIn, int TimesStatecraft);
}

/// <summary>What a report is about, by its words.</summary>
/// <param name="IsForeign">True when its words of conflict harm nobody.</param>
/// <param name="Statecraft">How many words it has of states, armies and parliaments.</param>
/// <param name="Other">How many of the genre outside politics of which it has most.</param>
internal readonly record struct GenreLook(bool IsForeign, int Statecraft, int Other);
