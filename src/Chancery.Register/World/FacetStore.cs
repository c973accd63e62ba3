using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>
/// The tables of facets as the transaction at hand sees them: read when first needed, changed in memory, and written
/// together by <see cref="Flush"/>, each table in its own order, so that pages are touched once and not at random.
/// </summary>
internal sealed class FacetStore : IFiledFacetsSource
{
    private const string _columns = "SELECT f.seq, f.content, f.event, f.host, f.score, f.contested, f.why FROM facets f";

    private readonly Database _database;
    private readonly KeptInMemory _kept;
    private readonly Func<Row, PlacedFacet> _read;
    private Database _source;
    private readonly BulkInsert _intoFacets;
    private readonly BulkInsert _intoKeys;

    /// <summary>What is known of facets; null for one that is not there.</summary>
    private readonly Recent<long, PlacedFacet?> _facets = new();

    /// <summary>All facets of an event; null where there is none but the one that stands for it.</summary>
    private readonly Recent<long, List<long>?> _events = new();

    /// <summary>The facets filed under a key in one stretch of days.</summary>
    private readonly FiledFacets _filed;

    /// <summary>The facet of a number.</summary>
    private readonly Func<long, Facet> _content;

    /// <summary>What is found near a facet: gathered anew each time, in the same room.</summary>
    private readonly HashSet<long> _found = [];

    private readonly Dictionary<long, Change> _changes = [];
    private readonly List<(int Period, long Key, int Last, long Facet)> _keys = [];
    private readonly Dictionary<long, Facet> _removed = [];

    /// <summary>True when the changes stand in the tables already, or will once what was frozen is written.</summary>
    private bool _isWritten;

    public FacetStore(Database database, KeptInMemory kept)
    {
        _kept = kept;
        _database = _source = database;
        _read = Read;
        _filed = new FiledFacets(this);
        _content = seq => Find(seq)!.Facet;
        _intoFacets = new BulkInsert(database, "facets", "seq, event, host, score, contested, content, why");
        _intoKeys = new BulkInsert(database, "facet_keys", "period, key, last, facet", BulkConflict.Ignore);
    }

    private enum Change
    {
        Added,
        Changed,
        Removed,
    }

    /// <summary>Through which connection the tables are read.</summary>
    public void LookIn(Database connection) => _source = connection;

    public PlacedFacet? Find(long seq)
    {
        if (!_facets.TryGetValue(seq, out var placed))
        {
            _facets.Put(seq, placed = _source.Rows(_columns + " WHERE f.seq = ?1", _read, seq).FirstOrDefault());
        }

        return placed;
    }

    /// <summary>The same facet as the register holds it, if it does.</summary>
    public PlacedFacet? Find(Facet facet)
    {
        // Its neighbours are needed anyway; when it is not among them, the tables need not be asked.
        if (!_facets.TryGetValue(facet.Seq, out _) && facet.FiledUnder is [var first, ..] && Where(facet, first) is var key && !_filed.Has(key, facet.Seq))
        {
            _facets.Put(facet.Seq, null);
            return null;
        }

        return Find(facet.Seq);
    }

    /// <summary>Number of the event of a facet; null when there is no such facet.</summary>
    public long? EventOf(long seq) => Find(seq)?.Event;

    /// <summary>True when the facet came with this transaction, so that nothing in the tables tells of it.</summary>
    public bool IsNew(long seq) => _changes.TryGetValue(seq, out var change) && change == Change.Added;

    /// <summary>All facets of an event, the one that stands for it first.</summary>
    public List<PlacedFacet> OfEvent(long number) => Members(number) is not { } members ? [Find(number)!] :
        [.. members.Select(seq => Find(seq)!).OrderByDescending(placed => placed.Facet.Seq == number).ThenBy(placed => placed.Facet.Seq)];

    public PlacedFacet[] Joining(long host) => Members(Find(host)!.Event) is { Count: > 1 } members
        ? [.. members.Select(seq => Find(seq)!).Where(placed => placed.Host == host)]
        : [];

    /// <summary>The facets filed under any of the keys; <paramref name="crowded"/> when one key holds too many to tell them apart.</summary>
    public List<Facet> Near(Facet facet, out bool crowded)
    {
        _found.Clear();
        _found.Add(facet.Seq);
        crowded = false;
        var near = new List<Facet>();
        foreach (var range in facet.TakeSought())
        {
            var filed = 0;
            for (var period = FacetKeys.Period(range.Dating, range.From); period <= FacetKeys.Period(range.Dating, range.To); period++)
            {
                var key = new FiledKey(period, range.Key);
                filed += _filed.Find(key, range, _found, near, _content);
            }

            crowded |= filed > FacetRules.Crowd;
        }

        return near;
    }

    /// <summary>Those that a person put together with others, as far as they are written.</summary>
    public List<long> United() => _database.Rows("SELECT seq FROM facets WHERE score = 2147483647", row => row.Long(0));

    public void Add(PlacedFacet placed)
    {
        var (facet, seq) = (placed.Facet, placed.Facet.Seq);
        if (placed.Event == seq && !_events.TryGetValue(seq, out _))
        {
            _events.Put(seq, null); // Nothing else can belong to an event that is only being made.
        }
        else
        {
            Changing(placed.Event).Add(seq);
        }

        _facets.Put(seq, placed);
        _changes[seq] = _changes.TryGetValue(seq, out var before) && before == Change.Removed ? Change.Changed : Change.Added;
        if (!facet.IsAlone)
        {
            foreach (var code in facet.FiledUnder)
            {
                var key = Where(facet, code);
                _filed.Add(key, facet.Last, seq);
            }
        }
    }

    public void Remove(Facet facet)
    {
        var seq = facet.Seq;
        Changing(Find(seq)!.Event).Remove(seq);
        _facets.Put(seq, null);
        if (IsNew(seq))
        {
            _changes.Remove(seq);
        }
        else
        {
            _changes[seq] = Change.Removed;
            _removed[seq] = facet;
        }

        if (!facet.IsAlone)
        {
            foreach (var code in facet.FiledUnder)
            {
                var key = Where(facet, code);
                _filed.Remove(key, seq);
            }
        }
    }

    public void Join(long facet, long? host, int score, string? why, bool isContested) =>
        Put(Find(facet)! with { Host = host, Score = score, Why = why, IsContested = isContested });

    public void Move(long facet, long number)
    {
        var placed = Find(facet)!;
        Changing(placed.Event).Remove(facet);
        Changing(number).Add(facet);
        Put(placed with { Event = number });
    }

    /// <summary>Writes all changes.</summary>
    public void Flush()
    {
        if (!_isWritten)
        {
            Freeze()();
        }

        _isWritten = false;
        _changes.Clear();
        _removed.Clear();
        if (_facets.Count > _kept.Facets)
        {
            _facets.Age();
            _events.Age();
            _filed.Age();
        }
    }

    /// <summary>What writes all changes, on another thread if need be; until the next flush nothing may be changed.</summary>
    public Action Freeze()
    {
        var (added, changed, gone) = (new List<PlacedFacet>(), new List<PlacedFacet>(), new List<Facet>());
        foreach (var (seq, change) in _changes.OrderBy(entry => entry.Key))
        {
            switch (change)
            {
                case Change.Removed:
                    gone.Add(_removed[seq]);
                    break;
                case Change.Added:
                    added.Add(Find(seq)!);
                    break;
                default:
                    changed.Add(Find(seq)!);
                    break;
            }
        }

        _isWritten = true;
        return () =>
        {
            gone.ForEach(Delete);
            changed.ForEach(Update);
            Insert(added);
        };
    }

    /// <summary>Forgets what was read and what was not written: somebody else wrote, or the transaction failed.</summary>
    public void Clear()
    {
        _isWritten = false;
        _facets.Clear();
        _events.Clear();
        _filed.Clear();
        _changes.Clear();
        _removed.Clear();
    }

    private void Insert(List<PlacedFacet> added)
    {
        var keys = _keys;
        keys.Clear();
        _intoFacets.Begin(added.Count);
        foreach (var placed in added)
        {
            _intoFacets.Number(placed.Facet.Seq);
            _intoFacets.Number(placed.Event);
            _intoFacets.Number(placed.Host);
            _intoFacets.Number(placed.Score);
            _intoFacets.Number(placed.IsContested ? 1 : 0);
            _intoFacets.Text(placed.Facet.Content);
            _intoFacets.Text(placed.Why);
            AddKeys(placed.Facet, keys);
            placed.Facet.Shrink();
        }

        keys.Sort();
        _intoKeys.Begin(keys.Count);
        foreach (var (period, key, last, facet) in keys)
        {
            _intoKeys.Number(period);
            _intoKeys.Number(key);
            _intoKeys.Number(last);
            _intoKeys.Number(facet);
        }
    }

    private void Update(PlacedFacet placed) => _database.Execute(
        "UPDATE facets SET event = ?2, host = ?3, score = ?4, contested = ?5, why = ?6 WHERE seq = ?1",
        placed.Facet.Seq, placed.Event, placed.Host, placed.Score, placed.IsContested, placed.Why);

    private void Delete(Facet facet)
    {
        _database.ExecuteNumbers("DELETE FROM facets WHERE seq = ?1", facet.Seq);
        List<(int Period, long Key, int Last, long Facet)> keys = [];
        AddKeys(facet, keys);
        foreach (var (period, key, last, seq) in keys)
        {
            _database.ExecuteNumbers("DELETE FROM facet_keys WHERE period = ?1 AND key = ?2 AND last = ?3 AND facet = ?4", period, key, last, seq);
        }
    }

    private static void AddKeys(Facet facet, List<(int Period, long Key, int Last, long Facet)> keys)
    {
        if (!facet.IsAlone)
        {
            var period = FacetKeys.Period(facet.Dating, facet.Last);
            keys.AddRange(facet.FiledUnder.Select(key => (period, key, facet.Last, facet.Seq)));
        }
    }

    private void Put(PlacedFacet placed)
    {
        _facets.Put(placed.Facet.Seq, placed);
        _changes.TryAdd(placed.Facet.Seq, Change.Changed);
    }

    /// <summary>The facets of an event; null when there is none but the one that stands for it.</summary>
    private List<long>? Members(long number)
    {
        if (!_events.TryGetValue(number, out var members))
        {
            members = _source.Rows("SELECT seq FROM facets WHERE event = ?1", row => row.Long(0), number);
            members = members is [var only] && only == number ? null : members;
            _events.Put(number, members);
        }

        return members;
    }

    /// <summary>The list that the changes of this transaction are made in.</summary>
    private List<long> Changing(long number)
    {
        if (Members(number) is not { } members)
        {
            _events.Put(number, members = [number]);
        }

        return members;
    }

    /// <summary>Where a facet is filed that has this key.</summary>
    private static FiledKey Where(Facet facet, long key) => new(FacetKeys.Period(facet.Dating, facet.Last), key);

    bool IFiledFacetsSource.HoldsAny(int period) => _source.Scalar("SELECT 1 FROM facet_keys WHERE period = ?1 LIMIT 1", period) is not null;

    void IFiledFacetsSource.Read(FiledKey key, Action<int, long> facet) =>
        _source.Each("SELECT last, facet FROM facet_keys WHERE period = ?1 AND key = ?2", row => facet(row.Number(0), row.Long(1)), key.Period, key.Key);

    void IFiledFacetsSource.ReadAll(int period, Action<FiledKey, int, long> facet) =>
        _source.Each("SELECT key, last, facet FROM facet_keys WHERE period = ?1 ORDER BY key", row => facet(new FiledKey(period, row.Long(0)), row.Number(1), row.Long(2)), period);

    private static PlacedFacet Read(Row row) =>
        new(FacetText.Read(row.Long(0), row.Text(1)), row.Long(2), row.LongOrNull(3), row.Number(4), row.Number(5) != 0, row.TextOrNull(6));
}
