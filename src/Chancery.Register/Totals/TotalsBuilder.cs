using Chancery.Register.Sqlite;

namespace Chancery.Register.Totals;

/// <summary>Counts everything anew: after a migration, a dump that was read in, or another assembling of events.</summary>
internal sealed class TotalsBuilder(Database database)
{
    private const string _version = "1";

    /// <summary>True when the totals were made by an older program, or none.</summary>
    public bool IsOutdated => (string?)database.Scalar("SELECT value FROM meta WHERE key = 'totals'") != _version;

    /// <summary>Counts everything.</summary>
    public void Build()
    {
        database.Script(
            """
            DELETE FROM actor_totals;
            DELETE FROM outlet_totals;
            DELETE FROM reading_actors;
            DELETE FROM entry_ids;
            INSERT INTO actor_totals (actor, mentions, reports, first, last)
            SELECT m.actor, count(*), count(DISTINCT m.reading), min(p.published), max(p.published)
            FROM actor_mentions m JOIN readings g ON g.seq = m.reading JOIN reports p ON p.seq = g.number AND p.reading = g.seq GROUP BY m.actor;
            INSERT INTO reading_actors (reading, actors)
            SELECT reading, group_concat(actor || ' ' || mentions, '|') FROM (SELECT reading, actor, count(*) AS mentions FROM actor_mentions GROUP BY reading, actor) GROUP BY reading;
            INSERT INTO outlet_totals (named, outlet, reports, copies, mentions, first, last)
            SELECT p.outlet IS NOT NULL, coalesce(p.outlet, ''), count(*), sum(y.story IS NOT NULL AND y.story <> p.id),
                coalesce(sum((SELECT count(*) FROM readings g JOIN tellings t ON t.reading = g.seq WHERE g.number = p.seq)), 0), min(p.published), max(p.published)
            FROM reports p LEFT JOIN report_stories y ON y.report = p.seq WHERE p.reading IS NOT NULL GROUP BY 1, 2;
            """);
        foreach (var (id, reading) in database.Stream(
            "SELECT id, reading FROM event_mentions UNION ALL SELECT id, reading FROM attributions", row => (row.Text(0), row.Long(1))))
        {
            if (EntryNumber.Of(id) is { } number)
            {
                database.ExecuteNumbers("INSERT OR IGNORE INTO entry_ids (stretch, number, reading) VALUES (?1, ?2, ?3)", EntryIds.StretchOf(reading), number, reading);
            }
        }

        database.Execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('totals', ?1)", _version);
    }

    /// <summary>Counts one actor.</summary>
    public static void Actor(Database database, string actor)
    {
        database.Execute("DELETE FROM actor_totals WHERE actor = ?1", actor);
        database.Execute(
            """
            INSERT INTO actor_totals (actor, mentions, reports, first, last)
            SELECT m.actor, count(*), count(DISTINCT m.reading), min(p.published), max(p.published)
            FROM actor_mentions m JOIN readings g ON g.seq = m.reading JOIN reports p ON p.seq = g.number AND p.reading = g.seq WHERE m.actor = ?1 GROUP BY m.actor
            """,
            actor);
    }
}
