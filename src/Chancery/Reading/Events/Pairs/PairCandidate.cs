using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>A frame that may tell what the one party does to the other.</summary>
/// <param name="Score">How well it joins the two, by the rules alone.</param>
/// <param name="Match">The frame.</param>
/// <param name="Folded">Type, mode and status after PLOVER's rules.</param>
/// <param name="Predicate">The word that tells it.</param>
internal sealed record PairCandidate(double Score, FrameMatch Match, Folded Folded, Predicate Predicate);
