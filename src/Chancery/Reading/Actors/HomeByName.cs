using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>What others of the same name or kind, told of before, tell of somebody's country: "the Colombian government… <em>the government</em>".</summary>
internal sealed class HomeByName(HomeContext context)
{
    private readonly HomeContext _context = context;
    private readonly Parse _parse = context.Parse;
    private readonly ActorIndex _index = context.Index;
    private readonly List<ActorDraft> _actors = context.Actors;

    private HomeScene Scene => _context.Scene;

    /// <summary>"the Security Council… <em>the council</em>": the body of states named before whose name ends so; null for others.</summary>
    public string? SameUnion(ActorDraft own)
    {
        var mention = own.Mentions[0];
        if (own.Kind is not (ActorKind.Organisation or ActorKind.State) || !mention.Definite || own.Noun.Length == 0 || IsDescribed(mention))
        {
            return null;
        }

        return _actors.FindLast(actor => actor.Country?.StartsWith("IGO:", StringComparison.Ordinal) == true
            && actor.Mentions.Exists(other => other.Head < mention.Head && other.Tokens.Count > 1 && PhraseText.Lower(_parse[other.Tokens.End - 1].Form) == own.Noun))?.Country;
    }

    /// <summary>"the <em>military</em> council"; but "the 15-nation council" only tells how large it is.</summary>
    private bool IsDescribed(ActorCandidate mention)
    {
        for (var token = mention.Tokens.First; token < mention.Head; token++)
        {
            if (_parse[token].Upos is not (Upos.DET or Upos.NUM or Upos.PUNCT) && !_index.Words.SizeWords.Contains(PhraseText.Lower(_parse[token].Form)))
            {
                return true;
            }
        }

        return false;
    }

    // "two Israeli settlers… Settlers then burned"
    public string? SameNoun(ActorDraft own)
    {
        if (own.Kind != ActorKind.Group || own.Noun.Length == 0)
        {
            return null;
        }

        var countries = _actors.Where(actor => actor != own && actor is { Kind: ActorKind.Group, Country.Length: 3 } && actor.Noun == own.Noun
                && actor.Mentions.Count > 0 && actor.Mentions[0].Head < own.Mentions[0].Head && !HomeContext.IsGuessed(actor))
            .Select(actor => actor.Country!).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return countries.Count == 1 ? countries[0] : null;
    }

    // "the Colombian government… The government"
    public string? SameBody(ActorDraft own)
    {
        if (own.Kind is not (ActorKind.Organisation or ActorKind.State) || own.Noun.Length == 0)
        {
            return null;
        }

        var first = own.Mentions[0].Head;
        var countries = _actors.Where(actor => actor != own && actor.Country is { Length: 3 } && !HomeContext.IsGuessed(actor)
                && actor.Mentions.Exists(mention => mention.Head < first && mention.Noun == own.Noun && mention is { Country.Length: 3, IsCountryGuessed: false }))
            .Select(actor => actor.Country!).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return countries.Count == 1 ? countries[0] : null;
    }

    // "nine demonstrators… the marchers": crowds told of before, whatever they are called now
    public string? SameKind(ActorDraft own)
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

    // "crowds outside the Norlandian embassy called for Ambassador Rahman's expulsion": he heads the mission told of last, or first where none was told before.
    public string? OfMission(ActorDraft own)
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

    /// <summary>"spoke with the <em>emir</em>", "asked <em>Congress</em>": of the states that have such an office or body, the one of which the report tells most; null where it tells of none or any has one.</summary>
    public string? OfTitle(ActorDraft actor) => Scene.MostNamed(_index.StatesOfTitle(actor.Office ?? (actor.Kind == ActorKind.Organisation ? actor.Noun : null)));
}
