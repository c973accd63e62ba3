using MemoryPack;

namespace Chancery.Lexicon.Attributions;

/// <summary>What the lexicon knows about attributions.</summary>
[MemoryPackable]
public sealed partial class AttributionLexicon
{
    /// <summary>Cues, ordered by id.</summary>
    public AttributionCue[] Cues { get; init; } = [];

    /// <summary>Nouns for documents and occasions of speech, ordered by lemma.</summary>
    public SpeechChannel[] Channels { get; init; } = [];
}
