using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>
/// Whom nameless people under arms belong to: "the ELN… <em>the insurgents</em>", "<em>rebels</em> seized the town… the Norland Front said". One armed
/// group named in the whole report is meant by its nameless ones; of several, the one named last before.
/// </summary>
internal sealed class ArmedSides(List<ActorDraft> actors, WordSets words)
{
    /// <summary>The code of the group; null for others than armed groups without a name, and where it may be of several.</summary>
    public string? Of(ActorDraft own)
    {
        if (own.Mentions is not [var first, ..] || !IsArmed(own, first))
        {
            return null;
        }

        var (code, last, several) = ((string?)null, -1, false);
        foreach (var actor in actors)
        {
            if (actor == own || actor.Country?.StartsWith(ActorIndex.ArmedCode, StringComparison.Ordinal) != true)
            {
                continue;
            }

            foreach (var mention in actor.Mentions)
            {
                several |= code is not null && code != actor.Country;
                if (code is null || mention.Head < first.Head && mention.Head > last)
                {
                    (code, last) = (actor.Country, mention.Head < first.Head ? mention.Head : -1);
                }
            }
        }

        return !several || last >= 0 && first.Definite ? code : null;
    }

    // "gunmen" that nobody knows are not those of the group that the report happens to name; "the gunmen" were told of
    private bool IsArmed(ActorDraft own, ActorCandidate first) =>
        own.Sector is "REB" && own.Kind is not ActorKind.State || own.Kind == ActorKind.Group && first.Definite && (own.Sector is { } sector && words.ArmedSectors.Contains(sector) || words.ArmedNouns.Contains(own.Noun));
}
