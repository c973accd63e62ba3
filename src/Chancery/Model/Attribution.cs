namespace Chancery.Model;

/// <summary>A stretch of content on somebody's word.</summary>
public sealed record Attribution
{
    /// <summary>Id within the reading: <c>s1</c>…</summary>
    public required string Id { get; init; }

    /// <summary>Id of the actor who speaks; null when no one is named ("it was reported that").</summary>
    public string? Speaker { get; init; }

    /// <summary>The words that name the source; null when agentless.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>The words that mark the report of speech: "said", "according to", "As noted in statement".</summary>
    public required TextSpan Cue { get; init; }

    /// <summary>
    /// The words that stand on the source's word, from the first to the last; when the cue interrupts them
    /// ("It failed," she said, "at noon.") it lies between.
    /// </summary>
    public required TextSpan Content { get; init; }

    /// <summary>The stretches of the content without what interrupts them; one when nothing does.</summary>
    public Values<TextSpan> Parts { get; init; } = [];

    /// <summary>Lemma of the cue: <c>say</c>, <c>deny</c>, <c>according_to</c>.</summary>
    public required string CueLemma { get; init; }

    /// <summary>How the source commits: <c>said</c>, <c>claimed</c>, <c>denied</c>, <c>admitted</c>, <c>warned</c>…</summary>
    public required string Strength { get; init; }

    /// <summary>Through what it was said: <c>statement</c>, <c>interview</c>, <c>telephone</c>…; null when not told.</summary>
    public string? Channel { get; init; }

    /// <summary>The day it was said; null when not told.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Id of the time mention that dates it; null when undated.</summary>
    public string? Time { get; init; }

    /// <summary>Id of the attribution that this one stands inside; null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Why it was read so.</summary>
    public required Evidence Evidence { get; init; }
}
