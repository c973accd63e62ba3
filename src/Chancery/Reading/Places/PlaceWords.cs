using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Lexicon.Places;

namespace Chancery.Reading.Places;

/// <summary>The words that tell what a name beside them is, by kind.</summary>
internal sealed class PlaceWords
{
    private static readonly FrozenSet<string> _none = FrozenSet<string>.Empty;
    private readonly FrozenDictionary<string, FrozenSet<string>> _byKind;

    public PlaceWords(IEnumerable<PlaceWord> words)
    {
        _byKind = words.GroupBy(word => word.Kind, StringComparer.Ordinal)
            .ToFrozenDictionary(kind => kind.Key, kind => kind.Select(word => word.Word).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Facilities = TableOf("facility");
        Areas = TableOf("area");
        Locatives = Kind("locative");
        ParticipantPrepositions = Kind("participant-preposition");
        Settlements = Kind("settlement-head");
        OrganisationHeads = Kind("organisation-head");
        OrganisationTails = Kind("organisation-tail");
        Titles = Kind("person-title");
        Directions = Kind("direction");
        PlaceVerbs = Kind("place-subject-verb");
        AddressedVerbs = Kind("addressed-verb");
        WayNouns = Kind("way-noun");
        ActNouns = Kind("act-noun");
        ActorCompounds = Kind("actor-compound");
        TransferWords = Kind("transfer-word");
        AgentPredicates = Kind("agent-predicate");
        PlacePossessions = Kind("place-possession");
        OnNouns = Kind("on-noun");
        HyphenParticiples = Kind("hyphen-participle");
        AlsoPersons = Kind("also-person");
        StrongLocatives = Kind("strong-locative");
        WithArticle = Kind("with-article");
        ClubVerbs = Kind("club-verb");
        ClubTails = Kind("club-tail");
        PlaceTails = Kind("place-tail");
        AnaphorRegions = TableOf("anaphor-region");
    }

    public PhraseTable Facilities { get; }

    public PhraseTable Areas { get; }

    public PhraseTable AnaphorRegions { get; }

    public FrozenSet<string> Locatives { get; }

    /// <summary>Prepositions that go with places and hardly with persons.</summary>
    public FrozenSet<string> StrongLocatives { get; }

    /// <summary>Names that are a place's only with "the" before them.</summary>
    public FrozenSet<string> WithArticle { get; }

    /// <summary>What clubs do to each other.</summary>
    public FrozenSet<string> ClubVerbs { get; }

    /// <summary>Ends of the names of clubs.</summary>
    public FrozenSet<string> ClubTails { get; }

    /// <summary>Last words of names of places: "Bay", "County".</summary>
    public FrozenSet<string> PlaceTails { get; }

    public FrozenSet<string> ParticipantPrepositions { get; }

    public FrozenSet<string> Settlements { get; }

    public FrozenSet<string> OrganisationHeads { get; }

    public FrozenSet<string> OrganisationTails { get; }

    public FrozenSet<string> Titles { get; }

    public FrozenSet<string> Directions { get; }

    public FrozenSet<string> PlaceVerbs { get; }

    public FrozenSet<string> AddressedVerbs { get; }

    public FrozenSet<string> WayNouns { get; }

    public FrozenSet<string> ActNouns { get; }

    public FrozenSet<string> ActorCompounds { get; }

    public FrozenSet<string> TransferWords { get; }

    public FrozenSet<string> AgentPredicates { get; }

    public FrozenSet<string> PlacePossessions { get; }

    public FrozenSet<string> OnNouns { get; }

    public FrozenSet<string> HyphenParticiples { get; }

    /// <summary>Names of places that are names of people, or plain words, as well.</summary>
    public FrozenSet<string> AlsoPersons { get; }

    /// <summary>True when the set holds the token's letters or its lemma, in lower case.</summary>
    public static bool Has(FrozenSet<string> set, Token token)
    {
        var form = token.Form;
        if (form.Length > PhraseAtoms.MaxToken)
        {
            return false;
        }

        Span<char> lower = stackalloc char[PhraseAtoms.MaxToken];
        form.ToLowerInvariant(lower);
        var lookup = set.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.Contains(lower[..form.Length]) || lookup.Contains(token.Lemma);
    }

    private FrozenSet<string> Kind(string kind) => _byKind.GetValueOrDefault(kind, _none);

    private PhraseTable TableOf(string kind)
    {
        var builder = new PhraseTableBuilder();
        foreach (var word in Kind(kind).Order(StringComparer.Ordinal))
        {
            builder.Add(word, 0).Add(word + "s", 0);
        }

        return builder.Build();
    }
}
