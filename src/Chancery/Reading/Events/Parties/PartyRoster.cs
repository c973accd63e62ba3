using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Events;

/// <summary>Who could take part in the acts of a report, by code, with every mention.</summary>
internal sealed class PartyRoster
{
    private readonly Dictionary<string, Party> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _alone = new(StringComparer.Ordinal);
    private readonly List<(int Head, Party Party)> _mentions;

    public PartyRoster(EventScene scene)
    {
        Scene = scene;
        foreach (var actor in scene.Actors.Items)
        {
            if (actor.Country is { } code)
            {
                PartyOf(code).Mentions.AddRange(actor.Mentions.Select(mention => new PartyMention(mention.Head, actor, mention.Rule)));
            }
        }

        foreach (var place in scene.Places.Items)
        {
            if (place.Country is { } code && place.Tokens.Count > 0 && scene.Actors.At(place.Tokens.First) is null && PartyOf(code) is { State: { } state } party)
            {
                party.Mentions.Add(new PartyMention(PlaceTree.HeadOf(scene.Parse, place.Tokens), state, "place"));
            }
        }

        foreach (var state in scene.Actors.UnnamedStates)
        {
            // "the two Koreas", of which the report names neither
            PartyOf(state.Country!).Mentions.AddRange(state.Mentions.Where(mention => mention.Rule == "set").Select(mention => new PartyMention(mention.Head, state, mention.Rule)));
        }

        foreach (var party in _byCode.Values)
        {
            party.Mentions.Sort((left, right) => left.Head.CompareTo(right.Head));
        }

        Items = [.. _byCode.Values.Where(party => party.Mentions.Count > 0).OrderByDescending(party => party.Mentions.Count).ThenBy(party => party.Mentions[0].Head)];
        for (var rank = 0; rank < Items.Count; rank++)
        {
            Items[rank].Rank = rank;
            Items[rank].IsOnlyWhence = Items[rank].Mentions.TrueForAll(mention => scene.IsDateline(mention.Head));
        }

        _mentions = [.. Items.SelectMany(party => party.Mentions.Select(mention => (mention.Head, party))).OrderBy(pair => pair.Head)];
    }

    public EventScene Scene { get; }

    /// <summary>Those mentioned most come first.</summary>
    public List<Party> Items { get; }

    public Party? Of(string code) => _byCode.GetValueOrDefault(code) is { Mentions.Count: > 0 } party ? party : null;

    /// <summary>Those mentioned within the words, by rank.</summary>
    public List<Party> Within(TokenRange words)
    {
        var found = new List<Party>();
        for (var i = Party.FirstFrom(_mentions, words.First, static pair => pair.Head); i < _mentions.Count && _mentions[i].Head < words.End; i++)
        {
            if (!found.Contains(_mentions[i].Party))
            {
                found.Add(_mentions[i].Party);
            }
        }

        found.Sort((left, right) => left.Rank.CompareTo(right.Rank));
        return found;
    }

    /// <summary>The codes of actors, each once; a set gives those of its members, one without a code itself.</summary>
    public string[] CodesOf(List<Actor> actors) => actors switch
    {
        [] => [],
        [{ Country: { } code }] => AloneOf(code), // nearly always
        _ => [.. actors.SelectMany(CodesOf).Distinct().Order(StringComparer.Ordinal)],
    };

    private string[] AloneOf(string code)
    {
        if (!_alone.TryGetValue(code, out var codes))
        {
            _alone[code] = codes = [code];
        }

        return codes;
    }

    private IEnumerable<string> CodesOf(Actor actor) =>
        actor.Country is { } country ? [country]
            : actor.Members.Count > 0 ? actor.Members.Select(Scene.Actors.ById).OfType<Actor>().Select(member => member.Country ?? member.Id)
            : [actor.Id];

    private Party PartyOf(string code)
    {
        if (!_byCode.TryGetValue(code, out var party))
        {
            _byCode[code] = party = new Party(code, Scene.Actors.StateOf(code));
        }

        return party;
    }
}
