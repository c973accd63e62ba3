using MemoryPack;

namespace Chancery.Lexicon.Events;

/// <summary>A word that takes an infinitive or clause: whose act that is, and how the word puts it.</summary>
[MemoryPackable]
public sealed partial record ComplementVerb
{
    /// <summary>Lemma of the verb, adjective or noun, with particle.</summary>
    public required string Lemma { get; init; }

    /// <summary>Who acts in the clause: <c>subject</c>, <c>object</c>, or the preposition of the one who is called on (<c>on</c>).</summary>
    public required string Controller { get; init; }

    /// <summary>How it puts the clause: <c>planned</c>, <c>requested</c>, <c>negated</c>, <c>actual</c>…; null when it bends nothing.</summary>
    public string? Stance { get; init; }
}
