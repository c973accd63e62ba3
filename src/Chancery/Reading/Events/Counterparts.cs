using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>
/// Finds to whom somebody answers who refuses or yields and names nobody: the one with whom the report tells most of his
/// dealings, in whichever direction ("Turkey downed a jet… Ankara <em>refused</em> to apologise").
/// </summary>
internal static class Counterparts
{
    private const int Least = 2;
    private const double Share = 0.6;

    /// <summary>Null where nobody stands out.</summary>
    public static Actor? Of(EventCandidate candidate, EventCandidate?[] all)
    {
        if (candidate.Match.Actors.Count != 1 || candidate.Match.Actors[0].Country is not { } own)
        {
            return null;
        }

        var dealings = new Dictionary<string, (double Weight, Actor Actor)>(StringComparer.Ordinal);
        var total = 0.0;
        foreach (var other in all)
        {
            if (other is not { Kept: true } || other == candidate || Facing(other, own) is not { Count: > 0 } faced)
            {
                continue;
            }

            foreach (var actor in faced)
            {
                total += 1.0 / faced.Count;
                dealings[actor.Country!] = dealings.TryGetValue(actor.Country!, out var known) ? (known.Weight + (1.0 / faced.Count), known.Actor) : (1.0 / faced.Count, actor);
            }
        }

        var foremost = dealings.Count > 0 ? dealings.MaxBy(entry => (entry.Value.Weight, entry.Key)).Value : default;
        return foremost.Weight >= Least && foremost.Weight >= Share * total ? foremost.Actor : null;
    }

    /// <summary>Those of other countries on the other side of an act in which the country takes part.</summary>
    private static List<Actor> Facing(EventCandidate act, string own)
    {
        var (actors, recipients) = (act.Match.Actors, act.Match.Recipients);
        var side = actors.Exists(IsOwn) ? recipients.Count > 0 ? recipients : actors : recipients.Exists(IsOwn) ? actors : [];
        return side.FindAll(actor => actor.Country is not null && !IsOwn(actor));

        bool IsOwn(Actor actor) => actor.Country == own;
    }
}
