using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>What the clause tells of somebody's country: who speaks, who deals with him, whom the main clause turns to.</summary>
internal sealed class HomeByClause(HomeContext context, HomeByOpponent opponent)
{
    private const int _reach = 3;
    private const int _depth = 5;
    private readonly HomeContext _context = context;
    private readonly Parse _parse = context.Parse;
    private readonly ActorIndex _index = context.Index;
    private readonly PlaceMentions _places = context.Places;
    private readonly List<ActorDraft> _actors = context.Actors;
    private readonly HomeByOpponent _opponent = opponent;

    private HomeScene Scene => _context.Scene;

    /// <summary>"Russian guards rammed a Ukrainian tug, <em>the navy</em> said": of the state the report comes from, if the sentence names it.</summary>
    public string? OfSpeaker(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        if (Scene.Dateline is not { } here || !head.Is("nsubj") || head.HeadIndex < 0 || !_index.Words.Telling.Contains(head.Head.Lemma))
        {
            return null;
        }

        var named = false;
        var tokens = head.Sentence.Tokens;
        for (var token = tokens.First; token < tokens.End; token++)
        {
            named |= token != head.Index && Scene.CountryAt(token) == here;
        }

        return named && _opponent.Suffering(own) != here && _opponent.Accused(own) != here && (!_index.Words.Opposing.Contains(head.Head.Lemma) || Scene.OnlyCountry(head.Sentence.Index) != here) ? here : null;
    }

    /// <summary>"The army said gunmen attacked <em>soldiers</em>": those under arms in what an army tells, and does not say it did itself, are its own.</summary>
    public string? OfTellingArmy(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        if (own is not { Kind: ActorKind.Group, Sector: "MIL" or "COP" } || head.IsRoot || (head.Is("obj") && head.Head.Child("nsubj") is { Upos: Upos.PRON }))
        {
            return null;
        }

        for (var (token, step) = (head, 0); step < _depth && !token.IsRoot; step++)
        {
            token = token.Head;
            if (token.Is("ccomp") && !token.IsRoot && _index.Words.Telling.Contains(token.Head.Lemma) && token.Head.Child("nsubj") is { } teller)
            {
                return Scene.ActorAt(teller.Index) is { Sector: "MIL" or "COP", Country: { Length: 3 } country } ? country : null;
            }
        }

        return null;
    }

    /// <summary>"Norland will recall its envoy, the <em>minister</em> said": who announces what a state will do is of that state, where the report comes from no other.</summary>
    public string? OfAnnouncement(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        if (!head.Is("nsubj") || head.IsRoot || head.Head.Child("ccomp") is not { } told || told.Index > head.Index || told.Child("aux") is not { Lemma: "will" or "would" or "shall" }
            || told.Child("nsubj") is not { } subject || Scene.CountryAt(subject.Index) is not { } state)
        {
            return null;
        }

        return Scene.Dateline is not { } here || here == state ? state : null;
    }

    /// <summary>"The opposition leader called on <em>Prime Minister Berg</em>": the opposition turns to those who rule its own country.</summary>
    public string? OfRuler(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        if (own.Sector is not "OPP" || !head.Is("nsubj") || head.HeadIndex < 0)
        {
            return null;
        }

        foreach (var child in head.Head.Children)
        {
            if ((child.Is("obj") || child.Is("iobj") || child.Is("obl")) && Scene.ActorAt(child.Index) is { Sector: "GOV", Kind: ActorKind.Person or ActorKind.Office, Country: { Length: 3 } country })
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>"Crowds stormed the residence of the president": the one state whose people hold an office in the sentence.</summary>
    public string? Official(ActorDraft own)
    {
        if (own.Kind != ActorKind.Group)
        {
            return null;
        }

        string? only = null;
        foreach (var country in Scene.OfficialsOf(_context.SentenceOf(own.Mentions[0])))
        {
            if (only is not null && only != country)
            {
                return null;
            }

            only = country;
        }

        return only == Scene.Mostly || only == Scene.Dateline ? only : null;
    }

    /// <summary>"The Ugandan president urged the government": of the state that the report is about, not his.</summary>
    public string? IsAddressedFromAbroad(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        for (var steps = 0; own.Sector is not "LEG" && steps < _reach && !head.IsRoot; steps++)
        {
            head = head.Head;
            if (head.Upos == Upos.VERB)
            {
                return _index.Words.Addressing.Contains(PhraseText.Lower(head.Lemma)) && head.Child("nsubj") is { } subject && subject.Index < own.Mentions[0].Head && !IsOpposed(subject.Index)
                    && Scene.AnyCountryAt(subject.Index) is { } foreign && Scene.Mostly is { } mostly && foreign != mostly ? mostly : null;
            }
        }

        return null;
    }

    /// <summary>"Norlandian <em>rebels</em> accused the army": their own.</summary>
    private bool IsOpposed(int token) => Scene.ActorAt(token) is { Sector: "REB" or "OPP" or "LAB", Country.Length: 3 };

    /// <summary>"Norland rebuked Sudland after <em>police</em> arrested a leader": of the state that the main clause turns to, not of its subject.</summary>
    public string? Addressed(ActorDraft own)
    {
        var clause = _parse[own.Mentions[0].Head];
        for (var steps = 0; steps < _reach && !clause.IsRoot && !clause.Is("advcl"); steps++)
        {
            clause = clause.Head;
        }

        if (!clause.Is("advcl") || clause.HeadIndex > own.Mentions[0].Head || clause.Child("mark") is not { Form: "after" or "because" or "when" or "as" or "since" } || clause.Head.Child("nsubj") is not { } subject
            || Scene.CountryAt(subject.Index) is not { } acting)
        {
            return null;
        }

        foreach (var child in clause.Head.Children)
        {
            if (child.Index < clause.Index && child.Index > clause.HeadIndex && (child.Is("obj") || child.Is("obl") || child.Is("iobj")))
            {
                if ((Scene.CountryAt(child.Index) ?? _places.At(child.Index)?.Country) is { } other && other != acting)
                {
                    return other;
                }

                foreach (var inner in child.Children)
                {
                    if (inner.Relation == "nmod" && (Scene.CountryAt(inner.Index) ?? _places.At(inner.Index)?.Country) is { } owned && owned != acting)
                    {
                        return owned;
                    }
                }
            }
        }

        return null;
    }

    // "The president asked the Senate", "Norlandian rebels accused the army": the subject before it; not "the ambassador was expelled by the government".
    public string? Dealing(ActorDraft own)
    {
        var mention = own.Mentions[0];
        return _actors.Find(actor => actor != own && actor.Country is { Length: 3 } && (actor.Kind is not ActorKind.Group || actor.Sector is "REB" or "OPP" or "LAB" or "CVL" or "EDU" or "AGR") && actor.Sector is not ("NGO" or "JRN" or "BUS" or "MNC")
            && actor.Mentions.Exists(other => other.Head < mention.Head && _parse[other.Head].Relation == "nsubj" && _context.SentenceOf(other) == _context.SentenceOf(mention) && !IsUrged(actor, other, mention)))?.Country;
    }

    /// <summary>"Japan and Australia urged the army": several states do not urge the army of one of them.</summary>
    private bool IsUrged(ActorDraft actor, ActorCandidate subject, ActorCandidate mention) =>
        actor.Kind == ActorKind.State && _parse[mention.Head].HeadIndex == _parse[subject.Head].HeadIndex && _parse[subject.Head].Child("conj") is { } second && Scene.CountryAt(second.Index) is not null;

    /// <summary>"Norland arrested ten <em>journalists</em>", "freed 30 <em>prisoners</em>": mostly its own people.</summary>
    public string? Holding(ActorDraft own)
    {
        var head = _parse[own.Mentions[0].Head];
        return own.Kind == ActorKind.Group && head.Is("obj") && head.HeadIndex >= 0 && head.Head.Child("nsubj") is { } subject
            && (_index.Words.Holding.Contains(PhraseText.Lower(head.Head.Lemma)) || Scene.ActorAt(subject.Index) is { Sector: "COP" }) // police have to do with those at home
            ? Scene.CountryAt(subject.Index) : null;
    }

    /// <summary>"Norland expelled <em>Ambassador Holm</em>": the state to which he is sent, which cannot be his; null for others.</summary>
    public string? Host(ActorDraft own)
    {
        if (own.Office is not "ambassador" || _parse[own.Mentions[0].Head] is not { IsRoot: false } head || !_index.Words.Receiving.Contains(PhraseText.Lower(head.Head.Lemma)))
        {
            return null;
        }

        var receiving = head.Head;
        return head.Is("obj") ? (receiving.Child("nsubj") is { } subject ? Scene.CountryAt(subject.Index) : null)
            : head.Is("nsubj:pass") ? (receiving.Child("obl:agent") is { } agent ? Scene.CountryAt(agent.Index) : Scene.Dateline) : null;
    }
}
