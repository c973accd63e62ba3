using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>The tables by which events are found, to insert into.</summary>
internal sealed class EventTables(Database database)
{
    public BulkInsert Rows { get; } = new(
        database, "event_rows", "event, first, day, type, status, reading, mention, mentions, reports, outlets, sources, published_first, published_last, known, denied");

    public BulkInsert Parties { get; } = new(database, "event_parties", "party, day, event", ignore: true);

    public BulkInsert Pairs { get; } = new(database, "event_pairs", "source, target, day, event, type, score, goldstein, both");
}
