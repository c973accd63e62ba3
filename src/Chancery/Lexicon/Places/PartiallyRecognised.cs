using MemoryPack;

namespace Chancery.Lexicon.Places;

/// <summary>
/// One that governs a territory without being recognised as its state by most others. PLOVER codes it by the state that
/// claims the territory, with the sector PRE.
/// </summary>
[MemoryPackable]
public sealed partial record PartiallyRecognised
{
    /// <summary>What stands before the name where a country's code would stand while a report is read.</summary>
    public const string Prefix = "PRE:";

    /// <summary>Id within the lexicon: <c>abkhazia</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The usual English name: "Abkhazia".</summary>
    public required string Name { get; init; }

    /// <summary>Other names, official and short.</summary>
    public string[] OtherNames { get; init; } = [];

    /// <summary>Adjectives and names of its people with their plurals.</summary>
    public string[] Demonyms { get; init; } = [];

    /// <summary>Names of cities that stand for its authorities.</summary>
    public string[] Seats { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-3 of the state that claims the territory.</summary>
    public required string Claimant { get; init; }

    /// <summary>A code of its own: of ISO 3166-1 where there is one, else from the range left to users.</summary>
    public required string OwnCode { get; init; }

    /// <summary>The first day of its existence.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; <see cref="DateOnly.MaxValue"/> while it exists.</summary>
    public required DateOnly To { get; init; }

    /// <summary>What stands for a country's code while a report is read: "PRE:Abkhazia".</summary>
    [MemoryPackIgnore]
    public string Code => Prefix + Name;

    /// <summary>Whether it existed on a day; true when the day is not known.</summary>
    public bool Existed(DateOnly? day) => day is not { } known || From <= known && known <= To;
}
