using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>The actors of a report as far as they are known, and by which names.</summary>
internal sealed class ActorRoll
{
    /// <summary>In order of first mention.</summary>
    public List<ActorDraft> Actors { get; } = [];

    /// <summary>By folded name.</summary>
    public Dictionary<string, ActorDraft> ByName { get; } = new(StringComparer.Ordinal);

    /// <summary>States by code.</summary>
    public Dictionary<string, ActorDraft> States { get; } = new(StringComparer.Ordinal);

    /// <summary>People by folded family name, the last one last.</summary>
    public Dictionary<string, List<ActorDraft>> ByFamilyName { get; } = new(StringComparer.Ordinal);

    public ActorDraft Add(ActorKind kind, string name, ActorCandidate candidate)
    {
        var actor = new ActorDraft
        {
            Kind = kind,
            Name = name,
            Country = candidate.Country,
            Sector = candidate.Sector,
            Office = candidate.Office?.Office,
            Rule = candidate.Rule,
            Plural = candidate.Plural,
        };
        actor.OtherSectors.AddRange(candidate.OtherSectors);
        Actors.Add(actor);
        return actor;
    }

    public void Learn(ActorDraft actor, ActorCandidate candidate)
    {
        actor.Country ??= candidate.Country;
        actor.Sector ??= candidate.Sector;
        if (candidate.Office is { Office: not "leader" } office && actor.Office is null or "leader")
        {
            actor.Office = office.Office;
        }
    }
}
