using MemoryPack;

namespace Chancery.Lexicon.Events;

/// <summary>A type of event: one of PLOVER's sixteen, or one of the register's own.</summary>
[MemoryPackable]
public sealed partial record EventType
{
    /// <summary>Name in capitals.</summary>
    public required string Name { get; init; }

    /// <summary>Quad class 1–4; null outside PLOVER.</summary>
    public int? Quad { get; init; }

    /// <summary>PLOVER score of the type; null outside PLOVER.</summary>
    public double? Score { get; init; }

    /// <summary>True when an event of this type needs somebody it is done to.</summary>
    public bool RecipientRequired { get; init; }

    /// <summary>True when it is told of somebody as a rule: one that a frame looks for and does not find makes the act too vague.</summary>
    public bool RecipientUsual { get; init; }

    /// <summary>True when both sides do the same: all of them are actors.</summary>
    public bool Symmetric { get; init; }

    /// <summary>Where the recipient is looked for when a frame's own slots name nobody: alternatives in order.</summary>
    public string[][] Else { get; init; } = [];
}

/// <summary>A mode of a type.</summary>
[MemoryPackable]
public sealed partial record EventMode
{
    /// <summary>The type it belongs to.</summary>
    public required string Type { get; init; }

    /// <summary>Its name in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>PLOVER score; null when none is printed.</summary>
    public double? Score { get; init; }
}

/// <summary>A context and the words that speak for it.</summary>
[MemoryPackable]
public sealed partial record EventContext
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Lemmas, words of a phrase joined by <c>_</c>.</summary>
    public string[] Cues { get; init; } = [];
}

/// <summary>A CAMEO code.</summary>
[MemoryPackable]
public sealed partial record CameoCode
{
    /// <summary>The code with its leading zero.</summary>
    public required string Code { get; init; }

    /// <summary>Its English name.</summary>
    public required string Name { get; init; }

    /// <summary>Goldstein value of the GDELT list; null when it has none.</summary>
    public double? Goldstein { get; init; }

    /// <summary>Goldstein value of the ICEWS list.</summary>
    public double? GoldsteinIcews { get; init; }

    /// <summary>Goldstein value of the Phoenix list.</summary>
    public double? GoldsteinPhoenix { get; init; }

    /// <summary>GDELT's quad class.</summary>
    public int Quad { get; init; }

    /// <summary>The PLOVER type it maps to; null when PLOVER drops it.</summary>
    public string? Type { get; init; }

    /// <summary>The root class of the published conversion table where it differs from <see cref="Type"/>; null elsewhere.</summary>
    public string? Conversion { get; init; }

    /// <summary>The PLOVER mode it maps to.</summary>
    public string? Mode { get; init; }

    /// <summary>The PLOVER contexts it maps to.</summary>
    public string[] Contexts { get; init; } = [];
}
