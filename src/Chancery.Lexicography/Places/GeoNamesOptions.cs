namespace Chancery.Lexicography.Places;

/// <summary>What is kept of a GeoNames dump.</summary>
public sealed record GeoNamesOptions
{
    /// <summary>Towns and villages with fewer people are left out, unless they are seats of a division.</summary>
    public long LeastPopulation { get; init; } = 500;
}
