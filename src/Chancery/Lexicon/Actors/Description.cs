using MemoryPack;

namespace Chancery.Lexicon.Actors;

/// <summary>What a definite description may refer back to.</summary>
[MemoryPackable]
public sealed partial record Description
{
    /// <summary>The noun: "alliance".</summary>
    public required string Noun { get; init; }

    /// <summary>Kinds of organisation, nouns of bodies or codes of countries.</summary>
    public string[] Means { get; init; } = [];
}
