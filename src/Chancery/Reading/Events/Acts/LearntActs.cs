using System.Collections.Frozen;
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

    public LearntActs(EventLexicon lexicon)
    {
        var frames = lexicon.Types.Where(type => type.Quad is not null).ToFrozenDictionary(type => type.Name, type => FrameOf(type, lexicon), StringComparer.Ordinal);
        _acts = lexicon.Triggers.Where(trigger => frames.ContainsKey(trigger.Type))
            .GroupBy(trigger => (trigger.Word, trigger.Part))
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(trigger => trigger.Share).Select(trigger => (frames[trigger.Type], trigger)).ToArray());
    }

    /// <summary>What the word of a predicate told, what it told oftenest first.</summary>
    public (Frame Frame, LearntTrigger Trigger)[] Of(Predicate predicate) => _acts.GetValueOrDefault((predicate.Lemma, PartOf(predicate.Kind))) ?? [];

    /// <summary>The part of speech as the lexicon writes it.</summary>
    public static string PartOf(PredicateKind kind) => kind switch
    {
        PredicateKind.Verb => "verb",
        PredicateKind.Noun => "noun",
        _ => "adjective",
    };

    private static Frame FrameOf(EventType type, EventLexicon lexicon) => new()
    {
        Id = $"learnt.{type.Name.ToLowerInvariant()}",
        Meaning = $"told {type.Name} in annotated reports",
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
