using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>Of whom somebody is none, or whose he must be, by those with whom he deals: whom he fights, accuses, answers or harms.</summary>
internal sealed class HomeByOpponent(HomeContext context)
{
    private const int _window = 100;
    private readonly HomeContext _context = context;
    private readonly Parse _parse = context.Parse;
    private readonly ActorIndex _index = context.Index;
    private readonly PlaceMentions _places = context.Places;
    private readonly Lazy<string?> _onlyHome = new(() => OnlyHome(context));

    private HomeScene Scene => _context.Scene;

    /// <summary>"<em>The court</em> refused to accept a request from Norland", "<em>the ministry</em> turned down a Norlandian offer": the state that asks, whose own body does not answer it.</summary>
    public string? Asking(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        if (!head.Is("nsubj") || head.IsRoot)
        {
            return null;
        }

        return AskedOf(head.Head) ?? (head.Head.Child("xcomp") is { } done ? AskedOf(done) : null);
    }

    /// <summary>The state whose request or offer is the object of a verb, or what it agrees to.</summary>
    private string? AskedOf(Token verb)
    {
        foreach (var thing in verb.Children)
        {
            if (!(thing.Is("obj") || (thing.Is("obl") && thing.Child("case") is { Form: "to" })) || !_index.Words.AskedNouns.Contains(PhraseText.Lower(thing.Lemma)))
            {
                continue;
            }

            foreach (var asker in thing.Children)
            {
                if ((asker.Is("amod") || asker.Is("compound") || asker.Is("nmod:poss") || (asker.Is("nmod") && asker.Child("case") is { Form: "from" or "by" })) && Scene.ActorAt(asker.Index) is { Kind: ActorKind.State, Country: { Length: 3 } country })
                {
                    return country;
                }
            }
        }

        return null;
    }

    /// <summary>"<em>The junta</em> expelled the Swedish ambassador", "<em>the ministry</em> protested to Sweden": the state of the object, which is another one.</summary>
    public string? Suffering(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        if (own.Sector is not "GOV" || head.Relation is not ("nsubj" or "obl:agent") || head.HeadIndex < 0)
        {
            return null;
        }

        foreach (var child in head.Head.Children)
        {
            if ((child.Is("obj") || child.Is("nsubj:pass") || (child.Is("obl") && child.Child("case") is { Form: "to" or "with" or "against" or "at" })) && Scene.CountryAt(child.Index) is { } country)
            {
                return country;
            }

            if (child.Is("obj") && child.Index > head.HeadIndex && child.Child("nmod:poss") is { } owner && Scene.CountryAt(owner.Index) is { } owned)
            {
                return owned; // "condemned <em>Norland's</em> launch"
            }

            if (child.Is("obj") && child.Index > head.HeadIndex && Towards(child) is { } goal)
            {
                return goal;
            }
        }

        return null;
    }

    /// <summary>"cancelled a trip <em>to Norville</em>", "recalled the envoy <em>from Norland</em>".</summary>
    private string? Towards(Token thing)
    {
        foreach (var child in thing.Children)
        {
            if (child.Is("nmod") && child.Child("case") is { Form: "to" or "with" or "against" or "from" } && (Scene.CountryAt(child.Index) ?? _places.At(child.Index)?.Country) is { } country)
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>"<em>Parliament</em> accused Norland": those at home speak of their government, not of their state by its name; rebels do.</summary>
    public string? Accused(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        if (own.Sector is "REB" or "UAF" or "CRM" or "PRM" or null || !head.Is("nsubj") || head.IsRoot || head.Head.Upos != Upos.VERB)
        {
            return null;
        }

        foreach (var child in head.Head.Children)
        {
            if ((child.Is("obj") || child.Is("iobj") || (child.Is("obl") && child.Child("case") is { Form: "to" or "with" or "against" or "at" })) && child.Upos == Upos.PROPN && Scene.ActorAt(child.Index) is { Kind: ActorKind.State, Country: { } country })
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>"Hutu <em>rebels</em> attacked a Burundian village": of the state whose people they fight.</summary>
    public string? Opponent(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        if (head.HeadIndex < 0 || head.Head.Upos != Upos.VERB)
        {
            return null;
        }

        var other = head.Is("nsubj") || head.Relation == "obl:agent" ? head.Head.Child("obj") ?? head.Head.Child("nsubj:pass") : head.Is("obj") ? head.Head.Child("nsubj") : null;
        if (other is not { } enemy || enemy.Index == head.Index || Scene.ActorAt(enemy.Index) is { Sector: "JRN" or "NGO" or "BUS" or "MNC" or "MED" })
        {
            return null; // "the rebels seized two Norlandian reporters": strangers, not their foes
        }

        if (Scene.CountryAt(enemy.Index) is { } country)
        {
            return country;
        }

        foreach (var child in enemy.Children)
        {
            if ((child.Is("amod") || child.Is("compound")) && Scene.CountryAt(child.Index) is { } owner)
            {
                return owner;
            }
        }

        return null;
    }

    /// <summary>"<em>The army</em> said it killed 20 FARC rebels": of the country where they are, unless the report tells more of another.</summary>
    public string? OfEnemy(ActorDraft own)
    {
        if (own.Sector is not ("GOV" or "MIL" or "COP"))
        {
            return null;
        }

        string? home = null;
        var tokens = _parse[own.Mentions[0].Head].Sentence.Tokens;
        for (var token = tokens.First; token < Math.Min(tokens.End, tokens.First + _window); token++)
        {
            if (_context.HomeOfGroupAt(token) is { } country)
            {
                if (home is not null && home != country)
                {
                    return null;
                }

                home = country;
            }
        }

        home ??= Scene.Dateline is { } here && !Scene.Acts(here) ? _onlyHome.Value : null; // written abroad, where they negotiate
        return home is not null && Scene.ActsMost(home) ? home : null;
    }

    /// <summary>The country in which all the armed groups of the report are at home; null when there are none or they are of several.</summary>
    private static string? OnlyHome(HomeContext context)
    {
        var homes = context.Actors.Where(actor => actor.Mentions.Count > 0 && actor.Country is not null).Select(actor => context.Index.HomeOf(actor.Country!)).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToList();
        return homes.Count == 1 ? homes[0] : null;
    }
}
