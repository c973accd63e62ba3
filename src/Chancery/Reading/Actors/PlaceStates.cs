using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>
/// The states that are named by nothing but a place of theirs: whoever shells Kherson does it to Ukraine. They follow the
/// actors in number, and each has its places for mentions.
/// </summary>
internal static class PlaceStates
{
    private const int Code = 3;
    private const double Confidence = 0.6;

    public static Values<Actor> Of(Parse parse, PlaceMentions places, Values<Actor> actors, ActorIndex index)
    {
        var states = new List<Actor>();
        var named = actors.Where(actor => actor.Kind == ActorKind.State).Select(actor => actor.Country).ToHashSet(StringComparer.Ordinal);
        foreach (var group in places.Items.Where(place => place.Country is { Length: Code } country && !named.Contains(country)).GroupBy(place => place.Country!, StringComparer.Ordinal))
        {
            if (Array.Find(index.Countries, country => country.Iso3 == group.Key) is { } state)
            {
                states.Add(new Actor
                {
                    Id = $"a{actors.Count + states.Count + 1}",
                    Name = state.Name,
                    Kind = ActorKind.State,
                    Country = group.Key,
                    Sector = null,
                    Mentions = group.Select(place => new ActorMention(place.Span, place.Tokens, PlaceTree.HeadOf(parse, place.Tokens), "place")).ToValues(),
                    Evidence = new Evidence("actor place", Confidence, $"The report names {group.First().Name}, which lies there, and not the state itself."),
                });
            }
        }

        return states.ToValues();
    }
}
