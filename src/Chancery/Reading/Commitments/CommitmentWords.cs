using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon.Commitments;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>What the lexicon says about single words, indexed.</summary>
internal sealed class CommitmentWords
{
    private readonly FrozenDictionary<string, string> _about;
    private readonly FrozenDictionary<string, FrozenSet<string>> _kinds;
    private readonly FrozenDictionary<string, string[][]> _phrases;

    public CommitmentWords(CommitmentLexicon lexicon)
    {
        _about = lexicon.Nouns.ToFrozenDictionary(noun => noun.Noun, noun => noun.About, StringComparer.Ordinal);
        _kinds = lexicon.Words.GroupBy(word => word.Kind, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(word => word.Word).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _phrases = lexicon.Words.Where(word => word.Kind is "under" or "return").GroupBy(word => word.Kind, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key, group => group.Select(word => word.Word.Split(' ')).OrderByDescending(words => words.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>What a noun points back at: <c>request</c>, <c>offer</c>, <c>promise</c>, <c>condition</c>, <c>deal</c>; null when at nothing.</summary>
    public string? About(Token noun) => _about.GetValueOrDefault(Syntax.Lower(noun.Lemma));

    public bool Is(string kind, string word) => _kinds.TryGetValue(kind, out var words) && words.Contains(word);

    /// <summary>Number of tokens of the phrase of that kind that begins at the token; 0 when none does.</summary>
    public int Phrase(string kind, Parse parse, int token, int end)
    {
        foreach (var phrase in _phrases.GetValueOrDefault(kind) ?? [])
        {
            if (token + phrase.Length <= end && Matches(phrase, parse, token))
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    private static bool Matches(string[] phrase, Parse parse, int token)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!parse[token + i].Form.Equals(phrase[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
