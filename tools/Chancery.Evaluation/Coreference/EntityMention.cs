using Chancery.Model;

namespace Chancery.Evaluation.Coreference;

/// <summary>A mention of an annotated or found entity.</summary>
/// <param name="Entity">The entity, within its document.</param>
/// <param name="Type"><c>person</c>, <c>organization</c>, <c>place</c>….</param>
/// <param name="Tokens">Its tokens, half-open.</param>
/// <param name="Head">The token that heads it.</param>
internal readonly record struct EntityMention(string Entity, string Type, TokenRange Tokens, int Head);
