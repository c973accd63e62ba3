using MemoryPack;

namespace Chancery.Lexicon.Actors;

/// <summary>What the lexicon knows about actors.</summary>
[MemoryPackable]
public sealed partial class ActorLexicon
{
    /// <summary>Organisations and armed groups, ordered by id.</summary>
    public Organisation[] Organisations { get; init; } = [];

    /// <summary>Who held which office when, in the order of the files.</summary>
    public OfficeHolder[] Holders { get; init; } = [];

    /// <summary>Offices and roles, in the order of the file.</summary>
    public OfficeTitle[] Offices { get; init; } = [];

    /// <summary>Nouns that name people or bodies together, ordered by lemma.</summary>
    public GroupNoun[] Groups { get; init; } = [];

    /// <summary>Nouns that tell what a body is by the last word of its name ("Liberation Front"), ordered by lemma.</summary>
    public GroupNoun[] NamedHeads { get; init; } = [];

    /// <summary>What "the ministry", "the alliance" may refer back to, ordered by noun.</summary>
    public Description[] Descriptions { get; init; } = [];

    /// <summary>Nouns that take up a state ("the kingdom") and the states of that form, ordered by noun; none where any may be meant.</summary>
    public Description[] FormsOfState { get; init; } = [];

    /// <summary>Words before such a noun ("the <em>Central American</em> country") and the states they fit, ordered by word.</summary>
    public Description[] AttributesOfState { get; init; } = [];

    /// <summary>Countries (ISO alpha-3) whose names put the family name first, in order.</summary>
    public string[] FamilyNameFirst { get; init; } = [];

    /// <summary>Sectors (in capitals) whose people belong to the state a report is about, unless it says otherwise.</summary>
    public string[] DomesticSectors { get; init; } = [];

    /// <summary>Nouns of such sectors that may be of any state, in order.</summary>
    public string[] ForeignNouns { get; init; } = [];

    /// <summary>Lists of words that rules treat alike, ordered by name.</summary>
    public WordSet[] WordSets { get; init; } = [];

    /// <summary>Cities that stand for organisations, ordered by name.</summary>
    public SharedSeat[] SharedSeats { get; init; } = [];

    /// <summary>Offices that only some states have ("emir"), and which (codes in the place of what it means).</summary>
    public Description[] TitlesOfStates { get; init; } = [];

    /// <summary>States whose adjective is also that of peoples at home in other states (codes in the place of the noun and of what it means).</summary>
    public Description[] Peoples { get; init; } = [];

    /// <summary>Adjectives of peoples and regions that are no state's, and the states where they are at home.</summary>
    public Description[] AdjectivesOfPeoples { get; init; } = [];

    /// <summary>Directions that stand for a state ("the North") in reports that hold a word, here <see cref="SharedSeat.Country"/>, ordered by name.</summary>
    public SharedSeat[] Halves { get; init; } = [];

    /// <summary>Sets of states by name ("Baltic states"), each with the codes of all; ordered by name.</summary>
    public Description[] NamedSets { get; init; } = [];

    /// <summary>Pronouns, ordered by form.</summary>
    public PronounForm[] Pronouns { get; init; } = [];
}
