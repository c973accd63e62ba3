using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>
/// Gives people and bodies at home ("the police", "protesters", "the government") the country that the report speaks of
/// around them. What stands nearest goes first: a place in or behind their own phrase, one they are named together with;
/// for the bodies of a state the one that deals with them in their sentence, for others the only country whose places the
/// sentences there name; last the country the report is about.
/// </summary>
internal sealed class HomeCountries
{
    private const double _confidence = 0.6;
    private const int _back = 2;
    private readonly ActorIndex _index;
    private readonly List<ActorDraft> _actors;
    private readonly ArmedSides _armed;
    private readonly HomeContext _context;
    private readonly HomeByPhrase _phrase;
    private readonly HomeByName _name;
    private readonly HomeByOpponent _opponent;
    private readonly HomeByClause _clause;

    public HomeCountries(Parse parse, ActorIndex index, PlaceMentions places, List<ActorDraft> actors)
    {
        (_index, _actors) = (index, actors);
        _armed = new ArmedSides(actors, index.Words);
        _context = new HomeContext(parse, index, places, actors);
        _phrase = new HomeByPhrase(_context);
        _name = new HomeByName(_context);
        _opponent = new HomeByOpponent(_context);
        _clause = new HomeByClause(_context, _opponent);
    }

    /// <summary>True for an actor whose country was only told by what stands around it.</summary>
    public static bool IsInferred(Actor actor) => actor.Evidence.Rule.EndsWith(HomeContext.Mark, StringComparison.Ordinal);

    /// <summary>Settles those whom nothing else gave a country: first the bodies of states, for others may be named with them.</summary>
    public void Settle()
    {
        foreach (var actor in _actors)
        {
            // Rebels first: "its leader" is theirs, not the state's about which the report is.
            if (actor.Country is null && actor.Mentions.Count > 0 && IsHomeless(actor) && _phrase.Owner(actor.Mentions[0]) is null && _armed.Of(actor) is { } side)
            {
                Give(actor, side, "of those under arms the report names only that side, or named it last");
            }
        }

        foreach (var domestic in new[] { true, false })
        {
            if (!domestic)
            {
                _context.Look(); // the bodies of a state, once settled, tell what the report is about as the state itself does
            }

            foreach (var actor in _actors)
            {
                if (actor.Country is null && actor.Mentions.Count > 0 && IsHomeless(actor) && IsDomestic(actor) == domestic
                    && (domestic ? OfBody(actor) : OfOther(actor)) is ({ } country, { } why))
                {
                    Give(actor, country, why);
                }
            }
        }
    }

    private static void Give(ActorDraft actor, string country, string why)
    {
        actor.Country = country;
        actor.Rule += HomeContext.Mark;
        actor.Confidence = Math.Min(actor.Confidence, _confidence);
        actor.Reason += $" Its state is not named: {why}.";
    }

    /// <summary>Groups of one name that turned out to be of one country are one: "protesters… protesters".</summary>
    public void Merge()
    {
        var first = new Dictionary<string, ActorDraft>(StringComparer.Ordinal);
        foreach (var actor in _actors)
        {
            if (actor is not { Kind: ActorKind.Group, IsSet: false, Country: { } country, MemberCountries.Count: 0 } || actor.Mentions.Count == 0)
            {
                continue;
            }

            if (!first.TryAdd($"{Lexicon.NameFold.Fold(actor.Name)}|{country}", actor))
            {
                var kept = first[$"{Lexicon.NameFold.Fold(actor.Name)}|{country}"];
                kept.Mentions.AddRange(actor.Mentions);
                actor.Mentions.Clear();
            }
        }
    }

    /// <summary>Police, soldiers, courts, crowds: people who can only belong to the state that the report deals with.</summary>
    private bool IsDomestic(ActorDraft actor) =>
        !actor.IsSet && actor.MemberCountries.Count == 0 && actor.Organisation is null
        && (actor.Kind is ActorKind.Group or ActorKind.Organisation or ActorKind.Office || actor is { Kind: ActorKind.Person, Office: not null })
        && actor.Sector is { } sector && _index.IsDomestic(sector) && !_index.IsForeignToAll(actor.Noun);

    private bool IsHomeless(ActorDraft actor) =>
        actor.Members.Count == 0 && !(actor.Kind is ActorKind.Group or ActorKind.State or ActorKind.Organisation && _phrase.IsFromAbroad(actor.Mentions[0]))
        && (actor.Kind is ActorKind.State ? actor.Sector == "GOV"
            : (_phrase.OwnerOf(actor.Mentions[0]) ?? _phrase.LeaderBefore(actor.Mentions[0])) is not null
              || (actor.Kind is ActorKind.Person ? actor.Sector is not "JRN"
              : IsDomestic(actor) || _clause.Holding(actor) is not null || !(actor is { Kind: ActorKind.Group, Sector: "GOV", Mentions: [{ Definite: true }, ..] }) // "the ministers" were named before
                && actor.Sector is { } sector && _index.Words.SectorsAtHome.Contains(sector)));

    private (string? Country, string? Why) OfBody(ActorDraft actor) =>
        _opponent.Asking(actor) is { } asking ? OfAnswering(actor, asking) : OfOwnBody(actor);

    /// <summary>Whose body it is that answers a state: of any but that one.</summary>
    private (string? Country, string? Why) OfAnswering(ActorDraft actor, string asking) =>
        OfOwnBody(actor) is ({ } country, { } why) && country != asking ? (country, why)
        : _context.Scene.MostActingBut(asking) is { } other ? (other, "of those told of it is not the one that asks it")
        : (null, null);

    private (string? Country, string? Why) OfOwnBody(ActorDraft actor) =>
        _phrase.Owner(actor.Mentions[0]) is { } owner ? (owner, "it is told whose it is")
        : _phrase.OfPeople(actor.Mentions[0]) is { } people ? (people, "the people of which they are is at home there")
        : _name.OfMission(actor) is { } sender ? (sender, "the mission told of is that state's")
        : _clause.Host(actor) is { } host ? (_context.Scene.Mostly is { } most && most != host ? most : _context.Scene.MostActingBut(host), "it is sent to the state that deals with it")
        : _name.SameUnion(actor) is { } union ? (union, "the body of that name told of before is meant")
        : _clause.OfTellingArmy(actor) is { } telling ? (telling, "the army of that state tells of them")
        : _phrase.Beside(actor.Mentions[0]) is { } beside ? (beside, "the place beside it")
        : _phrase.Joined(actor.Mentions[0]) is { } joined ? (joined, "it is named together with one of that country")
        : _clause.OfRuler(actor) is { } ruler ? (ruler, "it turns to those who rule that state")
        : _name.OfTitle(actor) is { } titled ? (titled, "of the states told of it has such an office")
        : _name.SameNoun(actor) is { } same ? (same, "those of that name are of that country elsewhere")
        : _name.SameKind(actor) is { } kind ? (kind, "it takes up those told of before")
        : _name.SameBody(actor) is { } body ? (body, "the only one of that name told of before is of that country")
        : _clause.OfAnnouncement(actor) is { } announcing ? (announcing, "it announces what that state will do")
        : _clause.OfSpeaker(actor) is { } told ? (told, "it speaks where the report comes from, of a sentence that names that state")
        : _context.Scene.ItemFrom(_context.SentenceOf(actor.Mentions[0])) is { } item ? (item, "the item in which it stands comes from that country")
        : _clause.IsAddressedFromAbroad(actor) is { } home ? (home, "one of another state deals with it and the report is mostly about its own")
        : _clause.Addressed(actor) is { } addressed ? (addressed, "the main clause is addressed to that state")
        : _clause.Dealing(actor) is { } near ? (near, "the sentence deals with that state")
        : _opponent.OfEnemy(actor) is { } enemy ? (enemy, "the armed group told of in its sentence is at home there")
        : _context.Scene.OnlyCountryThatActs(_context.SentenceOf(actor.Mentions[0])) is { } place && place != _opponent.Suffering(actor) && place != _opponent.Accused(actor) ? (place, "the places told there are all in that country")
        : _context.Scene.Dateline is { } here && _context.Scene.IsOftenNamed(here) ? (here, "the report comes from that country")
        : actor.Kind is not ActorKind.Group && _context.Scene.MostlyActing is { } acting && acting != (_opponent.Suffering(actor) ?? _opponent.Accused(actor)) ? (acting, "the report tells most of that state's people")
        : (_opponent.Suffering(actor) ?? _opponent.Accused(actor)) is { } turned && turned == _context.Scene.Mostly ? (_context.Scene.MostActingBut(turned), "of those told of it is not the one with which it deals")
        : (_context.Scene.Mostly, "the report is mostly about that state");

    private (string? Country, string? Why) OfOther(ActorDraft actor)
    {
        foreach (var mention in actor.Mentions)
        {
            if (actor.Kind == ActorKind.Person && _phrase.NationOfTrade(mention) is { } nation)
            {
                return (nation, "it stands before what he is");
            }

            if (_phrase.Owner(mention) is { } owner)
            {
                return (owner, "it is told whose it is");
            }

            if (_phrase.OfPeople(mention) is { } people)
            {
                return (people, "the people of which they are is at home there");
            }

            if (_name.OfMission(actor) is { } sender)
            {
                return (sender, "the mission told of is that state's");
            }

            if (_phrase.InPhrase(mention) is { } own)
            {
                return (own, "the place in its phrase tells the country");
            }

            if (_phrase.Joined(mention) is { } joined)
            {
                return (joined, "it is named together with one of that country");
            }
        }

        if (_clause.OfRuler(actor) is { } ruler)
        {
            return (ruler, "it turns to those who rule that state");
        }

        if (_name.OfTitle(actor) is { } titled)
        {
            return (titled, "of the states told of it has such an office");
        }

        if (_name.SameNoun(actor) is { } same)
        {
            return (same, "those of that name are of that country elsewhere");
        }

        if (_name.SameKind(actor) is { } kind)
        {
            return (kind, "it takes up those told of before");
        }

        if (_clause.Holding(actor) is { } holding)
        {
            return (holding, "those of that state hold them or let them go");
        }

        var sentence = _context.SentenceOf(actor.Mentions[0]);
        var suffering = actor.Kind == ActorKind.Organisation && actor.Sector is "GOV" or "MIL" ? _opponent.Suffering(actor) : _opponent.Accused(actor); // "the Security Council condemned Norland's launch"
        for (var back = 0; actor.Kind != ActorKind.Person && back <= _back && sentence >= back; back++)
        {
            if (_context.Scene.OnlyCountry(sentence - back) is { } near && near != suffering && (back == 0 || _context.Scene.Dateline is not { } from || near == from || !_context.Scene.IsOftenNamed(from)))
            {
                return (near, "the places told there are all in that country");
            }
        }

        if (actor.Sector is "REB" && _opponent.Opponent(actor) is { } opponent)
        {
            return (opponent, "they fight those of that state");
        }

        if (actor.Sector is "REB" && _context.Scene.Dateline is { } abroad && !_context.Scene.Acts(abroad) && _context.Scene.Clearly == abroad)
        {
            return (null, null); // that a report was written there makes no rebels of that country
        }

        return _opponent.Accused(actor) is { } accused && _context.Scene.MostActingBut(accused) is { } accusing ? (accusing, "of those told of it is not the one that it accuses")
            : _clause.Official(actor) is { } official ? (official, "an official told of there is of that state")
            : _context.Scene.Clearly is { } clearly && clearly != suffering ? (clearly, "the report is about that country")
            : actor.Kind != ActorKind.Person && _context.Scene.Dateline is { } here && (actor.Sector is not "REB" || _context.Scene.Acts(here)) ? (here, "the report comes from that country") : (null, null);
    }
}
