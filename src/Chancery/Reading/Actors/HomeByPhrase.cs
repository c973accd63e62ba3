using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>What the phrase of somebody itself tells of his country: whose he is, the place in or behind it, those named with him.</summary>
internal sealed class HomeByPhrase(HomeContext context)
{
    private const int _reach = 3;
    private readonly HomeContext _context = context;
    private readonly Parse _parse = context.Parse;
    private readonly ActorIndex _index = context.Index;
    private readonly PlaceMentions _places = context.Places;
    private readonly List<ActorDraft> _actors = context.Actors;

    private HomeScene Scene => _context.Scene;

    // "the government of Viktor Orban"
    public string? Owner(ActorCandidate mention)
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

            if ((child.Is("amod") || child.Is("acl")) && child.Index > mention.Head && _index.Words.Belonging.Contains(PhraseText.Lower(child.Lemma)) && child.Child("obl") is { } body
                && _actors.Find(actor => actor.Country is not null && actor.Mentions.Exists(other => other.Head == body.Index)) is { } master)
            {
                return master.Country; // "militants loyal to Islamic State"
            }

            // "Mr Bako, who is <em>Chadian</em>", "who is from <em>Chad</em>"
            if (child.Relation == "acl:relcl" && child.Child("cop") is { } && (child.Child("case") is null or { Form: "from" }) && child.Child("nsubj") is { Form: "who" } && Scene.CountryAt(child.Index) is { } told)
            {
                return told;
            }

            // "<em>NATO</em>-led forces"
            if (child.Is("amod") && child.Form is "led" && child.Index > 1 && _parse[child.Index - 1].Form is "-" && Scene.AnyCountryAt(child.Index - 2) is { } leading)
            {
                return leading;
            }

            // "the security council, chaired by Prime Minister Sharif,"
            if (child.Is("acl") && child.Index > mention.Head && _index.Words.LeadingParticiples.Contains(PhraseText.Lower(child.Lemma)) && (child.Child("obl:agent") ?? child.Child("obl")) is { } leader
                && Scene.CountryAt(leader.Index) is { } led)
            {
                return led;
            }

            if (child.Is("nmod") && child.Index > mention.Head && _parse[mention.Head + 1].Form is "of" && Scene.CountryAt(child.Index) is { } country)
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

    // "the junta's leader", once it is known whose the junta is
    public string? OwnerOf(ActorCandidate mention) => _index.CountryOfOwner(mention);

    /// <summary>"the <em>Obama</em> administration", "<em>Bush</em> administration officials": of the state whose leader's name stands before it.</summary>
    public string? LeaderBefore(ActorCandidate mention)
    {
        var token = mention.Tokens.First - 1;
        return token >= 0 && _parse[token] is { Upos: Upos.PROPN, IsRoot: false } name && mention.Tokens.Contains(name.HeadIndex) ? Scene.CountryAt(token) : null;
    }

    // "South Australia's premier": of the state in which the place lies
    private string? PlaceBefore(ActorCandidate mention) =>
        _parse[mention.Head].Child("nmod:poss") is { } owner && owner.Index < mention.Head && Scene.ActorAt(owner.Index) is null ? _places.At(owner.Index)?.Country : null;

    /// <summary>"<em>Italian</em> engineer Marco Rossi": of the state whose adjective stands before what he is.</summary>
    public string? NationOfTrade(ActorCandidate mention)
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

    /// <summary>"<em>Tuareg</em> fighters": of the state where that people is at home, of several the one that the report names most, else the first.</summary>
    public string? OfPeople(ActorCandidate mention) =>
        HomesOf(mention) is { Length: > 0 } homes ? Scene.MostNamed(homes) ?? homes[0] : null;

    private string[] HomesOf(ActorCandidate mention)
    {
        for (var token = mention.Tokens.First; token < mention.Head; token++)
        {
            if (char.IsUpper(_parse[token].Form[0]) && _index.HomesOfPeople(PhraseText.Lower(_parse[token].Form)) is { Length: > 0 } homes)
            {
                return homes;
            }
        }

        return [];
    }

    // "police in Lima"
    public string? InPhrase(ActorCandidate mention)
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

    public string? Beside(ActorCandidate mention)
    {
        if (IsMetSomewhere(mention))
        {
            return null;
        }

        var end = Math.Min(_parse.Count, mention.Tokens.End + _reach);
        for (var token = mention.Tokens.End; token < end && _parse[token].Sentence.Index == _context.SentenceOf(mention); token++)
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

    /// <summary>"talks with the <em>government</em> in Havana": where they meet is not whose it is.</summary>
    private bool IsMetSomewhere(ActorCandidate mention) =>
        _parse[mention.Head] is { IsRoot: false } head && (head.Is("nmod") || head.Is("obl")) && head.Child("case") is { Form: "with" or "between" } && _index.Words.Venues.Contains(PhraseText.Lower(head.Head.Lemma));

    /// <summary>"South Sudan's government and rebels": whose the first is, the second is too; "the Houthis and the government": of the country where they are at home.</summary>
    public string? Joined(ActorCandidate mention)
    {
        var head = _parse[mention.Head];
        if ((head.Is("conj") ? _context.HomeOfGroupAt(head.HeadIndex) : head.Child("conj") is { } second ? _context.HomeOfGroupAt(second.Index) : null) is { } home && Scene.MayBeAbout(home))
        {
            return home;
        }

        return !head.Is("conj") ? null : Scene.CountryAt(head.HeadIndex) ?? (head.Head.Child("nmod:poss") is { } owner ? Scene.CountryAt(owner.Index) : null);
    }

    /// <summary>"<em>foreign</em> warships", "<em>international</em> monitors", "six <em>Caribbean</em> leaders": of other states than the one at home, unless the word is part of what it is called ("the <em>foreign</em> ministry").</summary>
    public bool IsFromAbroad(ActorCandidate mention)
    {
        for (var token = mention.Tokens.First; token < mention.Head; token++)
        {
            if (PhraseText.Lower(_parse[token].Form) is var word && _index.Words.FromAbroad.Contains(word) && !mention.Noun.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private string? Antecedent(int token)
    {
        var clause = _parse[token];
        for (var steps = 0; steps < _reach && !clause.IsRoot && clause.Relation != "acl:relcl"; steps++)
        {
            clause = clause.Head;
        }

        return clause.Relation == "acl:relcl" ? Scene.CountryAt(clause.HeadIndex) : null;
    }
}
