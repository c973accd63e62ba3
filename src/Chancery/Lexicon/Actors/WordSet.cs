using MemoryPack;

namespace Chancery.Lexicon.Actors;

/// <summary>Words that a rule treats alike.</summary>
[MemoryPackable]
public sealed partial record WordSet
{
    /// <summary>By what name rules ask for it.</summary>
    public required string Name { get; init; }

    /// <summary>The words, in small letters.</summary>
    public string[] Words { get; init; } = [];
}
