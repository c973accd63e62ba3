using Chancery.Model;

namespace Chancery.Register.Sqlite;

/// <summary>An attribution of a reading.</summary>
internal readonly record struct AttributionRow(string? Speaker, long Reading, string Id, Attribution Attribution, string? Parent) : IComparable<AttributionRow>
{
    /// <summary>In the order of the index by speaker.</summary>
    public int CompareTo(AttributionRow other)
    {
        var order = string.CompareOrdinal(Speaker, other.Speaker);
        return order != 0 ? order : Reading.CompareTo(other.Reading);
    }

    public void Write(Database database) => database.Execute(
        """
        INSERT INTO attributions (reading, id, local, speaker, source_start, source_end, cue_start, cue_end, content_start, content_end,
            verb, strength, channel, said, parent, rule, confidence, reason)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18) ON CONFLICT DO NOTHING
        """,
        Reading, Id, Attribution.Id, Speaker, Attribution.Source?.Start, Attribution.Source?.End,
        Attribution.Cue.Start, Attribution.Cue.End, Attribution.Content.Start, Attribution.Content.End, Attribution.CueLemma,
        Attribution.Strength, Attribution.Channel, RegisterIds.Day(Attribution.Date), Parent,
        Attribution.Evidence.Rule, Attribution.Evidence.Confidence, Attribution.Evidence.Reason);
}
