namespace Chancery.Model;

/// <summary>What the reader noticed about a text that it could not make full sense of.</summary>
/// <param name="Code">A stable code by area: <c>TXT001</c>, <c>TIM004</c>, <c>QTY002</c>, <c>ACT001</c>…</param>
/// <param name="Span">The words it is about; null when it is about the report as a whole.</param>
/// <param name="Text">One sentence for a human reader.</param>
public sealed record Remark(string Code, TextSpan? Span, string Text);
