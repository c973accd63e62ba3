using Chancery.Model;

namespace Chancery.Register.Sqlite;

/// <summary>Participants, quantities and attributions of some mentions, loaded at once.</summary>
internal sealed class MentionParts
{
    private readonly ILookup<(long, string), OtherRef> _participants;
    private readonly ILookup<(long, string), QuantityEntry> _quantities;
    private readonly ClaimChains _claims;

    public MentionParts(Database database, IReadOnlyCollection<(long Reading, string Mention)> mentions)
    {
        var list = JsonList.Of(mentions);
        _participants = database.Rows(
            """
            SELECT x.reading, x.mention, x.role, a.id, a.name, a.country, a.kind,
                (SELECT coalesce(s.sector, '') || '|' || coalesce(s.other_sectors, '') FROM actor_mentions s WHERE s.actor = x.actor AND s.reading = x.reading LIMIT 1),
                a.entity
            FROM json_each(?1) n CROSS JOIN participants x ON x.reading = n.value ->> 0 AND x.mention = n.value ->> 1 JOIN actors a ON a.id = x.actor
            ORDER BY x.reading, x.mention, x.position
            """,
            row => (Key: (row.Long(0), row.Text(1)), Other: new OtherRef(row.Text(2), Participant(row))),
            list).ToLookup(row => row.Key, row => row.Other);
        _quantities = database.Rows(
            """
            SELECT q.reading, q.mention, q.value, q.value_to, q.unit, q.of, q.start, q."end", q.bound
            FROM json_each(?1) n CROSS JOIN quantities q ON q.reading = n.value ->> 0 AND q.mention = n.value ->> 1 ORDER BY q.reading, q.mention, q.position
            """,
            row => (Key: (row.Long(0), row.Text(1)), Quantity: new QuantityEntry(row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.Span(6)) { Bound = row.TextOrNull(8) }),
            list).ToLookup(row => row.Key, row => row.Quantity);
        _claims = new ClaimChains(database, mentions.Select(mention => mention.Reading).Distinct());
    }

    private static ActorRef Participant(Row row)
    {
        var sectors = (row.TextOrNull(7) ?? "").Split('|');
        return new ActorRef(row.Text(3), row.Text(4), row.TextOrNull(5))
        {
            Kind = row.Text(6),
            Sector = sectors[0].Length == 0 ? null : sectors[0],
            OtherSectors = [.. sectors.Skip(1).Where(sector => sector.Length > 0)],
            Entity = row.TextOrNull(8),
        };
    }

    public IEnumerable<OtherRef> Participants(long reading, string mention) => _participants[(reading, mention)];

    public List<QuantityEntry> Quantities(long reading, string mention) => [.. _quantities[(reading, mention)]];

    /// <summary>The chain of attributions from the innermost outwards.</summary>
    public List<ClaimEntry> Word(long reading, string? innermost) => _claims.Of(reading, innermost);
}
