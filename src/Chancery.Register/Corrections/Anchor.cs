using Chancery.Model;

namespace Chancery.Register.Corrections;

/// <summary>The words that a correction holds on to, so that it finds its entry again in another reading of the report.</summary>
/// <param name="Report">The register's id of the report.</param>
/// <param name="Span">The words.</param>
/// <param name="Quote">The words as text.</param>
public sealed record Anchor(string Report, TextSpan Span, string Quote);
