namespace Chancery.Register.World;

/// <summary>
/// How much of what was asked for lately stays in memory; as much of what was asked for before that may stay besides. It
/// changes what a load costs, never what it makes.
/// </summary>
/// <param name="Facets">Facets.</param>
/// <param name="Tellings">Tellings.</param>
/// <param name="Reports">Reports.</param>
internal readonly record struct KeptInMemory(int Facets, int Tellings, int Reports)
{
    /// <summary>What some four months of 2,000 reports a day tell.</summary>
    public static KeptInMemory Usual { get; } = new(300_000, 300_000, 150_000);
}
