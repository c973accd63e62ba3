using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>Who could take part in the acts of a report, by code, with every mention.</summary>
internal sealed class PartyRoster
{
    private readonly Dictionary<string, Party> _byCode = new(StringComparer.Ordinal);

    public PartyRoster(EventScene scene)
    {
        Scene = scene;
        foreach (var actor in scene.Actors.Items)
        {
            if (actor.Country is { } code)
            {
                var party = PartyOf(code);
                party.Mentions.AddRange(actor.Mentions.Select(mention => new PartyMention(mention.Head, actor, mention.Rule)));
            }
        }

        foreach (var place in scene.Places.Items)
        {
            if (place.Country is { } code && place.Tokens.Count > 0 && scene.Actors.At(place.Tokens.First) is null && scene.Actors.StateOf(code) is { } state)
            {
                PartyOf(code).Mentions.Add(new PartyMention(HeadOf(place, scene), state, "place"));
            }
        }

        foreach (var party in _byCode.Values)
        {
            party.Mentions.Sort((left, right) => left.Head.CompareTo(right.Head));
        }

        Items = [.. _byCode.Values.OrderByDescending(party => party.Mentions.Count).ThenBy(party => party.Mentions[0].Head)];
    }

    public EventScene Scene { get; }

    /// <summary>Those mentioned most come first.</summary>
    public List<Party> Items { get; }

    public Party? Of(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The codes of actors, each once; a set gives those of its members, one without a code itself.</summary>
    public string[] CodesOf(List<Actor> actors) => [.. actors.SelectMany(CodesOf).Distinct().Order(StringComparer.Ordinal)];

    private IEnumerable<string> CodesOf(Actor actor) =>
        actor.Country is { } country ? [country]
            : actor.Members.Count > 0 ? actor.Members.Select(Scene.Actors.ById).OfType<Actor>().Select(member => member.Country ?? member.Id)
            : [actor.Id];

    private static int HeadOf(PlaceMention place, EventScene scene)
    {
        for (var token = place.Tokens.First; token < place.Tokens.End; token++)
        {
            if (!place.Tokens.Contains(scene.Parse[token].HeadIndex))
            {
                return token;
            }
        }

        return place.Tokens.First;
    }

    private Party PartyOf(string code)
    {
        if (!_byCode.TryGetValue(code, out var party))
        {
            _byCode[code] = party = new Party(code);
        }

        return party;
    }
}
