namespace Chancery.Register.World;

/// <summary>
/// Which facets are filed under which keys, as far as it was asked lately. Where much is asked of one stretch of days, all
/// that the register holds of it is read at once; of a stretch that is new to the register nothing need be.
/// </summary>
internal sealed class FiledFacets
{
    /// <summary>So many keys of a stretch that are read one by one cost about as much as reading all.</summary>
    private const int _usual = 8_000;

    /// <summary>So much may be known before stretches are not read as a whole any more.</summary>
    private const int _most = 4_000_000;

    private readonly IFiledFacetsSource _source;
    private readonly int _worthwhile;
    private readonly RecentChains<FiledKey, Entry> _entries;

    /// <summary>How many keys of a stretch were read one by one.</summary>
    private readonly Dictionary<int, int> _read = [];

    /// <summary>Stretches of which everything is known.</summary>
    private readonly HashSet<int> _whole = [];

    public FiledFacets(IFiledFacetsSource source, int worthwhile = _usual)
    {
        (_source, _worthwhile) = (source, worthwhile);
        _entries = new RecentChains<FiledKey, Entry>(Read);
    }

    /// <summary>Files a facet.</summary>
    public void Add(FiledKey key, int last, long facet) => _entries.Add(key, new Entry(last, facet));

    /// <summary>Takes a facet away.</summary>
    public void Remove(FiledKey key, long facet) => _entries.Remove(key, entry => entry.Facet == facet);

    /// <summary>True when the facet is filed there.</summary>
    public bool Has(FiledKey key, long facet)
    {
        foreach (ref var entry in _entries.Of(key))
        {
            if (entry.Facet == facet)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds to others those whose last day lies in the range and that were not found yet; how many are filed there.</summary>
    public int Find(FiledKey key, FacetRange range, HashSet<long> found, List<Facet> near, Func<long, Facet> content)
    {
        var filed = 0;
        foreach (ref var entry in _entries.Of(key))
        {
            if (entry.Last >= range.From && entry.Last <= range.To)
            {
                filed++;
                if (found.Add(entry.Facet))
                {
                    near.Add(entry.Content ??= content(entry.Facet));
                }
            }
        }

        return filed;
    }

    /// <summary>Forgets what was not asked for since the last time.</summary>
    public void Age()
    {
        _entries.Age();
        _whole.Clear();
        _read.Clear();
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _entries.Clear();
        _whole.Clear();
        _read.Clear();
    }

    private void Read(FiledKey key)
    {
        var period = key.Period;
        if (_whole.Contains(period))
        {
            return;
        }

        var read = _read[period] = _read.GetValueOrDefault(period) + 1;
        if (read == 1 && !_source.HoldsAny(period))
        {
            _whole.Add(period);
            return;
        }

        ReadOne(key);
        if (read >= _worthwhile && _entries.Count < _most)
        {
            _whole.Add(period);
            ReadOthers(period);
        }
    }

    private void ReadOne(FiledKey key) => _source.Read(key, (last, facet) => Add(key, last, facet));

    /// <summary>Reads what the register holds of a stretch under keys that are not known yet.</summary>
    private void ReadOthers(int period)
    {
        FiledKey? at = null;
        var isKnown = false;
        _source.ReadAll(period, (key, last, facet) =>
        {
            if (at != key)
            {
                (at, isKnown) = (key, _entries.IsKnown(key));
            }

            if (!isKnown)
            {
                Add(key, last, facet);
            }
        });
    }

    private struct Entry(int last, long facet)
    {
        public readonly int Last = last;
        public readonly long Facet = facet;

        /// <summary>The facet itself, once it was asked for.</summary>
        public Facet? Content;
    }
}
