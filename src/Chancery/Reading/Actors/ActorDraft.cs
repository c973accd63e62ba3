using Chancery.Lexicon.Actors;
using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>An actor while its mentions are being collected.</summary>
internal sealed class ActorDraft
{
    public required ActorKind Kind { get; set; }

    public required string Name { get; set; }

    public string? Country { get; set; }

    public string? Sector { get; set; }

    public List<string> OtherSectors { get; } = [];

    public string? Office { get; set; }

    public string FamilyName { get; set; } = "";

    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary><c>m</c>, <c>f</c>; null when unknown.</summary>
    public string? Sex { get; set; }

    public bool Plural { get; set; }

    public string Noun { get; set; } = "";

    public Organisation? Organisation { get; set; }

    public List<ActorCandidate> Mentions { get; } = [];

    /// <summary>For sets: found when all mentions are known.</summary>
    public List<ActorDraft> Members { get; } = [];

    public List<string> MemberCountries { get; } = [];

    public bool IsSet { get; init; }

    public string Rule { get; set; } = "";

    public double Confidence { get; set; } = 0.8;

    public string Reason { get; set; } = "";

    /// <summary>Sentence and token of the last mention.</summary>
    public int LastToken { get; set; } = -1;

    public int LastSentence { get; set; } = -1;

    public bool LastWasSubject { get; set; }
}
