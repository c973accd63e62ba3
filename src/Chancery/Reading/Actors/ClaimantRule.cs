using Chancery.Lexicon.Places;
using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>
/// PLOVER's rule for entities that are recognised by few: whoever acts for one gets the country that claims the territory
/// and the sector PRE, with the own sector beside it. While a report is read they are apart from that country, so that
/// "Tbilisi" and "Sukhumi" are never one.
/// </summary>
internal static class ClaimantRule
{
    private const string Sector = "PRE";

    /// <summary>Sectors of those who govern; who is none of them (people, media) keeps his own before PRE.</summary>
    private static readonly string[] _ofPower = ["GOV", "MIL", "COP", "LEG", "JUD", "SPY", "REB", "PRM"];

    /// <summary>The actor as the entity's claimant and PRE.</summary>
    public static Actor Apply(Actor actor, PartiallyRecognised entity)
    {
        var power = actor.Sector is not { } own || Array.IndexOf(_ofPower, own) >= 0;
        var sectors = actor.OtherSectors.Prepend(power ? actor.Sector : Sector).OfType<string>().Where(sector => sector != (power ? Sector : actor.Sector)).Distinct();
        return actor with
        {
            Kind = actor.Kind == ActorKind.State ? ActorKind.Organisation : actor.Kind,
            Country = entity.Claimant,
            Sector = power ? Sector : actor.Sector,
            OtherSectors = sectors.ToValues(),
            Entity = entity.Name,
            Evidence = actor.Evidence with { Reason = $"{actor.Evidence.Reason} {entity.Name} is recognised by few: coded by {entity.Claimant}, which claims it, with sector {Sector}." },
        };
    }
}
