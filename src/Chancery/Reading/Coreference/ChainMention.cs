using Chancery.Model;

namespace Chancery.Reading.Coreference;

/// <summary>One phrase of a chain.</summary>
/// <param name="Tokens">The whole phrase with what belongs to it.</param>
/// <param name="Head">The token that heads it in the tree.</param>
/// <param name="Form">Pronoun, name or description.</param>
/// <param name="Class">The class of pronoun (<c>he</c>, <c>I</c>…), or how a description starts.</param>
/// <param name="Margin">By how much it was preferred to the next best reading; no unit, 10 at most.</param>
public readonly record struct ChainMention(TokenRange Tokens, int Head, MentionForm Form, string Class, float Margin);
