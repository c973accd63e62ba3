using MemoryPack;

namespace Chancery.Lexicon.Events;

/// <summary>A verb that lends its subject, tense and negation to the event noun beside it: "held talks", "came under attack".</summary>
[MemoryPackable]
public sealed partial record LightVerb
{
    /// <summary>Lemma, with particle: <c>carry_out</c>.</summary>
    public required string Verb { get; init; }

    /// <summary>The preposition before the noun: <c>under</c>; empty when the noun is the verb's object.</summary>
    public string Preposition { get; init; } = "";

    /// <summary>True when the verb's subject undergoes the act: "came under attack", "faced criticism".</summary>
    public bool Undergoes { get; init; }

    /// <summary><c>begin</c>, <c>continue</c>, <c>end</c>; null when the verb tells no phase.</summary>
    public string? Phase { get; init; }
}
