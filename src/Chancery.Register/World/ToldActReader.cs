using Chancery.Model;
using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>Reads the acts of a stored reading as the assembling of events sees them.</summary>
internal sealed class ToldActReader(Database database)
{
    public List<ToldAct> Of(long reading)
    {
        var text = (string?)database.Scalar("SELECT p.text FROM readings g JOIN reports p ON p.seq = g.number WHERE g.seq = ?1", reading) ?? "";
        var parties = database.Rows(
            "SELECT x.mention, x.role, a.id, a.name, a.kind, a.country, a.entity FROM participants x JOIN actors a ON a.id = x.actor WHERE x.reading = ?1 ORDER BY x.mention, x.position",
            row => (Mention: row.Text(0), Party: ToldParty.Read(row.Text(1), row, 2)), reading)
            .ToLookup(row => row.Mention, row => row.Party);
        var quantities = database.Rows(
            "SELECT mention, value, unit FROM quantities WHERE reading = ?1 ORDER BY mention, position",
            row => (Mention: row.Text(0), Quantity: row.Text(1) + " " + row.TextOrNull(2)), reading).ToLookup(row => row.Mention, row => row.Quantity);
        return database.Rows(
            """
            SELECT id, type, mode, cameo, contexts, score, goldstein, status, happened_from, happened_to, place, place_country, latitude, longitude,
                place_feature, trigger_start, trigger_end, sentence_start, sentence_end, confidence
            FROM event_mentions WHERE reading = ?1
            """,
            row => Read(row, text), reading)
            .ConvertAll(act => act with { Parties = [.. parties[act.Mention]], Quantity = quantities[act.Mention].FirstOrDefault() });
    }

    private static ToldAct Read(Row row, string text) => new()
    {
        Mention = row.Text(0),
        Trigger = row.Span(15),
        Type = row.Text(1),
        Mode = row.TextOrNull(2),
        Cameo = row.TextOrNull(3),
        Contexts = row.Text(4).Replace('|', ','),
        Score = row.RealOrNull(5),
        Goldstein = row.RealOrNull(6),
        Status = row.Text(7),
        Parties = [],
        From = row.Day(8),
        To = row.Day(9),
        Place = row.TextOrNull(10),
        PlaceCountry = row.TextOrNull(11),
        Latitude = row.RealOrNull(12),
        Longitude = row.RealOrNull(13),
        Feature = row.TextOrNull(14),
        Confidence = row.Real(19),
        Words = WordsOf(text, row.Span(15), row.Span(17)),
    };

    private static Func<string> WordsOf(string text, TextSpan trigger, TextSpan sentence) => () => trigger.TextOf(text) + ": " + sentence.TextOf(text);
}
