using System.Collections.Frozen;
using MemoryPack;

namespace Chancery.Lexicon.Events;

/// <summary>What the lexicon knows about events.</summary>
[MemoryPackable]
public sealed partial record EventLexicon
{
    /// <summary>Types, in the order of the table.</summary>
    public EventType[] Types { get; init; } = [];

    /// <summary>Modes, in the order of the table.</summary>
    public EventMode[] Modes { get; init; } = [];

    /// <summary>Contexts, in the order of the table.</summary>
    public EventContext[] Contexts { get; init; } = [];

    /// <summary>CAMEO codes, in the order of the table.</summary>
    public CameoCode[] Cameo { get; init; } = [];

    /// <summary>Named sets of lemmas, ordered by name.</summary>
    public WordSet[] WordSets { get; init; } = [];

    /// <summary>Fields of meaning that words share, ordered by name: what the weights of marked pairs generalise over.</summary>
    public WordSet[] Fields { get; init; } = [];

    /// <summary>Classes of words that large text uses alike, ordered by name; what all weights generalise over.</summary>
    public WordSet[] WordClasses { get; init; } = [];

    /// <summary>Frames, ordered by id.</summary>
    public Frame[] Frames { get; init; } = [];

    /// <summary>Sentences that the frames must and must not fire on.</summary>
    public FrameExample[] Examples { get; init; } = [];

    /// <summary>Nouns that tell acts, ordered by noun.</summary>
    public EventNoun[] Nouns { get; init; } = [];

    /// <summary>Verbs that lend their subject and tense to an event noun, ordered by verb.</summary>
    public LightVerb[] LightVerbs { get; init; } = [];

    /// <summary>Words that take infinitives and clauses, ordered by lemma.</summary>
    public ComplementVerb[] Complements { get; init; } = [];

    /// <summary>Words that bring third parties in, in the order of the table.</summary>
    public ThirdParty[] ThirdParties { get; init; } = [];

    /// <summary>What the ranker of marked pairs has learned, ordered by feature; empty when it has not been trained.</summary>
    public FeatureWeight[] PairWeights { get; init; } = [];

    /// <summary>Words that told acts in annotated reports, ordered by word, part and type; empty when nothing was learned.</summary>
    public LearntTrigger[] Triggers { get; init; } = [];

    /// <summary>What speaks for and against an act at a predicate, as learned; empty when it has not been trained.</summary>
    public LearntWeight[] ActWeights { get; init; } = [];

    /// <summary>What speaks for and against somebody as one side of an act, as learned; empty when it has not been trained.</summary>
    public LearntWeight[] PartyWeights { get; init; } = [];

    /// <summary>What speaks for and against some days as those of an act, as learned; empty when it has not been trained.</summary>
    public LearntWeight[] DayWeights { get; init; } = [];

    /// <summary>The words of a set; empty where there is none of that name.</summary>
    public FrozenSet<string> WordsOf(string set) =>
        (WordSets.FirstOrDefault(words => words.Name == set)?.Words ?? []).ToFrozenSet(StringComparer.Ordinal);
}
