using Chancery.Model;

namespace Chancery.Register.Sqlite;

/// <summary>A place where a reading mentions an actor.</summary>
internal readonly record struct ActorMentionRow(string Id, long Reading, Actor Actor, ActorMention Mention, string Quote) : IComparable<ActorMentionRow>
{
    /// <summary>In the order of the table.</summary>
    public int CompareTo(ActorMentionRow other)
    {
        var order = string.CompareOrdinal(Id, other.Id);
        order = order != 0 ? order : Reading.CompareTo(other.Reading);
        return order != 0 ? order : Mention.Span.Start.CompareTo(other.Mention.Span.Start);
    }

    public void Write(Database database) => database.Execute(
        """
        INSERT OR IGNORE INTO actor_mentions (reading, actor, local, sector, office, start, "end", quote, how, rule, confidence, reason, other_sectors)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
        """,
        Reading, Id, Actor.Id, Actor.Sector, Actor.Office, Mention.Span.Start, Mention.Span.End, Quote, Mention.Rule,
        Actor.Evidence.Rule, Actor.Evidence.Confidence, Actor.Evidence.Reason,
        Actor.OtherSectors.Count == 0 ? null : string.Join('|', Actor.OtherSectors));
}
