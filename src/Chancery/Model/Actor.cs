namespace Chancery.Model;

/// <summary>What sort of actor it is.</summary>
public enum ActorKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>The holder of an office whose name is not given: "the Armenian foreign minister".</summary>
    Office,

    /// <summary>A ministry, company, international organisation, outlet, party.</summary>
    Organisation,

    /// <summary>A state or its government: "Moscow said", "Azerbaijan".</summary>
    State,

    /// <summary>People together: "Russian peacekeepers", "a number of Western countries".</summary>
    Group,
}

/// <summary>One who acts, speaks or is acted upon, with every mention in the report.</summary>
public sealed record Actor
{
    /// <summary>Id within the reading: <c>a1</c>…</summary>
    public required string Id { get; init; }

    /// <summary>The fullest name: "Ilham Rahman", "Russian Ministry of Defense", "Azerbaijan".</summary>
    public required string Name { get; init; }

    /// <summary>Person, office, organisation, state or group.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-3, <c>IGO:…</c>, <c>REB:…</c>; null when unresolved.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector code (<c>GOV</c>, <c>MIL</c>, <c>JRN</c>…); null when unknown.</summary>
    public string? Sector { get; init; }

    /// <summary>Further sectors, most telling first.</summary>
    public Values<string> OtherSectors { get; init; } = [];

    /// <summary>
    /// The partially recognised entity that it is or acts for: "Abkhazia"; then <see cref="Country"/> is the state that
    /// claims the territory and PRE stands among the sectors. Null for all others.
    /// </summary>
    public string? Entity { get; init; }

    /// <summary>The office held, in plain words: "President"; null when none is known.</summary>
    public string? Office { get; init; }

    /// <summary>For a set of several states or persons that the report names elsewhere ("the two countries"): ids of its members.</summary>
    public Values<string> Members { get; init; } = [];

    /// <summary>Every mention, in text order; never empty.</summary>
    public required Values<ActorMention> Mentions { get; init; }

    /// <summary>Why it was resolved so.</summary>
    public required Evidence Evidence { get; init; }
}

/// <summary>One mention of an actor.</summary>
/// <param name="Span">The words.</param>
/// <param name="Tokens">The tokens, half-open.</param>
/// <param name="Head">The token that heads the phrase in the tree.</param>
/// <param name="Rule">How this mention was tied to its actor: <c>name</c>, <c>surname</c>, <c>title</c>, <c>pronoun</c>…</param>
public readonly record struct ActorMention(TextSpan Span, TokenRange Tokens, int Head, string Rule);
