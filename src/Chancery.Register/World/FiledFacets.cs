using System.Runtime.InteropServices;

namespace Chancery.Register.World;

/// <summary>
/// Which facets are filed under which keys, as far as it was asked lately: chains in lists, without an object for each key.
/// As in <see cref="Recent{TKey, TValue}"/> there is a newer and an older half.
/// </summary>
internal sealed class FiledFacets
{
    private const int _end = -1;

    private Half _newer = new();
    private Half _older = new();

    /// <summary>True when it is known what is filed there.</summary>
    public bool Knows(FiledKey key)
    {
        if (_newer.Firsts.ContainsKey(key))
        {
            return true;
        }

        if (!_older.Firsts.TryGetValue(key, out var place))
        {
            return false;
        }

        Begin(key);
        for (; place != _end; place = _older.Entries[place].Next)
        {
            Add(key, _older.Entries[place].Last, _older.Entries[place].Facet);
        }

        return true;
    }

    /// <summary>Files nothing there yet, so that it is known.</summary>
    public void Begin(FiledKey key) => _newer.Firsts.Add(key, _end);

    /// <summary>Files a facet where it is known what is filed.</summary>
    public void Add(FiledKey key, int last, long facet)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrNullRef(_newer.Firsts, key);
        _newer.Entries.Add(new Entry(last, facet, first));
        first = _newer.Entries.Count - 1;
    }

    /// <summary>Takes a facet away.</summary>
    public void Remove(FiledKey key, long facet)
    {
        var entries = CollectionsMarshal.AsSpan(_newer.Entries);
        ref var place = ref CollectionsMarshal.GetValueRefOrNullRef(_newer.Firsts, key);
        while (place != _end)
        {
            ref var entry = ref entries[place];
            if (entry.Facet == facet)
            {
                place = entry.Next;
                return;
            }

            place = ref entry.Next;
        }
    }

    /// <summary>True when the facet is filed there.</summary>
    public bool Has(FiledKey key, long facet)
    {
        var entries = CollectionsMarshal.AsSpan(_newer.Entries);
        for (var place = _newer.Firsts[key]; place != _end; place = entries[place].Next)
        {
            if (entries[place].Facet == facet)
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
        var entries = CollectionsMarshal.AsSpan(_newer.Entries);
        for (var place = _newer.Firsts[key]; place != _end; place = entries[place].Next)
        {
            ref var entry = ref entries[place];
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
        (_newer, _older) = (_older, _newer);
        _newer.Clear();
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _newer.Clear();
        _older.Clear();
    }

    private sealed class Half
    {
        public Dictionary<FiledKey, int> Firsts { get; } = [];

        public List<Entry> Entries { get; } = [];

        public void Clear()
        {
            Firsts.Clear();
            Entries.Clear();
        }
    }

    private struct Entry(int last, long facet, int next)
    {
        public readonly int Last = last;
        public readonly long Facet = facet;
        public int Next = next;

        /// <summary>The facet itself, once it was asked for.</summary>
        public Facet? Content;
    }
}
