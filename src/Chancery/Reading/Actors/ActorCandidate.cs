using Chancery.Lexicon.Actors;
using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>What a phrase looks like before it is tied to an actor.</summary>
internal enum CandidateKind
{
    /// <summary>A person by name, with or without a title.</summary>
    Person,

    /// <summary>An office without a name.</summary>
    Office,

    /// <summary>An organisation by name, or a body: "the Russian Ministry of Defense".</summary>
    Organisation,

    /// <summary>A state.</summary>
    State,

    /// <summary>People together.</summary>
    Group,

    /// <summary>"the two countries", "both sides", "the two leaders".</summary>
    Set,

    /// <summary>"the ministry", "the alliance": a body without a name.</summary>
    Description,

    /// <summary>"he", "its".</summary>
    Pronoun,
}

/// <summary>One phrase that may mention an actor.</summary>
internal sealed class ActorCandidate
{
    public required CandidateKind Kind { get; set; }

    /// <summary>All its tokens, titles included.</summary>
    public required TokenRange Tokens { get; set; }

    /// <summary>The phrase with all that belongs to it, relative clauses too; empty when that is not known.</summary>
    public TokenRange Whole { get; set; }

    /// <summary>The tokens of the name alone; empty when there is none.</summary>
    public TokenRange Name { get; set; }

    /// <summary>What it is called: the name, else the words without article.</summary>
    public required string Text { get; set; }

    public string? Country { get; set; }

    /// <summary>True when the country is only that of whom a pronoun before it stands for: "his assistant".</summary>
    public bool IsCountryGuessed { get; set; }

    public string? Sector { get; set; }

    public string[] OtherSectors { get; set; } = [];

    /// <summary>The office that its words tell.</summary>
    public OfficeTitle? Office { get; set; }

    public string? OfficeWords { get; set; }

    public bool Former { get; set; }

    /// <summary>Row of holders/ by full name; the first of several.</summary>
    public int[] Holders { get; set; } = [];

    public Organisation? Organisation { get; set; }

    /// <summary>Lemma of the head noun of groups, bodies and sets.</summary>
    public string Noun { get; set; } = "";

    public bool Definite { get; set; }

    public bool Plural { get; set; }

    public PronounForm? Pronoun { get; set; }

    /// <summary>The candidate that owns this one: "Armenia's minister", "his assistant".</summary>
    public ActorCandidate? Possessor { get; set; }

    /// <summary>True for an office whose holder is named right behind it: "Nauru's president, …".</summary>
    public bool IsNamedNext { get; set; }

    /// <summary>The candidate in apposition whose actor this one shares.</summary>
    public ActorCandidate? SameAs { get; set; }

    /// <summary>States named by an "of" phrase: "the foreign ministers of Chad and Niger".</summary>
    public List<string> MemberCountries { get; } = [];

    /// <summary>Where these states are named, in the same order.</summary>
    public List<TokenRange> MemberTokens { get; } = [];

    public int Head { get; set; }

    public ActorDraft? Actor { get; set; }

    public string Rule { get; set; } = "";
}
