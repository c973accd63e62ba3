using Chancery.Language;
using Chancery.Lexicon.Places;
using Chancery.Model;
using Chancery.Reading.Places;

namespace Chancery.Reading.Actors;

/// <summary>
/// The states that the report does not name themselves: by a place of theirs alone (whoever shells Kherson does it to Ukraine), or by
/// a set to which they belong ("the two Koreas"). They follow the actors in number, and each has its places and sets for mentions.
/// </summary>
internal static class UntoldStates
{
    private const int Code = 3;
    private const double Confidence = 0.6;

    /// <summary>True for a set with a name of which the report names fewer than two; where it names more, it means those.</summary>
    public static bool AreMembersUntold(ActorDraft draft) => draft is { IsSet: true, Members.Count: < 2, MemberCountries.Count: > 1 };

    public static Values<Actor> Of(Parse parse, PlaceMentions places, Values<Actor> actors, List<ActorDraft> drafts, ActorIndex index)
    {
        var states = new List<Actor>();
        var named = actors.Where(actor => actor.Kind == ActorKind.State).Select(actor => actor.Country).ToHashSet(StringComparer.Ordinal);
        foreach (var group in places.Items.Where(place => place.Country is { Length: Code } country && !named.Contains(country)).GroupBy(place => place.Country!, StringComparer.Ordinal))
        {
            var mentions = group.Select(place => new ActorMention(place.Span, place.Tokens, PlaceTree.HeadOf(parse, place.Tokens), "place"));
            Add(group.Key, mentions, new Evidence("actor place", Confidence, $"The report names {group.First().Name}, which lies there, and not the state itself."));
        }

        foreach (var set in drafts.Where(AreMembersUntold))
        {
            foreach (var code in set.MemberCountries.Where(code => !named.Contains(code) && !states.Exists(state => state.Country == code)).ToList())
            {
                var mentions = set.Mentions.Select(mention => new ActorMention(parse.SpanOf(mention.Tokens), mention.Tokens, mention.Head, "set"));
                Add(code, mentions, new Evidence("actor set", Confidence, $"It is one of “{set.Name}”; the report does not name it itself."));
            }
        }

        return states.ToValues();

        void Add(string code, IEnumerable<ActorMention> mentions, Evidence evidence)
        {
            if (Array.Find(index.Countries, country => country.Iso3 == code) is { } state)
            {
                states.Add(new Actor
                {
                    Id = $"a{actors.Count + states.Count + 1}",
                    Name = state.Name,
                    Kind = ActorKind.State,
                    Country = code,
                    Sector = null,
                    Mentions = mentions.ToValues(),
                    Evidence = evidence,
                });
            }
        }
    }
}
