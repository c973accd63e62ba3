namespace Chancery.Reading.Predicates;

/// <summary>An argument or adjunct that a preposition brings in.</summary>
/// <param name="Preposition">
/// Its lemma in lower case; several words are joined: <c>according_to</c>, <c>in_exchange_for</c>; empty for a bare one ("last week").
/// </param>
/// <param name="Token">The token that heads the phrase after the preposition.</param>
public readonly record struct Oblique(string Preposition, int Token);
