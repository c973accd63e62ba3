using MemoryPack;

namespace Chancery.Lexicon.Events;

/// <summary>What the lexicon knows about events.</summary>
[MemoryPackable]
public sealed partial class EventLexicon
{
    /// <summary>Nouns that tell acts, ordered by noun.</summary>
    public EventNoun[] Nouns { get; init; } = [];

    /// <summary>Verbs that lend their subject and tense to an event noun, ordered by verb.</summary>
    public LightVerb[] LightVerbs { get; init; } = [];

    /// <summary>Words that take infinitives and clauses, ordered by lemma.</summary>
    public ComplementVerb[] Complements { get; init; } = [];
}
