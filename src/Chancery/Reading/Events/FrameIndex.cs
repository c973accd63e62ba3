using System.Collections.Frozen;
using Chancery.Lexicon.Events;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Frames by the lemmas that trigger them.</summary>
internal sealed class FrameIndex
{
    private readonly FrozenDictionary<string, Frame[]> _verbs;
    private readonly FrozenDictionary<string, Frame[]> _nouns;
    private readonly FrozenDictionary<string, Frame[]> _adjectives;

    public FrameIndex(EventLexicon lexicon)
    {
        _verbs = Index(lexicon.Frames, frame => frame.Verbs);
        _nouns = Index(lexicon.Frames, frame => frame.Nouns);
        _adjectives = Index(lexicon.Frames, frame => frame.Adjectives);
    }

    /// <summary>The frames that a predicate may fire, those of its own word first.</summary>
    public IEnumerable<Frame> Of(Predicate predicate)
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
    private static Frame[] Get(FrozenDictionary<string, Frame[]> index, string lemma) =>
        index.GetValueOrDefault(lemma)
        ?? (lemma.Length > 4 && lemma[^1] == lemma[^2] ? index.GetValueOrDefault(lemma[..^1]) : null)
        ?? [];

    private static FrozenDictionary<string, Frame[]> Index(Frame[] frames, Func<Frame, string[]> triggers) =>
        frames.SelectMany(frame => triggers(frame).Select(trigger => (trigger, frame)))
            .GroupBy(pair => pair.trigger, pair => pair.frame, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
