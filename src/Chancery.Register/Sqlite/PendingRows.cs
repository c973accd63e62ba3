using Chancery.Register.Totals;

namespace Chancery.Register.Sqlite;

/// <summary>Rows that do not belong at the end of their tables: gathered and written together, in the order of the tables.</summary>
internal sealed class PendingRows(Database database)
{
    private readonly List<ActorMentionRow> _mentions = [];
    private readonly List<AttributionRow> _attributions = [];
    private readonly List<(long Number, long Reading)> _ids = [];

    /// <summary>Actors that the register is known to hold.</summary>
    private readonly HashSet<string> _actors = new(StringComparer.Ordinal);

    /// <summary>True once for each actor: the register may not hold it yet.</summary>
    public bool IsUnknownActor(string id) => _actors.Add(id);

    public void Add(ActorMentionRow row) => _mentions.Add(row);

    public void Add(AttributionRow row) => _attributions.Add(row);

    /// <summary>A reading has an entry with this id.</summary>
    public void AddId(string id, long reading)
    {
        if (EntryNumber.Of(id) is { } number)
        {
            _ids.Add((number, reading));
        }
    }

    /// <summary>Writes the rows.</summary>
    public void Flush()
    {
        _mentions.Sort();
        foreach (var row in _mentions)
        {
            row.Write(database);
        }

        _attributions.Sort();
        foreach (var row in _attributions)
        {
            row.Write(database);
        }

        _ids.Sort();
        foreach (var (number, reading) in _ids)
        {
            database.ExecuteNumbers("INSERT OR IGNORE INTO entry_ids (number, reading) VALUES (?1, ?2)", number, reading);
        }

        _mentions.Clear();
        _attributions.Clear();
        _ids.Clear();
    }

    /// <summary>Forgets what was not written.</summary>
    public void Clear()
    {
        _mentions.Clear();
        _attributions.Clear();
        _ids.Clear();
        _actors.Clear();
    }
}
