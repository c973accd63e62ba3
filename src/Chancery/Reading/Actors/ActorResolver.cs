using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Model;
using Chancery.Reading.Coreference;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>Ties candidates to actors, in text order: what was named before is known afterwards.</summary>
internal sealed class ActorResolver
{
    private readonly Parse _parse;
    private readonly ActorIndex _index;
    private readonly HolderResolver _holders;
    private readonly ChainActors _chains;
    private readonly Namesakes _namesakes;
    private readonly Anaphors _anaphors;
    private readonly List<ActorDraft> _actors = [];
    private readonly Dictionary<string, ActorDraft> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> _byFamilyName = new(StringComparer.Ordinal);

    public ActorResolver(Parse parse, ActorIndex index, Chains chains, DateOnly? published, IToldOffices? told, PlaceMentions places)
    {
        (_parse, _index) = (parse, index);
        _holders = new HolderResolver(index, published, told, parse.Text);
        _chains = new ChainActors(parse, index, chains);
        _namesakes = new Namesakes(parse, index, _actors);
        _anaphors = new Anaphors(parse, index, _actors, _chains, places);
    }

    /// <summary>The actors, in order of first mention.</summary>
    public List<ActorDraft> Actors => _actors;

    public void Resolve(List<ActorCandidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            TakeCountryOfOwner(candidate);
            var actor = candidate.SameAs?.Actor is { } same ? Join(same, candidate) : Find(candidate);
            if (actor is not null)
            {
                Mention(actor, candidate);
            }
        }

        SetMembers.Find(_actors, _states, _parse, _chains, _anaphors);
        HeadsOfOrganisations();
        SectorsOfOrganisations();
        _chains.Complete(_actors);
    }

    private const string _unitedNations = "IGO:UN";

    /// <summary>"<em>The Secretary-General</em> condemned it": of the organisation of which the report told last.</summary>
    private void HeadsOfOrganisations()
    {
        foreach (var actor in _actors)
        {
            if (actor is not { Kind: ActorKind.Person or ActorKind.Office, Office: "secretary general", Country: null, Mentions: [var first, ..] })
            {
                continue;
            }

            ActorDraft? last = null;
            var token = -1;
            foreach (var body in _actors)
            {
                if (body is { Kind: ActorKind.Organisation, Country: { } code } && code.StartsWith("IGO:", StringComparison.Ordinal)
                    && body.Mentions.FindLast(mention => mention.Head < first.Head) is { } before && before.Head > token)
                {
                    (last, token) = (body, before.Head);
                }
            }

            actor.Country = last?.Country ?? _unitedNations; // none other bears that title without its body
        }
    }

    /// <summary>An envoy of the United Nations governs nothing: who speaks for an organisation has its sector.</summary>
    private void SectorsOfOrganisations()
    {
        foreach (var actor in _actors)
        {
            if (actor is { Kind: ActorKind.Person or ActorKind.Office, Sector: "GOV", Country: { } code } && _index.SectorOfCode(code) is { } sector)
            {
                actor.Sector = sector;
            }
            else if (actor is { Kind: ActorKind.Person or ActorKind.Office, Sector: "GOV" or "MIL" } && actor.Country?.StartsWith("REB:", StringComparison.Ordinal) == true)
            {
                actor.Sector = "REB"; // The commander of rebels is no soldier of a state.
            }
        }
    }

    /// <summary>"Armenia's minister", "his assistant": as long as nothing tells otherwise, the owner's country.</summary>
    private void TakeCountryOfOwner(ActorCandidate candidate)
    {
        if (candidate.SameAs is { IsCountryGuessed: true } same)
        {
            candidate.Country ??= same.Country;
            candidate.IsCountryGuessed = candidate.Country == same.Country;
        }

        if (candidate.Country is null && candidate.Kind is not (CandidateKind.State or CandidateKind.Set or CandidateKind.Pronoun) && _index.CountryOfOwner(candidate) is { } country)
        {
            candidate.Country = country;
            candidate.IsCountryGuessed = candidate.Possessor!.Kind == CandidateKind.Pronoun;
        }
    }

    private ActorDraft? Find(ActorCandidate candidate) => candidate.Kind switch
    {
        CandidateKind.Person => Person(candidate),
        CandidateKind.Organisation when IsFamilyName(candidate) => Person(candidate),
        CandidateKind.Office => Office(candidate),
        CandidateKind.Organisation => Organisation(candidate),
        CandidateKind.State => State(candidate),
        CandidateKind.Group => Group(candidate),
        CandidateKind.Set => Set(candidate),
        CandidateKind.Description => Describe(candidate),
        _ => _chains.Before(candidate),
    };

    /// <summary>A lone word that the name finder took for an organisation, though the report gave it to a person before.</summary>
    private bool IsFamilyName(ActorCandidate candidate) =>
        candidate.Organisation is null && candidate.Noun.Length == 0 && candidate.Name.Count == 1 && _byFamilyName.ContainsKey(NameFold.Fold(candidate.Text));

    private ActorDraft Person(ActorCandidate candidate)
    {
        var folded = FoldedName(candidate.Text);
        var actor = KnownPerson(candidate, folded);
        if (actor is null)
        {
            actor = Add(ActorKind.Person, candidate.Text, candidate);
            _holders.Resolve(actor, candidate, folded);
            actor.Reason = actor.Reason.Length > 0 ? actor.Reason : "Named here first.";
        }
        else if (IsFuller(folded, actor.Name))
        {
            actor.Name = candidate.Text;
            if (actor.Country is null)
            {
                _holders.Resolve(actor, candidate, folded); // "Rahman's remarks… James Rahman": the full name says who
            }
        }

        Learn(actor, candidate);
        Name(actor, folded);
        return actor;
    }

    /// <summary>"John O'Brien" behind "J. O'Brien" or "O'Brien"; "Mr. O'Brien" tells no more.</summary>
    private bool IsFuller(string folded, string known)
    {
        var (name, before) = (_index.BareName(folded), _index.BareName(NameFold.Fold(known)));
        return name.Length > 1 && name.Sum(part => part.Length) > before.Sum(part => part.Length);
    }

    /// <summary>Initials written close to the name ("I.Novak") are words of their own.</summary>
    private static string FoldedName(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return NameFold.Fold(dot is > 0 and < 3 && dot + 1 < text.Length && text[dot + 1] != ' ' ? text.Replace(".", ". ", StringComparison.Ordinal) : text);
    }

    private ActorDraft? KnownPerson(ActorCandidate candidate, string folded)
    {
        if (_byName.TryGetValue(folded, out var known) && known.Kind == ActorKind.Person)
        {
            return known;
        }

        var parts = _index.BareName(folded);
        if (parts.Length == 0)
        {
            return null;
        }

        foreach (var part in parts.Length == 1 ? parts : [parts[^1], parts[0]])
        {
            foreach (var actor in Enumerable.Reverse(_byFamilyName.GetValueOrDefault(part) ?? []))
            {
                if (Compatible(actor, candidate, folded, parts))
                {
                    return actor;
                }
            }
        }

        return null;
    }

    private bool Compatible(ActorDraft actor, ActorCandidate candidate, string folded, string[] parts)
    {
        if (_index.SexOf(folded) is { } sex && actor.Sex is not null && sex != actor.Sex)
        {
            return false; // "Mrs Clinton" is not Bill Clinton
        }

        if (actor.Country is not null && candidate.Country is not null && candidate.Office?.Country is null && actor.Country != candidate.Country)
        {
            return false;
        }

        if (parts.Length == 1)
        {
            return true;
        }

        // "J. O'Brien" and "James O'Brien", but not "George Bush" and "Laura Bush".
        var known = _index.BareName(NameFold.Fold(actor.Name));
        return known.Length <= 1 || known[0] == parts[0] || parts[0].Length == 1 && known[0][0] == parts[0][0];
    }

    private ActorDraft Office(ActorCandidate candidate)
    {
        var actor = KnownOffice(candidate) ?? _anaphors.Leader(candidate);
        if (actor is null)
        {
            actor = Add(ActorKind.Office, candidate.Text, candidate);
            actor.Reason = "An office whose holder the report does not name.";
        }

        Learn(actor, candidate);
        return actor;
    }

    /// <summary>The last one who holds that office, by title or as the leader of that country.</summary>
    private ActorDraft? KnownOffice(ActorCandidate candidate)
    {
        if (candidate.IsNamedNext && candidate.Country is not null && !_actors.Exists(actor => actor.Kind == ActorKind.Office && actor.Country == candidate.Country)
            || candidate.Former || candidate.Rule.Length == 0 || !candidate.Definite && candidate.Country is null)
        {
            return null;
        }

        for (var i = _actors.Count - 1; i >= 0; i--)
        {
            var actor = _actors[i];
            if (actor.Kind is not (ActorKind.Person or ActorKind.Office) || actor.Office is null)
            {
                continue;
            }

            var country = candidate.Country is null || actor.Country is null || actor.Country == candidate.Country;
            var office = Normal(actor.Office) == Normal(candidate.Office!.Office)
                || _index.Words.LeaderWords.Contains(candidate.Office.Office) && candidate.Definite && _index.Words.LeaderOffices.Contains(actor.Office) && candidate.Country is not null;
            // "The Peruvian minister" is her foreign minister, never the prime minister.
            office |= candidate.Office!.Office == "minister" && candidate.Country is not null && actor.Office is not "prime minister" && actor.Office.EndsWith(" minister", StringComparison.Ordinal);
            if (country && office && (candidate.Country is not null || candidate.Definite))
            {
                return actor;
            }
        }

        return null;
    }

    private static string Normal(string office) => office.EndsWith("spokesman", StringComparison.Ordinal) ? "spokesman" : office;

    private ActorDraft Organisation(ActorCandidate candidate)
    {
        if (candidate is { Organisation: { Country: { Length: 3 } own }, Possessor.Actor: { Kind: ActorKind.State, Country: { } owner } } && own != owner)
        {
            // "Peru's Congress": the listed one of that name is another's.
            (candidate.Organisation, candidate.Country, candidate.Noun) = (null, owner, NameFold.Fold(candidate.Text));
            candidate.Text = PhraseReader.Text(_parse, candidate.Name);
        }

        var key = candidate.Organisation is { } listed ? "#" + listed.Id : NameFold.Fold(candidate.Text);
        if (!_byName.TryGetValue(key, out var actor) && !(candidate.Organisation is null && SameBody(candidate) is { } same && (actor = same) is not null))
        {
            actor = _namesakes.Unnamed(candidate) ?? Add(ActorKind.Organisation, candidate.Text, candidate);
            actor.Name = candidate.Text;
            actor.Organisation = candidate.Organisation;
            actor.Noun = candidate.Noun;
            actor.Reason = candidate.Organisation is null ? "A body named by its kind and its state." : "Known by name.";
            actor.Confidence = candidate.Organisation is null ? 0.75 : 0.9;
        }

        _byName.TryAdd(key, actor!);
        Learn(actor!, candidate);
        return actor!;
    }

    /// <summary>"Russian Ministry of Defense", "the Russian Defense Ministry", "Ministry of Defense": one body.</summary>
    private ActorDraft? SameBody(ActorCandidate candidate)
    {
        if (candidate.Noun.Length == 0)
        {
            return null;
        }

        var words = BodyWords(candidate.Text);
        for (var i = _actors.Count - 1; i >= 0; i--)
        {
            var actor = _actors[i];
            if (actor.Noun == candidate.Noun && (candidate.Country is null || actor.Country is null || actor.Country == candidate.Country) && words.SetEquals(BodyWords(actor.Name)))
            {
                return actor;
            }
        }

        return null;
    }

    private HashSet<string> BodyWords(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in NameFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is not ("of" or "the" or "and" or "for") && !_demonyms.Contains(word))
            {
                words.Add(word is "defence" ? "defense" : word.TrimEnd('s'));
            }
        }

        return words;
    }

    private readonly HashSet<string> _demonyms = new(StringComparer.Ordinal);

    private ActorDraft State(ActorCandidate candidate)
    {
        foreach (var word in NameFold.Fold(PhraseReader.Text(_parse, candidate.Tokens)).Split(' '))
        {
            _demonyms.Add(word);
        }

        if (_namesakes.LeaderOfSide(candidate) is { } leader)
        {
            return leader;
        }

        if (!_states.TryGetValue(candidate.Country!, out var actor))
        {
            var country = Array.Find(_index.Countries, c => c.Iso3 == candidate.Country);
            actor = Add(ActorKind.State, country?.Name ?? candidate.Text, candidate);
            actor.Confidence = 0.95;
            actor.Reason = "A state, by its name, its adjective or its seat of government.";
            _states[candidate.Country!] = actor;
        }

        return actor;
    }

    private ActorDraft? Group(ActorCandidate candidate)
    {
        var key = NameFold.Fold($"{candidate.Text}|{candidate.Country}");
        if (_byName.TryGetValue(key, out var known) && known.Kind == ActorKind.Group && (candidate.Definite || candidate.Country is not null || known.LastSentence >= _parse[candidate.Head].Sentence.Index - 1))
        {
            return known; // "Troops" some sentences later may be another state's
        }

        if (candidate.Definite)
        {
            ActorDraft? armed = null;
            for (var i = _actors.Count - 1; i >= 0; i--)
            {
                var actor = _actors[i];
                if (actor.Kind is not (ActorKind.Group or ActorKind.Organisation) || (candidate.Country is not null && actor.Country != candidate.Country))
                {
                    continue;
                }

                if (actor.Organisation?.Kind == "armed" && candidate.Sector == "REB")
                {
                    armed = armed is null || actor.Mentions.Count > armed.Mentions.Count ? actor : armed; // "the rebels": the group of which most was told
                }
                else if (actor.Noun == candidate.Noun && armed is null)
                {
                    return actor;
                }
            }

            if (armed is not null)
            {
                return armed;
            }

            if (candidate.Country is null && PeopleBefore(candidate) is { } people)
            {
                return people;
            }

            if (candidate.Country is null && (_anaphors.State(candidate) ?? Described(candidate)) is { } body)
            {
                return body; // "the country", "the bloc", "the group"
            }
        }

        if (candidate.Country is null && _anaphors.Other(candidate) is { } other)
        {
            return other;
        }

        if (!candidate.Plural && candidate.Country is null && _index.FormOfState(candidate.Noun) is not null)
        {
            return null;
        }

        var added = Add(ActorKind.Group, candidate.Text, candidate);
        added.Noun = candidate.Noun;
        added.Plural = true;
        added.MemberCountries.AddRange(candidate.MemberCountries);
        _byName[key] = added;
        added.Reason = candidate.Country is null ? "A group whose state the report does not tell." : "A group, by its head noun and its state.";
        return added;
    }

    /// <summary>"Two Norlandian workers were held. […] <em>The men</em> were freed": the people of whom it was told last, in the same number.</summary>
    private ActorDraft? PeopleBefore(ActorCandidate candidate)
    {
        const int back = 2;
        if (!_index.Words.AnyPeople.Contains(candidate.Noun) || candidate.Possessor is not null || candidate.Tokens.Count > 2)
        {
            return null;
        }

        var sentence = _parse[candidate.Head].Sentence.Index;
        ActorDraft? last = null;
        foreach (var actor in _actors)
        {
            if (actor is { Kind: ActorKind.Group, IsSet: false, Country: not null, Mentions: [.., var mention] } && actor.LastSentence >= sentence - back && actor.LastSentence < sentence && actor.MemberCountries.Count == 0
                && _parse[mention.Head].Has("Number=Plur") == candidate.Plural && (last is null || last.Mentions[^1].Head < mention.Head))
            {
                last = actor;
            }
        }

        return last;
    }

    private ActorDraft Set(ActorCandidate candidate)
    {
        if (OfBody(candidate) is { } known)
        {
            return known;
        }

        var actor = new ActorDraft
        {
            Kind = ActorKind.Group,
            Name = candidate.Text,
            Sector = candidate.Sector,
            IsSet = true,
            Plural = true,
            Noun = candidate.Noun,
            Rule = candidate.Rule,
            Reason = "Those whom the report has in play.",
            Confidence = 0.7,
        };
        actor.MemberCountries.AddRange(candidate.MemberCountries);
        _actors.Add(actor);
        return actor;
    }

    /// <summary>"Foreign ministers of the Arab League met in Cairo. <em>The ministers</em> condemned…": those of a body, when they were told of just before and nobody like them since.</summary>
    private ActorDraft? OfBody(ActorCandidate candidate)
    {
        const int back = 2;
        const int lately = 3;
        if (candidate.Tokens.Count != 2 || candidate.MemberCountries.Count > 0 || !candidate.Definite)
        {
            return null;
        }

        var like = _actors.FindAll(actor => actor.Kind is not ActorKind.State && actor.LastSentence >= _parse[candidate.Head].Sentence.Index - back
            && (actor.Office?.EndsWith(candidate.Noun, StringComparison.Ordinal) is true || actor.Mentions.TakeLast(lately).Any(mention => string.Equals(_parse[mention.Head].Lemma, candidate.Noun, StringComparison.OrdinalIgnoreCase))));
        return like is [{ Kind: ActorKind.Group or ActorKind.Organisation, IsSet: false, Country: { } country } body] && country.StartsWith("IGO:", StringComparison.Ordinal) ? body : null;
    }

    /// <summary>"the ministry", "the alliance": the last body of that noun, or of a kind or noun that it may mean.</summary>
    private ActorDraft? Described(ActorCandidate candidate)
    {
        if (!candidate.Definite)
        {
            return null;
        }

        var means = _index.Description(candidate.Noun);
        ActorDraft? last = null;
        foreach (var actor in _actors)
        {
            var fits = actor.Noun == candidate.Noun || actor.Organisation is { } organisation && (Array.IndexOf(means, organisation.Kind) >= 0 || Array.IndexOf(means, organisation.Country) >= 0)
                || actor.Noun.Length > 0 && Array.IndexOf(means, actor.Noun) >= 0;
            if (fits && actor.Kind == ActorKind.Organisation && (last is null || actor.LastToken >= last.LastToken))
            {
                last = actor;
            }
        }

        if (last is not null)
        {
            return last;
        }

        return Array.IndexOf(means, "igo") >= 0 ? AllianceOf() : null;
    }

    private ActorDraft? Describe(ActorCandidate candidate)
    {
        if ((_anaphors.State(candidate) ?? Described(candidate)) is { } known)
        {
            return known;
        }

        if (candidate.Sector is null && candidate.Noun is not ("court" or "government"))
        {
            return null;
        }

        var added = Add(ActorKind.Organisation, candidate.Text, candidate);
        added.Noun = candidate.Noun;
        added.Confidence = 0.5;
        added.Reason = "A body that the report does not name further.";
        if (candidate.Country is null && _anaphors.Mission(candidate) is { } sender)
        {
            added.Country = sender;
            added.Reason = "The mission named before with its state.";
        }

        return added;
    }

    /// <summary>"NATO warplanes bombed…. The alliance said": named only through those of its people.</summary>
    private ActorDraft? AllianceOf()
    {
        if (_actors.FindLast(actor => actor.Country?.StartsWith("IGO:", StringComparison.Ordinal) == true) is not { Country: { } code }
            || Array.Find(_index.Lexicon.Organisations, organisation => organisation.Kind == "igo" && organisation.Country == code && organisation.OtherNames.Prepend(organisation.Name).Any(name => code.EndsWith(":" + name, StringComparison.Ordinal))) is not { } organisation)
        {
            return null;
        }

        var actor = new ActorDraft
        {
            Kind = ActorKind.Organisation,
            Name = organisation.Name,
            Country = code,
            Sector = organisation.Sector,
            Organisation = organisation,
            Rule = "description",
            Reason = "The organisation whose people were named before.",
            Confidence = 0.7,
        };
        _actors.Add(actor);
        _byName.TryAdd("#" + organisation.Id, actor);
        return actor;
    }

    private ActorDraft Join(ActorDraft actor, ActorCandidate candidate)
    {
        if (candidate.Kind == CandidateKind.Person)
        {
            var folded = FoldedName(candidate.Text);
            if (KnownPerson(candidate, folded) is { } known && known != actor && actor.Kind is ActorKind.Office or ActorKind.Group && actor.Mentions.Count == 1)
            {
                // The office or description was new, the name was not: its only mention moves to the person.
                var first = actor.Mentions[0];
                _actors.Remove(actor);
                first.Actor = known;
                known.Mentions.Insert(0, first);
                Learn(known, candidate);
                return known;
            }

            if ((actor.Kind == ActorKind.Person && KnownPerson(candidate, folded) != actor) || (actor.Kind == ActorKind.Group && actor.Mentions.Count > 1))
            {
                return TakeOffice(actor, candidate);
            }

            if (actor.Kind is ActorKind.Office or ActorKind.Group)
            {
                actor.Kind = ActorKind.Person;
                actor.Name = candidate.Text;
                _holders.Resolve(actor, candidate, folded);
            }

            Name(actor, folded);
        }
        else if (candidate.Kind == CandidateKind.Organisation)
        {
            _byName.TryAdd(NameFold.Fold(candidate.Text), actor);
        }

        Learn(actor, candidate);
        return actor;
    }

    /// <summary>"the U.S. ambassador, Lynne Tracy," after another U.S. ambassador: the office was taken for his, the name tells whose it is.</summary>
    private ActorDraft TakeOffice(ActorDraft other, ActorCandidate candidate)
    {
        var own = Person(candidate);
        var office = candidate.SameAs!;
        if (other.Mentions.Remove(office))
        {
            Mention(own, office);
        }

        return own;
    }

    private ActorDraft Add(ActorKind kind, string name, ActorCandidate candidate)
    {
        var actor = new ActorDraft
        {
            Kind = kind,
            Name = name,
            Country = candidate.Country,
            Sector = candidate.Sector,
            Office = candidate.Office?.Office,
            Rule = candidate.Rule,
            Plural = candidate.Plural,
        };
        actor.OtherSectors.AddRange(candidate.OtherSectors);
        _actors.Add(actor);
        return actor;
    }

    private void Learn(ActorDraft actor, ActorCandidate candidate)
    {
        actor.Country ??= candidate.Country;
        actor.Sector ??= candidate.Sector;
        if (candidate.Office is { Office: not "leader" } office && actor.Office is null or "leader")
        {
            actor.Office = office.Office;
        }
    }

    private void Name(ActorDraft actor, string folded)
    {
        actor.Names.Add(folded);
        _byName.TryAdd(folded, actor);
        var parts = ActorIndex.NameParts(folded);
        foreach (var part in parts.Length <= 1 ? parts : _index.FamilyNameFirst(actor.Country) || IsFamilyNameFirst(actor.Name) ? [parts[0], parts[^1]] : [parts[^1]])
        {
            if (!_byFamilyName.TryGetValue(part, out var list))
            {
                _byFamilyName[part] = list = [];
            }

            if (!list.Contains(actor))
            {
                list.Add(actor);
            }
        }

        // "Bashar al-Assad… Mr Assad".
        var last = parts.Length > 1 ? parts[^1] : "";
        if (last.Length > LongestArticle + 1 && last.IndexOf('-') is > 0 and <= LongestArticle and var hyphen && last[..hyphen] is "al" or "el" or "as" or "ad" or "ar" or "an" or "ash" or "ben" or "bin" or "ould" && !_byFamilyName.ContainsKey(last[(hyphen + 1)..]))
        {
            _byFamilyName[last[(hyphen + 1)..]] = [actor];
        }
    }

    private const int LongestArticle = 4;

    /// <summary>"Ban Ki-moon": a second name of two syllables, the other one in small letters, comes behind the family's wherever he works.</summary>
    private static bool IsFamilyNameFirst(string name) =>
        name.IndexOf(' ') is > 0 and var space && name.IndexOf('-') is var hyphen && hyphen > space && hyphen + 1 < name.Length && char.IsLower(name[hyphen + 1]) && char.IsUpper(name[space + 1])
        && name.IndexOf(' ', space + 1) < 0;

    private void Mention(ActorDraft actor, ActorCandidate candidate)
    {
        candidate.Actor = actor;
        actor.Mentions.Add(candidate);
        _chains.Note(candidate, actor);
        var head = _parse[candidate.Head];
        var sentence = head.Sentence.Index;

        // "The ministry denied that its forces…. It accused": the subject of the sentence stays so after "its".
        actor.LastWasSubject = (head.Is("nsubj") && !head.Is("nsubj:pass")) || (sentence == actor.LastSentence && actor.LastWasSubject);
        actor.LastToken = candidate.Head;
        actor.LastSentence = sentence;
    }
}
