using Chancery.Model;

namespace Chancery.Exchange.Html;

/// <summary>Words of the text that something was found in.</summary>
/// <param name="Span">The words.</param>
/// <param name="Layer">The CSS class of its layer.</param>
/// <param name="Tip">What hovering tells, lines separated by line feeds.</param>
/// <param name="Anchor">The element id by which panels point at it; null when none do.</param>
internal sealed record Mark(TextSpan Span, string Layer, string Tip, string? Anchor);
