using System.Collections.Frozen;
using Chancery.Lexicon.Events;

namespace Chancery.Reading.Events;

/// <summary>Words of the lexicon that several parts of the events pass ask for; with none of them where only a part of the pass runs.</summary>
internal sealed class EventWords
{
    private EventWords()
    {
    }

    public EventWords(EventLexicon lexicon)
    {
        PrivateThings = lexicon.WordsOf("private-things");
        Manners = lexicon.WordsOf("manners-behind-in");
        Around = lexicon.WordsOf("prepositions-around-acts");
        Amid = lexicon.WordsOf("prepositions-amid-acts");
        Occasions = lexicon.WordsOf("prepositions-of-occasions");
        OccasionNouns = lexicon.WordsOf("occasion-nouns");
        HoursApart = lexicon.WordsOf("hours-apart");
        ProtectedThings = lexicon.WordsOf("protected-things");
        Violations = lexicon.WordsOf("violation-nouns");
        Leading = lexicon.WordsOf("leading-participles");
        Attributing = lexicon.WordsOf("attributing-participles").Select(entry => entry.Split('>')).ToFrozenDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);
        Deeds = lexicon.WordsOf("deed-nouns");
        Violence = lexicon.WordsOf("violence-nouns");
        Attacks = lexicon.WordsOf("attack-nouns");
        SameAgain = lexicon.WordsOf("same-again").Select(entry => entry.Split('>')).GroupBy(pair => pair[0], pair => pair[^1], StringComparer.Ordinal).ToFrozenDictionary(verb => verb.Key, verb => verb.ToArray(), StringComparer.Ordinal);
        Unrest = lexicon.WordsOf("unrest-words");
        Backing = lexicon.WordsOf("backing-nouns");
        Laid = lexicon.WordsOf("laid-weapons");
        OfUnknown = lexicon.WordsOf("adjectives-of-unknown");
        Striking = lexicon.WordsOf("striking-things");
        Answered = lexicon.WordsOf("answered-words").Select(entry => entry.Split('>')).ToFrozenDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);
        Refusing = lexicon.WordsOf("refusing-when-negated");
        Instruments = lexicon.WordsOf("instruments-of-state");
        Executing = lexicon.WordsOf("executing-verbs");
        Meeting = lexicon.WordsOf("meeting-verbs");
        Claiming = lexicon.WordsOf("claiming-verbs");
        Spans = lexicon.WordsOf("spans-of-acts");
        Talks = lexicon.WordsOf("talks");
        Complaints = lexicon.WordsOf("complaint-words");
        Apart = lexicon.WordsOf("apart-words");
        Requests = lexicon.WordsOf("request-nouns");
        Custody = lexicon.WordsOf("custody-verbs");
        Liberty = lexicon.WordsOf("liberty-nouns");
        Landmarks = lexicon.WordsOf("landmarks");
        Decisions = lexicon.WordsOf("decision-nouns");
        SetNouns = lexicon.WordsOf("set-nouns");
        Directed = lexicon.Types.Where(type => type.RecipientRequired && !type.Symmetric).Select(type => type.Name).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>No words at all.</summary>
    public static EventWords None { get; } = new();

    /// <summary>What belongs to a state and only tells where: "near the Norlandian <em>border</em>".</summary>
    public FrozenSet<string> Landmarks { get; } = [];

    /// <summary>What is done to somebody who is held: "was <em>charged</em>".</summary>
    public FrozenSet<string> Custody { get; } = [];

    /// <summary>What is asked for somebody who is held: "his <em>release</em>", "<em>access</em> to him".</summary>
    public FrozenSet<string> Liberty { get; } = [];

    /// <summary>Nouns of things whose state does not act through them: "a <em>Bosnian</em> film", "a <em>French</em> bank".</summary>
    public FrozenSet<string> PrivateThings { get; } = [];

    /// <summary>"in <em>defiance</em> of the accord": nouns that behind "in" tell why or how, not where.</summary>
    public FrozenSet<string> Manners { get; } = [];

    /// <summary>Prepositions before what an act comes after, before or with.</summary>
    public FrozenSet<string> Around { get; } = [];

    /// <summary>Prepositions before what goes on while something else is told.</summary>
    public FrozenSet<string> Amid { get; } = [];

    /// <summary>Prepositions before the occasion of what is told.</summary>
    public FrozenSet<string> Occasions { get; } = [];

    /// <summary>Words before "after" and "before" that leave both on one day: "<em>hours</em> after".</summary>
    public FrozenSet<string> HoursApart { get; } = [];

    /// <summary>What a state has that others may violate: "its <em>sovereignty</em>".</summary>
    public FrozenSet<string> ProtectedThings { get; } = [];

    /// <summary>Nouns for doing so: "a <em>breach</em> of its airspace".</summary>
    public FrozenSet<string> Violations { get; } = [];

    /// <summary>Nouns for when and where somebody says or does something: "said so on a <em>visit</em> on Monday".</summary>
    public FrozenSet<string> OccasionNouns { get; } = [];

    /// <summary>"a delegation <em>led</em> by the Speaker": participles whose agent tells whose a body is.</summary>
    public FrozenSet<string> Leading { get; } = [];

    /// <summary>"an attack <em>blamed</em> on the rebels": participles behind a deed, and the preposition before the one who is held to have done it.</summary>
    public FrozenDictionary<string, string> Attributing { get; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Nouns of violence, whose objects are those who suffer it: "the shelling of Israeli towns".</summary>
    public FrozenSet<string> Deeds { get; } = [];

    /// <summary>Nouns by which others judge a deed of violence: "condemned the <em>bloodshed</em>".</summary>
    public FrozenSet<string> Violence { get; } = [];

    /// <summary>"condemned the <em>attack</em> in Norland": deeds that strike those who are told of behind them.</summary>
    public FrozenSet<string> Attacks { get; } = [];

    /// <summary>Verbs that with such a word behind them tell that somebody did as others had done: "followed <em>suit</em>".</summary>
    public FrozenDictionary<string, string[]> SameAgain { get; } = FrozenDictionary<string, string[]>.Empty;

    /// <summary>Words of unrest at home, for which a state moves its own troops against its own people.</summary>
    public FrozenSet<string> Unrest { get; } = [];

    /// <summary>"in <em>support</em> of", "on <em>behalf</em> of".</summary>
    public FrozenSet<string> Backing { get; } = [];

    /// <summary>Weapons that lie in wait: whoever runs into one is struck by it.</summary>
    public FrozenSet<string> Laid { get; } = [];

    /// <summary>Adjectives of people of whom nobody knows whose they are.</summary>
    public FrozenSet<string> OfUnknown { get; } = [];

    /// <summary>Weapons and deeds of violence that stand for whoever sent them: "<em>rockets</em> hit the town".</summary>
    public FrozenSet<string> Striking { get; } = [];

    /// <summary>"rejected the <em>demand</em>": nouns of what one can answer, and the type of act that it was.</summary>
    public FrozenDictionary<string, string> Answered { get; } = FrozenDictionary<string, string>.Empty;

    /// <summary>"did not <em>accept</em>": verbs whose negation is a refusal.</summary>
    public FrozenSet<string> Refusing { get; } = [];

    /// <summary>What only a state decides: "the new <em>law</em>".</summary>
    public FrozenSet<string> Instruments { get; } = [];

    /// <summary>What states do to those they have sentenced.</summary>
    public FrozenSet<string> Executing { get; } = [];

    /// <summary>Verbs of meeting.</summary>
    public FrozenSet<string> Meeting { get; } = [];

    /// <summary>"<em>claimed</em> responsibility": verbs of owning up to a deed.</summary>
    public FrozenSet<string> Claiming { get; } = [];

    /// <summary>"<em>weeks</em> of protests": nouns that tell how long or how often.</summary>
    public FrozenSet<string> Spans { get; } = [];

    /// <summary>"a <em>conference</em> on": nouns of meetings.</summary>
    public FrozenSet<string> Talks { get; } = [];

    /// <summary>"a <em>complaint</em> to the council", "<em>complained</em> to it": brought before a body that judges.</summary>
    public FrozenSet<string> Complaints { get; } = [];

    /// <summary>"<em>separate</em> talks", "met <em>separately</em>": with one after the other.</summary>
    public FrozenSet<string> Apart { get; } = [];

    /// <summary>"at the <em>request</em> of": nouns of asking.</summary>
    public FrozenSet<string> Requests { get; } = [];

    /// <summary>"the <em>decision</em> to": nouns of what somebody has decided.</summary>
    public FrozenSet<string> Decisions { get; } = [];

    /// <summary>"countries", "governments": nouns of several parties together.</summary>
    public FrozenSet<string> SetNouns { get; } = [];

    /// <summary>Types of acts that are done to somebody or are none.</summary>
    public FrozenSet<string> Directed { get; } = [];
}
