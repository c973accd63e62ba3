using Chancery.Model;

namespace Chancery.Reading.Attributions;

/// <summary>Words between quotation marks, over as many sentences and paragraphs as they run.</summary>
/// <param name="Span">With the marks.</param>
/// <param name="Closed">False when the closing mark is missing.</param>
internal readonly record struct Quotation(TextSpan Span, bool Closed);
