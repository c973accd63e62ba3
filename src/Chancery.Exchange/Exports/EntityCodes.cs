using Chancery.Register;

namespace Chancery.Exchange.Exports;

/// <summary>
/// The other way to code partially recognised entities: instead of the country that claims the territory with sector PRE
/// (PLOVER's rule, in which the register keeps them) a code of their own, with the sector that they would have as a state.
/// </summary>
/// <param name="codeOf">The own code of an entity by its name; null where there is none.</param>
public sealed class EntityCodes(Func<string, string?> codeOf)
{
    private const string _partly = "PRE";
    private const string _government = "GOV";

    /// <summary>The event with the own codes of all such participants.</summary>
    public EventEntry Apply(EventEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Mentions.Any(HasEntity) ? entry with { Mentions = [.. entry.Mentions.Select(Apply)] } : entry;
    }

    private static bool HasEntity(MentionEntry mention) =>
        mention.Actors.Concat(mention.Recipients).Concat(mention.Others.Select(other => other.Actor)).Any(actor => actor.Entity is not null);

    private MentionEntry Apply(MentionEntry mention) => mention with
    {
        Actors = [.. mention.Actors.Select(Apply)],
        Recipients = [.. mention.Recipients.Select(Apply)],
        Others = [.. mention.Others.Select(other => other with { Actor = Apply(other.Actor) })],
    };

    private ActorRef Apply(ActorRef actor)
    {
        if (actor.Entity is not { } entity || codeOf(entity) is not { } code)
        {
            return actor;
        }

        var sectors = actor.OtherSectors.Prepend(actor.Sector).OfType<string>().Where(sector => sector != _partly).DefaultIfEmpty(_government).ToList();
        return actor with { Country = code, Sector = sectors[0], OtherSectors = [.. sectors.Skip(1)] };
    }
}
