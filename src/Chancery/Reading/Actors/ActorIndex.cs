using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Lexicon.Actors;
using Chancery.Lexicon.Places;

namespace Chancery.Reading.Actors;

/// <summary>How a word names a state.</summary>
internal enum CountryWord
{
    /// <summary>"Armenia".</summary>
    Name,

    /// <summary>"Armenian".</summary>
    Demonym,

    /// <summary>"Yerevan", "the Kremlin".</summary>
    Seat,
}

/// <summary>The lexicon of actors, indexed for lookups at a token.</summary>
internal sealed class ActorIndex
{
    private readonly PhraseTable _countries;
    private readonly PhraseTable _namedSets;
    private readonly PhraseTable _organisations;
    private readonly PhraseTable _offices;
    private readonly PhraseTable _persons;
    private readonly PhraseTable _regions;
    private readonly FrozenDictionary<string, int[]> _familyNames;
    private readonly FrozenSet<string> _firstWords;
    private readonly FrozenDictionary<string, GroupNoun> _groups;
    private readonly FrozenDictionary<string, GroupNoun> _namedHeads;
    private readonly FrozenDictionary<string, string[]> _descriptions;
    private readonly FrozenDictionary<string, string[]> _formsOfState;
    private readonly Description[] _attributesOfState;
    private readonly FrozenDictionary<string, PronounForm> _pronouns;
    private readonly FrozenSet<string> _familyNameFirst;
    private readonly FrozenDictionary<string, string> _sectors;
    private readonly FrozenDictionary<string, string> _homes;
    private readonly FrozenDictionary<string, Country[]> _peoples;
    private readonly FrozenDictionary<string, string[]> _adjectives;
    private readonly FrozenDictionary<string, string[]> _titlesOfStates;

    public ActorIndex(ActorLexicon lexicon, PlaceLexicon places)
    {
        Lexicon = lexicon;
        Entities = places.PartiallyRecognised;
        Countries = [.. Entities.Select(CountryOf), .. places.Countries];
        Words = new WordSets(lexicon.WordSets);
        _countries = BuildCountries();
        _organisations = Build(lexicon.Organisations, o => [o.Name, .. o.OtherNames], acronyms: true);
        _namedSets = Build(lexicon.NamedSets, set => [set.Noun]);
        _offices = Build(lexicon.Offices, o => o.Phrases);
        _persons = Build(lexicon.Holders, h => [h.Person, .. h.OtherNames]);
        _regions = Build([.. Words.Regions.Order(StringComparer.Ordinal)], words => [words]);
        _familyNameFirst = lexicon.FamilyNameFirst.ToFrozenSet(StringComparer.Ordinal);
        _familyNames = BuildFamilyNames();
        _firstWords = Lexicon.Holders.SelectMany(holder => holder.OtherNames.Prepend(holder.Person)).Where(name => name.Contains(' ')).Select(name => NameFold.Fold(name).Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);
        _sectors = lexicon.Organisations
            .Where(o => o is { Kind: "igo", Country: not null, Sector: not null })
            .GroupBy(o => o.Country!, o => o.Sector!, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _homes = lexicon.Organisations
            .Where(o => o is { Home: not null, Country: not null })
            .GroupBy(o => o.Country!, o => o.Home!, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _titlesOfStates = lexicon.TitlesOfStates.ToFrozenDictionary(title => title.Noun, title => title.Means, StringComparer.Ordinal);
        _adjectives = lexicon.AdjectivesOfPeoples.ToFrozenDictionary(people => people.Noun, people => people.Means, StringComparer.Ordinal);
        _peoples = lexicon.Peoples.ToFrozenDictionary(people => people.Noun, people => Array.FindAll(Countries, country => people.Means.Contains(country.Iso3)), StringComparer.Ordinal);
        _groups = lexicon.Groups.ToFrozenDictionary(g => g.Lemma, StringComparer.Ordinal);
        _namedHeads = lexicon.NamedHeads.ToFrozenDictionary(g => g.Lemma, StringComparer.Ordinal);
        _descriptions = lexicon.Descriptions.ToFrozenDictionary(d => d.Noun, d => d.Means, StringComparer.Ordinal);
        _formsOfState = lexicon.FormsOfState.ToFrozenDictionary(form => form.Noun, form => form.Means, StringComparer.Ordinal);
        _attributesOfState = [.. lexicon.AttributesOfState.Select(attribute => new Description { Noun = $" {NameFold.Fold(attribute.Noun)} ", Means = attribute.Means })
            .OrderByDescending(attribute => attribute.Noun.Length)]; // "South African" before "African"
        _pronouns = lexicon.Pronouns.ToFrozenDictionary(p => p.Form, StringComparer.Ordinal);
    }

    /// <summary>What the codes of armed groups begin with.</summary>
    public const string ArmedCode = "REB:";

    public ActorLexicon Lexicon { get; }

    /// <summary>Those who govern without being recognised; the first of <see cref="Countries"/>, in the same order.</summary>
    public PartiallyRecognised[] Entities { get; }

    /// <summary>States, and entities that act like states while a report is read.</summary>
    public Country[] Countries { get; }

    public WordSets Words { get; }

    /// <summary>The state whose name, adjective or seat starts at the token; an entity only if it existed on the day of the report.</summary>
    public bool TryCountry(Parse parse, int token, int end, DateOnly? day, out PhraseMatch match, out Country country, out CountryWord word)
    {
        (country, word) = (null!, CountryWord.Name);
        if (!_countries.TryMatch(parse, token, end, out match))
        {
            return false;
        }

        foreach (var payload in _countries.PayloadsOf(match))
        {
            if (payload / 3 >= Entities.Length || Entities[payload / 3].Existed(day))
            {
                (country, word) = (Countries[payload / 3], (CountryWord)(payload % 3));
                return word != CountryWord.Demonym || !IsPeople(parse, match, country);
            }
        }

        return false;
    }

    /// <summary>
    /// "<em>Indian</em> villagers" in the Andes, "<em>Albanian</em> rebels" in Skopje: a people of the state where it lives, in a report that names that
    /// state and not the one the word tells of elsewhere.
    /// </summary>
    private bool IsPeople(Parse parse, PhraseMatch match, Country country)
    {
        if (!_peoples.TryGetValue(country.Iso3 ?? "", out var homes))
        {
            return false;
        }

        var next = match.Tokens.End < parse.Count ? parse[match.Tokens.End] : default;
        var ofState = match.Tokens.End < parse.Count && next.Upos is Upos.NOUN or Upos.PROPN
            && (next.Upos == Upos.PROPN || Words.Nationals.Contains(PhraseText.Lower(next.Lemma)) || Group(PhraseText.Lower(next.Lemma)) is { Sector: "GOV" or "MIL" or "SPY" }
                || (TryOffice(parse, match.Tokens.End, parse.Count, out _) && !Words.LeaderWords.Contains(PhraseText.Lower(next.Lemma))));
        return !ofState && !IsSpokenOf(country, parse.Text, demonyms: false) && Array.Exists(homes, home => IsSpokenOf(home, parse.Text, demonyms: true));
    }

    /// <summary>The states where a people is at home, by its adjective in small letters; empty for other words.</summary>
    public string[] HomesOfPeople(string adjective) => _adjectives.GetValueOrDefault(adjective) ?? [];

    /// <summary>True when a report names a state, its people, its seats or its capital.</summary>
    public bool IsSpokenOf(string code, string text) => Array.Find(Countries, country => country.Iso3 == code) is not { } known || IsSpokenOf(known, text, demonyms: true);

    private static bool IsSpokenOf(Country country, string text, bool demonyms) =>
        (demonyms ? country.Demonyms : []).Concat(country.OtherNames).Concat(country.Seats).Append(country.Name).Any(word => Speaks(text, word))
        || (country.Capital is { } capital && text.Contains(capital, StringComparison.OrdinalIgnoreCase));

    /// <summary>The entity that stands for a country while a report is read; null for states.</summary>
    public PartiallyRecognised? Entity(string? code) =>
        code?.StartsWith(PartiallyRecognised.Prefix, StringComparison.Ordinal) == true ? Array.Find(Entities, entity => entity.Code == code) : null;

    /// <summary>The same words as an adjective, where they are one too ("US", "American").</summary>
    public bool IsAlsoDemonym(PhraseMatch match) => _countries.PayloadsOf(match).ToArray().Any(p => p % 3 == (int)CountryWord.Demonym);

    /// <summary>The organisation of a match as it stood on a day: an armed group in power is the government.</summary>
    public Organisation OrganisationOn(PhraseMatch match, DateOnly? day)
    {
        var organisation = Lexicon.Organisations[match.Payload];
        return organisation.RuledOn(day)
            ? new Organisation
            {
                Id = organisation.Id,
                Name = organisation.Name,
                OtherNames = organisation.OtherNames,
                Country = organisation.Home,
                Sector = "GOV",
                OtherSectors = organisation.Sector is { } own ? [own] : [],
                Kind = organisation.Kind,
            }
            : organisation;
    }

    /// <summary>The country that stands for a code on a day: that of an armed group in power is the country it rules.</summary>
    public string CountryOn(string code, DateOnly? day) =>
        code.StartsWith(ArmedCode, StringComparison.Ordinal) && Array.Find(Lexicon.Organisations, organisation => organisation.Country == code) is { } armed && armed.RuledOn(day) ? armed.Home! : code;

    /// <summary>The country in which an armed group with that code is at home; null for all others.</summary>
    public string? HomeOf(string code) => _homes.GetValueOrDefault(code);

    /// <summary>The organisation whose name starts at the token; of several of that name the first whose country the report speaks of.</summary>
    public bool TryOrganisation(Parse parse, int token, int end, out PhraseMatch match)
    {
        if (!_organisations.TryMatch(parse, token, end, out match))
        {
            return false;
        }

        var namesakes = _organisations.PayloadsOf(match);
        for (var i = 0; namesakes.Length > 1 && i < namesakes.Length; i++)
        {
            if (HomeOf(Lexicon.Organisations[namesakes[i]]) is { } home && IsSpokenOf(home, parse.Text, demonyms: true))
            {
                match = match with { Payload = namesakes[i] };
                break;
            }
        }

        return true;
    }

    private Country? HomeOf(Organisation organisation) =>
        (organisation.Country is { Length: 3 } own ? own : organisation.Home) is { } code ? Array.Find(Countries, country => country.Iso3 == code) : null;

    public bool TryOffice(Parse parse, int token, int end, out PhraseMatch match) => _offices.TryMatch(parse, token, end, out match);

    public bool TryPerson(Parse parse, int token, int end, out PhraseMatch match) => _persons.TryMatch(parse, token, end, out match);

    /// <summary>The rows of holders/ that bear the name.</summary>
    public ReadOnlySpan<int> HoldersOf(PhraseMatch match) => _persons.PayloadsOf(match);

    /// <summary>The rows of holders/ with that family name, folded.</summary>
    public int[] HoldersByFamilyName(string folded) => _familyNames.GetValueOrDefault(folded) ?? [];

    /// <summary>True for the family name of the one person of that name who leads a state or government on the day, whatever else he is; without a day, of those of one state of whom one ever did.</summary>
    public bool IsLeaderName(string folded, DateOnly? published)
    {
        string? only = null;
        var leads = false;
        foreach (var row in HoldersByFamilyName(folded))
        {
            var holder = Lexicon.Holders[row];
            if (published is not { } day || (holder.From <= day && day <= holder.To))
            {
                var bearer = published is null ? holder.Country : holder.Person;
                if (only is not null && only != bearer)
                {
                    return false;
                }

                only = bearer;
                leads |= Words.LeaderOffices.Contains(holder.Office);
            }
        }

        return leads;
    }

    /// <summary>True for a family name that one person in the lexicon bears and that begins nobody's name: "Lavrov" needs no introduction, "Hassan" does.</summary>
    public bool IsOnlyBearer(string folded)
    {
        const int least = 5;
        var rows = HoldersByFamilyName(folded);
        return folded.Length >= least && rows.Length > 0 && !_firstWords.Contains(folded) && Array.TrueForAll(rows, row => Lexicon.Holders[row].Person == Lexicon.Holders[rows[0]].Person);
    }

    /// <summary>By its lemma; a plural left as it stands ("troops", "fishermen", "companies") counts too.</summary>
    public GroupNoun? Group(string lemma) =>
        _groups.GetValueOrDefault(lemma) ?? (lemma.Length <= 3 ? null
            : lemma[^1] == 's' ? _groups.GetValueOrDefault(lemma[..^1]) ?? (lemma.EndsWith("ies", StringComparison.Ordinal) ? _groups.GetValueOrDefault(lemma[..^3] + "y") : null)
            : lemma.EndsWith("men", StringComparison.Ordinal) ? _groups.GetValueOrDefault(lemma[..^2] + "an") : null);

    /// <summary>True where words name a region by words of which one is a country's: "<em>Latin American</em> states".</summary>
    public bool TryRegion(Parse parse, int token, int end, out PhraseMatch match) => _regions.TryMatch(parse, token, end, out match);

    /// <summary>What a body is whose name of several words ends so: "Liberation <em>Front</em>"; null for other words.</summary>
    public GroupNoun? NamedHead(string lemma) => _namedHeads.GetValueOrDefault(lemma);

    /// <summary>The sector of the organisation with that code; null for states and unknown codes.</summary>
    public string? SectorOfCode(string code) => _sectors.GetValueOrDefault(code);

    public bool IsDomestic(string sector) => Array.BinarySearch(Lexicon.DomesticSectors, sector, StringComparer.Ordinal) >= 0;

    public bool IsForeignToAll(string noun) => Array.BinarySearch(Lexicon.ForeignNouns, noun, StringComparer.Ordinal) >= 0;

    public string[] Description(string noun) => _descriptions.GetValueOrDefault(noun) ?? [];

    /// <summary>
    /// The country of the one whose it is ("Norland's minister"); null where he is of another one ("its neighbour"), or where a body of states
    /// cannot have it ("suspended Norland because <em>its government</em>…").
    /// </summary>
    public string? CountryOfOwner(ActorCandidate mention) =>
        mention.Possessor?.Actor?.Country is { } country && !Words.Relational.Contains(mention.Noun)
        && !(mention.Possessor.Kind == CandidateKind.Pronoun && country.StartsWith("IGO:", StringComparison.Ordinal) && Words.IsOfStatesOnly(mention.Noun)) ? country : null;

    /// <summary>The codes of the states that have such an office ("emir"); empty where any may.</summary>
    public string[] StatesOfTitle(string? office) => office is not null && _titlesOfStates.TryGetValue(office, out var states) ? states : [];

    /// <summary>"<em>the North</em> said": the state that a direction stands for in reports on a divided country; null for others.</summary>
    public Country? Half(Parse parse, int token)
    {
        var form = parse[token].Form;
        if (form is "North" or "South" && token + 3 < parse.Count && parse[token + 1].Form is "and" && parse[token + 2].Form is "North" or "South"
            && Array.Find(Lexicon.Halves, half => half.Name == parse[token].Form.ToString() && half.Country == parse[token + 3].Form.ToString()) is { } first)
        {
            return Array.Find(Countries, country => country.Iso3 == first.Code); // "<em>North</em> and South Korea"
        }

        if (form is not ("North" or "South") || token == 0 || parse[token - 1].Upos != Upos.DET || parse[token - 1].Sentence.Index != parse[token].Sentence.Index
            || parse[token - 1].Form is not ("the" or "The")
            || (token + 1 < parse.Count && ((parse[token + 1].Form is "of" && parse[token + 1].HeadIndex is >= 0 and var region && parse[region].HeadIndex == token) || parse[token + 1].Form is "-" || char.IsUpper(parse[token + 1].Form[0]))) // "the North Korean leader", "the South Bank"
            || Array.Find(Lexicon.Halves, half => half.Name == parse[token].Form.ToString() && parse.Text.Contains(half.Country, StringComparison.Ordinal)) is not { } known)
        {
            return null;
        }

        return Array.Find(Countries, country => country.Iso3 == known.Code);
    }

    /// <summary>"<em>Baltic states</em>": a set of states that bears a name.</summary>
    public bool TryNamedSet(Parse parse, int first, int end, out PhraseMatch match) => _namedSets.TryMatch(parse, first, end, out match);

    /// <summary>The codes of all states of a named set.</summary>
    public string[] StatesOf(PhraseMatch set) => Lexicon.NamedSets[set.Payload].Means;

    /// <summary>A name that bodies of many countries bear ("Republican Party") in a report that does not speak of the listed one's.</summary>
    public bool IsAnothers(Parse parse, NamedBody body) =>
        Words.SharedNames.Contains(PhraseText.Of(parse, body.Tokens)) && HomeOf(body.Organisation) is { } home && !IsSpokenOf(home, parse.Text, demonyms: true);

    // "US" is no part of "USE".
    private static bool Speaks(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length >= text.Length || !char.IsLetter(text[at + word.Length]) || text[at + word.Length] == 's'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The states of a form ("kingdom"), sorted; empty when any state may be meant ("country"); null for other nouns.</summary>
    public string[]? FormOfState(string noun) => _formsOfState.GetValueOrDefault(noun);

    /// <summary>The states that the words before such a noun fit ("Central American"), sorted; null where none of them tells any.</summary>
    public string[]? AttributeOfState(string phrase)
    {
        var text = $" {NameFold.Fold(phrase)} ";
        foreach (var attribute in _attributesOfState)
        {
            if (text.Contains(attribute.Noun, StringComparison.Ordinal))
            {
                return attribute.Means;
            }
        }

        return null;
    }

    public PronounForm? Pronoun(string form) => _pronouns.GetValueOrDefault(form);

    public bool FamilyNameFirst(string? country) => country is not null && _familyNameFirst.Contains(country);

    public static string FamilyName(string person, bool first)
    {
        var parts = NameParts(NameFold.Fold(person));
        return parts.Length == 0 ? "" : first ? parts[0] : parts[^1];
    }

    /// <summary>The words of a folded name without "Jr." and its like.</summary>
    public static string[] NameParts(string folded)
    {
        var parts = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts[^1].TrimEnd('.') is "jr" or "sr" or "ii" or "iii" or "iv" ? parts[..^1] : parts;
    }

    /// <summary>The words of a folded name without what is set before it: "Mr", "Dr".</summary>
    public string[] BareName(string folded)
    {
        var parts = NameParts(folded);
        var first = 0;
        while (first + 1 < parts.Length && Words.Honorifics.Contains(parts[first].TrimEnd('.')))
        {
            first++;
        }

        return first == 0 ? parts : parts[first..];
    }

    /// <summary>The sex that the honorific before a folded name tells: "f", "m", or null.</summary>
    public string? SexOf(string folded)
    {
        var title = folded.IndexOf(' ') is > 0 and var space ? folded[..space].TrimEnd('.') : "";
        return Words.TitlesOfWomen.Contains(title) ? "f" : Words.TitlesOfMen.Contains(title) ? "m" : null;
    }

    private FrozenDictionary<string, int[]> BuildFamilyNames()
    {
        var rows = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < Lexicon.Holders.Length; i++)
        {
            var holder = Lexicon.Holders[i];
            foreach (var name in holder.OtherNames.Prepend(holder.Person))
            {
                var family = FamilyName(name, FamilyNameFirst(holder.Country));
                if (!rows.TryGetValue(family, out var list))
                {
                    rows[family] = list = [];
                }

                if (!list.Contains(i))
                {
                    list.Add(i);
                }
            }
        }

        return rows.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    private static Country CountryOf(PartiallyRecognised entity) => new()
    {
        Iso3 = entity.Code,
        Iso2 = "",
        Name = entity.Name,
        OtherNames = entity.OtherNames,
        Demonyms = entity.Demonyms,
        Seats = entity.Seats,
    };

    private PhraseTable BuildCountries()
    {
        var builder = new PhraseTableBuilder();
        for (var i = 0; i < Countries.Length; i++)
        {
            var country = Countries[i];

            // The name of a territory stands for those who govern it only where a capital would stand for a government.
            AddAll(builder, country.OtherNames.Prepend(country.Name).Except(country.Shared), (i * 3) + (i < Entities.Length ? (int)CountryWord.Seat : (int)CountryWord.Name));
            AddAll(builder, country.Demonyms.Except(country.Shared), (i * 3) + 1);
            AddAll(builder, country.Capital is { } capital ? country.Seats.Prepend(capital) : country.Seats, (i * 3) + 2);
        }

        return builder.Build();
    }

    private static void AddAll(PhraseTableBuilder builder, IEnumerable<string> names, int payload, bool acronyms = false)
    {
        foreach (var name in names)
        {
            if (!name.StartsWith('~'))
            {
                builder.Add(name, payload, acronyms);
            }
        }
    }

    private static PhraseTable Build<T>(T[] items, Func<T, IEnumerable<string>> names, bool acronyms = false)
    {
        var builder = new PhraseTableBuilder();
        for (var i = 0; i < items.Length; i++)
        {
            AddAll(builder, names(items[i]), i, acronyms);
        }

        return builder.Build();
    }
}
