using Chancery.Model;

namespace Chancery.Language;

/// <summary>One sentence of a parse.</summary>
/// <param name="Index">0-based position among the sentences of the report.</param>
/// <param name="Tokens">Its tokens, half-open.</param>
/// <param name="Span">From the start of its first token to the end of its last.</param>
public readonly record struct Sentence(int Index, TokenRange Tokens, TextSpan Span);
