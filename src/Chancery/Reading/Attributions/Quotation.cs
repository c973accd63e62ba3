using Chancery.Model;

namespace Chancery.Reading.Attributions;

/// <summary>Words between quotation marks, over as many sentences of a paragraph as they run.</summary>
/// <param name="Span">With the marks.</param>
/// <param name="Closed">False when the closing mark is missing.</param>
/// <param name="GoesOn">True when the next paragraph goes on with it.</param>
internal readonly record struct Quotation(TextSpan Span, bool Closed, bool GoesOn);
