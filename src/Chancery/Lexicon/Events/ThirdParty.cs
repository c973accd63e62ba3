using MemoryPack;

namespace Chancery.Lexicon.Events;

/// <summary>A word that brings a third party in, whatever the act.</summary>
[MemoryPackable]
public sealed partial record ThirdParty
{
    /// <summary><c>mediator</c>, <c>host</c>, <c>guarantor</c>, <c>envoy</c>, <c>carrier</c>….</summary>
    public required string Role { get; init; }

    /// <summary><c>preposition</c>: "under the mediation of Oman" as <c>under_mediation_of</c>; <c>participle</c>: "talks hosted by Oman" as <c>host</c>.</summary>
    public required string How { get; init; }

    /// <summary>The words.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>True when only a person or an office can be meant.</summary>
    public bool PersonOnly { get; init; }
}
