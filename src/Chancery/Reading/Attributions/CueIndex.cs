using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>The cues of the lexicon by kind and lemma.</summary>
internal sealed class CueIndex
{
    /// <summary>How many tokens a possessor inside a phrase may take.</summary>
    private const int _possessor = 8;

    private readonly FrozenDictionary<string, AttributionCue[]> _verbs;
    private readonly FrozenSet<string> _speech;
    private readonly FrozenDictionary<string, AttributionCue[]> _nouns;
    private readonly FrozenDictionary<string, AttributionCue[]> _adjectives;
    private readonly FrozenDictionary<string, AttributionCue> _adverbs;
    private readonly FrozenDictionary<string, (string[] Words, AttributionCue Cue)[]> _phrases;
    private readonly FrozenDictionary<string, SpeechChannel> _channels;

    public CueIndex(AttributionLexicon lexicon)
    {
        _verbs = ByLemma(lexicon, CueKind.Verb);
        _speech = lexicon.Cues.Where(cue => cue.Kind == CueKind.Verb && cue.Strength is not ("believed" or "wanted") && (cue.Patterns.HasFlag(CuePatterns.Quote) || cue.Strength is "accused" or "denied" or "praised"))
            .SelectMany(cue => cue.Lemmas)
            .ToFrozenSet(StringComparer.Ordinal);
        _nouns = ByLemma(lexicon, CueKind.Noun);
        _adjectives = ByLemma(lexicon, CueKind.Adjective);
        _adverbs = lexicon.Cues.Where(cue => cue.Kind == CueKind.Adverb)
            .SelectMany(cue => cue.Lemmas.Select(lemma => (lemma, cue)))
            .DistinctBy(pair => pair.lemma, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.lemma, pair => pair.cue, StringComparer.Ordinal);
        _phrases = lexicon.Cues.Where(cue => cue.Kind == CueKind.Phrase)
            .SelectMany(cue => cue.Lemmas.Select(lemma => (Words: lemma.Split('_'), Cue: cue)))
            .GroupBy(pair => pair.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Words.Length).ToArray(), StringComparer.Ordinal);
        Phrases = [.. lexicon.Cues.Where(cue => cue.Kind == CueKind.Phrase)];
        _channels = lexicon.Channels.ToFrozenDictionary(channel => channel.Lemma, StringComparer.Ordinal);
    }

    /// <summary>Entries of phrases that bring in a source.</summary>
    public AttributionCue[] Phrases { get; }

    /// <summary>The entries of a verb; a lemma that lost or won an "e" at its end ("conced", "doubte") is repaired.</summary>
    public AttributionCue[] Verb(string lemma) => _verbs.GetValueOrDefault(VerbLemma(lemma), []);

    /// <summary>The lemma as the lexicon knows it; the given one where it knows none.</summary>
    public string VerbLemma(string lemma)
    {
        if (lemma.Length is < 4 or > 24 || _verbs.ContainsKey(lemma))
        {
            return lemma;
        }

        var other = lemma[^1] == 'e' ? lemma[..^1] : lemma + "e";
        return _verbs.ContainsKey(other) ? other : lemma;
    }

    /// <summary>True when the verb is among the lemmas, a lost "e" at its end repaired ("pok").</summary>
    public static bool IsAmong(string[] lemmas, Token verb)
    {
        var lemma = Syntax.Lower(verb.Lemma);
        return lemmas.Contains(lemma) || (lemma.Length > 2 && lemmas.Contains(lemma + "e"));
    }

    /// <summary>True for verbs of speaking, as against thinking or wanting in silence.</summary>
    public bool IsSpeech(string lemma) => _speech.Contains(lemma);

    public AttributionCue[] Noun(string lemma) => _nouns.GetValueOrDefault(lemma, []);

    public AttributionCue[] Adjective(string lemma) => _adjectives.GetValueOrDefault(lemma, []);

    public AttributionCue? Adverb(string lemma) => _adverbs.GetValueOrDefault(lemma);

    public SpeechChannel? Channel(string lemma) => _channels.GetValueOrDefault(lemma);

    /// <summary>The longest phrase whose words begin at the token, with the possessor in it; null when none does.</summary>
    public PhraseMatch? Phrase(Parse parse, int token)
    {
        if (!_phrases.TryGetValue(Lower(parse[token]), out var candidates))
        {
            return null;
        }

        foreach (var (words, cue) in candidates)
        {
            if (Match(parse, token, words) is var (end, possessor))
            {
                return new PhraseMatch(cue, end - token, possessor);
            }
        }

        return null;
    }

    private static (int End, TokenRange? Possessor)? Match(Parse parse, int token, string[] words)
    {
        TokenRange? possessor = null;
        var at = token + 1;
        for (var word = 1; word < words.Length; word++)
        {
            if (words[word] == "~")
            {
                if (PossessorEnd(parse, at) is not { } end)
                {
                    return null;
                }

                possessor = new TokenRange(at, end);
                at = end;
            }
            else if (at < parse.Count && words[word] == Lower(parse[at]))
            {
                at++;
            }
            else
            {
                return null;
            }
        }

        return (at, possessor);
    }

    /// <summary>The end of "her", "the mayor's", "Anna Berg's"; null when no possessor begins there.</summary>
    private static int? PossessorEnd(Parse parse, int first)
    {
        for (var token = first; token < Math.Min(parse.Count, first + _possessor); token++)
        {
            var word = parse[token];
            if (word.Xpos is "PRP$" && token == first || word.Xpos is "POS" && token > first)
            {
                return token + 1;
            }

            if (word.Upos is not (Upos.PROPN or Upos.NOUN or Upos.DET or Upos.ADJ or Upos.NUM))
            {
                return null;
            }
        }

        return null;
    }

    private static string Lower(Token token) => token.Form.Length > 24 ? "" : token.Form.ToString().ToLowerInvariant();

    /// <summary>Entries that ask for a verb ("<em>take</em> issue with") are surer and come first.</summary>
    private static FrozenDictionary<string, AttributionCue[]> ByLemma(AttributionLexicon lexicon, CueKind kind) =>
        lexicon.Cues.Where(cue => cue.Kind == kind)
            .SelectMany(cue => cue.Lemmas.Select(lemma => (lemma, cue)))
            .GroupBy(pair => pair.lemma, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.cue).OrderBy(cue => cue.Verbs.Length == 0).ToArray(), StringComparer.Ordinal);
}
