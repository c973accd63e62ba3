namespace Chancery.Lexicon.Attributions;

/// <summary>In which shapes the content of a cue comes.</summary>
[Flags]
public enum CuePatterns
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A clause: "said <em>that it would leave</em>", "asked <em>whether…</em>".</summary>
    Clause = 1,

    /// <summary>Direct speech before, after or around the cue.</summary>
    Quote = 2,

    /// <summary>An infinitive of the speaker's own act: "vowed <em>to leave</em>".</summary>
    Infinitive = 4,

    /// <summary>An object and an infinitive: "urged <em>Iran to leave</em>".</summary>
    ObjectInfinitive = 8,

    /// <summary>An infinitive after the one spoken to, who is no part of it: "told Iran <em>to leave</em>".</summary>
    AddresseeInfinitive = 16,

    /// <summary>A noun phrase: "denied <em>the charges</em>".</summary>
    Object = 32,

    /// <summary>A noun phrase after one of the entry's prepositions: "warned of <em>a war</em>".</summary>
    Preposition = 64,

    /// <summary>A raised subject: "<em>Iran</em> is said <em>to have left</em>", "<em>he</em> seems <em>to agree</em>".</summary>
    Raising = 128,

    /// <summary>A gerund: "denied <em>having left</em>".</summary>
    Gerund = 256,

    /// <summary>For phrases and adverbs: the rest of the clause.</summary>
    Rest = 512,

    /// <summary>The cue's object is the source and the rest of the clause the content: "…, citing <em>officials</em>".</summary>
    SourceObject = 1024,

    /// <summary>A noun phrase together with what it is held to be: "called <em>it a farce</em>", "sees <em>Oman as a friend</em>".</summary>
    ObjectAs = 2048,

    /// <summary>The one spoken to may stand before the clause: "told <em>the court</em> that…".</summary>
    Addressee = 4096,

    /// <summary>A noun phrase only with "as": "sees <em>the dam as a threat</em>", but not "sees the dam".</summary>
    ThingAs = 8192,

    /// <summary>What follows the verb is a clause even where the tree shows a noun phrase: "said <em>the plan</em>…".</summary>
    BareClause = 16384,

    /// <summary>A passive with what it says of its subject: "<em>He</em> is known <em>as a hawk</em>".</summary>
    Passive = 32768,

    /// <summary>A noun phrase with what it does or is: "found <em>Berg leading</em>", "found <em>the town empty</em>".</summary>
    ThingDoing = 65536,

    /// <summary>The subject of a verb that gets the noun from others: "<em>the plan</em> drew criticism from Oman".</summary>
    Received = 131072,

    /// <summary>For phrases: only at the beginning of a sentence, with a comma behind the source: "To many, <em>…</em>".</summary>
    Opening = 262144,

    /// <summary>What moves somebody: the object feels it about the subject: "<em>the news</em> angered Oman", "Oman was angered by <em>the news</em>".</summary>
    Moves = 524288,
}
