using Chancery.Lexicon.Attributions;

namespace Chancery.Lexicography.Attributions;

/// <summary>Turns a cue as written into a cue, noting every fault.</summary>
internal static class CueCheck
{
    private static readonly Dictionary<string, CuePatterns> _patterns = new(StringComparer.Ordinal)
    {
        ["clause"] = CuePatterns.Clause,
        ["quote"] = CuePatterns.Quote,
        ["infinitive"] = CuePatterns.Infinitive,
        ["object-infinitive"] = CuePatterns.ObjectInfinitive,
        ["addressee-infinitive"] = CuePatterns.AddresseeInfinitive,
        ["object"] = CuePatterns.Object,
        ["preposition"] = CuePatterns.Preposition,
        ["raising"] = CuePatterns.Raising,
        ["gerund"] = CuePatterns.Gerund,
        ["rest"] = CuePatterns.Rest,
        ["object-as"] = CuePatterns.ObjectAs,
        ["thing-as"] = CuePatterns.ThingAs,
        ["thing-doing"] = CuePatterns.ThingDoing,
        ["bare-clause"] = CuePatterns.BareClause,
        ["addressee"] = CuePatterns.Addressee,
        ["passive"] = CuePatterns.Passive,
        ["source-object"] = CuePatterns.SourceObject,
        ["received"] = CuePatterns.Received,
        ["opening"] = CuePatterns.Opening,
        ["moves"] = CuePatterns.Moves,
    };

    private static readonly Dictionary<string, CueKind> _kinds = new(StringComparer.Ordinal)
    {
        ["verb"] = CueKind.Verb,
        ["noun"] = CueKind.Noun,
        ["adverb"] = CueKind.Adverb,
        ["phrase"] = CueKind.Phrase,
        ["adjective"] = CueKind.Adjective,
    };

    /// <summary>The cue; null when it lacks what it cannot do without.</summary>
    public static AttributionCue? Read(Located<CueDocument> entry, LexiconProblems problems)
    {
        var cue = entry.Value;
        var sound = Need(cue.Id, "id") & Need(cue.Meaning, "meaning") & Need(cue.Strength, "strength") & Need(cue.Kind, "kind");
        if (!sound)
        {
            return null;
        }

        if (!_kinds.TryGetValue(cue.Kind!, out var kind))
        {
            Problem($"'{cue.Kind}' is no kind; kinds are {string.Join(", ", _kinds.Keys)}.");
        }

        var patterns = CuePatterns.None;
        foreach (var name in cue.Patterns)
        {
            if (!_patterns.TryGetValue(name, out var pattern))
            {
                Problem($"'{name}' is no pattern; patterns are {string.Join(", ", _patterns.Keys)}.");
            }

            patterns |= pattern;
        }

        CheckLists(cue, patterns, Problem);
        return new AttributionCue
        {
            Id = cue.Id!,
            Meaning = cue.Meaning!,
            Strength = cue.Strength!,
            Kind = kind,
            Lemmas = [.. cue.Lemmas],
            Patterns = patterns,
            Prepositions = [.. cue.Prepositions],
            Extend = [.. cue.Extend],
            Nouns = [.. cue.Nouns],
            Verbs = [.. cue.Verbs],
            Channel = cue.Channel,
            Match = [.. cue.Examples?.Match.Select(e => new CueExample { Text = e.Text ?? "", Source = e.Source, Content = e.Content }) ?? []],
            NoMatch = [.. cue.Examples?.NoMatch ?? []],
        };

        bool Need(string? value, string key)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                Problem($"'{key}' is missing.");
                return false;
            }

            return true;
        }

        void Problem(string message) => problems.Add("LEX021", entry.File.Path, entry.Line, entry.Column, $"Cue '{cue.Id}': {message}");
    }

    private static void CheckLists(CueDocument cue, CuePatterns patterns, Action<string> problem)
    {
        if (cue.Lemmas.Count == 0)
        {
            problem("'lemmas' is empty.");
        }

        foreach (var twice in cue.Lemmas.GroupBy(lemma => lemma, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problem($"the lemma '{twice.Key}' stands twice.");
        }

        if (patterns == CuePatterns.None)
        {
            problem("'patterns' is empty.");
        }

        if (((patterns & (CuePatterns.Preposition | CuePatterns.Received)) != 0) != cue.Prepositions.Count > 0)
        {
            problem("the patterns 'preposition' and 'received' and the list 'prepositions' need each other.");
        }

        if (patterns.HasFlag(CuePatterns.Received) && cue.Verbs.Count == 0)
        {
            problem("the pattern 'received' needs the list 'verbs'.");
        }

        if (cue.Examples is not { Match.Count: > 0, NoMatch.Count: > 0 })
        {
            problem("'examples' needs at least one text that must match and one that must not.");
        }
    }
}
