using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>The tables of facets.</summary>
internal sealed class FacetStore
{
    private const int _mostParsed = 50_000;
    private const string _columns = "SELECT f.seq, f.content, f.event, f.host, f.score, f.contested FROM facets f";

    private readonly Database _database;
    private readonly Dictionary<long, Facet> _parsed = [];
    private readonly Func<Row, PlacedFacet> _read;
    private readonly Func<Row, long> _number = row => row.Long(0);

    public FacetStore(Database database)
    {
        _database = database;
        _read = Read;
    }

    public PlacedFacet? Find(long seq) => _database.Rows(_columns + " WHERE f.seq = ?1", _read, seq).FirstOrDefault();

    /// <summary>Number of the event of a facet; null when there is no such facet.</summary>
    public long? EventOf(long seq) => (long?)_database.Scalar("SELECT event FROM facets WHERE seq = ?1", seq);

    public List<PlacedFacet> OfEvent(long number) => _database.Rows(_columns + " WHERE f.event = ?1", _read, number);

    public List<PlacedFacet> Joining(long host) => _database.Rows(_columns + " WHERE f.host = ?1", _read, host);

    /// <summary>The facets filed under any of the keys; <paramref name="crowded"/> when one key holds too many to tell them apart.</summary>
    public List<PlacedFacet> Near(Facet facet, out bool crowded)
    {
        var found = new Dictionary<long, PlacedFacet>();
        crowded = false;
        foreach (var (key, from, to) in FacetKeys.Sought(facet))
        {
            // Two steps: SQLite would prepare the join anew for each range of days.
            var filed = _database.Rows("SELECT facet FROM facet_keys WHERE key = ?1 AND last >= ?2 AND last <= ?3 LIMIT 2001", _number, key, from, to);
            crowded |= filed.Count > FacetRules.Crowd;
            foreach (var seq in filed)
            {
                if (seq != facet.Seq && !found.ContainsKey(seq))
                {
                    found.Add(seq, Find(seq)!);
                }
            }
        }

        return [.. found.Values];
    }

    public void Add(PlacedFacet placed, string? why)
    {
        var facet = placed.Facet;
        _database.Execute(
            "INSERT INTO facets (seq, content, event, host, score, why, contested) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            facet.Seq, facet.Content(), placed.Event, placed.Host, placed.Score, why, placed.IsContested);
        if (!facet.IsAlone)
        {
            foreach (var key in FacetKeys.Filed(facet))
            {
                _database.Execute("INSERT OR IGNORE INTO facet_keys (key, last, facet) VALUES (?1, ?2, ?3)", key, facet.Last, facet.Seq);
            }
        }
    }

    public void Remove(Facet facet)
    {
        _database.Execute("DELETE FROM facets WHERE seq = ?1", facet.Seq);
        foreach (var key in FacetKeys.Filed(facet))
        {
            _database.Execute("DELETE FROM facet_keys WHERE key = ?1 AND last = ?2 AND facet = ?3", key, facet.Last, facet.Seq);
        }
    }

    public void Join(long facet, long? host, int score, string? why, bool isContested) =>
        _database.Execute("UPDATE facets SET host = ?2, score = ?3, why = ?4, contested = ?5 WHERE seq = ?1", facet, host, score, why, isContested);

    public void Move(long facet, long number) => _database.Execute("UPDATE facets SET event = ?2 WHERE seq = ?1", facet, number);

    private PlacedFacet Read(Row row)
    {
        var seq = row.Long(0);
        if (!_parsed.TryGetValue(seq, out var facet))
        {
            if (_parsed.Count >= _mostParsed)
            {
                _parsed.Clear();
            }

            _parsed.Add(seq, facet = Facet.Parse(seq, row.Text(1)));
        }

        return new PlacedFacet(facet, row.Long(2), row.LongOrNull(3), row.Number(4), row.Number(5) != 0);
    }
}
