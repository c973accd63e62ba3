using MemoryPack;

namespace Chancery.Lexicon.Events;

/// <summary>What a family of verbs and nouns says was done, and which of their arguments did it to which.</summary>
[MemoryPackable]
public sealed partial record Frame
{
    /// <summary>Never reused: <c>ask.request</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Plain-language meaning.</summary>
    public required string Meaning { get; init; }

    /// <summary>Lemmas of verbs, particles joined: <c>call_off</c>.</summary>
    public string[] Verbs { get; init; } = [];

    /// <summary>Lemmas of nouns.</summary>
    public string[] Nouns { get; init; } = [];

    /// <summary>Lemmas of adjectives with a copula.</summary>
    public string[] Adjectives { get; init; } = [];

    /// <summary>In the order of the file; the first that fits best is used.</summary>
    public FramePattern[] Patterns { get; init; } = [];
}

/// <summary>One reading of a frame.</summary>
[MemoryPackable]
public sealed partial record FramePattern
{
    private readonly int _asked;

    /// <summary>1-based position in its frame, for evidence.</summary>
    public required int Number { get; init; }

    /// <summary>All must hold.</summary>
    public FrameCondition[] Conditions
    {
        get;
        init => (field, _asked) = (value, value.Count(condition => !condition.Not));
    } = [];

    /// <summary>The type of event.</summary>
    public required string Type { get; init; }

    /// <summary>The mode; null when none.</summary>
    public string? Mode { get; init; }

    /// <summary>The CAMEO code; null when none.</summary>
    public string? Cameo { get; init; }

    /// <summary>Contexts that come with it.</summary>
    public string[] Contexts { get; init; } = [];

    /// <summary>Where the actors stand: alternatives in order, each a union of slots.</summary>
    public string[][] Actor { get; init; } = [];

    /// <summary>Where the recipients stand.</summary>
    public string[][] Recipient { get; init; } = [];

    /// <summary>Where third parties stand.</summary>
    public FrameRole[] Others { get; init; } = [];

    /// <summary>How well it fits where all of its conditions hold: its priority, and more the more it asks for.</summary>
    [MemoryPackIgnore]
    public double Score => Priority + (2 * _asked);

    /// <summary>A status that overrides what grammar tells; null for none.</summary>
    public string? Status { get; init; }

    /// <summary>Added to the number of conditions when several patterns fit.</summary>
    public int Priority { get; init; }

    /// <summary>True when the act may be told without anybody who does it.</summary>
    public bool Agentless { get; init; }

    /// <summary>True when nothing is coded: the pattern only keeps others from firing ("launched a campaign advert").</summary>
    public bool Nothing { get; init; }

    /// <summary>From 0 to 1: how surely the words mean it.</summary>
    public double Confidence { get; init; }

    /// <summary>True when both sides do it, so that where nobody is named those are meant of whom the report tells ("talks resumed").</summary>
    public bool Together { get; init; }

    /// <summary>True when it is done to nobody, whoever is told of beside it ("fired a missile into the sea").</summary>
    public bool Undirected { get; init; }
}

/// <summary>A demand on one slot.</summary>
[MemoryPackable]
public sealed partial record FrameCondition
{
    /// <summary>The slot: <c>object</c>, <c>on</c>, <c>content</c>…</summary>
    public required string Slot { get; init; }

    /// <summary>The slots that <see cref="Slot"/> joins by <c>|</c>.</summary>
    [MemoryPackIgnore]
    public string[] Slots => field ??= Slot.Split('|');

    /// <summary>The <see cref="Words"/> by their hashes.</summary>
    [MemoryPackIgnore]
    internal WordKeys Keys => field ??= new WordKeys(Words);

    /// <summary>True when it must not hold.</summary>
    public bool Not { get; init; }

    /// <summary>Lemmas, one of which must stand there; sets are expanded, the list is sorted.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>Demands on the kind of participant: <c>actor</c>, <c>any</c>, <c>person</c>, a sector code…</summary>
    public string[] Kinds { get; init; } = [];
}

/// <summary>Where a third party stands.</summary>
[MemoryPackable]
public sealed partial record FrameRole
{
    /// <summary><c>envoy</c>, <c>beneficiary</c>, <c>host</c>…</summary>
    public required string Role { get; init; }

    /// <summary>Alternatives in order, each a union of slots.</summary>
    public string[][] Slots { get; init; } = [];
}

/// <summary>A sentence that must, or must not, fire a frame.</summary>
[MemoryPackable]
public sealed partial record FrameExample
{
    /// <summary>The frame's id.</summary>
    public required string Frame { get; init; }

    /// <summary>The sentence.</summary>
    public required string Text { get; init; }

    /// <summary>True when it must fire.</summary>
    public bool Matches { get; init; }

    /// <summary>The type that must come out; null when not told.</summary>
    public string? Type { get; init; }

    /// <summary>The actor's words; null when not told.</summary>
    public string? Actor { get; init; }

    /// <summary>The recipient's words; null when not told.</summary>
    public string? Recipient { get; init; }
}

/// <summary>A named set of lemmas.</summary>
[MemoryPackable]
public sealed partial record WordSet
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its lemmas, sorted.</summary>
    public string[] Words { get; init; } = [];
}
