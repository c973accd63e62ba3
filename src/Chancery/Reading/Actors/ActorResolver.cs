using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Model;
using Chancery.Reading.Coreference;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>Ties candidates to actors, in text order: what was named before is known afterwards.</summary>
internal sealed class ActorResolver
{
    private readonly Parse _parse;
    private readonly ActorIndex _index;
    private readonly HolderResolver _holders;
    private readonly ChainActors _chains;
    private readonly Anaphors _anaphors;
    private readonly ActorRoll _roll = new();
    private readonly PersonResolver _people;
    private readonly BodyResolver _bodies;
    private readonly GroupResolver _groups;

    public ActorResolver(Parse parse, ActorIndex index, Chains chains, DateOnly? published, IToldOffices? told, PlaceMentions places)
    {
        (_parse, _index) = (parse, index);
        _holders = new HolderResolver(index, published, told, parse.Text);
        _chains = new ChainActors(parse, index, chains);
        _anaphors = new Anaphors(parse, index, _roll.Actors, _chains, places);
        _people = new PersonResolver(_roll, index, _holders, _anaphors);
        _bodies = new BodyResolver(_roll, index, parse, new Namesakes(parse, index, _roll.Actors), _anaphors);
        _groups = new GroupResolver(_roll, index, parse, _anaphors, _bodies);
    }

    /// <summary>The actors, in order of first mention.</summary>
    public List<ActorDraft> Actors => _roll.Actors;

    public void Resolve(List<ActorCandidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            TakeCountryOfOwner(candidate);
            var actor = candidate.SameAs?.Actor is { } same ? Join(same, candidate) : Find(candidate);
            if (actor is not null)
            {
                Mention(actor, candidate);
            }
        }

        SetMembers.Find(_roll.Actors, _roll.States, _parse, _chains, _anaphors);
        HeadsOfOrganisations();
        SectorsOfOrganisations();
        _chains.Complete(_roll.Actors);
    }

    private const string _unitedNations = "IGO:UN";

    /// <summary>"<em>The Secretary-General</em> condemned it": of the organisation of which the report told last.</summary>
    private void HeadsOfOrganisations()
    {
        foreach (var actor in _roll.Actors)
        {
            if (actor is not { Kind: ActorKind.Person or ActorKind.Office, Office: "secretary general", Country: null, Mentions: [var first, ..] })
            {
                continue;
            }

            ActorDraft? last = null;
            var token = -1;
            foreach (var body in _roll.Actors)
            {
                if (body is { Kind: ActorKind.Organisation, Country: { } code } && code.StartsWith("IGO:", StringComparison.Ordinal)
                    && body.Mentions.FindLast(mention => mention.Head < first.Head) is { } before && before.Head > token)
                {
                    (last, token) = (body, before.Head);
                }
            }

            actor.Country = last?.Country ?? _unitedNations; // none other bears that title without its body
        }
    }

    /// <summary>An envoy of the United Nations governs nothing: who speaks for an organisation has its sector.</summary>
    private void SectorsOfOrganisations()
    {
        foreach (var actor in _roll.Actors)
        {
            if (actor is { Kind: ActorKind.Person or ActorKind.Office, Sector: "GOV", Country: { } code } && _index.SectorOfCode(code) is { } sector)
            {
                actor.Sector = sector;
            }
            else if (actor is { Kind: ActorKind.Person or ActorKind.Office, Sector: "GOV" or "MIL" } && actor.Country?.StartsWith("REB:", StringComparison.Ordinal) == true)
            {
                actor.Sector = "REB"; // The commander of rebels is no soldier of a state.
            }
        }
    }

    /// <summary>"Armenia's minister", "his assistant": as long as nothing tells otherwise, the owner's country.</summary>
    private void TakeCountryOfOwner(ActorCandidate candidate)
    {
        if (candidate.SameAs is { IsCountryGuessed: true } same)
        {
            candidate.Country ??= same.Country;
            candidate.IsCountryGuessed = candidate.Country == same.Country;
        }

        if (candidate.Country is null && candidate.Kind is not (CandidateKind.State or CandidateKind.Set or CandidateKind.Pronoun) && _index.CountryOfOwner(candidate) is { } country)
        {
            candidate.Country = country;
            candidate.IsCountryGuessed = candidate.Possessor!.Kind == CandidateKind.Pronoun;
        }
    }

    private ActorDraft? Find(ActorCandidate candidate) => candidate.Kind switch
    {
        CandidateKind.Person => _people.Person(candidate),
        CandidateKind.Organisation when _people.IsFamilyName(candidate) => _people.Person(candidate),
        CandidateKind.Office => _people.Office(candidate),
        CandidateKind.Organisation => _bodies.Organisation(candidate),
        CandidateKind.State => _bodies.State(candidate),
        CandidateKind.Group => _groups.Group(candidate),
        CandidateKind.Set => _groups.Set(candidate),
        CandidateKind.Description => _bodies.Describe(candidate),
        _ => _chains.Before(candidate),
    };

    private ActorDraft Join(ActorDraft actor, ActorCandidate candidate)
    {
        if (candidate.Kind == CandidateKind.Person)
        {
            var folded = PersonResolver.FoldedName(candidate.Text);
            if (_people.KnownPerson(candidate, folded) is { } known && known != actor && actor.Kind is ActorKind.Office or ActorKind.Group && actor.Mentions.Count == 1)
            {
                // The office or description was new, the name was not: its only mention moves to the person.
                var first = actor.Mentions[0];
                _roll.Actors.Remove(actor);
                first.Actor = known;
                known.Mentions.Insert(0, first);
                _roll.Learn(known, candidate);
                return known;
            }

            if ((actor.Kind == ActorKind.Person && _people.KnownPerson(candidate, folded) != actor) || (actor.Kind == ActorKind.Group && actor.Mentions.Count > 1))
            {
                return TakeOffice(actor, candidate);
            }

            if (actor.Kind is ActorKind.Office or ActorKind.Group)
            {
                actor.Kind = ActorKind.Person;
                actor.Name = candidate.Text;
                _holders.Resolve(actor, candidate, folded);
            }

            _people.Name(actor, folded);
        }
        else if (candidate.Kind == CandidateKind.Organisation)
        {
            _roll.ByName.TryAdd(NameFold.Fold(candidate.Text), actor);
        }

        _roll.Learn(actor, candidate);
        return actor;
    }

    /// <summary>"the U.S. ambassador, Lynne Tracy," after another U.S. ambassador: the office was taken for his, the name tells whose it is.</summary>
    private ActorDraft TakeOffice(ActorDraft other, ActorCandidate candidate)
    {
        var own = _people.Person(candidate);
        var office = candidate.SameAs!;
        if (other.Mentions.Remove(office))
        {
            Mention(own, office);
        }

        return own;
    }

    private void Mention(ActorDraft actor, ActorCandidate candidate)
    {
        candidate.Actor = actor;
        actor.Mentions.Add(candidate);
        _chains.Note(candidate, actor);
        var head = _parse[candidate.Head];
        var sentence = head.Sentence.Index;

        // "The ministry denied that its forces…. It accused": the subject of the sentence stays so after "its".
        actor.LastWasSubject = (head.Is("nsubj") && !head.Is("nsubj:pass")) || (sentence == actor.LastSentence && actor.LastWasSubject);
        actor.LastToken = candidate.Head;
        actor.LastSentence = sentence;
    }
}
