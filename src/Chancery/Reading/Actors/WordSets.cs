using System.Collections.Frozen;
using Chancery.Lexicon.Actors;

namespace Chancery.Reading.Actors;

/// <summary>The lists of words that the rules of actors ask for; they stand in <c>word-sets.tsv</c>.</summary>
internal sealed class WordSets(WordSet[] sets)
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _sets =
        sets.ToFrozenDictionary(set => set.Name, set => set.Words.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Words for whoever leads a state: "the … leader".</summary>
    public FrozenSet<string> LeaderWords => this["leader-words"];

    /// <summary>Offices that such words may mean.</summary>
    public FrozenSet<string> LeaderOffices => this["leader-offices"];

    /// <summary>Quantities before "of": "a number of".</summary>
    public FrozenSet<string> Quantities => this["quantities"];

    /// <summary>Words before "fighters" that tell of aircraft: "MiG".</summary>
    public FrozenSet<string> AircraftNames => this["aircraft-names"];

    /// <summary>What a ministry is for: "foreign", "defence".</summary>
    public FrozenSet<string> Portfolios => this["portfolios"];

    /// <summary>Nouns that may stand for a set known from before: "both sides".</summary>
    public FrozenSet<string> SetNouns => this["set-nouns"];

    /// <summary>Nouns that, definite and in the plural, mean a set without a number: "the parties".</summary>
    public FrozenSet<string> PlainSets => this["plain-sets"];

    /// <summary>Words that stand for a set without a noun: "both", "the two", "the pair".</summary>
    public FrozenSet<string> BareSets => this["bare-sets"];

    /// <summary>What a place is only the venue of: "talks in Geneva", "signed in Havana".</summary>
    public FrozenSet<string> Venues => this["venue-words"];

    /// <summary>Nouns for people of whom more was told before: "the <em>men</em>".</summary>
    public FrozenSet<string> AnyPeople => this["any-people"];

    /// <summary>Verbs of holding people and letting them go: "arrested ten students".</summary>
    public FrozenSet<string> Holding => this["holding-verbs"];

    /// <summary>By which somebody speaks where the report comes from: "the ministry <em>said</em>".</summary>
    public FrozenSet<string> Telling => this["telling-verbs"];

    /// <summary>Of these, what one says against somebody: "the ministry <em>denied</em>".</summary>
    public FrozenSet<string> Opposing => this["opposing-verbs"];

    /// <summary>What a state does to those whom others send to it: "expelled the ambassador".</summary>
    public FrozenSet<string> Receiving => this["receiving-verbs"];

    /// <summary>"a <em>request</em> from Norland": what one party brings before another.</summary>
    public FrozenSet<string> AskedNouns => this["asked-nouns"];

    /// <summary>Nouns of money, whose adjective names no state: "5 million US dollars".</summary>
    public FrozenSet<string> Currencies => this["currencies"];

    /// <summary>The same for nouns of several words: "both foreign ministers".</summary>
    public bool IsSetNoun(string lemma) => SetNouns.Contains(lemma[(lemma.LastIndexOf('_') + 1)..]);

    /// <summary>Nouns that mean nobody in the singular when nothing tells which one: "a man".</summary>
    public FrozenSet<string> PluralOnly => this["plural-only"];

    /// <summary>Nouns whose members nobody told stay a remark: "several countries".</summary>
    public FrozenSet<string> Vague => this["vague"];

    /// <summary>Sectors of a state and its people; companies, media and international bodies have no home in one.</summary>
    public FrozenSet<string> SectorsAtHome => this["sectors-at-home"];

    /// <summary>Quantities that stand for people where nothing is counted: "tens of thousands rallied".</summary>
    public FrozenSet<string> BareQuantities => this["bare-quantities"];

    /// <summary>Words before a name that are no first name: "Mr".</summary>
    public FrozenSet<string> Honorifics => this["honorifics"];

    /// <summary>Honorifics that only men bear: "Mr".</summary>
    public FrozenSet<string> TitlesOfMen => this["titles-of-men"];

    /// <summary>Honorifics that only women bear: "Mrs".</summary>
    public FrozenSet<string> TitlesOfWomen => this["titles-of-women"];

    /// <summary>Verbs of which "it" is often nobody: "it emerged that".</summary>
    public FrozenSet<string> Impersonal => this["impersonal-verbs"];

    /// <summary>Adjectives and participles that say whose people are: "militants <em>loyal</em> to".</summary>
    public FrozenSet<string> Belonging => this["belonging"];

    /// <summary>Adjectives of regions that hold a country's word: "latin american".</summary>
    public FrozenSet<string> Regions => this["regions"];

    /// <summary>What a hyphen ties to a country that owns what follows: "Saudi-<em>led</em>"; "Iran-backed" does not.</summary>
    public FrozenSet<string> Missions => this["missions"];

    public FrozenSet<string> LeadingParticiples => this["leading-participles"];

    public FrozenSet<string> OwningParticiples => this["owning-participles"];

    /// <summary>Words before a country's adjective that make it tell no state: "<em>pro</em>-Russian", "<em>ethnic</em> Albanian".</summary>
    public FrozenSet<string> StatelessPrefixes => this["stateless-prefixes"];

    /// <summary>"the 15-<em>nation</em> council": words behind a number that tell only how large a body is.</summary>
    public FrozenSet<string> SizeWords => this["size-words"];

    /// <summary>"in Norlandian <em>cities</em>".</summary>
    public FrozenSet<string> Settlements => this["settlements"];

    /// <summary>"His Highness".</summary>
    public FrozenSet<string> Styles => this["styles"];

    /// <summary>"Her <em>Royal</em> Highness".</summary>
    public FrozenSet<string> StyleAdjectives => this["style-adjectives"];

    /// <summary>Verbs of taking or going somewhere else: "<em>flew</em> him to Norville".</summary>
    public FrozenSet<string> Movings => this["moving-verbs"];

    /// <summary>What states have and bodies of states have not: "its <em>government</em>".</summary>
    public bool IsOfStatesOnly(string noun) => this["of-states-only"].Contains(noun[(noun.LastIndexOf('_') + 1)..]);

    /// <summary>"a Russian <em>citizen</em>": nouns that are of the state itself.</summary>
    public FrozenSet<string> Nationals => this["nationals"];

    /// <summary>What crowds abroad turn upon for the state whose it is: "burned Norlandic <em>flags</em>".</summary>
    public FrozenSet<string> ForeignThings => this["foreign-things"];

    /// <summary>Sectors of groups under arms against a state: of such a group the named one may be meant.</summary>
    public FrozenSet<string> ArmedSectors => this["armed-sectors"];

    /// <summary>Nouns of those under arms whose sector does not tell it: "the <em>captors</em>".</summary>
    public FrozenSet<string> ArmedNouns => this["armed-nouns"];

    /// <summary>What tells of a body that it is under arms against a state: "a <em>militant</em> group".</summary>
    public FrozenSet<string> ArmedAdjectives => this["armed-adjectives"];

    /// <summary>Nouns of bodies that are under arms in any case: "the <em>militia</em>".</summary>
    public FrozenSet<string> ArmedBodies => this["armed-bodies"];

    /// <summary>Those of whom armed groups are made: "<em>fighters</em> of the Front".</summary>
    public FrozenSet<string> Fighters => this["fighters"];

    /// <summary>Verbs by which somebody bears a name: "a militia <em>calling</em> itself the Shield".</summary>
    public FrozenSet<string> Naming => this["naming-verbs"];

    /// <summary>Nouns with which the names of armed groups end or begin: "the Norland <em>Front</em>".</summary>
    public FrozenSet<string> GroupNouns => this["group-nouns"];

    /// <summary>Words in a name that tell an armed group by themselves: "Norland <em>Liberation</em> Front".</summary>
    public FrozenSet<string> GroupCauses => this["group-causes"];

    /// <summary>Nouns with which the names of bodies end that states have: "the Norland <em>Ministry</em>".</summary>
    public FrozenSet<string> BodiesOfStates => this["bodies-of-states"];

    /// <summary>Nouns for one who is never of the country of the one whose he is: "its <em>neighbour</em>".</summary>
    public FrozenSet<string> Relational => this["relational"];

    /// <summary>Verbs whose object is where somebody goes or stays: "<em>left</em> the country".</summary>
    public FrozenSet<string> Motions => this["motions"];

    /// <summary>Names that bodies of many countries bear ("Republican Party"), as written.</summary>
    public FrozenSet<string> SharedNames => this["shared-names"];

    /// <summary>Adjectives of people who are of other states than the one at home: "<em>foreign</em> warships".</summary>
    public FrozenSet<string> FromAbroad => this["from-abroad"];

    /// <summary>Nouns of bodies that are a thing before "of": "the <em>movement</em> of people".</summary>
    public FrozenSet<string> ThingsOf => this["things-of"];

    /// <summary>Verbs of what one state says to or of another: "<em>urged</em> the government".</summary>
    public FrozenSet<string> Addressing => this["addressing-verbs"];

    /// <summary>Offices of those who are sent: "envoy <em>for</em> Syria" tells where, not whose.</summary>
    public FrozenSet<string> Sent => this["sent-offices"];

    /// <summary>Offices that are a rank or title before a name and leave room for a real one: "the junta's leader, Major…".</summary>
    public FrozenSet<string> Ranks => this["ranks"];

    private FrozenSet<string> this[string name] => _sets.GetValueOrDefault(name) ?? FrozenSet<string>.Empty;
}
