using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Lexicon.Actors;
using Chancery.Lexicon.Places;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>The parts of one noun phrase: article, demonym, organisation, office, name, head noun.</summary>
internal sealed class PhraseParts
{
    private readonly Parse _parse;
    private readonly ActorIndex _index;
    private readonly BodyNames _bodies;
    private readonly int[] _nameAt;
    private readonly DateOnly? _day;
    private readonly PhraseWords _words;

    public PhraseParts(Parse parse, ActorIndex index, BodyNames bodies, PlaceMentions places, int[] nameAt, DateOnly? day, int first, int end, HashSet<string>? familyNames = null)
    {
        (_parse, _index, _bodies, _nameAt, _day) = (parse, index, bodies, nameAt, day);
        _words = new PhraseWords(parse, index, places, nameAt, familyNames, first);
        Start = first;
        End = first;
        var token = first;
        while (token < end && Step(token, end) is var next && next > token)
        {
            token = next;
            End = next;
        }
    }

    public int Start { get; }

    public int End { get; private set; }

    public TokenRange Tokens => new(Start, End);

    public bool Definite { get; private set; }

    public bool Former { get; private set; }

    public bool IsSet { get; private set; }

    /// <summary>True for a body that bears a name of words of which the last tells its kind: "the Green Party".</summary>
    public bool IsNamedBody { get; private set; }

    public bool IsDefence { get; private set; }

    /// <summary>True when some word beside article, number and head noun tells which one it is.</summary>
    public bool HasModifiers { get; private set; }

    public Country? Country { get; private set; }

    public CountryWord CountryWord { get; private set; }

    public TokenRange CountryTokens { get; private set; }

    public Organisation? Organisation { get; private set; }

    public TokenRange OrganisationTokens { get; private set; }

    public OfficeTitle? Office { get; private set; }

    public TokenRange OfficeTokens { get; private set; }

    public TokenRange Name { get; private set; }

    public int[] Holders { get; private set; } = [];

    public bool NameIsPerson { get; private set; }

    public bool NameIsOrganisation { get; private set; }

    public GroupNoun? Group { get; private set; }

    public int GroupToken { get; private set; } = -1;

    /// <summary>Those of whom a thing is told ("<em>police</em> operation"), when the head is no one.</summary>
    public GroupNoun? Owner { get; private set; }

    public int OwnerToken { get; private set; } = -1;

    public TokenRange WithoutArticle => Tokens.Count > 1 && _parse[Start].Upos is Upos.DET or Upos.PRON ? new TokenRange(Start + 1, End) : Tokens;

    private static readonly string[] _setSizes = ["two", "three", "four", "five", "six", "seven", "eight", "2", "3", "4", "5", "6", "7", "8"];

    private int Step(int token, int end)
    {
        var view = _parse[token];
        if (token > Start && (view.Relation is "obl:unmarked" || (view.HeadIndex > token && _parse[view.HeadIndex].Relation is "obl:unmarked")))
        {
            return token; // "the ministry <em>today</em> denied", "expelled the consul <em>last month</em>"
        }

        if (token > Start && _words.IsBehindAnother(token))
        {
            return token;
        }

        if (token > Start && Name.Count > 0 && Name.End == token && view.Upos is not Upos.PROPN)
        {
            if (!NameIsPerson && view.Upos is Upos.ADJ or Upos.NOUN && char.IsUpper(view.Form[0]) && token + 1 < end && char.IsUpper(_parse[token + 1].Form[0]) && _parse[token + 1].Upos is Upos.PROPN or Upos.NOUN)
            {
                (Name, HasModifiers) = (default, true); // "State National Security Service"
                return Known(token, end) ?? Plain(token, end);
            }

            return _words.IsInnerHyphen(token, end) ? Proper(token + 1, end, token) : token; // Anything else ends the phrase.
        }

        if (Group is not null && view.Upos is Upos.NUM or Upos.DET or Upos.ADV)
        {
            return token;
        }

        return Known(token, end) ?? Plain(token, end);
    }

    private int? Known(int token, int end)
    {
        if (_index.TryPerson(_parse, token, end, out var person) && person.Tokens.Count > 1)
        {
            SetName(person.Tokens, true);
            Holders = _index.HoldersOf(person).ToArray();
            return Name.End;
        }

        if (_index.Half(_parse, token) is { } half && Country is null && Name.Count == 0)
        {
            (Country, CountryWord, CountryTokens) = (half, CountryWord.Name, new TokenRange(token, token + 1));
            HasModifiers = true;
            return token + 1;
        }

        if (_index.TryRegion(_parse, token, end, out var region))
        {
            HasModifiers = true;
            return region.Tokens.End;
        }

        var hasOrganisation = _bodies.TryMatch(token, end, out var organisation) && !_bodies.IsAnothers(organisation);
        var hasOffice = _index.TryOffice(_parse, token, end, out var office);
        if (_index.TryCountry(_parse, token, end, _day, out var match, out var country, out var word)
            && !(hasOrganisation && organisation.Tokens.Count >= match.Tokens.Count)
            && !(hasOffice && office.Tokens.Count > match.Tokens.Count)
            && !_words.IsInsidePlace(match.Tokens, country))
        {
            if (Name.Count > 0 || _nameAt[token] >= 0 && _words.IsInsidePerson(match.Tokens))
            {
                return null;
            }

            if (_words.BehindStateless(match.Tokens, end) is var after && after > 0)
            {
                HasModifiers = true;
                return after;
            }

            if (Country is not null && Office is null)
            {
                return token; // "Syria Turkey": a new phrase.
            }

            (Country, CountryWord, CountryTokens) = (country, word == CountryWord.Name && _index.IsAlsoDemonym(match) ? CountryWord.Demonym : word, match.Tokens);
            HasModifiers = true;
            return match.Tokens.End;
        }

        if (hasOrganisation && _words.BehindStateless(organisation.Tokens, end) is var behind && behind > 0)
        {
            HasModifiers = true;
            return behind; // "the <em>UN-backed</em> government"
        }

        if (hasOrganisation && !(hasOffice && office.Tokens.Count >= organisation.Tokens.Count) && Organisation is null && Office is null)
        {
            (Organisation, OrganisationTokens) = (organisation.Organisation, organisation.Tokens);
            HasModifiers = true;
            return organisation.Tokens.End;
        }

        if (hasOrganisation && Office is null && Name.Count == 0 && Organisation is { Country: { } code } && organisation.Organisation is var apposed && apposed.Country == code)
        {
            (Organisation, OrganisationTokens) = (apposed, organisation.Tokens); // "the UN refugee agency <em>UNHCR</em>"
            return organisation.Tokens.End;
        }

        if (hasOffice && IsDisplaced(token))
        {
            return token; // "As noted in statement Head of the press service": link words left out.
        }

        if (hasOffice && Group is not null && Office is null && GroupToken == token - 1 && _parse[GroupToken].Is("compound") && _parse[GroupToken].HeadIndex == office.Tokens.End - 1)
        {
            (Owner, OwnerToken, Group, GroupToken) = (Group, GroupToken, null, -1); // "a <em>police</em> spokeswoman", "the veteran leader"
            HasModifiers = true;
        }

        if (hasOffice && Name.Count == 0 && !IsVerb(token) && Group is null)
        {
            if (Office is null || Office.Scope == "body" || office.Tokens.First == OfficeTokens.End || JoinsOffices(office.Tokens.First - 1))
            {
                var title = _index.Lexicon.Offices[office.Payload];
                OfficeTokens = Office is null ? office.Tokens : new TokenRange(OfficeTokens.First, office.Tokens.End);
                Office = Office is { Scope: not "body" } && title.Scope == "none" ? Office : title;
                return office.Tokens.End;
            }
        }

        return null;
    }

    private int Plain(int token, int end)
    {
        var view = _parse[token];
        if (IsFamilyNameMistagged(token, end))
        {
            return Proper(token, end);
        }

        switch (view.Upos)
        {
            case Upos.DET:
                if (token > Start)
                {
                    return view.Form is "two" or "both" ? token + 1 : token;
                }

                Definite = view.Form is "the" or "The" or "THE" or "this" or "This" or "these" or "These" or "those";
                IsSet = view.Form is "both" or "Both" or "each" or "Each" or "neither" or "Neither";
                return token + 1;
            case Upos.NUM:
                IsSet |= (Definite || _parse[Start].Form is "all" or "All") && Array.IndexOf(_setSizes, PhraseText.Lower(view.Form)) >= 0;
                return Office is null ? token + 1 : token;
            case Upos.ADJ when Office is null && Name.Count == 0 && Group is null && token + 1 < end && _parse[token + 1].Upos is Upos.NOUN or Upos.PROPN
                && _index.Group($"{PhraseText.Lower(_parse[token].Form)}_{PhraseText.Lower(_parse[token + 1].Lemma)}") is { } two:
                HasModifiers = true;
                SetGroup(two, token + 1);
                return token + 2;
            case Upos.ADJ:
                Former |= view.Lemma is "former" or "then" or "ex";
                HasModifiers |= Office is null;
                return token + 1;
            case Upos.ADV:
                return token > Start && token + 1 < end && _parse[token + 1].Upos is Upos.ADJ or Upos.NUM or Upos.VERB ? token + 1 : token;
            case Upos.NOUN:
                return Noun(token, end);
            case Upos.PROPN or Upos.X:
                return Proper(token, end);
            case Upos.VERB:
                // "the exiled leader", "armed gangs".
                return token + 1 < end && view.Is("amod") && Office is null && Group is null ? token + 1 : token;
            case Upos.CCONJ or Upos.SYM when JoinsOffices(token) && _index.TryOffice(_parse, token + 1, end, out _):
                return token + 1;
            case Upos.PUNCT:
                return token > Start && token + 1 < end && view.Form is "-" or "–" && _parse[token + 1].Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.VERB ? token + 1 : token;
            default:
                return token;
        }
    }

    /// <summary>"<em>Saied</em> refused": a name that the report has given to a person, though the tagger took it for another word.</summary>
    private bool IsFamilyNameMistagged(int token, int end)
    {
        var view = _parse[token];
        if (view.Upos is not (Upos.VERB or Upos.NOUN or Upos.ADJ or Upos.ADV or Upos.INTJ or Upos.X) || !char.IsUpper(view.Form[0]) || !_words.IsNamedBefore(new TokenRange(token, token + 1)))
        {
            return false;
        }

        return view.Sentence.Tokens.First != token || token + 1 < end && (_parse[token + 1].Form is "," or "'s" or "’s" || _parse[token + 1].Upos is Upos.VERB or Upos.AUX);
    }

    /// <summary>"Deputy Prime Minister and Foreign Minister Ann Lee", "Vice Premier – Minister of Trade": one person with two titles.</summary>
    private bool JoinsOffices(int token) =>
        Office is not null && Name.Count == 0 && OfficeTokens.End == token && token + 1 < _parse.Count
        && (_parse[token].Form is "-" or "–" or "—" or "/"
            || _parse[token].Form is "and" or "&" && _parse[Start].Upos != Upos.DET && char.IsUpper(_parse[OfficeTokens.First].Form[0]) && char.IsUpper(_parse[token + 1].Form[0]));

    private int Noun(int token, int end)
    {
        if (Name.Count > 0 || Office is not null && OfficeTokens.End == token && _index.Group(_parse[token].Lemma) is null && Group is null && token + 1 < end && _parse[token + 1].Upos is Upos.PROPN)
        {
            return token;
        }

        var lemma = PhraseText.Lower(_parse[token].Lemma);
        if (token + 1 < end && _parse[token + 1].Upos is Upos.NOUN or Upos.PROPN && _index.Group($"{lemma}_{PhraseText.Lower(_parse[token + 1].Lemma)}") is { } two)
        {
            SetGroup(two, token + 1);
            return token + 2;
        }

        if (!_words.IsAircraft(token, lemma) && _index.Group(lemma) is { } group && Office is null && !(_index.Words.BareQuantities.Contains(lemma) && token + 1 < end && (_parse[token + 1].Form is "of" || _parse[token + 1].Upos is Upos.NOUN or Upos.PROPN)))
        {
            if (Group is not null)
            {
                HasModifiers = true;
            }

            SetGroup(group, token);
        }
        else if ((IsSet && _index.Words.SetNouns.Contains(lemma) || (Definite || _parse[Start].Form is "all" or "All") && !HasModifiers && _index.Words.PlainSets.Contains(lemma)) && Office is null && Group is null && _parse[token].Has("Number=Plur"))
        {
            SetGroup(new GroupNoun { Lemma = lemma, What = "group" }, token); // "both capitals"
        }
        else
        {
            if (Group is not null || Office is not null)
            {
                Forget();
            }

            IsDefence |= lemma is "defence" or "defense";
            HasModifiers = true;
        }

        return token + 1;
    }

    /// <summary>"army base", "minister post": the head is another noun, so nobody is meant.</summary>
    private void Forget()
    {
        (Owner, OwnerToken) = (Group, GroupToken);
        Group = null;
        GroupToken = -1;
        Office = null;
    }

    private int Proper(int token, int end, int hyphen = -1)
    {
        if (hyphen >= 0)
        {
            var whole = new TokenRange(Name.First, token + 1);
            SetName(whole, NameIsPerson || _words.IsPersonName(whole));
            return token + 1;
        }

        var lemma = PhraseText.Lower(_parse[token].Form);
        if (char.IsLower(_parse[token].Form[0]) && _index.Group(lemma) is not null)
        {
            return Noun(token, end); // "the junta", though the tagger took it for a name.
        }

        if (Office is null && Name.Count == 0 && token + 1 < end && _index.Group($"{lemma}_{PhraseText.Lower(_parse[token + 1].Lemma)}") is { What: "body" } two)
        {
            SetGroup(two, token + 1);
            return token + 2;
        }

        if (_index.Group(lemma) is { } group && Office is null && (group.What == "body" || IsCapitalOfSentence(token) || IsNamedPeople(token) || (group.What == "state" && IsCapitalOfOffice(token))))
        {
            SetGroup(group, token);
            return token + 1;
        }

        if (Office is null && _words.IsNamedHead(token) && _index.NamedHead(lemma) is { } head)
        {
            (HasModifiers, IsNamedBody) = (true, true);
            SetGroup(head, token);
            return token + 1;
        }

        if (_index.Words.Portfolios.Contains(lemma) && Name.Count == 0)
        {
            IsDefence |= lemma is "defence" or "defense";
            HasModifiers = true;
            return token + 1;
        }

        if (_parse[token].Form is { Length: > 0 } form && char.IsLower(form[0]) && Name.Count == 0)
        {
            return token;
        }

        // "Tuareg rebels", "Maoist fighters": a name right before those whom it describes.
        if (Name.Count == 0 && Office is null && Group is null && token + 1 < end && _parse[token + 1].Upos == Upos.NOUN
            && _index.Group(PhraseText.Lower(_parse[token + 1].Lemma)) is { What: "group" } && _parse[token].HeadIndex == token + 1
            && _words.NameType(new TokenRange(token, token + 1)) is not Language.NameType.Organisation && !_words.IsNamedBefore(new TokenRange(token, token + 1)) && !_index.TryPerson(_parse, token, end, out _))
        {
            HasModifiers = true;
            return token + 1;
        }

        var range = Name.Count > 0 && Name.End == token ? new TokenRange(Name.First, token + 1) : new TokenRange(token, token + 1);
        SetName(range, _words.IsPersonName(range));
        return token + 1;
    }

    /// <summary>"Protesters blocked…": the capital is the sentence's, though the tagger took it for a name's.</summary>
    private bool IsCapitalOfSentence(int token) =>
        Name.Count == 0 && _parse.SentenceOf(token).Tokens.First == token && _nameAt[token] < 0;

    /// <summary>"the Polish <em>Government</em>", "the <em>Cabinet</em>": ministries write their own bodies with a capital.</summary>
    private bool IsCapitalOfOffice(int token) =>
        token > Start && (Country is not null || Definite) && IsLone(token);

    /// <summary>"Somali <em>Islamists</em>", "the <em>Maoists</em>": a plural with a capital of its own, though the tagger took it for a name's.</summary>
    private bool IsNamedPeople(int token) =>
        _parse[token].Has("Number=Plur") && IsLone(token);

    // no part of a longer name
    private bool IsLone(int token) =>
        Name.Count == 0 && _nameAt[token] < 0 && (token + 1 >= _parse.Count || _parse[token + 1].Upos != Upos.PROPN);

    private void SetName(TokenRange tokens, bool person)
    {
        Name = tokens;
        NameIsPerson = person;
        NameIsOrganisation = !person && _words.NameType(tokens) == Language.NameType.Organisation;
    }

    /// <summary>A title in capitals after a plain noun in small letters that is no modifier of it.</summary>
    private bool IsDisplaced(int token) =>
        token > Start && Organisation is null && Country is null && _parse[token - 1].Upos == Upos.NOUN && char.IsUpper(_parse[token].Form[0]) && char.IsLower(_parse[token - 1].Form[0]);

    private bool IsVerb(int token) => _parse[token].Upos is Upos.VERB or Upos.AUX or Upos.ADV;

    private void SetGroup(GroupNoun group, int token)
    {
        Group = group;
        GroupToken = token;
        IsSet |= Definite && _index.Words.PlainSets.Contains(group.Lemma) && _parse[token].Has("Number=Plur") && !HasModifiers;
    }
}
