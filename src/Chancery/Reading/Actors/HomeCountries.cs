using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>
/// Gives people and bodies at home ("the police", "protesters", "the government") the country that the report speaks of
/// around them. What stands nearest goes first: a place in or behind their own phrase, one they are named together with;
/// for the bodies of a state the one that deals with them in their sentence, for others the only country whose places the
/// sentences there name; last the country the report is about.
/// </summary>
internal sealed partial class HomeCountries
{
    private const string _mark = " at home";
    private const double _confidence = 0.6;
    private const int _reach = 3;
    private const int _back = 2;
    private const int _window = 100;
    private readonly Parse _parse;
    private readonly ActorIndex _index;
    private readonly PlaceMentions _places;
    private readonly List<ActorDraft> _actors;
    private readonly ArmedSides _armed;
    private readonly Lazy<string?> _onlyHome;
    private HomeScene _scene;

    public HomeCountries(Parse parse, ActorIndex index, PlaceMentions places, List<ActorDraft> actors)
    {
        (_parse, _index, _places, _actors) = (parse, index, places, actors);
        _scene = new HomeScene(parse, places, actors, index.Words);
        _armed = new ArmedSides(actors, index.Words);
        _onlyHome = new(OnlyHome);
    }

    /// <summary>True for an actor whose country was only told by what stands around it.</summary>
    public static bool IsInferred(Actor actor) => actor.Evidence.Rule.EndsWith(_mark, StringComparison.Ordinal);

    /// <summary>Settles those whom nothing else gave a country: first the bodies of states, for others may be named with them.</summary>
    public void Settle()
    {
        foreach (var actor in _actors)
        {
            // Rebels first: "its leader" is theirs, not the state's about which the report is.
            if (actor.Country is null && actor.Mentions.Count > 0 && IsHomeless(actor) && Owner(actor.Mentions[0]) is null && _armed.Of(actor) is { } side)
            {
                Give(actor, side, "of those under arms the report names only that side, or named it last");
            }
        }

        foreach (var domestic in new[] { true, false })
        {
            // The bodies of a state, once settled, tell what the report is about as the state itself does.
            _scene = domestic ? _scene : new HomeScene(_parse, _places, _actors, _index.Words);
            foreach (var actor in _actors)
            {
                if (actor.Country is null && actor.Mentions.Count > 0 && IsHomeless(actor) && IsDomestic(actor) == domestic
                    && (domestic ? OfBody(actor) : OfOther(actor)) is ({ } country, { } why))
                {
                    Give(actor, country, why);
                }
            }
        }
    }

    private static void Give(ActorDraft actor, string country, string why)
    {
        actor.Country = country;
        actor.Rule += _mark;
        actor.Confidence = Math.Min(actor.Confidence, _confidence);
        actor.Reason += $" Its state is not named: {why}.";
    }

    /// <summary>Groups of one name that turned out to be of one country are one: "protesters… protesters".</summary>
    public void Merge()
    {
        var first = new Dictionary<string, ActorDraft>(StringComparer.Ordinal);
        foreach (var actor in _actors)
        {
            if (actor is not { Kind: ActorKind.Group, IsSet: false, Country: { } country, MemberCountries.Count: 0 } || actor.Mentions.Count == 0)
            {
                continue;
            }

            if (!first.TryAdd($"{Lexicon.NameFold.Fold(actor.Name)}|{country}", actor))
            {
                var kept = first[$"{Lexicon.NameFold.Fold(actor.Name)}|{country}"];
                kept.Mentions.AddRange(actor.Mentions);
                actor.Mentions.Clear();
            }
        }
    }

    /// <summary>Police, soldiers, courts, crowds: people who can only belong to the state that the report deals with.</summary>
    private bool IsDomestic(ActorDraft actor) =>
        !actor.IsSet && actor.MemberCountries.Count == 0 && actor.Organisation is null
        && (actor.Kind is ActorKind.Group or ActorKind.Organisation or ActorKind.Office || actor is { Kind: ActorKind.Person, Office: not null })
        && actor.Sector is { } sector && _index.IsDomestic(sector) && !_index.IsForeignToAll(actor.Noun);

    private bool IsHomeless(ActorDraft actor) =>
        actor.Members.Count == 0 && !(actor.Kind is ActorKind.Group or ActorKind.State or ActorKind.Organisation && IsFromAbroad(actor.Mentions[0]))
        && (actor.Kind is ActorKind.State ? actor.Sector == "GOV"
            : (OwnerOf(actor.Mentions[0]) ?? LeaderBefore(actor.Mentions[0])) is not null
              || (actor.Kind is ActorKind.Person ? actor.Sector is not "JRN"
              : IsDomestic(actor) || Holding(actor) is not null || !(actor is { Kind: ActorKind.Group, Sector: "GOV", Mentions: [{ Definite: true }, ..] }) // "the ministers" were named before
                && actor.Sector is { } sector && _index.Words.SectorsAtHome.Contains(sector)));

    private (string? Country, string? Why) OfBody(ActorDraft actor) =>
        Asking(actor) is { } asking ? OfAnswering(actor, asking) : OfOwnBody(actor);

    /// <summary>Whose body it is that answers a state: of any but that one.</summary>
    private (string? Country, string? Why) OfAnswering(ActorDraft actor, string asking) =>
        OfOwnBody(actor) is ({ } country, { } why) && country != asking ? (country, why)
        : _scene.MostActingBut(asking) is { } other ? (other, "of those told of it is not the one that asks it")
        : (null, null);

    private (string? Country, string? Why) OfOwnBody(ActorDraft actor) =>
        Owner(actor.Mentions[0]) is { } owner ? (owner, "it is told whose it is")
        : OfPeople(actor.Mentions[0]) is { } people ? (people, "the people of which they are is at home there")
        : OfMission(actor) is { } sender ? (sender, "the mission told of is that state's")
        : Host(actor) is { } host ? (_scene.Mostly is { } most && most != host ? most : _scene.MostActingBut(host), "it is sent to the state that deals with it")
        : SameUnion(actor) is { } union ? (union, "the body of that name told of before is meant")
        : Beside(actor.Mentions[0]) is { } beside ? (beside, "the place beside it")
        : Joined(actor.Mentions[0]) is { } joined ? (joined, "it is named together with one of that country")
        : OfRuler(actor) is { } ruler ? (ruler, "it turns to those who rule that state")
        : OfTitle(actor) is { } titled ? (titled, "of the states told of it has such an office")
        : SameNoun(actor) is { } same ? (same, "those of that name are of that country elsewhere")
        : SameKind(actor) is { } kind ? (kind, "it takes up those told of before")
        : SameBody(actor) is { } body ? (body, "the only one of that name told of before is of that country")
        : OfAnnouncement(actor) is { } announcing ? (announcing, "it announces what that state will do")
        : OfSpeaker(actor) is { } told ? (told, "it speaks where the report comes from, of a sentence that names that state")
        : _scene.ItemFrom(Sentence(actor.Mentions[0])) is { } item ? (item, "the item in which it stands comes from that country")
        : IsAddressedFromAbroad(actor) is { } home ? (home, "one of another state deals with it and the report is mostly about its own")
        : Addressed(actor) is { } addressed ? (addressed, "the main clause is addressed to that state")
        : Dealing(actor) is { } near ? (near, "the sentence deals with that state")
        : OfEnemy(actor) is { } enemy ? (enemy, "the armed group told of in its sentence is at home there")
        : _scene.OnlyCountryThatActs(Sentence(actor.Mentions[0])) is { } place && place != Suffering(actor) && place != Accused(actor) ? (place, "the places told there are all in that country")
        : _scene.Dateline is { } here && _scene.IsOftenNamed(here) ? (here, "the report comes from that country")
        : actor.Kind is not ActorKind.Group && _scene.MostlyActing is { } acting ? (acting, "the report tells most of that state's people")
        : (Suffering(actor) ?? Accused(actor)) is { } turned && turned == _scene.Mostly ? (_scene.MostActingBut(turned), "of those told of it is not the one with which it deals")
        : (_scene.Mostly, "the report is mostly about that state");

    private (string? Country, string? Why) OfOther(ActorDraft actor)
    {
        foreach (var mention in actor.Mentions)
        {
            if (actor.Kind == ActorKind.Person && NationOfTrade(mention) is { } nation)
            {
                return (nation, "it stands before what he is");
            }

            if (Owner(mention) is { } owner)
            {
                return (owner, "it is told whose it is");
            }

            if (OfPeople(mention) is { } people)
            {
                return (people, "the people of which they are is at home there");
            }

            if (OfMission(actor) is { } sender)
            {
                return (sender, "the mission told of is that state's");
            }

            if (InPhrase(mention) is { } own)
            {
                return (own, "the place in its phrase tells the country");
            }

            if (Joined(mention) is { } joined)
            {
                return (joined, "it is named together with one of that country");
            }
        }

        if (OfRuler(actor) is { } ruler)
        {
            return (ruler, "it turns to those who rule that state");
        }

        if (OfTitle(actor) is { } titled)
        {
            return (titled, "of the states told of it has such an office");
        }

        if (SameNoun(actor) is { } same)
        {
            return (same, "those of that name are of that country elsewhere");
        }

        if (SameKind(actor) is { } kind)
        {
            return (kind, "it takes up those told of before");
        }

        if (Holding(actor) is { } holding)
        {
            return (holding, "those of that state hold them or let them go");
        }

        var sentence = Sentence(actor.Mentions[0]);
        var suffering = actor.Kind == ActorKind.Organisation && actor.Sector is "GOV" or "MIL" ? Suffering(actor) : Accused(actor); // "the Security Council condemned Norland's launch"
        for (var back = 0; actor.Kind != ActorKind.Person && back <= _back && sentence >= back; back++)
        {
            if (_scene.OnlyCountry(sentence - back) is { } near && near != suffering && (back == 0 || _scene.Dateline is not { } from || near == from || !_scene.IsOftenNamed(from)))
            {
                return (near, "the places told there are all in that country");
            }
        }

        if (actor.Sector is "REB" && Opponent(actor) is { } opponent)
        {
            return (opponent, "they fight those of that state");
        }

        if (actor.Sector is "REB" && _scene.Dateline is { } abroad && !_scene.Acts(abroad) && _scene.Clearly == abroad)
        {
            return (null, null); // that a report was written there makes no rebels of that country
        }

        return Accused(actor) is { } accused && _scene.MostActingBut(accused) is { } accusing ? (accusing, "of those told of it is not the one that it accuses")
            : Official(actor) is { } official ? (official, "an official told of there is of that state")
            : _scene.Clearly is { } clearly && clearly != suffering ? (clearly, "the report is about that country")
            : actor.Kind != ActorKind.Person && _scene.Dateline is { } here && (actor.Sector is not "REB" || _scene.Acts(here)) ? (here, "the report comes from that country") : (null, null);
    }

    /// <summary>"<em>Tuareg</em> fighters": of the state where that people is at home, of several the one that the report names most, else the first.</summary>
    private string? OfPeople(ActorCandidate mention) =>
        HomesOf(mention) is { Length: > 0 } homes ? _scene.MostNamed(homes) ?? homes[0] : null;

    private string[] HomesOf(ActorCandidate mention)
    {
        for (var token = mention.Tokens.First; token < mention.Head; token++)
        {
            if (char.IsUpper(_parse[token].Form[0]) && _index.HomesOfPeople(PhraseReader.Lower(_parse[token].Form)) is { Length: > 0 } homes)
            {
                return homes;
            }
        }

        return [];
    }

    /// <summary>"spoke with the <em>emir</em>", "asked <em>Congress</em>": of the states that have such an office or body, the one of which the report tells most; null where it tells of none or any has one.</summary>
    private string? OfTitle(ActorDraft actor) => _scene.MostNamed(_index.StatesOfTitle(actor.Office ?? (actor.Kind == ActorKind.Organisation ? actor.Noun : null)));

    /// <summary>"Crowds stormed the residence of the president": the one state whose people hold an office in the sentence.</summary>
    private string? Official(ActorDraft own)
    {
        if (own.Kind != ActorKind.Group)
        {
            return null;
        }

        string? only = null;
        foreach (var country in _scene.OfficialsOf(Sentence(own.Mentions[0])))
        {
            if (only is not null && only != country)
            {
                return null;
            }

            only = country;
        }

        return only == _scene.Mostly || only == _scene.Dateline ? only : null;
    }

    private int Sentence(ActorCandidate mention) => _parse.SentenceOf(mention.Head).Index;

    /// <summary>"<em>foreign</em> warships", "<em>international</em> monitors", "six <em>Caribbean</em> leaders": of other states than the one at home, unless the word is part of what it is called ("the <em>foreign</em> ministry").</summary>
    private bool IsFromAbroad(ActorCandidate mention)
    {
        for (var token = mention.Tokens.First; token < mention.Head; token++)
        {
            if (PhraseReader.Lower(_parse[token].Form) is var word && _index.Words.FromAbroad.Contains(word) && !mention.Noun.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "the junta's leader", once it is known whose the junta is
    private string? OwnerOf(ActorCandidate mention) => _index.CountryOfOwner(mention);

    /// <summary>"the <em>Obama</em> administration", "<em>Bush</em> administration officials": of the state whose leader's name stands before it.</summary>
    private string? LeaderBefore(ActorCandidate mention)
    {
        var token = mention.Tokens.First - 1;
        return token >= 0 && _parse[token] is { Upos: Upos.PROPN, IsRoot: false } name && mention.Tokens.Contains(name.HeadIndex) ? _scene.CountryAt(token) : null;
    }

    // "South Australia's premier": of the state in which the place lies
    private string? PlaceBefore(ActorCandidate mention) =>
        _parse[mention.Head].Child("nmod:poss") is { } owner && owner.Index < mention.Head && _scene.ActorAt(owner.Index) is null ? _places.At(owner.Index)?.Country : null;

    // "the government of Viktor Orban"
    private string? Owner(ActorCandidate mention)
    {
        if ((OwnerOf(mention) ?? LeaderBefore(mention) ?? PlaceBefore(mention)) is { } own)
        {
            return own;
        }

        foreach (var child in _parse[mention.Head].Children)
        {
            // "Norland, <em>whose</em> troops invaded Sudland"
            if (child.Is("nmod:poss") && child.Form is "whose" && Antecedent(mention.Head) is { } whose)
            {
                return whose;
            }

            if ((child.Is("amod") || child.Is("acl")) && child.Index > mention.Head && _index.Words.Belonging.Contains(PhraseReader.Lower(child.Lemma)) && child.Child("obl") is { } body
                && _actors.Find(actor => actor.Country is not null && actor.Mentions.Exists(other => other.Head == body.Index)) is { } master)
            {
                return master.Country; // "militants loyal to Islamic State"
            }

            // "Mr Bako, who is <em>Chadian</em>", "who is from <em>Chad</em>"
            if (child.Relation == "acl:relcl" && child.Child("cop") is { } && (child.Child("case") is null or { Form: "from" }) && child.Child("nsubj") is { Form: "who" } && _scene.CountryAt(child.Index) is { } told)
            {
                return told;
            }

            // "<em>NATO</em>-led forces"
            if (child.Is("amod") && child.Form is "led" && child.Index > 1 && _parse[child.Index - 1].Form is "-" && _scene.AnyCountryAt(child.Index - 2) is { } leading)
            {
                return leading;
            }

            // "the security council, chaired by Prime Minister Sharif,"
            if (child.Is("acl") && child.Index > mention.Head && _index.Words.LeadingParticiples.Contains(PhraseReader.Lower(child.Lemma)) && (child.Child("obl:agent") ?? child.Child("obl")) is { } leader
                && _scene.CountryAt(leader.Index) is { } led)
            {
                return led;
            }

            if (child.Is("nmod") && child.Index > mention.Head && _parse[mention.Head + 1].Form is "of" && _scene.CountryAt(child.Index) is { } country)
            {
                return country;
            }

            // "lawmakers in the European Parliament"
            if (child.Is("nmod") && child.Index > mention.Head && _parse[mention.Head + 1].Form is "of" or "in" or "from" or "at"
                && _actors.Find(actor => actor is { Kind: ActorKind.Organisation, Country: { } code } && code.StartsWith("IGO:", StringComparison.Ordinal) && actor.Mentions.Exists(other => other.Head == child.Index)) is { } inside)
            {
                return inside.Country;
            }
        }

        return null;
    }

    /// <summary>"<em>Italian</em> engineer Marco Rossi": of the state whose adjective stands before what he is.</summary>
    private string? NationOfTrade(ActorCandidate mention)
    {
        foreach (var trade in _parse[mention.Head].Children)
        {
            if (trade.Index < mention.Head && trade.Upos == Upos.NOUN && (trade.Is("nmod:desc") || trade.Is("compound")))
            {
                foreach (var child in trade.Children)
                {
                    if (child.Index < trade.Index && (child.Is("amod") || child.Is("compound")) && _index.TryCountry(_parse, child.Index, trade.Index, null, out _, out var country, out var word) && word == CountryWord.Demonym)
                    {
                        return country.Iso3;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>"talks with the <em>government</em> in Havana": where they meet is not whose it is.</summary>
    private bool IsMetSomewhere(ActorCandidate mention) =>
        _parse[mention.Head] is { IsRoot: false } head && (head.Is("nmod") || head.Is("obl")) && head.Child("case") is { Form: "with" or "between" } && _index.Words.Venues.Contains(PhraseReader.Lower(head.Head.Lemma));

    // "police in Lima"
    private string? InPhrase(ActorCandidate mention)
    {
        if (IsMetSomewhere(mention))
        {
            return null;
        }

        foreach (var child in _parse[mention.Head].Children)
        {
            if (child.Is("nmod") && _places.At(child.Index)?.Country is { } country)
            {
                return country;
            }
        }

        return null;
    }

    private string? Beside(ActorCandidate mention)
    {
        if (IsMetSomewhere(mention))
        {
            return null;
        }

        var end = Math.Min(_parse.Count, mention.Tokens.End + _reach);
        for (var token = mention.Tokens.End; token < end && _parse[token].Sentence.Index == Sentence(mention); token++)
        {
            if (_parse[token].Form is "from" or "to" or "into" or "toward" or "towards" && _parse[mention.Head].Is("obj"))
            {
                return null; // "moved 130 soldiers from Anbar": whence and whither, not whose
            }

            if (_places.At(token) is { Country: { } country })
            {
                return country;
            }

            if (_parse[token].Upos is Upos.VERB or Upos.PUNCT or Upos.AUX)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"South Sudan's government and rebels": whose the first is, the second is too; "the Houthis and the government": of the country where they are at home.</summary>
    private string? Joined(ActorCandidate mention)
    {
        var head = _parse[mention.Head];
        if ((head.Is("conj") ? HomeOfGroupAt(head.HeadIndex) : head.Child("conj") is { } second ? HomeOfGroupAt(second.Index) : null) is { } home && _scene.MayBeAbout(home))
        {
            return home;
        }

        return !head.Is("conj") ? null : _scene.CountryAt(head.HeadIndex) ?? (head.Head.Child("nmod:poss") is { } owner ? _scene.CountryAt(owner.Index) : null);
    }

    /// <summary>The country in which all the armed groups of the report are at home; null when there are none or they are of several.</summary>
    private string? OnlyHome()
    {
        var homes = _actors.Where(actor => actor.Mentions.Count > 0 && actor.Country is not null).Select(actor => _index.HomeOf(actor.Country!)).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToList();
        return homes.Count == 1 ? homes[0] : null;
    }

    // "two Israeli settlers… Settlers then burned"
    private string? SameNoun(ActorDraft own)
    {
        if (own.Kind != ActorKind.Group || own.Noun.Length == 0)
        {
            return null;
        }

        var countries = _actors.Where(actor => actor != own && actor is { Kind: ActorKind.Group, Country.Length: 3 } && actor.Noun == own.Noun
                && actor.Mentions.Count > 0 && actor.Mentions[0].Head < own.Mentions[0].Head && !actor.Rule.EndsWith(_mark, StringComparison.Ordinal))
            .Select(actor => actor.Country!).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return countries.Count == 1 ? countries[0] : null;
    }

    // "the Colombian government… The government"
    private string? SameBody(ActorDraft own)
    {
        if (own.Kind is not (ActorKind.Organisation or ActorKind.State) || own.Noun.Length == 0)
        {
            return null;
        }

        var first = own.Mentions[0].Head;
        var countries = _actors.Where(actor => actor != own && actor.Country is { Length: 3 } && !actor.Rule.EndsWith(_mark, StringComparison.Ordinal)
                && actor.Mentions.Exists(mention => mention.Head < first && mention.Noun == own.Noun && mention is { Country.Length: 3, IsCountryGuessed: false }))
            .Select(actor => actor.Country!).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return countries.Count == 1 ? countries[0] : null;
    }

    /// <summary>"the Security Council… <em>the council</em>": the body of states named before whose name ends so; null for others.</summary>
    // "crowds outside the Norlandian embassy called for Ambassador Rahman's expulsion": he heads the mission told of last, or first where none was told before.
    private string? OfMission(ActorDraft own)
    {
        if (own.Office is not "ambassador")
        {
            return null;
        }

        var mention = own.Mentions[0];
        ActorDraft? last = null;
        foreach (var actor in _actors)
        {
            if (actor is { Kind: ActorKind.Organisation, Country.Length: 3, Mentions.Count: > 0 } && _index.Words.Missions.Contains(actor.Noun)
                && (last is null || (actor.Mentions[0].Head < mention.Head && actor.Mentions[0].Head > last.Mentions[0].Head)))
            {
                last = actor;
            }
        }

        return last?.Country;
    }

    private string? SameUnion(ActorDraft own)
    {
        var mention = own.Mentions[0];
        if (own.Kind is not (ActorKind.Organisation or ActorKind.State) || !mention.Definite || own.Noun.Length == 0 || IsDescribed(mention))
        {
            return null;
        }

        return _actors.FindLast(actor => actor.Country?.StartsWith("IGO:", StringComparison.Ordinal) == true
            && actor.Mentions.Exists(other => other.Head < mention.Head && other.Tokens.Count > 1 && PhraseReader.Lower(_parse[other.Tokens.End - 1].Form) == own.Noun))?.Country;
    }

    /// <summary>"the <em>military</em> council"; but "the 15-nation council" only tells how large it is.</summary>
    private bool IsDescribed(ActorCandidate mention)
    {
        for (var token = mention.Tokens.First; token < mention.Head; token++)
        {
            if (_parse[token].Upos is not (Upos.DET or Upos.NUM or Upos.PUNCT) && !_index.Words.SizeWords.Contains(PhraseReader.Lower(_parse[token].Form)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The opposition leader called on <em>Prime Minister Berg</em>": the opposition turns to those who rule its own country.</summary>
    private string? OfRuler(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        if (own.Sector is not "OPP" || !head.Is("nsubj") || head.HeadIndex < 0)
        {
            return null;
        }

        foreach (var child in head.Head.Children)
        {
            if ((child.Is("obj") || child.Is("iobj") || child.Is("obl")) && _scene.ActorAt(child.Index) is { Sector: "GOV", Kind: ActorKind.Person or ActorKind.Office, Country: { Length: 3 } country })
            {
                return country;
            }
        }

        return null;
    }

    // "nine demonstrators… the marchers": crowds told of before, whatever they are called now
    private string? SameKind(ActorDraft own)
    {
        if (own is not { Kind: ActorKind.Group, Sector: "OPP" or "LAB" or "EDU" or "REB" or "CRM" } || own.Mentions[0] is not { Definite: true })
        {
            return null;
        }

        var countries = _actors.Where(actor => actor != own && actor is { Kind: ActorKind.Group, Country.Length: 3 } && actor.Sector == own.Sector
                && actor.Mentions.Count > 0 && actor.Mentions[0].Head < own.Mentions[0].Head)
            .Select(actor => actor.Country!).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return countries.Count == 1 ? countries[0] : null;
    }
}
