using MemoryPack;

namespace Chancery.Lexicon.Coreference;

/// <summary>What the lexicon knows about who refers to whom.</summary>
[MemoryPackable]
public sealed partial class CoreferenceLexicon
{
    /// <summary>Weights that tie mentions to chains, ordered by feature.</summary>
    public FeatureWeight[] Links { get; init; } = [];

    /// <summary>Weights that tell persons, organisations, places and other things apart, ordered by feature.</summary>
    public FeatureWeight[] Kinds { get; init; } = [];

    /// <summary>First names and nouns that tell the sex, in small letters, ordered.</summary>
    public SexWord[] Sexes { get; init; } = [];
}
