using MemoryPack;

namespace Chancery.Lexicon.Attributions;

/// <summary>A noun for a document or occasion of speech.</summary>
[MemoryPackable]
public sealed partial record SpeechChannel
{
    /// <summary>The noun in lower case: <c>communique</c>.</summary>
    public required string Lemma { get; init; }

    /// <summary>The channel: <c>statement</c>, <c>interview</c>, <c>telephone</c>, <c>post</c>….</summary>
    public required string Channel { get; init; }

    /// <summary>True for a document that itself says things ("the statement notes"), false for an occasion ("in a briefing").</summary>
    public required bool Document { get; init; }

    /// <summary>True for a kind of outlet whose name may follow it: "the portal Report", "the agency".</summary>
    public required bool Outlet { get; init; }
}
