using Chancery.Language;
using Chancery.Lexicon.Actors;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>Says whom a noun phrase names: by its office, its name, its head noun, its country, its body or whose it is, in this order.</summary>
internal sealed class PhraseClassifier(Parse parse, ActorIndex index, PlaceMentions places, int[] nameAt)
{
    private readonly PhraseGroups _groups = new(parse, index);
    private readonly PhraseCountries _countries = new(parse, index, places, nameAt);

    public ActorCandidate? Classify(PhraseParts phrase, ActorCandidate? owner, ActorCandidate? before)
    {
        var candidate = ByOffice(phrase) ?? ByName(phrase, before) ?? _groups.ByNoun(phrase) ?? _countries.ByCountry(phrase) ?? ByOrganisation(phrase) ?? ByOwner(phrase);
        if (candidate is null)
        {
            return null;
        }

        candidate.Possessor = owner;
        if (IsStatesEnvoy(candidate, phrase, owner))
        {
            candidate.Country = owner!.Country;
        }

        candidate.Country ??= owner?.Country is { } country && candidate.Kind is not (CandidateKind.Person or CandidateKind.State) && !index.Words.Relational.Contains(candidate.Noun) ? country : null;
        return candidate;
    }

    /// <summary>"<em>Peru's U.N. envoy</em> Ana Ruiz", "its U.N. envoy": who is sent to a body is not that body's.</summary>
    private bool IsStatesEnvoy(ActorCandidate candidate, PhraseParts phrase, ActorCandidate? owner) =>
        candidate is { Kind: CandidateKind.Person or CandidateKind.Office, Office: { } office } && index.Words.Sent.Contains(office.Office)
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
            Text = named ? PhraseText.Of(parse, phrase.Name) : PhraseText.Of(parse, phrase.WithoutArticle),
            Country = phrase.Country?.Iso3 ?? phrase.Organisation?.Country ?? office.Country,
            Organisation = phrase.Organisation,
            Office = office,
            OfficeWords = PhraseText.Of(parse, phrase.OfficeTokens),
            Former = phrase.Former,
            Holders = named ? phrase.Holders : [],
            Sector = SectorOf(office, phrase.Organisation) ?? phrase.Owner?.Sector,
            Definite = phrase.Definite,
            Rule = named ? "title-name" : "office",
        };
    }

    private static string? SectorOf(OfficeTitle office, Organisation? organisation) =>
        office.Scope == "body" && organisation is not null ? organisation.Sector : office.Sector ?? organisation?.Sector;

    private ActorCandidate? ByName(PhraseParts phrase, ActorCandidate? before)
    {
        if (phrase.Organisation is { } organisation && phrase.OrganisationTokens.End >= phrase.End - (phrase.Group is null ? 0 : 1))
        {
            if (phrase.Group is { What: "group" } members)
            {
                return _groups.Group(phrase, members, organisation.Country);
            }

            return OfOrganisation(organisation, phrase.OrganisationTokens, parse[phrase.Start].Upos == Upos.DET ? phrase.Tokens : phrase.OrganisationTokens);
        }

        if (phrase.Name.Count == 0 || phrase.Group is not null && phrase.GroupToken >= phrase.Name.End)
        {
            return null;
        }

        if (phrase.NameIsPerson || IsNamedOfficer(phrase.Name, before))
        {
            return new ActorCandidate
            {
                Kind = CandidateKind.Person,
                Tokens = phrase.Name,
                Name = phrase.Name,
                Text = PhraseText.Of(parse, phrase.Name),
                Country = CountryBefore(phrase),
                Holders = phrase.Holders,
                Rule = "name",
            };
        }

        return phrase.NameIsOrganisation
            ? new ActorCandidate { Kind = CandidateKind.Organisation, Tokens = phrase.Name, Name = phrase.Name, Text = PhraseText.Of(parse, phrase.Name), Country = phrase.Country?.Iso3, Rule = "organisation-name" }
            : null;
    }

    /// <summary>"<em>British</em> financier Adam Webb", whatever he is by trade; "<em>Afghan</em> war veteran Adam Webb" tells where the war was.</summary>
    private string? CountryBefore(PhraseParts phrase) =>
        phrase is { CountryWord: CountryWord.Demonym, Country: { } country, CountryTokens: var told } && told.End <= phrase.Name.First
        && parse[told.End - 1].HeadIndex is var head && head >= phrase.Name.First - 1 && head < phrase.Name.End
            ? country.Iso3 : null;

    /// <summary>"the ombudsman, <em>Nadia Cruz</em>,": a name that the name finder missed, right behind an office and closed.</summary>
    private bool IsNamedOfficer(TokenRange name, ActorCandidate? before) =>
        name.Count > 1 && name.First >= 2 && parse[name.First - 1].Form is "," && before is { Kind: CandidateKind.Office } && before.Tokens.End == name.First - 1
        && nameAt[name.First] < 0 && places.At(name.First) is null && (name.End >= parse.Count || parse[name.End].Form is "," or "." || parse[name.End].Upos is Upos.VERB or Upos.AUX);

    internal static ActorCandidate OfOrganisation(Organisation organisation, TokenRange name, TokenRange tokens, string rule = "organisation") => new()
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
                Text = parse[token].Form.ToString(),
                Sector = owner.Sector,
                OtherSectors = owner.OtherSectors,
                Noun = owner.Lemma,
                Rule = "owner",
            }
            : null;
}
