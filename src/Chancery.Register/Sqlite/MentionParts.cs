using Chancery.Model;

namespace Chancery.Register.Sqlite;

/// <summary>Participants, quantities and attributions of some readings, loaded at once.</summary>
internal sealed class MentionParts
{
    private readonly ILookup<(long, string), OtherRef> _participants;
    private readonly ILookup<(long, string), QuantityEntry> _quantities;
    private readonly Dictionary<(long, string), ClaimEntry> _claims;

    public MentionParts(Database database, IReadOnlyList<long> readings)
    {
        var list = JsonList.Of(readings);
        _participants = database.Rows(
            """
            SELECT x.reading, x.mention, x.role, a.id, a.name, a.country, a.kind,
                (SELECT coalesce(s.sector, '') || '|' || coalesce(s.other_sectors, '') FROM actor_mentions s WHERE s.actor = x.actor AND s.reading = x.reading LIMIT 1),
                a.entity
            FROM json_each(?1) n CROSS JOIN participants x ON x.reading = n.value JOIN actors a ON a.id = x.actor
            ORDER BY x.reading, x.mention, x.position
            """,
            row => (Key: (row.Long(0), row.Text(1)), Other: new OtherRef(row.Text(2), Participant(row))),
            list).ToLookup(row => row.Key, row => row.Other);
        _quantities = database.Rows(
            """
            SELECT q.reading, q.mention, q.value, q.value_to, q.unit, q.of, q.start, q."end", q.bound
            FROM json_each(?1) n CROSS JOIN quantities q ON q.reading = n.value ORDER BY q.reading, q.mention, q.position
            """,
            row => (Key: (row.Long(0), row.Text(1)), Quantity: new QuantityEntry(row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.Span(6)) { Bound = row.TextOrNull(8) }),
            list).ToLookup(row => row.Key, row => row.Quantity);
        _claims = database.Rows(
            """
            SELECT s.reading, s.id, s.verb, s.strength, s.channel, s.said, s.parent, s.cue_start, s.cue_end, s.content_start, s.content_end,
                s.rule, s.confidence, s.reason, a.id, a.name, a.country
            FROM json_each(?1) n CROSS JOIN attributions s ON s.reading = n.value LEFT JOIN actors a ON a.id = s.speaker
            """,
            row => (Key: (row.Long(0), row.Text(1)), Claim: new ClaimEntry(
                row.Text(1), row.TextOrNull(14) is { } actor ? new ActorRef(actor, row.Text(15), row.TextOrNull(16)) : null, row.Text(2), row.Text(3),
                row.TextOrNull(4), row.Day(5), row.TextOrNull(6), row.Span(7), row.Span(9), new Evidence(row.Text(11), row.Real(12), row.Text(13)))),
            list).ToDictionary(row => row.Key, row => row.Claim);
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
    public List<ClaimEntry> Word(long reading, string? innermost)
    {
        var chain = new List<ClaimEntry>();
        for (var id = innermost; id is not null && chain.TrueForAll(link => link.Id != id);)
        {
            if (!_claims.TryGetValue((reading, id), out var link))
            {
                break;
            }

            chain.Add(link);
            id = link.Parent;
        }

        return chain;
    }
}
