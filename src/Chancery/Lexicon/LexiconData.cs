using Chancery.Lexicon.Actors;
using Chancery.Lexicon.Attributions;
using Chancery.Lexicon.Commitments;
using Chancery.Lexicon.Coreference;
using Chancery.Lexicon.Events;
using Chancery.Lexicon.Places;
using Chancery.Lexicon.Quantities;
using Chancery.Lexicon.Times;
using MemoryPack;

namespace Chancery.Lexicon;

/// <summary>
/// Everything the engine knows that is not in the language model, as compiled from <c>lexicon/</c>, one part per
/// pass of the reading. Plain tables; each pass builds the indexes it needs from its part.
/// </summary>
[MemoryPackable]
public sealed partial record LexiconData
{
    /// <summary>Months, weekdays, holidays, day parts…</summary>
    public TimeLexicon Times { get; init; } = new();

    /// <summary>Units, currencies, number words…</summary>
    public QuantityLexicon Quantities { get; init; } = new();

    /// <summary>Countries and the gazetteer.</summary>
    public PlaceLexicon Places { get; init; } = new();

    /// <summary>Weights and words that tell who refers to whom.</summary>
    public CoreferenceLexicon Coreference { get; init; } = new();

    /// <summary>Offices, organisations, groups, persons.</summary>
    public ActorLexicon Actors { get; init; } = new();

    /// <summary>Reporting verbs and other cues of attribution.</summary>
    public AttributionLexicon Attributions { get; init; } = new();

    /// <summary>Event types, CAMEO codes and frames.</summary>
    public EventLexicon Events { get; init; } = new();

    /// <summary>Cues of promises and conditions.</summary>
    public CommitmentLexicon Commitments { get; init; } = new();
}
