using Chancery.Model;

namespace Chancery.Reading.Places;

/// <summary>A name of a state, capital or building that stands for a government.</summary>
/// <param name="Tokens">Its tokens, half-open.</param>
/// <param name="Span">Its words.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of the state.</param>
/// <param name="Name">The usual English name of what was named: "Moscow", "Armenia".</param>
/// <param name="IsSeat">True for a capital or building, false for the state's own name.</param>
/// <param name="Evidence">Why it is taken for a government.</param>
public sealed record GovernmentName(TokenRange Tokens, TextSpan Span, string Country, string Name, bool IsSeat, Evidence Evidence);
