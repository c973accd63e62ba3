using System.Text;
using Chancery.Language;
using Chancery.Lexicon.Actors;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>
/// Reads noun phrases from left to right by their words, with the tree only as a help: titles, names, demonyms and head
/// nouns are known from the lexicon, so a wrong tree does little harm.
/// </summary>
internal sealed class PhraseReader
{
    private const int MaxPhrase = 24;
    private readonly Parse _parse;
    private readonly ActorIndex _index;
    private readonly BodyNames _bodies;
    private readonly PlaceMentions _places;
    private readonly DateOnly? _day;
    private readonly HashSet<int> _governments = [];
    private readonly int[] _nameAt;
    private readonly List<ActorCandidate> _found = [];
    private readonly HashSet<string> _familyNames = new(StringComparer.Ordinal);

    public PhraseReader(Parse parse, ActorIndex index, PlaceMentions places, DateOnly? day)
    {
        (_parse, _index, _places, _day) = (parse, index, places, day);
        _bodies = new BodyNames(parse, index, day);
        foreach (var name in places.LeftToActors)
        {
            _governments.Add(name.Tokens.First);
        }

        _nameAt = new int[parse.Count];
        Array.Fill(_nameAt, -1);
        for (var i = 0; i < parse.Names.Count; i++)
        {
            var range = parse.Names[i].Tokens;
            _nameAt.AsSpan(range.First, range.Count).Fill(i);
        }
    }

    /// <summary>Every candidate of the report, in text order.</summary>
    public List<ActorCandidate> Read(int bodyStart)
    {
        AddLeaderNames();
        foreach (var sentence in _parse.Sentences)
        {
            var token = sentence.Tokens.First;
            while (token < sentence.Tokens.End)
            {
                if (_parse[token].Span.Start < bodyStart)
                {
                    token++;
                    continue;
                }

                var next = ReadPhrase(token, sentence.Tokens.End);
                token = Math.Max(next, token + 1);
            }
        }

        foreach (var candidate in _found)
        {
            candidate.Head = HeadOf(candidate);
        }

        _found.Sort((a, b) => a.Tokens.First != b.Tokens.First ? a.Tokens.First.CompareTo(b.Tokens.First) : b.Tokens.End.CompareTo(a.Tokens.End));
        return _found;
    }

    /// <summary>"<em>Netanyahu's</em> decision": one word that names nobody but a leader in office needs no name finder.</summary>
    private void AddLeaderNames()
    {
        const int least = 5;
        for (var token = 0; token < _parse.Count; token++)
        {
            if (_parse[token] is { Upos: Upos.PROPN, Form.Length: >= least } word && char.IsUpper(word.Form[0]) && _places.At(token) is null
                && (_nameAt[token] < 0 || _parse.Names[_nameAt[token]].Tokens.Count == 1) && Lexicon.NameFold.Fold(word.Form) is var folded && _index.IsLeaderName(folded, _day))
            {
                _familyNames.Add(folded);
            }
        }
    }

    private int ReadPhrase(int first, int end)
    {
        if (_parse[first].Upos == Upos.PRON && ReadPronoun(first) is { } pronoun)
        {
            _found.Add(pronoun);
            return pronoun.Pronoun!.What is "person" or "any" or "thing" && _parse[first].Is("nmod:poss") ? ReadOwned(pronoun, first + 1, end) : first + 1;
        }

        if (ReadNamedSet(first, end) is { } named)
        {
            _found.Add(named);
            return named.Tokens.End;
        }

        if (ReadBareSet(first, end) is { } set)
        {
            _found.Add(set);
            return set.Tokens.End;
        }

        return ReadOwned(null, first, end);
    }

    /// <summary>"France called on <em>both</em>", "<em>the two</em> agreed", "<em>the pair</em> signed": a set that says how many and no more.</summary>
    private ActorCandidate? ReadBareSet(int first, int end)
    {
        var head = _parse[first].Upos == Upos.DET && _parse[first].Form is "the" or "The" or "these" or "These" ? first + 1 : first;
        if (head >= end || !_index.Words.BareSets.Contains(Lower(_parse[head].Form)) || _parse[head].Upos is not (Upos.DET or Upos.NUM or Upos.PRON or Upos.NOUN) || (head == first && _parse[head].Upos is Upos.NUM or Upos.NOUN))
        {
            return null;
        }

        var word = _parse[head];
        if (!(word.Is("nsubj") || word.Is("obj") || word.Is("iobj") || word.Is("obl") || word.Is("nmod")) || word.Child("nmod") is not null || word.Child("appos") is not null || word.Child("compound") is not null)
        {
            return null;
        }

        var tokens = new TokenRange(first, head + 1);
        return new ActorCandidate
        {
            Kind = CandidateKind.Set,
            Tokens = tokens,
            Text = Words(tokens),
            Noun = Lower(word.Form),
            Definite = true,
            Plural = true,
            Rule = "set",
        };
    }

    /// <summary>"the two <em>Koreas</em>", "the <em>Baltic states</em>".</summary>
    private ActorCandidate? ReadNamedSet(int first, int end)
    {
        var head = first;
        while (head < Math.Min(end, first + 3) && _parse[head].Upos is Upos.DET or Upos.NUM)
        {
            head++;
        }

        if (!_index.TryNamedSet(_parse, head, end, out var match))
        {
            return null;
        }

        var tokens = new TokenRange(first, match.Tokens.End);
        var candidate = new ActorCandidate
        {
            Kind = CandidateKind.Set,
            Tokens = tokens,
            Text = Words(tokens),
            Noun = "state",
            Definite = true,
            Plural = true,
            Rule = "named set",
        };
        candidate.MemberCountries.AddRange(_index.StatesOf(match));
        return candidate;
    }

    private ActorCandidate? ReadPronoun(int token) =>
        _index.Pronoun(Lower(_parse[token].Form)) is { } form && !_parse[token].Is("expl")
            ? new ActorCandidate { Kind = CandidateKind.Pronoun, Tokens = new TokenRange(token, token + 1), Text = _parse[token].Form.ToString(), Pronoun = form }
            : null;

    /// <summary>A phrase and what it owns: "Armenia's foreign minister".</summary>
    private int ReadOwned(ActorCandidate? owner, int first, int end)
    {
        var phrase = new PhraseParts(_parse, _index, _bodies, _places, _nameAt, _day, first, Math.Min(end, first + MaxPhrase), _familyNames);
        if (phrase.End == first)
        {
            return first;
        }

        var candidate = Classify(phrase, owner);
        var next = phrase.End;
        if (candidate is not null)
        {
            next = new PhraseExtender(_parse, _index, _bodies, _places, _nameAt, _day).Extend(candidate, phrase, end);
            _found.Add(candidate);
            for (var i = 0; i < candidate.MemberTokens.Count; i++)
            {
                _found.Add(StateAt(candidate.MemberTokens[i], candidate.MemberCountries[i]));
            }

            if (candidate.Kind == CandidateKind.Person && candidate.Name.Count > 1)
            {
                _familyNames.Add(Lexicon.NameFold.Fold(_parse[candidate.Name.End - 1].Form));
            }
        }

        if (next < end && _parse[next].Form is "'s" or "’s" or "'" or "’" && next == phrase.End)
        {
            return ReadOwned(candidate, next + 1, end);
        }

        return next;
    }

    private ActorCandidate? Classify(PhraseParts phrase, ActorCandidate? owner)
    {
        var candidate = ByOffice(phrase) ?? ByName(phrase) ?? ByNoun(phrase) ?? ByCountry(phrase) ?? ByOrganisation(phrase) ?? ByOwner(phrase);
        if (candidate is null)
        {
            return null;
        }

        candidate.Possessor = owner;
        if (IsStatesEnvoy(candidate, phrase, owner))
        {
            candidate.Country = owner!.Country;
        }

        candidate.Country ??= owner?.Country is { } country && candidate.Kind is not (CandidateKind.Person or CandidateKind.State) && !_index.Words.Relational.Contains(candidate.Noun) ? country : null;
        return candidate;
    }

    /// <summary>"<em>Peru's U.N. envoy</em> Ana Ruiz", "its U.N. envoy": who is sent to a body is not that body's.</summary>
    private bool IsStatesEnvoy(ActorCandidate candidate, PhraseParts phrase, ActorCandidate? owner) =>
        candidate is { Kind: CandidateKind.Person or CandidateKind.Office, Office: { } office } && _index.Words.Sent.Contains(office.Office)
        && phrase is { Country: null, Organisation.Country: { } body } && body.StartsWith("IGO:", StringComparison.Ordinal)
        && owner is { Kind: CandidateKind.State or CandidateKind.Pronoun } && owner.Country != body;

    private ActorCandidate? ByOffice(PhraseParts phrase)
    {
        if (phrase.Office is not { } office)
        {
            return null;
        }

        var named = phrase.Name.Count > 0 && phrase.Name.First >= phrase.OfficeTokens.End;
        return new ActorCandidate
        {
            Kind = named ? CandidateKind.Person : CandidateKind.Office,
            Tokens = phrase.Tokens,
            Name = named ? phrase.Name : default,
            Text = named ? Words(phrase.Name) : Words(phrase.WithoutArticle),
            Country = phrase.Country?.Iso3 ?? phrase.Organisation?.Country ?? office.Country,
            Organisation = phrase.Organisation,
            Office = office,
            OfficeWords = Words(phrase.OfficeTokens),
            Former = phrase.Former,
            Holders = named ? phrase.Holders : [],
            Sector = SectorOf(office, phrase.Organisation) ?? phrase.Owner?.Sector,
            Definite = phrase.Definite,
            Rule = named ? "title-name" : "office",
        };
    }

    private static string? SectorOf(OfficeTitle office, Organisation? organisation) =>
        office.Scope == "body" && organisation is not null ? organisation.Sector : office.Sector ?? organisation?.Sector;

    private ActorCandidate? ByName(PhraseParts phrase)
    {
        if (phrase.Organisation is { } organisation && phrase.OrganisationTokens.End >= phrase.End - (phrase.Group is null ? 0 : 1))
        {
            if (phrase.Group is { What: "group" } members)
            {
                return Group(phrase, members, organisation.Country);
            }

            return OfOrganisation(organisation, phrase.OrganisationTokens, _parse[phrase.Start].Upos == Upos.DET ? phrase.Tokens : phrase.OrganisationTokens);
        }

        if (phrase.Name.Count == 0 || phrase.Group is not null && phrase.GroupToken >= phrase.Name.End)
        {
            return null;
        }

        if (phrase.NameIsPerson || IsNamedOfficer(phrase.Name))
        {
            return new ActorCandidate
            {
                Kind = CandidateKind.Person,
                Tokens = phrase.Name,
                Name = phrase.Name,
                Text = Words(phrase.Name),
                Country = CountryBefore(phrase),
                Holders = phrase.Holders,
                Rule = "name",
            };
        }

        return phrase.NameIsOrganisation
            ? new ActorCandidate { Kind = CandidateKind.Organisation, Tokens = phrase.Name, Name = phrase.Name, Text = Words(phrase.Name), Country = phrase.Country?.Iso3, Rule = "organisation-name" }
            : null;
    }

    /// <summary>"<em>British</em> financier Adam Webb", whatever he is by trade; "<em>Afghan</em> war veteran Adam Webb" tells where the war was.</summary>
    private string? CountryBefore(PhraseParts phrase) =>
        phrase is { CountryWord: CountryWord.Demonym, Country: { } country, CountryTokens: var told } && told.End <= phrase.Name.First
        && _parse[told.End - 1].HeadIndex is var head && head >= phrase.Name.First - 1 && head < phrase.Name.End
            ? country.Iso3 : null;

    /// <summary>"the ombudsman, <em>Nadia Cruz</em>,": a name that the name finder missed, right behind an office and closed.</summary>
    private bool IsNamedOfficer(TokenRange name) =>
        name.Count > 1 && name.First >= 2 && _parse[name.First - 1].Form is "," && _found is [.., { Kind: CandidateKind.Office } office] && office.Tokens.End == name.First - 1
        && _nameAt[name.First] < 0 && _places.At(name.First) is null && (name.End >= _parse.Count || _parse[name.End].Form is "," or "." || _parse[name.End].Upos is Upos.VERB or Upos.AUX);

    private static ActorCandidate OfOrganisation(Organisation organisation, TokenRange name, TokenRange tokens, string rule = "organisation") => new()
    {
        Kind = CandidateKind.Organisation,
        Tokens = tokens,
        Name = name,
        Text = organisation.Name,
        Country = organisation.Country,
        Organisation = organisation,
        Sector = organisation.Sector,
        OtherSectors = organisation.OtherSectors,
        Rule = rule,
    };

    /// <summary>"<em>NATO</em> planes", "<em>EU</em> sanctions": the organisation that a thing is of, as a state is.</summary>
    private static ActorCandidate? ByOrganisation(PhraseParts phrase) =>
        phrase is { Organisation: { Country: not null } organisation, Name.Count: 0, NameIsOrganisation: false } ? OfOrganisation(organisation, phrase.OrganisationTokens, phrase.OrganisationTokens) : null;

    /// <summary>"the <em>police</em> operation", "<em>army</em> shelling": bodies of a state and those who fight it.</summary>
    private ActorCandidate? ByOwner(PhraseParts phrase) =>
        phrase is { Owner: { Sector: "COP" or "MIL" or "REB" } or { Lemma: "government" }, Owner: { } owner, OwnerToken: var token, Name.Count: 0 }
            ? new ActorCandidate
            {
                Kind = owner.What == "group" ? CandidateKind.Group : CandidateKind.Organisation,
                Tokens = new TokenRange(token, token + 1),
                Text = _parse[token].Form.ToString(),
                Sector = owner.Sector,
                OtherSectors = owner.OtherSectors,
                Noun = owner.Lemma,
                Rule = "owner",
            }
            : null;

    private ActorCandidate? ByNoun(PhraseParts phrase)
    {
        if (phrase.Group is not { } group)
        {
            return null;
        }

        var country = phrase.Country?.Iso3 ?? phrase.Organisation?.Country;
        if (phrase.IsSet && (_index.Words.IsSetNoun(group.Lemma) || country is null && group.What == "state"))
        {
            return Make(CandidateKind.Set, phrase, group, null, "set");
        }

        return group.What switch
        {
            "group" when phrase.IsNamedBody => Make(CandidateKind.Organisation, phrase, group, country, "named body"),
            "state" when country is not null => Make(CandidateKind.State, phrase, group, country, "government"),
            "state" when group.Lemma is "side" or "state" => null,
            "state" => Make(CandidateKind.Description, phrase, group, null, "description"),
            "body" when IsThing(phrase, group) => null,
            "body" when phrase.HasModifiers || country is not null => Make(CandidateKind.Organisation, phrase, group, country, "body"),
            "body" => Make(CandidateKind.Description, phrase, group, null, "description"),
            _ => Group(phrase, group, country),
        };
    }

    /// <summary>"the <em>movement</em> of people", "freedom of <em>movement</em>", "resorted to <em>force</em>".</summary>
    private bool IsThing(PhraseParts phrase, GroupNoun group) =>
        _index.Words.ThingsOf.Contains(group.Lemma) && char.IsLower(_parse[phrase.GroupToken].Form[0]) && phrase.Organisation is null
        && (!phrase.Definite && !phrase.HasModifiers || phrase.GroupToken + 1 < _parse.Count && _parse[phrase.GroupToken + 1].Form is "of");

    private ActorCandidate? Group(PhraseParts phrase, GroupNoun group, string? country)
    {
        var isForm = phrase.Definite && _index.FormOfState(group.Lemma) is not null; // "the country": whichever was named before
        if (!isForm && _index.Words.PluralOnly.Contains(group.Lemma) && !phrase.HasModifiers && country is null && !_parse[phrase.GroupToken].Has("Number=Plur"))
        {
            return null;
        }

        if (country is null && IsThing(phrase, group) && !_parse[phrase.GroupToken].Has("Number=Plur"))
        {
            return null; // "threatened to use force"
        }

        return Make(CandidateKind.Group, phrase, group, country, "group");
    }

    /// <summary>"The parties" to a conflict are no political parties, and nobody at home anywhere.</summary>
    private bool IsVague(PhraseParts phrase, GroupNoun group, string? country) =>
        country is null && group.What == "group" && !phrase.HasModifiers && _index.Words.Vague.Contains(group.Lemma)
        && _parse[phrase.GroupToken].Has("Number=Plur");

    private ActorCandidate Make(CandidateKind kind, PhraseParts phrase, GroupNoun group, string? country, string rule) => new()
    {
        Kind = kind,
        Tokens = new TokenRange(kind == CandidateKind.Group ? QuantifierBefore(phrase.Tokens.First) : phrase.Tokens.First, phrase.GroupToken + 1),
        Text = Words(new TokenRange(kind == CandidateKind.Group ? QuantifierBefore(phrase.WithoutArticle.First) : phrase.WithoutArticle.First, phrase.GroupToken + 1)),
        Country = country,
        Sector = IsVague(phrase, group, country) ? null : group.Sector,
        OtherSectors = phrase.IsDefence && group.What == "body" && group.Sector == "GOV" ? ["MIL"] : group.OtherSectors,
        Noun = group.Lemma,
        Definite = phrase.Definite,
        Plural = _parse[phrase.GroupToken].Has("Number=Plur"),
        Rule = rule,
    };

    /// <summary>"<em>a number of</em> African countries": the quantity belongs to the phrase and heads it in the tree.</summary>
    private int QuantifierBefore(int first)
    {
        var start = _parse.Count > 0 ? _parse.SentenceOf(first).Tokens.First : first;
        if (first - 2 < start || _parse[first - 1].Form is not "of"
            || !_index.Words.Quantities.Contains(Lower(_parse[first - 2].Form)))
        {
            return first;
        }

        return first - 3 >= start && _parse[first - 3].Upos == Upos.DET ? first - 3 : first - 2;
    }

    private ActorCandidate? ByCountry(PhraseParts phrase)
    {
        if (phrase.Country is not { } country)
        {
            return null;
        }

        var tokens = phrase.CountryTokens;
        if (phrase.CountryWord == CountryWord.Seat && !_governments.Contains(tokens.First))
        {
            return null;
        }

        if (IsPartOfName(tokens) || (tokens.End < _parse.Count && _index.Words.Currencies.Contains(Lower(_parse[tokens.End].Form))))
        {
            return null;
        }

        if (phrase.CountryWord == CountryWord.Seat && OrganisationAt(tokens, country.Iso3) is { } organisation)
        {
            return OfOrganisation(organisation, tokens, tokens, "seat");
        }

        if (phrase.CountryWord == CountryWord.Demonym && tokens.End == phrase.End && (IsPeople(tokens), IsOnePerson(tokens)) is (var plural, var one) && (plural || one))
        {
            var whole = plural || _parse[phrase.Tokens.First].Upos == Upos.DET;
            return new ActorCandidate
            {
                Kind = CandidateKind.Group,
                Tokens = whole ? phrase.Tokens : tokens,
                Text = Words(whole ? phrase.WithoutArticle : tokens),
                Country = country.Iso3,
                Sector = "CVL",
                Noun = "citizen",
                Plural = plural,
                Rule = "people",
            };
        }

        return new ActorCandidate { Kind = CandidateKind.State, Tokens = tokens, Text = country.Name, Country = country.Iso3, Sector = "GOV", Rule = phrase.CountryWord.ToString().ToLowerInvariant() };
    }

    /// <summary>"the leaders of Japan and <em>India</em>": each state of such a row is an actor too.</summary>
    private ActorCandidate StateAt(TokenRange tokens, string country) =>
        new() { Kind = CandidateKind.State, Tokens = tokens, Text = Words(tokens), Country = country, Sector = "GOV", Rule = "name" };

    /// <summary>"Brussels said": the European Union, unless the report speaks of Belgium.</summary>
    private Organisation? OrganisationAt(TokenRange tokens, string country)
    {
        var name = Words(tokens);
        if (Array.Find(_index.Lexicon.SharedSeats, seat => seat.Country == country && seat.Name == name) is not { } shared
            || Array.Find(_index.Countries, state => state.Iso3 == country) is { } own && own.Demonyms.Append(own.Name).Any(word => _parse.Text.Contains(word, StringComparison.Ordinal)))
        {
            return null;
        }

        return Array.Find(_index.Lexicon.Organisations, organisation => organisation.Country == shared.Code && organisation.OtherNames.Prepend(organisation.Name).Any(known => shared.Code.EndsWith(":" + known, StringComparison.Ordinal)));
    }

    /// <summary>"the Pan-American Highway", "the Korea Herald": the state is only a word in the name of a thing.</summary>
    private bool IsPartOfName(TokenRange tokens)
    {
        var last = _parse[tokens.End - 1];
        if (last.IsRoot || tokens.End >= _parse.Count || !(last.Is("amod") || last.Is("compound")) || _parse[tokens.End] is not { Upos: Upos.PROPN } next || next.Sentence.Index != last.Sentence.Index)
        {
            return false;
        }

        return last.HeadIndex >= tokens.End && last.Head.Upos == Upos.PROPN && next.Form.ContainsAnyInRange('a', 'z') && char.IsUpper(next.Form[0]) && !IsMake(tokens, next.Index);
    }

    /// <summary>"a <em>Norlandian Su-24</em>", "two <em>Sudlandian</em> Eurofighters": one of several of a make, which bears no name of its own.</summary>
    private bool IsMake(TokenRange adjective, int make) =>
        adjective.First > _parse.SentenceOf(make).Tokens.First && _parse[adjective.First - 1] is { Upos: Upos.DET or Upos.NUM } before && (before.Upos == Upos.NUM || before.Form is "a" or "an" or "A" or "An")
        && _nameAt[make] < 0 && (make + 1 >= _parse.Count || _parse[make + 1].Upos != Upos.PROPN);

    /// <summary>"Russians", "two Afghans": a demonym that is a noun in the plural.</summary>
    private bool IsPeople(TokenRange tokens)
    {
        var last = _parse[tokens.End - 1];
        return last.Form[^1] == 's' && last.Form is not "US" && (last.Xpos is "NNPS" or "NNS" || last.Has("Number=Plur"));
    }

    /// <summary>"an <em>Afghan</em>", "a 19-year-old <em>Iranian</em>"; "the Iranian", but not "the French", who are all of them.</summary>
    private bool IsOnePerson(TokenRange tokens)
    {
        var last = _parse[tokens.End - 1];
        return last.Relation is "nsubj" or "nsubj:pass" or "obj" or "iobj" or "obl" or "obl:agent" or "nmod" or "appos" or "conj" && !last.Has("Number=Plur") && last.Child("det") is { } article && article.Index < last.Index
            && (Lower(article.Form) is "a" or "an" || (Lower(article.Form) is "the" && last.Upos is Upos.NOUN or Upos.PROPN && last.Form[^1] is 'n' or 'i'));
    }

    private int HeadOf(ActorCandidate candidate)
    {
        var range = candidate.Tokens;
        var best = -1;
        for (var token = range.First; token < range.End; token++)
        {
            var view = _parse[token];
            if ((view.IsRoot || !range.Contains(view.HeadIndex)) && view.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.X or Upos.NUM or Upos.ADJ)
            {
                best = token;
                // "American and <em>Spanish services</em>": the adjective hangs on the row, not on its noun.
                if (view.Upos != Upos.ADJ && (view.Is("nsubj") || view.Is("obj") || view.Is("iobj") || view.Is("obl") || view.Is("nmod") || view.IsRoot || view.Is("conj")))
                {
                    break;
                }
            }
        }

        return best >= 0 ? best : range.End - 1;
    }

    private string Words(TokenRange tokens) => Text(_parse, tokens);

    internal static string Text(Parse parse, TokenRange tokens)
    {
        if (tokens.Count == 0)
        {
            return "";
        }

        var builder = new StringBuilder();
        var space = false;
        foreach (var letter in parse.SpanOf(tokens).Of(parse.Text))
        {
            if (char.IsWhiteSpace(letter))
            {
                space = builder.Length > 0;
                continue;
            }

            if (space)
            {
                builder.Append(' ');
                space = false;
            }

            builder.Append(letter);
        }

        return builder.ToString();
    }

    internal static string Lower(ReadOnlySpan<char> form)
    {
        if (form.Length > 40)
        {
            return "";
        }

        Span<char> buffer = stackalloc char[form.Length];
        form.ToLowerInvariant(buffer);
        return new string(buffer);
    }
}
