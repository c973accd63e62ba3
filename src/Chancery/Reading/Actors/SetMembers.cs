using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>Finds who "the two countries" and "both sides" are: the two that the report had in play last.</summary>
internal static class SetMembers
{
    /// <summary>Of more than two, who is meant is told by the acts of the report alone.</summary>
    private static readonly string[] _larger = ["three ", "four ", "five ", "six ", "seven ", "eight "];

    public static void Find(List<ActorDraft> actors, Dictionary<string, ActorDraft> states, Parse parse, ChainActors chains, Anaphors anaphors)
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
                List<ActorDraft> people = set.Noun is "leader" or "minister" or "general" or "president" ? People(actors, set) : [];
                set.Members.AddRange(people.Count > 0 ? people : Sides(actors, set, states, parse[set.Mentions[0].Head].Is("nsubj") ? null : anaphors.Acting(set.Mentions[0])));
            }
        }

        TakeOver(actors, parse, chains);
    }

    /// <summary>"<em>the commanders</em> of the two armies": they are of whom the set is.</summary>
    private static void TakeOver(List<ActorDraft> actors, Parse parse, ChainActors chains)
    {
        foreach (var group in actors)
        {
            if (group is not { Kind: Model.ActorKind.Group, IsSet: false, Country: null, Members.Count: 0, Mentions: [var first, ..] })
            {
                continue;
            }

            foreach (var child in parse[first.Head].Children)
            {
                if (child.Is("nmod") && child.Index > first.Head && parse[first.Head + 1].Form is "of" or "from" && chains.At(child.Index) is { IsSet: true } owner)
                {
                    group.Members.AddRange(owner.Members);
                }
            }
        }
    }

    private static List<ActorDraft> People(List<ActorDraft> actors, ActorDraft set)
    {
        var people = Before(actors, set, 3)
            .Where(actor => actor.Kind is Model.ActorKind.Person or Model.ActorKind.Office && actor.Country is not null)
            .GroupBy(actor => actor.Country, StringComparer.Ordinal)
            .Select(group => group.First())
            .Take(3)
            .ToList();
        return people.Count == 2 ? people : [];
    }

    /// <param name="acting">Who acts upon the set is none of it: "<em>Turkey</em> telephoned both ministers".</param>
    private static IEnumerable<ActorDraft> Sides(List<ActorDraft> actors, ActorDraft set, Dictionary<string, ActorDraft> states, string? acting)
    {
        var sides = new List<(string Country, ActorDraft Actor)>();

        // "The ministry said that the parties…": the one who speaks of the parties is seldom one of them.
        var speaker = set.Noun == "party" ? Before(actors, set, 1).FirstOrDefault(actor => actor.LastWasSubject)?.Country : null;
        foreach (var actor in Before(actors, set, 3))
        {
            if (actor.Country is { } country && !actor.IsSet && !sides.Any(side => side.Country == country) && country != acting && !(set.Noun == "party" && country == speaker))
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
