using Chancery.Model;

namespace Chancery.Register.Sqlite;

/// <summary>Attributions of some readings, loaded at once.</summary>
internal sealed class ClaimChains(Database database, IEnumerable<long> readings)
{
    private readonly Dictionary<(long, string), ClaimEntry> _claims = database.Rows(
        """
        SELECT s.reading, s.id, s.verb, s.strength, s.channel, s.said, s.parent, s.cue_start, s.cue_end, s.content_start, s.content_end,
            s.rule, s.confidence, s.reason, a.id, a.name, a.country
        FROM json_each(?1) n CROSS JOIN attributions s ON s.reading = n.value LEFT JOIN actors a ON a.id = s.speaker
        """,
        row => (Key: (row.Long(0), row.Text(1)), Claim: new ClaimEntry(
            row.Text(1), row.TextOrNull(14) is { } actor ? new ActorRef(actor, row.Text(15), row.TextOrNull(16)) : null, row.Text(2), row.Text(3),
            row.TextOrNull(4), row.Day(5), row.TextOrNull(6), row.Span(7), row.Span(9), new Evidence(row.Text(11), row.Real(12), row.Text(13)))),
        JsonList.Of(readings)).ToDictionary(row => row.Key, row => row.Claim);

    /// <summary>The chain of attributions from the innermost outwards.</summary>
    public List<ClaimEntry> Of(long reading, string? innermost)
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
