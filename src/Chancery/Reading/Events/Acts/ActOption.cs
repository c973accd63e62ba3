namespace Chancery.Reading.Events;

/// <summary>One type of act that a predicate may tell.</summary>
/// <param name="Candidate">The act as it would be taken; null for no act at all.</param>
/// <param name="Fired">True where the frame fires.</param>
/// <param name="Failing">How many conditions of the closest pattern fail.</param>
/// <param name="Lacks">The slots whose conditions fail.</param>
internal sealed record ActOption(EventCandidate? Candidate, bool Fired, int Failing, string[] Lacks);
