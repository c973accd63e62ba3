namespace Chancery.Model;

/// <summary>A place that the report names.</summary>
public sealed record PlaceMention : ITokenMention
{
    /// <summary>Id within the reading: <c>p1</c>…</summary>
    public required string Id { get; init; }

    /// <summary>The words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The tokens, half-open.</summary>
    public required TokenRange Tokens { get; init; }

    /// <summary>The place's usual English name; for "Yerevan airport" the city and the facility.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of the state it lies in by law; null when unknown or in none.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, WGS 84; null when unknown.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84; null when unknown.</summary>
    public double? Longitude { get; init; }

    /// <summary>What a careful reader should know: other names, who claims and who holds it; null when nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Kind of feature: <c>country</c>, <c>capital</c>, <c>city</c>, <c>region</c>, <c>facility</c>, <c>water</c>…</summary>
    public required string Feature { get; init; }

    /// <summary>Id of the gazetteer entry; null for a place outside the gazetteer.</summary>
    public string? Gazetteer { get; init; }

    /// <summary>Why it was read so.</summary>
    public required Evidence Evidence { get; init; }
}
