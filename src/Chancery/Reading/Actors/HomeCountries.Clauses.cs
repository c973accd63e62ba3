using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <content>What the clause tells of a country: who acts, who suffers, whom the main clause turns to.</content>
internal sealed partial class HomeCountries
{
    /// <summary>"Russian guards rammed a Ukrainian tug, <em>the navy</em> said": of the state the report comes from, if the sentence names it.</summary>
    private string? OfSpeaker(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        if (_scene.Dateline is not { } here || !head.Is("nsubj") || head.HeadIndex < 0 || !_index.Words.Telling.Contains(head.Head.Lemma))
        {
            return null;
        }

        var named = false;
        var tokens = head.Sentence.Tokens;
        for (var token = tokens.First; token < tokens.End; token++)
        {
            named |= token != head.Index && _scene.CountryAt(token) == here;
        }

        return named && Suffering(own) != here && Accused(own) != here && (!_index.Words.Opposing.Contains(head.Head.Lemma) || _scene.OnlyCountry(head.Sentence.Index) != here) ? here : null;
    }

    /// <summary>"Norland will recall its envoy, the <em>minister</em> said": who announces what a state will do is of that state, where the report comes from no other.</summary>
    private string? OfAnnouncement(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        if (!head.Is("nsubj") || head.IsRoot || head.Head.Child("ccomp") is not { } told || told.Index > head.Index || told.Child("aux") is not { Lemma: "will" or "would" or "shall" }
            || told.Child("nsubj") is not { } subject || _scene.CountryAt(subject.Index) is not { } state)
        {
            return null;
        }

        return _scene.Dateline is not { } here || here == state ? state : null;
    }

    /// <summary>"Japan and Australia urged the army": several states do not urge the army of one of them.</summary>
    private bool IsUrged(ActorDraft actor, ActorCandidate subject, ActorCandidate mention) =>
        actor.Kind == ActorKind.State && _parse[mention.Head].HeadIndex == _parse[subject.Head].HeadIndex && _parse[subject.Head].Child("conj") is { } second && _scene.CountryAt(second.Index) is not null;

    /// <summary>"The Ugandan president urged the government": of the state that the report is about, not his.</summary>
    private string? IsAddressedFromAbroad(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        for (var steps = 0; own.Sector is not "LEG" && steps < _reach && !head.IsRoot; steps++)
        {
            head = head.Head;
            if (head.Upos == Upos.VERB)
            {
                return _index.Words.Addressing.Contains(PhraseReader.Lower(head.Lemma)) && head.Child("nsubj") is { } subject && subject.Index < own.Mentions[0].Head && !IsOpposed(subject.Index)
                    && _scene.AnyCountryAt(subject.Index) is { } foreign && _scene.Mostly is { } mostly && foreign != mostly ? mostly : null;
            }
        }

        return null;
    }

    /// <summary>"Norland rebuked Sudland after <em>police</em> arrested a leader": of the state that the main clause turns to, not of its subject.</summary>
    private string? Addressed(ActorDraft own)
    {
        var clause = _parse[own.Mentions[0].Head];
        for (var steps = 0; steps < _reach && !clause.IsRoot && !clause.Is("advcl"); steps++)
        {
            clause = clause.Head;
        }

        if (!clause.Is("advcl") || clause.HeadIndex > own.Mentions[0].Head || clause.Child("mark") is not { Form: "after" or "because" or "when" or "as" or "since" } || clause.Head.Child("nsubj") is not { } subject
            || _scene.CountryAt(subject.Index) is not { } acting)
        {
            return null;
        }

        foreach (var child in clause.Head.Children)
        {
            if (child.Index < clause.Index && child.Index > clause.HeadIndex && (child.Is("obj") || child.Is("obl") || child.Is("iobj")))
            {
                if ((_scene.CountryAt(child.Index) ?? _places.At(child.Index)?.Country) is { } other && other != acting)
                {
                    return other;
                }

                foreach (var inner in child.Children)
                {
                    if (inner.Relation == "nmod" && (_scene.CountryAt(inner.Index) ?? _places.At(inner.Index)?.Country) is { } owned && owned != acting)
                    {
                        return owned;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>"Norlandian <em>rebels</em> accused the army": their own.</summary>
    private bool IsOpposed(int token) => _scene.ActorAt(token) is { Sector: "REB" or "OPP" or "LAB", Country.Length: 3 };

    /// <summary>"<em>The junta</em> expelled the Swedish ambassador", "<em>the ministry</em> protested to Sweden": the state of the object, which is another one.</summary>
    private string? Suffering(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        if (own.Sector is not "GOV" || head.Relation is not ("nsubj" or "obl:agent") || head.HeadIndex < 0)
        {
            return null;
        }

        foreach (var child in head.Head.Children)
        {
            if ((child.Is("obj") || child.Is("nsubj:pass") || (child.Is("obl") && child.Child("case") is { Form: "to" or "with" or "against" or "at" })) && _scene.CountryAt(child.Index) is { } country)
            {
                return country;
            }

            if (child.Is("obj") && child.Index > head.HeadIndex && child.Child("nmod:poss") is { } owner && _scene.CountryAt(owner.Index) is { } owned)
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

    /// <summary>"<em>Parliament</em> accused Norland": those at home speak of their government, not of their state by its name; rebels do.</summary>
    private string? Accused(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        if (own.Sector is "REB" or "UAF" or "CRM" or "PRM" or null || !head.Is("nsubj") || head.IsRoot || head.Head.Upos != Upos.VERB)
        {
            return null;
        }

        foreach (var child in head.Head.Children)
        {
            if ((child.Is("obj") || child.Is("iobj") || (child.Is("obl") && child.Child("case") is { Form: "to" or "with" or "against" or "at" })) && child.Upos == Upos.PROPN && _scene.ActorAt(child.Index) is { Kind: ActorKind.State, Country: { } country })
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>"<em>The court</em> refused to accept a request from Norland", "<em>the ministry</em> turned down a Norlandian offer": the state that asks, whose own body does not answer it.</summary>
    private string? Asking(ActorDraft own)
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
            if (!(thing.Is("obj") || (thing.Is("obl") && thing.Child("case") is { Form: "to" })) || !_index.Words.AskedNouns.Contains(PhraseReader.Lower(thing.Lemma)))
            {
                continue;
            }

            foreach (var asker in thing.Children)
            {
                if ((asker.Is("amod") || asker.Is("compound") || asker.Is("nmod:poss") || (asker.Is("nmod") && asker.Child("case") is { Form: "from" or "by" })) && _scene.ActorAt(asker.Index) is { Kind: ActorKind.State, Country: { Length: 3 } country })
                {
                    return country;
                }
            }
        }

        return null;
    }

    /// <summary>"cancelled a trip <em>to Norville</em>", "recalled the envoy <em>from Norland</em>".</summary>
    private string? Towards(Token thing)
    {
        foreach (var child in thing.Children)
        {
            if (child.Is("nmod") && child.Child("case") is { Form: "to" or "with" or "against" or "from" } && (_scene.CountryAt(child.Index) ?? _places.At(child.Index)?.Country) is { } country)
            {
                return country;
            }
        }

        return null;
    }

    // "The president asked the Senate", "Norlandian rebels accused the army": the subject before it; not "the ambassador was expelled by the government".
    private string? Dealing(ActorDraft own)
    {
        var mention = own.Mentions[0];
        return _actors.Find(actor => actor != own && actor.Country is { Length: 3 } && (actor.Kind is not ActorKind.Group || actor.Sector is "REB" or "OPP" or "LAB" or "CVL" or "EDU" or "AGR") && actor.Sector is not ("NGO" or "JRN" or "BUS" or "MNC")
            && actor.Mentions.Exists(other => other.Head < mention.Head && _parse[other.Head].Relation == "nsubj" && Sentence(other) == Sentence(mention) && !IsUrged(actor, other, mention)))?.Country;
    }

    /// <summary>"Hutu <em>rebels</em> attacked a Burundian village": of the state whose people they fight.</summary>
    private string? Opponent(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        if (head.HeadIndex < 0 || head.Head.Upos != Upos.VERB)
        {
            return null;
        }

        var other = head.Is("nsubj") || head.Relation == "obl:agent" ? head.Head.Child("obj") ?? head.Head.Child("nsubj:pass") : head.Is("obj") ? head.Head.Child("nsubj") : null;
        if (other is not { } enemy || enemy.Index == head.Index || _scene.ActorAt(enemy.Index) is { Sector: "JRN" or "NGO" or "BUS" or "MNC" or "MED" })
        {
            return null; // "the rebels seized two Norlandian reporters": strangers, not their foes
        }

        if (_scene.CountryAt(enemy.Index) is { } country)
        {
            return country;
        }

        foreach (var child in enemy.Children)
        {
            if ((child.Is("amod") || child.Is("compound")) && _scene.CountryAt(child.Index) is { } owner)
            {
                return owner;
            }
        }

        return null;
    }

    /// <summary>"Norland arrested ten <em>journalists</em>", "freed 30 <em>prisoners</em>": mostly its own people.</summary>
    private string? Holding(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        return own.Kind == ActorKind.Group && head.Is("obj") && head.HeadIndex >= 0 && head.Head.Child("nsubj") is { } subject
            && (_index.Words.Holding.Contains(PhraseReader.Lower(head.Head.Lemma)) || _scene.ActorAt(subject.Index) is { Sector: "COP" }) // police have to do with those at home
            ? _scene.CountryAt(subject.Index) : null;
    }

    /// <summary>"Norland expelled <em>Ambassador Holm</em>": the state to which he is sent, which cannot be his; null for others.</summary>
    private string? Host(ActorDraft own)
    {
        if (own.Office is not "ambassador" || _parse[own.Mentions[0].Head] is not { IsRoot: false } head || !_index.Words.Receiving.Contains(PhraseReader.Lower(head.Head.Lemma)))
        {
            return null;
        }

        var receiving = head.Head;
        return head.Is("obj") ? (receiving.Child("nsubj") is { } subject ? _scene.CountryAt(subject.Index) : null)
            : head.Is("nsubj:pass") ? (receiving.Child("obl:agent") is { } agent ? _scene.CountryAt(agent.Index) : _scene.Dateline) : null;
    }

    /// <summary>"<em>The army</em> said it killed 20 FARC rebels": of the country where they are, unless the report tells more of another.</summary>
    private string? OfEnemy(ActorDraft own)
    {
        if (own.Sector is not ("GOV" or "MIL" or "COP"))
        {
            return null;
        }

        string? home = null;
        var tokens = _parse[own.Mentions[0].Head].Sentence.Tokens;
        for (var token = tokens.First; token < Math.Min(tokens.End, tokens.First + _window); token++)
        {
            if (HomeOfGroupAt(token) is { } country)
            {
                if (home is not null && home != country)
                {
                    return null;
                }

                home = country;
            }
        }

        home ??= _scene.Dateline is { } here && !_scene.Acts(here) ? _onlyHome.Value : null; // written abroad, where they negotiate
        return home is not null && _scene.ActsMost(home) ? home : null;
    }

    /// <summary>The country in which the armed group is at home whose mention the token heads.</summary>
    private string? HomeOfGroupAt(int token) => _scene.AnyCountryAt(token) is { } code ? _index.HomeOf(code) : null;

    private string? Antecedent(int token)
    {
        var clause = _parse[token];
        for (var steps = 0; steps < _reach && !clause.IsRoot && clause.Relation != "acl:relcl"; steps++)
        {
            clause = clause.Head;
        }

        return clause.Relation == "acl:relcl" ? _scene.CountryAt(clause.HeadIndex) : null;
    }
}
