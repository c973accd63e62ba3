namespace Chancery.Reading.Actors;

/// <summary>Finds who "the two countries" and "both sides" are: the two that the report had in play last.</summary>
internal static class SetMembers
{
    /// <summary>Of more than two, who is meant is told by the acts of the report alone.</summary>
    private static readonly string[] _larger = ["three ", "four ", "five ", "six ", "seven ", "eight "];

    public static void Find(List<ActorDraft> actors, Dictionary<string, ActorDraft> states)
    {
        for (var i = 0; i < actors.Count; i++)
        {
            var set = actors[i];
            if (set.MemberCountries.Count > 0)
            {
                set.Members.AddRange(set.MemberCountries.Where(states.ContainsKey).Select(country => states[country]));
            }
            else if (set.IsSet && set.Mentions.Count > 0 && !_larger.Any(size => set.Name.Contains(size, StringComparison.OrdinalIgnoreCase)))
            {
                set.Members.AddRange(set.Noun is "leader" or "minister" or "general" or "president" ? People(actors, set) : []);
                set.Members.AddRange(set.Members.Count > 0 ? [] : Sides(actors, set, states));
            }
        }
    }

    private static IEnumerable<ActorDraft> People(List<ActorDraft> actors, ActorDraft set)
    {
        var people = Before(actors, set, 3)
            .Where(actor => actor.Kind is Model.ActorKind.Person or Model.ActorKind.Office && actor.Country is not null)
            .GroupBy(actor => actor.Country, StringComparer.Ordinal)
            .Select(group => group.First())
            .Take(3)
            .ToList();
        return people.Count == 2 ? people : [];
    }

    private static IEnumerable<ActorDraft> Sides(List<ActorDraft> actors, ActorDraft set, Dictionary<string, ActorDraft> states)
    {
        var sides = new List<(string Country, ActorDraft Actor)>();

        // "The ministry said that the parties…": the one who speaks of the parties is seldom one of them.
        var speaker = set.Noun == "party" ? Before(actors, set, 1).FirstOrDefault(actor => actor.LastWasSubject)?.Country : null;
        foreach (var actor in Before(actors, set, 3))
        {
            if (actor.Country is { } country && !actor.IsSet && !sides.Any(side => side.Country == country) && !(set.Noun == "party" && country == speaker))
            {
                sides.Add((country, actor));
            }
        }

        sides = [.. sides.Take(2)];
        return sides.Count == 2 ? sides.Select(side => states.GetValueOrDefault(side.Country) ?? side.Actor) : [];
    }

    /// <summary>Those mentioned before the set, the last ones first, within a few sentences.</summary>
    private static IEnumerable<ActorDraft> Before(List<ActorDraft> actors, ActorDraft set, int sentences)
    {
        var token = set.Mentions[0].Tokens.First;
        return actors
            .Where(actor => actor != set)
            .Select(actor => (Actor: actor, Last: actor.Mentions.LastOrDefault(mention => mention.Tokens.End <= token)))
            .Where(pair => pair.Last is not null && token - pair.Last.Tokens.End < sentences * 40)
            .OrderByDescending(pair => pair.Last!.Tokens.First)
            .Select(pair => pair.Actor);
    }
}
