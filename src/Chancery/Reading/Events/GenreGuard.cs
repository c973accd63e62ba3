using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Recognises reports on sport, whose teams attack, strike and defeat without anybody being harmed.</summary>
internal sealed class GenreGuard(EventLexicon lexicon)
{
    private const int LeastWords = 3;
    private const int OneIn = 40;

    private readonly FrozenSet<string> _sport =
        (lexicon.WordSets.FirstOrDefault(set => set.Name == "sport")?.Words ?? []).ToFrozenSet(StringComparer.Ordinal);

    public bool IsSport(Parse parse)
    {
        var seen = 0;
        for (var token = 0; token < parse.Count; token++)
        {
            if (_sport.Contains(Syntax.Lower(parse[token].Lemma)))
            {
                seen++;
            }
        }

        return seen >= LeastWords && seen * OneIn >= parse.Count;
    }
}
