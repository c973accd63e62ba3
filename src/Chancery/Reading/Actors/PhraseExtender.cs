using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>Takes in what follows a phrase: "of Armenia", "of Defence of Russia", a name after the office.</summary>
internal sealed class PhraseExtender(Parse parse, ActorIndex index, BodyNames bodies, PlaceMentions places, int[] nameAt, DateOnly? day)
{
    /// <summary>Index after the last token taken in.</summary>
    public int Extend(ActorCandidate candidate, PhraseParts phrase, int end)
    {
        var next = candidate.Tokens.End;
        if (next != phrase.End)
        {
            return phrase.End;
        }

        if (candidate is { Kind: CandidateKind.Person, Country: null })
        {
            return TakeHome(candidate, next, end);
        }

        if (candidate.Kind is CandidateKind.Organisation or CandidateKind.Description && candidate.Noun.Length > 0)
        {
            next = TakePortfolio(candidate, next, end);
        }

        for (var steps = 0; steps < 2 && next < end && IsOf(candidate, next); steps++)
        {
            var after = TakeOf(candidate, next, end);
            if (after == next)
            {
                break;
            }

            next = after;
        }

        if (candidate.Kind == CandidateKind.Description && candidate.Country is not null && phrase.Group is { What: "state" })
        {
            candidate.Kind = CandidateKind.State; // "the government of Sri Lanka"
        }

        if (candidate.Kind == CandidateKind.Office)
        {
            next = TakeName(candidate, AfterUnit(candidate, next, end), end) is var named && candidate.Kind == CandidateKind.Person ? named : next;
        }

        return next;
    }

    /// <summary>"Adam Webb <em>of the U.S. Army</em>", "Presidents Ruiz <em>of Peru</em> and Lund of Norway": whose man a name is.</summary>
    private int TakeHome(ActorCandidate candidate, int next, int end)
    {
        var token = next + 1;
        if (next + 1 >= end || parse[next].Form is not "of")
        {
            return next;
        }

        token += parse[token].Upos == Upos.DET && parse[token].Form is "the" ? 1 : 0;
        var named = bodies.TryMatch(token, end, out var body);
        if (token < end && index.TryCountry(parse, token, end, day, out var match, out var country, out var word) && !(named && body.Tokens.Count > match.Tokens.Count))
        {
            var behind = match.Tokens.End;
            var isNoun = behind < end && parse[behind].Upos is Upos.NOUN or Upos.PROPN or Upos.PART;
            if (isNoun ? index.Group(PhraseText.Lower(parse[behind].Lemma)) is { What: "body" } && (behind + 1 >= end || parse[behind + 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PART)) : word == CountryWord.Name)
            {
                candidate.Country = country.Iso3;
                return isNoun ? behind + 1 : next; // A state is told of in its own right too: "the kingdom" may take it up.
            }

            return next;
        }

        if (named && body.Organisation.Country is { } code)
        {
            (candidate.Country, candidate.Sector) = (code, candidate.Sector ?? body.Organisation.Sector);
            return body.Tokens.End;
        }

        return next;
    }

    private bool IsOf(ActorCandidate candidate, int token) =>
        parse[token].Form is "of" or "for" && candidate.Kind is not (CandidateKind.Person or CandidateKind.State)
        || parse[token].Form is "to" && candidate.Office?.Office is "ambassador"
        || parse[token].Form is "in" && candidate is { Kind: CandidateKind.Group, Plural: true, Sector: "CVL" or "REF" } // "people in Somalia, Ethiopia and Kenya"
        || parse[token].Form is "from" && candidate.Kind == CandidateKind.Group && candidate.Plural && (IsSubject(candidate) || IsOrganisation(token + 1));

    private bool IsOrganisation(int token) =>
        token < parse.Count && bodies.TryMatch(token + (parse[token].Upos == Upos.DET ? 1 : 0), parse.Count, out _);

    /// <summary>"Mediators <em>from</em> Kenya urged…": of an object it might be whence it is moved ("withdrew troops from Syria").</summary>
    private bool IsSubject(ActorCandidate candidate) =>
        parse[candidate.Tokens.End - 1] is var head && (head.Is("nsubj") || head.Is("nsubj:pass")) && head.HeadIndex > candidate.Tokens.End;

    /// <summary>"Ministry of Emergency Situations", "Ministry of Foreign Affairs": the portfolio is part of the name.</summary>
    private int TakePortfolio(ActorCandidate candidate, int next, int end)
    {
        if (next >= end || parse[next].Form is not "of" || index.TryCountry(parse, next + 1, end, day, out _, out _, out _)
            || next + 1 < end && parse[next + 1].Upos == Upos.DET)
        {
            return next;
        }

        var token = PortfolioEnd(next, end);
        if (token == next + 1)
        {
            return next;
        }

        for (var word = next + 1; word < token; word++)
        {
            if (PhraseText.Lower(parse[word].Form) is "defence" or "defense")
            {
                candidate.OtherSectors = ["MIL"];
            }
        }

        candidate.Tokens = new TokenRange(candidate.Tokens.First, token);
        candidate.Text = Trimmed(candidate);
        return token;
    }

    private int PortfolioEnd(int of, int end)
    {
        var token = of + 1;
        while (token < end && (parse[token].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ || parse[token].Form is "and" or "&" && token + 1 < end && char.IsUpper(parse[token + 1].Form[0]) && char.IsUpper(parse[token - 1].Form[0]))
            && !index.TryOffice(parse, token, end, out _))
        {
            if (parse[token].Upos != Upos.CCONJ && char.IsLower(parse[token].Form[0]) && token > of + 1 && char.IsUpper(parse[of + 1].Form[0]))
            {
                break;
            }

            token++;
        }

        return token;
    }

    private int TakeOf(ActorCandidate candidate, int next, int end)
    {
        var token = next + 1;
        while (token < end && parse[token].Upos is Upos.DET && parse[token].Form is "the" or "The")
        {
            token++;
        }

        if (token >= end)
        {
            return next;
        }

        var named = bodies.TryMatch(token, end, out var found);
        if (index.TryCountry(parse, token, end, day, out var match, out var country, out var word) && !(named && found.Tokens.Count > match.Tokens.Count))
        {
            if (places.At(token) is { Feature: "region", Country: { } land } && country.Iso3 is { Length: 3 } && land != country.Iso3)
            {
                candidate.Country ??= land; // "the governor of Georgia" in a report from Atlanta
                return next;
            }

            return TakeCountry(candidate, next, end, match.Tokens, country.Iso3, word);
        }

        if (named && candidate.Kind == CandidateKind.Group)
        {
            candidate.Country ??= IsOfIts(candidate) ? found.Organisation.Country : null;
            return next;
        }

        if (candidate.Kind == CandidateKind.Office && named)
        {
            var organisation = found.Organisation;
            candidate.Organisation = organisation;
            candidate.Country ??= organisation.Country;
            candidate.Sector = candidate.Office?.Scope == "body" ? organisation.Sector : candidate.Sector ?? organisation.Sector;
            return Grow(candidate, found.Tokens.End);
        }

        return candidate.Kind == CandidateKind.Office ? TakeBody(candidate, next, token, end) : next;
    }

    /// <summary>"rebels <em>of the MNLA</em>", "officials <em>of the IMF</em>", but not "victims of Hezbollah".</summary>
    private static bool IsOfIts(ActorCandidate candidate) => candidate.Sector is null or "GOV" or "MIL" or "REB" or "PRM" or "PTY" or "LEG" or "SPY" or "UAF" or "IGO" or "NGO";

    private int TakeCountry(ActorCandidate candidate, int of, int end, TokenRange tokens, string iso, CountryWord word)
    {
        if (tokens.End + 1 < end && parse[tokens.End].Form is "-" or "–")
        {
            return candidate.Kind == CandidateKind.Office ? TakeBody(candidate, of, tokens.First, end) : of; // "of the Russian-led alliance"
        }

        // "head of the Azerbaijani delegation", "a delegation of the DPRK Foreign Ministry": the country belongs to a body that follows.
        if (tokens.End < end && parse[tokens.End].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ && (word == CountryWord.Demonym || IsBody(tokens.First, end)))
        {
            return TakeBody(candidate, of, tokens.First, end);
        }

        if (parse[of].Form is "to" || parse[of].Form is "for" && candidate.Office is { } envoy && index.Words.Sent.Contains(envoy.Office))
        {
            // "its ambassador to South Korea": where, not whose; only a name behind it makes one phrase of it.
            return TakeName(candidate, tokens.End, end) is var named && named > tokens.End ? named : of;
        }

        if (candidate.Country is not null && candidate.Country != iso && candidate.Office?.Country is null)
        {
            return of;
        }

        candidate.Country = iso;
        var after = tokens.End;
        while (candidate.Plural && NextInRow(after, end) is var row && row > after && index.TryCountry(parse, row, end, day, out var more, out var other, out var next) && next != CountryWord.Demonym)
        {
            if (candidate.MemberCountries.Count == 0)
            {
                candidate.MemberCountries.Add(iso);
                candidate.MemberTokens.Add(tokens);
            }

            candidate.MemberCountries.Add(other.Iso3);
            candidate.MemberTokens.Add(more.Tokens);
            candidate.Country = null;
            after = more.Tokens.End;
        }

        return Grow(candidate, after);
    }

    /// <summary>"head of the State Department press service", "spokesman of the Armenian Foreign Ministry".</summary>
    private int TakeBody(ActorCandidate candidate, int next, int first, int end)
    {
        var body = new PhraseParts(parse, index, bodies, places, nameAt, day, first, Math.Min(end, first + 12));
        if (body.End == first || body.Group is not { What: "body" or "state" or "group" } && body.Organisation is null)
        {
            return next;
        }

        candidate.Country ??= body.Country?.Iso3 ?? body.Organisation?.Country;
        candidate.Organisation ??= body.Organisation;
        if (candidate.Office?.Scope == "body")
        {
            candidate.Sector ??= body.Organisation?.Sector ?? body.Group?.Sector;
        }

        if (body.Name.Count > 0 && body.Name.End == body.End)
        {
            var until = Grow(candidate, body.Name.First);
            return until;
        }

        return Grow(candidate, AfterPortfolio(candidate, body, end));
    }

    /// <summary>The word behind a comma, an "and" or both, an article and a word of how they stand to each other; the same token where no row goes on.</summary>
    private int NextInRow(int token, int end)
    {
        var next = token;
        next += next < end && parse[next].Form is "," ? 1 : 0;
        next += next < end && parse[next].Form is "and" or "&" ? 1 : 0;
        next += next > token && next < end && parse[next].Upos == Upos.DET ? 1 : 0;
        next += next > token && next < end && IsBeside(next) ? 1 : 0;
        return next < end ? next : token;
    }

    /// <summary>"India and <em>rival</em> Pakistan", "Ghana and <em>neighbouring</em> Togo".</summary>
    private bool IsBeside(int token) =>
        parse[token].Upos is Upos.ADJ or Upos.NOUN or Upos.VERB && PhraseText.Lower(parse[token].Form) is var word && (index.Words.Relational.Contains(word) || index.Words.FromAbroad.Contains(word));

    private bool IsBody(int first, int end) =>
        new PhraseParts(parse, index, bodies, places, nameAt, day, first, Math.Min(end, first + 12)) is { Group: { What: "body" }, Name.Count: 0 };

    /// <summary>"spokesman for the Ministry <em>of Defence of the DPRK</em>".</summary>
    private int AfterPortfolio(ActorCandidate candidate, PhraseParts body, int end)
    {
        var next = body.End;
        if (body.Group is not { What: "body" } || body.GroupToken + 1 != next || next + 1 >= end || parse[next].Form is not "of" || parse[next + 1].Upos == Upos.DET
            || index.TryCountry(parse, next + 1, end, day, out _, out _, out _) || PortfolioEnd(next, end) is var after && after == next + 1)
        {
            return next;
        }

        var name = after + 1;
        name += name < end && parse[name].Upos == Upos.DET ? 1 : 0;
        if (after < end && parse[after].Form is "of" && name < end && index.TryCountry(parse, name, end, day, out var match, out var country, out _))
        {
            candidate.Country ??= country.Iso3;
            return match.Tokens.End;
        }

        return after;
    }

    /// <summary>"Prime Minister of Armenia Anna Petrosyan", "Head of the press service Matthew Miller".</summary>
    /// <summary>"Head of the State Department <em>press service</em> Matthew Miller": a part of the body may stand before the name.</summary>
    private int AfterUnit(ActorCandidate candidate, int next, int end)
    {
        const int longest = 2;
        var token = next;
        while (candidate.Organisation is not null && token < end && token - next < longest
            && parse[token].Upos is Upos.NOUN or Upos.PROPN && char.IsLower(parse[token].Form[0]))
        {
            token++;
        }

        return token;
    }

    private int TakeName(ActorCandidate candidate, int next, int end)
    {
        if (next >= end || parse[next].Upos is not (Upos.PROPN or Upos.X))
        {
            return next;
        }

        var name = new PhraseParts(parse, index, bodies, places, nameAt, day, next, Math.Min(end, next + 8));
        if (name.Name.Count == 0 || name.Name.First != next || name.Group is not null || name.Organisation is not null)
        {
            return next;
        }

        candidate.Kind = CandidateKind.Person;
        candidate.Name = name.Name;
        candidate.Holders = name.Holders;
        candidate.Text = PhraseText.Of(parse, name.Name);
        candidate.Rule = "title-name";
        return Grow(candidate, name.Name.End);
    }

    private int Grow(ActorCandidate candidate, int end)
    {
        candidate.Tokens = new TokenRange(candidate.Tokens.First, end);
        if (candidate.Name.Count == 0 && candidate.Organisation is null && candidate.Kind != CandidateKind.State)
        {
            candidate.Text = Trimmed(candidate);
        }

        return end;
    }

    private string Trimmed(ActorCandidate candidate)
    {
        var first = candidate.Tokens.First;
        if (candidate.Tokens.Count > 1 && parse[first].Upos is Upos.DET or Upos.PRON)
        {
            first++;
        }

        return PhraseText.Of(parse, new TokenRange(first, candidate.Tokens.End));
    }
}
