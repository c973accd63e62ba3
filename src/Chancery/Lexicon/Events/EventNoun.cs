using MemoryPack;

namespace Chancery.Lexicon.Events;

/// <summary>A noun that tells an act.</summary>
[MemoryPackable]
public sealed partial record EventNoun
{
    /// <summary>Lemma: <c>recognition</c>.</summary>
    public required string Noun { get; init; }

    /// <summary>The verb of the same act, <c>recognize</c>: frames of that verb fire on the noun too; null when none.</summary>
    public string? Verb { get; init; }

    /// <summary>What "of X" after it names: <c>object</c> ("delivery of aid"), <c>subject</c> ("visit of X") or <c>none</c>.</summary>
    public required string Of { get; init; }
}
