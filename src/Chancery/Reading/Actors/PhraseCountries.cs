using Chancery.Language;
using Chancery.Lexicon.Actors;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>Noun phrases that a country's name, adjective or seat tells: the state, its people, the body that sits there.</summary>
internal sealed class PhraseCountries
{
    private readonly Parse _parse;
    private readonly ActorIndex _index;
    private readonly int[] _nameAt;
    private readonly HashSet<int> _governments = [];

    public PhraseCountries(Parse parse, ActorIndex index, PlaceMentions places, int[] nameAt)
    {
        (_parse, _index, _nameAt) = (parse, index, nameAt);
        foreach (var name in places.LeftToActors)
        {
            _governments.Add(name.Tokens.First);
        }
    }

    public ActorCandidate? ByCountry(PhraseParts phrase)
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

        if (IsPartOfName(tokens) || (tokens.End < _parse.Count && _index.Words.Currencies.Contains(PhraseText.Lower(_parse[tokens.End].Form))))
        {
            return null;
        }

        if (phrase.CountryWord == CountryWord.Seat && OrganisationAt(tokens, country.Iso3) is { } organisation)
        {
            return PhraseClassifier.OfOrganisation(organisation, tokens, tokens, "seat");
        }

        if (phrase.CountryWord == CountryWord.Demonym && tokens.End == phrase.End && (IsPeople(tokens), IsOnePerson(tokens)) is (var plural, var one) && (plural || one))
        {
            var whole = plural || _parse[phrase.Tokens.First].Upos == Upos.DET;
            return new ActorCandidate
            {
                Kind = CandidateKind.Group,
                Tokens = whole ? phrase.Tokens : tokens,
                Text = PhraseText.Of(_parse, whole ? phrase.WithoutArticle : tokens),
                Country = country.Iso3,
                Sector = "CVL",
                Noun = "citizen",
                Plural = plural,
                Rule = "people",
            };
        }

        return new ActorCandidate { Kind = CandidateKind.State, Tokens = tokens, Text = country.Name, Country = country.Iso3, Sector = "GOV", Rule = phrase.CountryWord.ToString().ToLowerInvariant() };
    }

    /// <summary>"Brussels said": the European Union, unless the report speaks of Belgium.</summary>
    private Organisation? OrganisationAt(TokenRange tokens, string country)
    {
        var name = PhraseText.Of(_parse, tokens);
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
            && (PhraseText.Lower(article.Form) is "a" or "an" || (PhraseText.Lower(article.Form) is "the" && last.Upos is Upos.NOUN or Upos.PROPN && last.Form[^1] is 'n' or 'i'));
    }
}
