using System.Collections.Frozen;
using Chancery.Lexicon.Events;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>A frame as one of its words finds it.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Patterns">Those of its patterns that are not of other words only.</param>
internal readonly record struct WordFrame(Frame Frame, FramePattern[] Patterns);

/// <summary>
/// Frames by the lemmas that trigger them. Four of five patterns ask for another word of their frame ("put" finds 341 patterns and 38 of its own), which is
/// found out here, once for all reports.
/// </summary>
internal sealed class FrameIndex
{
    private readonly FrozenDictionary<string, WordFrame[]> _verbs;
    private readonly FrozenDictionary<string, WordFrame[]> _nouns;
    private readonly FrozenDictionary<string, WordFrame[]> _adjectives;

    public FrameIndex(EventLexicon lexicon)
    {
        var verbOf = lexicon.Nouns.Where(noun => noun.Verb is not null).DistinctBy(noun => noun.Noun).ToDictionary(noun => noun.Noun, noun => noun.Verb!, StringComparer.Ordinal);
        var nounsOf = verbOf.ToLookup(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        _verbs = Index(lexicon.Frames, frame => frame.Verbs, verb => [verb, .. nounsOf[verb]]); // a noun without frames of its own takes those of its verb
        _nouns = Index(lexicon.Frames, frame => frame.Nouns, noun => verbOf.TryGetValue(noun, out var verb) ? [noun, verb] : [noun]);
        _adjectives = Index(lexicon.Frames, frame => frame.Adjectives, adjective => [adjective]);
    }

    /// <summary>The frames that a predicate may fire, those of its own word first.</summary>
    public WordFrame[] Of(Predicate predicate)
    {
        switch (predicate.Kind)
        {
            case PredicateKind.Verb:
                return Get(_verbs, predicate.Lemma);
            case PredicateKind.Copular:
                return Get(_adjectives, predicate.Lemma);
            default:
                var own = Get(_nouns, predicate.Lemma);
                return predicate.Verb is { } verb && own.Length == 0 ? Get(_verbs, verb) : own;
        }
    }

    /// <summary>A lemma that the language model guessed with a doubled consonant ("expell") still finds its frames.</summary>
    private static WordFrame[] Get(FrozenDictionary<string, WordFrame[]> index, string lemma) =>
        index.GetValueOrDefault(lemma)
        ?? (lemma.Length > 4 && lemma[^1] == lemma[^2] ? index.GetValueOrDefault(lemma[..^1]) : null)
        ?? [];

    private static FrozenDictionary<string, WordFrame[]> Index(Frame[] frames, Func<Frame, string[]> triggers, Func<string, string[]> wordsOf) =>
        frames.SelectMany(frame => triggers(frame).Select(trigger => (trigger, frame)))
            .GroupBy(pair => pair.trigger, pair => pair.frame, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => OfWord(group, wordsOf(group.Key)), StringComparer.Ordinal);

    private static WordFrame[] OfWord(IEnumerable<Frame> frames, string[] words) =>
        [.. frames.Select(frame => new WordFrame(frame, Array.FindAll(frame.Patterns, pattern => !Array.Exists(pattern.Conditions, condition => IsOfAnother(condition, words)))))];

    private static bool IsOfAnother(FrameCondition condition, string[] words) =>
        condition is { Not: false, Slots: ["self"], Kinds: [] } && !Array.Exists(words, word => condition.Words.Contains(word) || (word.Length > 3 && word[^1] == 's' && condition.Words.Contains(word[..^1])));
}
