using System.Collections.Frozen;
using System.Globalization;
using Chancery.Lexicon.Events;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// The acts that a word told in annotated reports, each as a frame of its type without conditions: no list of idioms is
/// complete, and that "put" told of accords and "slap" of sanctions is a reason to ask what the words around say.
/// </summary>
internal sealed class LearntActs
{
    private readonly FrozenDictionary<(string Word, string Part), (Frame Frame, LearntTrigger Trigger)[]> _acts;
    private readonly FrozenDictionary<string, Frame> _read;

    public LearntActs(EventLexicon lexicon)
    {
        var types = lexicon.Types.Where(type => type.Quad is not null).ToList();
        var frames = types.ToFrozenDictionary(type => type.Name, type => FrameOf(type, "learnt", "told {0} in annotated reports", lexicon), StringComparer.Ordinal);
        _read = types.ToFrozenDictionary(type => type.Name, type => FrameOf(type, "read", "{0} as the network of acts reads it", lexicon), StringComparer.Ordinal);
        _acts = lexicon.Triggers.Where(trigger => frames.ContainsKey(trigger.Type))
            .GroupBy(trigger => (trigger.Word, trigger.Part))
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(trigger => trigger.Share).Select(trigger => (frames[trigger.Type], trigger)).ToArray());
    }

    /// <summary>What the word of a predicate told, what it told oftenest first.</summary>
    public (Frame Frame, LearntTrigger Trigger)[] Of(Predicate predicate) => _acts.GetValueOrDefault((predicate.Lemma, PartOf(predicate.Kind))) ?? [];

    /// <summary>An act of a type without conditions, for a word of which only the network of acts holds that it tells one; null where the type is none of the lexicon.</summary>
    public Frame? Read(string type) => _read.GetValueOrDefault(type);

    /// <summary>The part of speech as the lexicon writes it.</summary>
    public static string PartOf(PredicateKind kind) => kind switch
    {
        PredicateKind.Verb => "verb",
        PredicateKind.Noun => "noun",
        _ => "adjective",
    };

    private static Frame FrameOf(EventType type, string way, string meaning, EventLexicon lexicon) => new()
    {
        Id = $"{way}.{type.Name.ToLowerInvariant()}",
        Meaning = string.Format(CultureInfo.InvariantCulture, meaning, type.Name),
        Patterns =
        [
            new FramePattern
            {
                Number = 1,
                Type = type.Name,
                Cameo = lexicon.Cameo.FirstOrDefault(code => code.Type == type.Name && code.Mode is null)?.Code,
                Actor = type.Symmetric ? [["subject", "with", "object", "between"]] : [["subject"]],
                Recipient = type.Symmetric ? [] : type.Else,
                Agentless = type.Quad == 4,
                Confidence = 0.5,
            },
        ],
    };
}
