namespace Chancery.Register.Sqlite;

/// <summary>Rows that do not belong at the end of their tables: gathered and written together, in the order of the tables.</summary>
internal sealed class PendingRows(Database database)
{
    private readonly BulkInsert _intoMentions = new(database, "actor_mentions", ClaimColumns.ActorMentions, BulkConflict.Ignore);
    private readonly BulkInsert _intoAttributions = new(database, "attributions", ClaimColumns.Attributions, BulkConflict.Ignore);
    private readonly BulkInsert _intoIds = new(database, "entry_ids", "stretch, number, reading", BulkConflict.Ignore);
    private readonly List<(LaterRows Rows, ReadingNumbers Numbers)> _batches = [];
    private readonly List<(long Stretch, long Number, long Reading)> _ids = [];
    private readonly List<(long Key, long Reading, int Batch, int Row)> _order = [];

    /// <summary>Actors that the register is known to hold.</summary>
    private readonly HashSet<string> _actors = new(StringComparer.Ordinal);

    /// <summary>True once for each actor: the register may not hold it yet.</summary>
    public bool IsUnknownActor(string id) => _actors.Add(id);

    /// <summary>Keeps of the rows what is to be written at the end.</summary>
    public void Add(ClaimRows rows, ReadingNumbers numbers)
    {
        _batches.Add((rows.Later, numbers));
        foreach (var (number, reading) in rows.Ids)
        {
            if (numbers.Readings[reading] is > 0 and var seq)
            {
                _ids.Add((EntryIds.StretchOf(seq), number, seq));
            }
        }
    }

    /// <summary>Writes the rows.</summary>
    public void Flush()
    {
        Write(_intoMentions, rows => (rows.ActorMentions, rows.ActorMentionKeys));
        Write(_intoAttributions, rows => (rows.Attributions, rows.AttributionKeys));
        _ids.Sort();
        _intoIds.Begin(_ids.Count);
        foreach (var (stretch, number, reading) in _ids)
        {
            _intoIds.Number(stretch);
            _intoIds.Number(number);
            _intoIds.Number(reading);
        }

        foreach (var (rows, _) in _batches)
        {
            rows.Return();
        }

        _batches.Clear();
        _ids.Clear();
    }

    /// <summary>Forgets what was not written.</summary>
    public void Clear()
    {
        _batches.Clear();
        _ids.Clear();
        _actors.Clear();
    }

    private void Write(BulkInsert into, Func<LaterRows, (RowBatch Rows, List<long> Keys)> pick)
    {
        _order.Clear();
        var batches = _batches.ConvertAll(batch => (pick(batch.Rows).Rows, batch.Numbers));
        for (var i = 0; i < batches.Count; i++)
        {
            var (rows, keys) = pick(_batches[i].Rows);
            for (var row = 0; row < rows.Count; row++)
            {
                if (batches[i].Numbers.Readings[rows[row, 0].Value] is > 0 and var reading)
                {
                    _order.Add((keys[row], reading, i, row));
                }
            }
        }

        _order.Sort();
        into.Begin(_order.Count);
        foreach (var (_, _, batch, row) in _order)
        {
            batches[batch].Rows.Bind(row, into, batches[batch].Numbers);
        }
    }
}
