using Chancery.Model;

namespace Chancery.Reading.Coreference;

/// <summary>Phrases that refer to one thing; a phrase that nothing takes up is a chain of its own.</summary>
/// <param name="Kind">Person, organisation, place or another thing.</param>
/// <param name="Mentions">In text order; never empty.</param>
public sealed record Chain(ReferentKind Kind, Values<ChainMention> Mentions);
