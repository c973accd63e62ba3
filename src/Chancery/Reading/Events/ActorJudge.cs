using Chancery.Model;
using Chancery.Reading.Actors;

namespace Chancery.Reading.Events;

/// <summary>Tells who is a political actor, so that sport, business and weather do not fire frames.</summary>
internal sealed class ActorJudge
{
    /// <summary>Anybody but media and companies may act on their own.</summary>
    public bool MayAct(Actor actor) => actor.Sector is not "JRN";

    /// <summary>At least one side is a state, an office, an armed or political body, or people of a country.</summary>
    public bool IsPolitical(List<Actor> actors, List<Actor> recipients)
    {
        foreach (var actor in actors)
        {
            if (IsPolitical(actor))
            {
                return true;
            }
        }

        foreach (var recipient in recipients)
        {
            if (IsPolitical(recipient))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Journalists, traders and firms of a nation that is told: what they suffer or strike about counts, though they are no politicians.</summary>
    public bool IsOfNation(List<Actor> actors) => actors.Exists(actor => actor is { Kind: ActorKind.Group, Country: not null, Sector: "BUS" or "JRN" } && !HomeCountries.IsInferred(actor));

    /// <summary>PLOVER drops an act in which nobody's country is known.</summary>
    public bool IsResolved(List<Actor> actors) => actors.Exists(actor => actor.Country is not null || actor.Members.Count > 0);

    public bool IsOfKind(Actor actor, string kind) => kind switch
    {
        "actor" => true,
        "political" => IsPolitical(actor),
        "state" => actor.Kind == ActorKind.State,
        "person" => actor.Kind == ActorKind.Person,
        "organisation" => actor.Kind == ActorKind.Organisation,
        "group" => actor.Kind == ActorKind.Group,
        "office" => actor.Kind == ActorKind.Office,
        "REB" => actor.Sector is "REB" or "IMG" || actor.OtherSectors.Contains(kind), // who fights in many states fights in this one too
        _ => actor.Sector == kind || actor.OtherSectors.Contains(kind),
    };

    public bool IsPolitical(Actor actor)
    {
        if (actor.Kind is ActorKind.State or ActorKind.Office || actor.Members.Count > 0)
        {
            return true;
        }

        if (actor.Sector is { } sector)
        {
            return sector is not ("BUS" or "JRN") || actor.Country?.StartsWith("IGO", StringComparison.Ordinal) == true;
        }

        return (actor.Country is not null && actor.Kind is ActorKind.Group && !HomeCountries.IsInferred(actor)) || actor.Office is not null;
    }
}
