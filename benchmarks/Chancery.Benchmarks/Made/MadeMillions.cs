using System.Globalization;
using Chancery.Register;
using Chancery.Register.Sqlite;
using Chancery.Register.World;
using Microsoft.Data.Sqlite;

namespace Chancery.Benchmarks.Made;

/// <summary>
/// Makes a register of many millions of events out of a loaded one: every row of it is told again some weeks later, under
/// other numbers, straight into the same tables. Nothing is assembled, so it takes minutes and not hours; what questions
/// read is as if all had been loaded, among the same countries and persons.
/// </summary>
/// <remarks>The facets' content stays that of the first telling: questions do not read it, so such a file is to be asked and not to be added to.</remarks>
internal sealed class MadeMillions : IDisposable
{
    private const string _xor = "(({0} | r.c) - ({0} & r.c))";

    private readonly Database _database;
    private readonly int _days;
    private readonly TextWriter _log;

    private MadeMillions(string file, int times, int days, TextWriter log)
    {
        (_database, _days, _log) = (Database.Open(file, SqliteOpenMode.ReadWrite), days, log);
        _database.Script("PRAGMA journal_mode = DELETE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE; PRAGMA cache_size = -1000000");
        _database.Script("CREATE TEMP TABLE replicas (k INTEGER PRIMARY KEY, c INTEGER)");
        var random = new Random(11);
        for (var k = 1; k < times; k++)
        {
            _database.ExecuteNumbers("INSERT INTO replicas (k, c) VALUES (?1, ?2)", k, random.NextInt64(1L << FacetNumber.HashBits));
        }
    }

    /// <summary>Tells what the file holds so many times, each so many days after the last.</summary>
    public static void Multiply(string file, int times, int days, TextWriter log)
    {
        using var made = new MadeMillions(file, times, days, log);
        made.Run(times);
    }

    public void Dispose() => _database.Dispose();

    private void Run(int times)
    {
        var (reports, readings) = (_database.Scalar("SELECT max(seq) FROM reports")!, _database.Scalar("SELECT max(seq) FROM readings")!);
        var (report, reading) = ($"+ r.k * {reports}", $"+ r.k * {readings}");
        Reports(report, reading, (long)reports);
        Append("event_mentions", ("reading", "b.reading " + reading), ("happened_from", Later("happened_from")), ("happened_to", Later("happened_to")), ("said", Later("said")));
        foreach (var table in new[] { "participants", "quantities", "attributions", "reading_actors" })
        {
            Append(table, ("reading", "b.reading " + reading));
        }

        Sorted("actor_mentions", ["actor"], ("reading", "b.reading " + reading));
        Append("entry_ids", ("stretch", $"(b.reading {reading}){EntryIds.ToStretch}"), ("reading", "b.reading " + reading));
        Sorted("event_parties", ["party"], ("day", Day("day")), ("event", Number("event")));
        Sorted("event_pairs", ["source", "target"], ("day", Day("day")), ("event", Number("event")));
        Reindexed("facets", "ORDER BY 1", ("seq", Number("seq")), ("event", Number("event")), ("host", Number("host")));
        Reindexed("tellings", "", ("reading", "b.reading " + reading), ("facet", Number("facet")));
        Reindexed(
            "event_rows", "ORDER BY 1", ("event", Number("event")), ("first", $"b.first + r.k * {_days}"), ("day", Day("day")), ("reading", "b.reading " + reading),
            ("published_first", Later("published_first")), ("published_last", Later("published_last")), ("known", Later("known")));
        Append(
            "facet_keys", ("period", $"b.period + ((r.k * {_days}) >> 4)"), ("last", $"b.last + r.k * {_days}"), ("facet", Number("facet")));
        var last = $"last = date(last, '+{(times - 1) * _days} days')";
        _database.Script(
            $"""
            UPDATE place_names SET events = events * {times};
            UPDATE actor_totals SET mentions = mentions * {times}, reports = reports * {times}, {last};
            UPDATE outlet_totals SET mentions = mentions * {times}, reports = reports * {times}, copies = copies * {times}, {last};
            """);
        _database.Script("PRAGMA journal_mode = WAL");
    }

    private void Reports(string report, string reading, long reports)
    {
        const string id = "printf('R-%03x', r.k) || substr({0}, 6)";
        Append(
            "reports", ("seq", "b.seq " + report), ("id", Format(id, "b.id")), ("published", Later("published")), ("recorded_at", "b.recorded_at"), ("reading", "b.reading " + reading));
        Append("readings", ("seq", "b.seq " + reading), ("report", Format(id, "b.report")), ("number", "b.number " + report));
        Append("report_stories", ("report", "b.report " + report), ("story", Format(id, "b.story")));
        Log("report_search");
        _database.Execute("INSERT INTO report_search (rowid, title, text) SELECT seq, title, text FROM reports WHERE seq > ?1", reports);
    }

    private string Later(string column) => $"date(b.{column}, '+' || (r.k * {_days}) || ' days')";

    private string Day(string column) => $"CASE WHEN b.{column} < {EventIndex.Undated} THEN b.{column} + r.k * {_days} ELSE b.{column} END";

    /// <summary>Another hash in a later stretch of days.</summary>
    private string Number(string column) => $"{Format(_xor, "b." + column)} + (((r.k * {_days}) >> {FacetNumber.Days}) << {FacetNumber.HashBits})";

    private static string Format(string text, string value) => string.Format(CultureInfo.InvariantCulture, text, value);

    private void Log(string table)
    {
        _log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.Now:HH:mm:ss} {table}"));
        _log.Flush();
    }

    /// <summary>One telling after the other.</summary>
    private void Append(string table, params (string Column, string Value)[] changed) => Copy(table, "temp.replicas r CROSS JOIN temp.b b", "", changed);

    /// <summary>In the order of the first columns of the key, so that the table grows from its first row to its last.</summary>
    private void Sorted(string table, string[] key, params (string Column, string Value)[] changed)
    {
        var (columns, equal) = (string.Join(", ", key), string.Join(" AND ", key.Select(column => $"b.{column} = d.{column}")));
        Copy(table, $"(SELECT DISTINCT {columns} FROM temp.b ORDER BY {columns}) d CROSS JOIN temp.replicas r CROSS JOIN temp.b b ON {equal}", columns, changed);
    }

    /// <summary>With the indexes made anew.</summary>
    private void Reindexed(string table, string order, params (string Column, string Value)[] changed)
    {
        var indexes = _database.Rows(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL", row => (Name: row.Text(0), Sql: row.Text(1)), table);
        indexes.ForEach(index => _database.Script($"DROP INDEX {index.Name}"));
        Copy(table, $"temp.replicas r CROSS JOIN temp.b b {order}", "", changed);
        indexes.ForEach(index => _database.Script(index.Sql));
    }

    private void Copy(string table, string from, string key, (string Column, string Value)[] changed)
    {
        Log(table);
        var columns = _database.Rows($"SELECT name FROM pragma_table_info('{table}')", row => row.Text(0));
        var values = columns.Select(column => Array.Find(changed, entry => entry.Column == column).Value ?? $"b.\"{column}\"");
        _database.Script($"CREATE TEMP TABLE b AS SELECT * FROM main.{table}");
        if (key.Length > 0)
        {
            _database.Script($"CREATE INDEX temp.b_by_key ON b ({key})");
        }

        _database.Script($"INSERT OR IGNORE INTO main.{table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(", ", values)} FROM {from}");
        _database.Script("DROP TABLE temp.b");
    }
}
