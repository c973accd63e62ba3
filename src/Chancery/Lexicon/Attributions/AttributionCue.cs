using MemoryPack;

namespace Chancery.Lexicon.Attributions;

/// <summary>Words of one meaning that put content on somebody's word.</summary>
[MemoryPackable]
public sealed partial record AttributionCue
{
    /// <summary>Id that is never reused: <c>deny</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What using them says, in plain words.</summary>
    public required string Meaning { get; init; }

    /// <summary>How the source commits: <c>said</c>, <c>claimed</c>, <c>denied</c>….</summary>
    public required string Strength { get; init; }

    /// <summary>What kind of words they are.</summary>
    public required CueKind Kind { get; init; }

    /// <summary>
    /// Dictionary forms in lower case. A particle is joined to its verb by an underscore (<c>point_out</c>); so are
    /// the words of a phrase (<c>according_to</c>), in which <c>~</c> stands for a possessor (<c>in_~_view</c>).
    /// </summary>
    public required string[] Lemmas { get; init; }

    /// <summary>The shapes of content.</summary>
    public required CuePatterns Patterns { get; init; }

    /// <summary>For <see cref="CuePatterns.Preposition"/>: which prepositions bring in the content.</summary>
    public string[] Prepositions { get; init; } = [];

    /// <summary>Prepositions whose phrases belong to an object content: "praised <em>Oman for its help</em>".</summary>
    public string[] Extend { get; init; } = [];

    /// <summary>For <see cref="CuePatterns.SourceObject"/>: the nouns that may head the source beside names; any when empty.</summary>
    public string[] Nouns { get; init; } = [];

    /// <summary>
    /// For nouns: the verbs whose object the noun must be: "<em>take</em> issue with". For <see cref="CuePatterns.Received"/>
    /// those by which somebody or something gets it. Any or none when empty.
    /// </summary>
    public string[] Verbs { get; init; } = [];

    /// <summary>Through what the word itself says that it was said: <c>post</c> for "tweet"; null when it does not tell.</summary>
    public string? Channel { get; init; }

    /// <summary>Texts in which the cue must fire.</summary>
    public CueExample[] Match { get; init; } = [];

    /// <summary>Texts in which it must not.</summary>
    public string[] NoMatch { get; init; } = [];
}

/// <summary>A text in which a cue must fire, and what must come of it.</summary>
[MemoryPackable]
public sealed partial record CueExample
{
    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The words of the source; null when they are not tested.</summary>
    public string? Source { get; init; }

    /// <summary>The words of the content; null when they are not tested.</summary>
    public string? Content { get; init; }
}
