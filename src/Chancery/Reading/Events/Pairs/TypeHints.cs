using System.Collections.Frozen;
using Chancery.Lexicon.Events;

namespace Chancery.Reading.Events;

/// <summary>Which types and word sets a lemma may speak for, whatever its arguments.</summary>
internal sealed class TypeHints
{
    private readonly FrozenDictionary<string, (string Type, float Share)[]> _types;
    private readonly FrozenDictionary<string, string[]> _sets;
    private readonly FrozenDictionary<string, string[]> _fields;
    private readonly FrozenDictionary<string, string[]> _classes;

    public TypeHints(EventLexicon lexicon)
    {
        var verbs = lexicon.Nouns.Where(noun => noun.Verb is not null).ToLookup(noun => noun.Verb!, noun => noun.Noun, StringComparer.Ordinal);
        _types = lexicon.Frames
            .SelectMany(frame => Triggers(frame, verbs).SelectMany(trigger => TypesOf(frame).Select(type => (trigger, type))))
            .GroupBy(pair => pair.trigger, pair => pair.type, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, Shares, StringComparer.Ordinal);
        _sets = ByWord(lexicon.WordSets);
        _fields = ByWord(lexicon.Fields);
        _classes = ByWord(lexicon.WordClasses);
    }

    public (string Type, float Share)[] TypesOf(string lemma) => _types.GetValueOrDefault(lemma) ?? [];

    public string[] SetsOf(string lemma) => _sets.GetValueOrDefault(lemma) ?? [];

    /// <summary>The fields of meaning that a lemma stands in.</summary>
    public string[] FieldsOf(string lemma) => _fields.GetValueOrDefault(lemma) ?? [];

    /// <summary>The classes, coarse and fine, of words that large text uses like the lemma.</summary>
    public string[] ClassesOf(string lemma) => _classes.GetValueOrDefault(lemma) ?? [];

    private static FrozenDictionary<string, string[]> ByWord(WordSet[] sets) =>
        sets.SelectMany(set => set.Words.Select(word => (word, set.Name)))
            .GroupBy(pair => pair.word, pair => pair.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static IEnumerable<string> Triggers(Frame frame, ILookup<string, string> nouns) =>
        frame.Verbs.Concat(frame.Nouns).Concat(frame.Adjectives).Concat(frame.Verbs.SelectMany(verb => nouns[verb])).Distinct(StringComparer.Ordinal);

    /// <summary>Each type of a frame once, however many patterns yield it.</summary>
    private static IEnumerable<string> TypesOf(Frame frame) =>
        frame.Patterns.Where(pattern => !pattern.Nothing).Select(pattern => pattern.Type).Distinct(StringComparer.Ordinal);

    private static (string, float)[] Shares(IEnumerable<string> types)
    {
        var all = types.ToList();
        return [.. all.GroupBy(type => type, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, (float)group.Count() / all.Count))];
    }
}
