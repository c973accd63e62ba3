using MemoryPack;

namespace Chancery.Lexicon.Actors;

/// <summary>A pronoun that may stand for an actor.</summary>
[MemoryPackable]
public sealed partial record PronounForm
{
    /// <summary>As written, in small letters.</summary>
    public required string Form { get; init; }

    /// <summary><c>m</c>, <c>f</c> or <c>any</c>.</summary>
    public required string Sex { get; init; }

    /// <summary>True for "they".</summary>
    public bool Plural { get; init; }

    /// <summary><c>person</c>, <c>thing</c> or <c>any</c>.</summary>
    public required string What { get; init; }
}
