using Chancery.Lexicon.Events;

namespace Chancery.Lexicography.Events;

/// <summary>Reads the frames and checks them against the tables.</summary>
internal sealed class FrameReader(EventLexicon tables, SynonymTable synonyms, LexiconProblems problems)
{
    private static readonly string[] _kinds = ["any", "none", "someone", "actor", "political", "state", "person", "organisation", "group", "office"];
    private static readonly string[] _statuses =
        ["actual", "planned", "conditional", "requested", "denied", "negated", "hypothetical", "historical", "presupposed"];

    private readonly SortedDictionary<string, Frame> _frames = new(StringComparer.Ordinal);
    private readonly List<FrameExample> _examples = [];
    private readonly Dictionary<string, string[]> _sets = tables.WordSets.ToDictionary(set => set.Name, set => set.Words, StringComparer.Ordinal);

    public Frame[] Frames => [.. _frames.Values];

    public FrameExample[] Examples => [.. _examples];

    public void Read(LexiconFolder folder)
    {
        foreach (var entry in folder.Files("frames/", ".yaml").SelectMany(file => YamlFile.ReadDocuments<FrameFile>(file, problems)))
        {
            Read(entry);
        }
    }

    private void Read(Located<FrameFile> entry)
    {
        var file = entry.Value;
        if (file.Id.Length == 0 || file.Meaning.Length == 0)
        {
            Problem(entry, "LEX023", "A frame has an id and a meaning.");
        }

        var frame = new Frame
        {
            Id = file.Id,
            Meaning = file.Meaning,
            Verbs = synonyms.Widen(Words(entry, file.Verbs), SynonymTable.Verb),
            Nouns = synonyms.Widen(Words(entry, file.Nouns), SynonymTable.Noun),
            Adjectives = synonyms.Widen(Words(entry, file.Adjectives), SynonymTable.Adjective),
            Patterns = [.. (file.Patterns is { Count: > 0 } patterns ? patterns : [new PatternFile()]).Select((pattern, i) => Pattern(entry, pattern, i + 1))],
        };
        if (frame.Verbs.Length + frame.Nouns.Length + frame.Adjectives.Length == 0)
        {
            Problem(entry, "LEX023", $"The frame '{file.Id}' has no trigger.");
        }

        if (!_frames.TryAdd(file.Id, frame))
        {
            Problem(entry, "LEX020", $"The frame id '{file.Id}' stands twice.");
        }

        ReadExamples(entry);
    }

    private FramePattern Pattern(Located<FrameFile> entry, PatternFile pattern, int number)
    {
        var file = entry.Value;
        var type = pattern.Type ?? file.Type ?? "";
        var mode = pattern.Mode ?? (pattern.Type is null ? file.Mode : null);
        var status = pattern.Status ?? file.Status;
        var nothing = pattern.Nothing ?? file.Nothing;
        var result = new FramePattern
        {
            Number = number,
            Conditions = [.. Conditions(entry, file.When, false), .. Conditions(entry, file.Unless, true), .. Conditions(entry, pattern.When, false), .. Conditions(entry, pattern.Unless, true)],
            Type = type,
            Mode = mode is "none" or "" ? null : mode,
            Cameo = pattern.Cameo ?? file.Cameo,
            Contexts = (pattern.Contexts ?? file.Contexts ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Actor = Slots(pattern.Actor ?? file.Actor),
            Recipient = Slots(pattern.Recipient ?? file.Recipient),
            Others = [.. (pattern.Others ?? file.Others ?? []).Select(pair => new FrameRole { Role = pair.Key, Slots = Slots(pair.Value) })],
            Status = status,
            Priority = (pattern.Priority ?? 0) + file.Priority,
            Agentless = pattern.Agentless ?? file.Agentless,
            Undirected = pattern.Undirected ?? file.Undirected,
            Together = pattern.Together ?? file.Together,
            Nothing = nothing,
            Confidence = pattern.Confidence ?? file.Confidence ?? 0.8,
        };
        if (!nothing)
        {
            Check(entry, result);
        }

        return result;
    }

    private void Check(Located<FrameFile> entry, FramePattern pattern)
    {
        if (tables.Types.All(type => type.Name != pattern.Type))
        {
            Problem(entry, "LEX022", $"The type '{pattern.Type}' is not in types.tsv.");
        }

        if (pattern.Mode is { } mode && !tables.Modes.Any(known => known.Type == pattern.Type && known.Name == mode))
        {
            Problem(entry, "LEX022", $"The mode '{mode}' of {pattern.Type} is not in modes.tsv.");
        }

        if (pattern.Cameo is { } cameo && tables.Cameo.All(known => known.Code != cameo))
        {
            Problem(entry, "LEX022", $"The code '{cameo}' is not in cameo.tsv.");
        }

        foreach (var unknown in pattern.Contexts.Where(name => tables.Contexts.All(context => context.Name != name)))
        {
            Problem(entry, "LEX022", $"The context '{unknown}' is not in contexts.tsv.");
        }

        if (pattern.Status is { } status && !_statuses.Contains(status))
        {
            Problem(entry, "LEX022", $"The status '{status}' is not known; known are {string.Join(", ", _statuses)}.");
        }
    }

    private IEnumerable<FrameCondition> Conditions(Located<FrameFile> entry, Dictionary<string, string>? demands, bool not)
    {
        foreach (var (slot, words) in demands ?? [])
        {
            var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var kinds = parts.Where(part => part.StartsWith('$')).Select(part => part[1..]).ToArray();
            foreach (var unknown in kinds.Where(kind => !_kinds.Contains(kind) && !(kind.Length == 3 && kind.All(char.IsAsciiLetterUpper))))
            {
                Problem(entry, "LEX024", $"The kind '${unknown}' is not known; known are {string.Join(", ", _kinds)} and sector codes.");
            }

            yield return new FrameCondition
            {
                Slot = slot,
                Not = not,
                Words = synonyms.Widen(Words(entry, string.Join(' ', parts.Where(part => !part.StartsWith('$'))))),
                Kinds = kinds,
            };
        }
    }

    /// <summary>Words of a list with sets expanded, sorted, each once.</summary>
    private string[] Words(Located<FrameFile> entry, string list)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!word.StartsWith('@'))
            {
                words.Add(word);
            }
            else if (_sets.TryGetValue(word[1..], out var set))
            {
                words.UnionWith(set);
            }
            else
            {
                Problem(entry, "LEX025", $"The word set '{word}' is not in word-sets.tsv.");
            }
        }

        return [.. words];
    }

    private static string[][] Slots(string? slots) =>
        [.. (slots ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(alternative => alternative.Split('+'))];

    private void ReadExamples(Located<FrameFile> entry)
    {
        if (entry.Value.Examples is not { Match.Count: > 0, NoMatch.Count: > 0 } examples)
        {
            Problem(entry, "LEX026", $"The frame '{entry.Value.Id}' has at least one example that matches and one that does not.");
            return;
        }

        foreach (var (text, matches) in examples.Match.Select(text => (text, true)).Concat(examples.NoMatch.Select(text => (text, false))))
        {
            var parts = text.Split('|', StringSplitOptions.TrimEntries);
            _examples.Add(new FrameExample
            {
                Frame = entry.Value.Id,
                Text = parts[0],
                Matches = matches,
                Type = Part(parts, 1),
                Actor = Part(parts, 2),
                Recipient = Part(parts, 3),
            });
        }
    }

    private static string? Part(string[] parts, int index) => parts.Length > index && parts[index].Length > 0 ? parts[index] : null;

    private void Problem(Located<FrameFile> entry, string code, string message) =>
        problems.Add(code, entry.File.Path, entry.Line, entry.Column, message);
}
