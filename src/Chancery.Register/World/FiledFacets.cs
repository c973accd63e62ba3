namespace Chancery.Register.World;

/// <summary>Which facets are filed under which keys, as far as it was asked lately.</summary>
internal sealed class FiledFacets(Action<FiledKey> read)
{
    private readonly RecentChains<FiledKey, Entry> _entries = new(read);

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
    public void Age() => _entries.Age();

    /// <summary>Forgets everything.</summary>
    public void Clear() => _entries.Clear();

    private struct Entry(int last, long facet)
    {
        public readonly int Last = last;
        public readonly long Facet = facet;

        /// <summary>The facet itself, once it was asked for.</summary>
        public Facet? Content;
    }
}
