using Chancery.Register.Corrections;

namespace Chancery.Register.Sqlite;

/// <summary>Shows mentions as people corrected them.</summary>
internal sealed class CorrectedEntries
{
    private readonly Database _database;
    private readonly ILookup<string, CorrectionEntry> _corrections;

    public CorrectedEntries(Database database, IReadOnlyList<string> reports)
    {
        _database = database;
        // Most registers have none; the test costs nothing then.
        _corrections = (database.Scalar("SELECT 1 FROM corrections LIMIT 1") is null
            ? []
            : database.Rows(
                CorrectionRows.Select + " WHERE c.report IN (SELECT value FROM json_each(?1)) AND s.id IS NOT NULL AND c.kind IN ('event', 'mention') ORDER BY c.seq",
                CorrectionRows.Read, JsonList.Of(reports)))
            .ToLookup(entry => entry.Correction.Anchor!.Report);
    }

    public MentionEntry Apply(MentionEntry mention)
    {
        foreach (var entry in _corrections[mention.Report.Id].Where(entry => entry.Correction.Target == mention.Id || entry.Correction.Anchor!.Span.Overlaps(mention.Trigger)))
        {
            mention = Change(mention, entry.Correction) with { Corrections = [.. mention.Corrections, entry] };
        }

        return mention;
    }

    private MentionEntry Change(MentionEntry mention, Correction correction) => (correction.Act == CorrectionAct.Change ? correction.Field : null) switch
    {
        CorrectionField.Type => mention with { Type = correction.Value ?? mention.Type, Mode = null },
        CorrectionField.Mode => mention with { Mode = correction.Value },
        CorrectionField.Cameo => mention with { Cameo = correction.Value },
        CorrectionField.Status => mention with { Status = correction.Value ?? mention.Status },
        CorrectionField.From => Dated(mention with { From = CorrectionField.Day(correction.Value) }, correction),
        CorrectionField.To => Dated(mention with { To = CorrectionField.Day(correction.Value) }, correction),
        CorrectionField.Place => mention with { Place = correction.Value, PlaceCountry = null, Latitude = null, Longitude = null },
        CorrectionField.Actors => mention with { Actors = Actors(correction.Value) },
        CorrectionField.Recipients => mention with { Recipients = Actors(correction.Value) },
        _ => mention,
    };

    private static MentionEntry Dated(MentionEntry mention, Correction correction) => mention with
    {
        Precision = (mention.From, mention.To) switch
        {
            ({ } from, { } to) => from == to ? "day" : "range",
            _ => "open",
        },
        HappenedReason = $"{correction.Author} says so: {correction.Reason}",
    };

    private List<ActorRef> Actors(string? ids) =>
        [.. CorrectionField.List(ids).SelectMany(id => _database.Rows(
            "SELECT id, name, country, kind FROM actors WHERE id = ?1", row => new ActorRef(row.Text(0), row.Text(1), row.TextOrNull(2)) { Kind = row.Text(3) }, id))];
}
