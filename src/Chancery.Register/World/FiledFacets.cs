using System.Runtime.InteropServices;

namespace Chancery.Register.World;

/// <summary>Which facets are filed under which keys, as far as it was asked: chains in one list, without an object for each key.</summary>
internal sealed class FiledFacets
{
    private const int _end = -1;

    private readonly Dictionary<(int Period, long Key), int> _firsts = [];
    private readonly List<Entry> _entries = [];

    /// <summary>True when it is known what is filed there.</summary>
    public bool Knows(int period, long key) => _firsts.ContainsKey((period, key));

    /// <summary>Files nothing there yet, so that it is known.</summary>
    public void Begin(int period, long key) => _firsts.Add((period, key), _end);

    /// <summary>Files a facet where it is known what is filed.</summary>
    public void Add(int period, long key, int last, long facet)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrNullRef(_firsts, (period, key));
        _entries.Add(new Entry(last, facet, first));
        first = _entries.Count - 1;
    }

    /// <summary>Takes a facet away.</summary>
    public void Remove(int period, long key, long facet)
    {
        var entries = CollectionsMarshal.AsSpan(_entries);
        ref var place = ref CollectionsMarshal.GetValueRefOrNullRef(_firsts, (period, key));
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
    public bool Has(int period, long key, long facet)
    {
        var entries = CollectionsMarshal.AsSpan(_entries);
        for (var place = _firsts[(period, key)]; place != _end; place = entries[place].Next)
        {
            if (entries[place].Facet == facet)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds to others those whose last day lies in the range and that were not found yet; how many are filed there.</summary>
    public int Find(int period, FacetRange range, HashSet<long> found, List<Facet> near, Func<long, Facet> content)
    {
        var filed = 0;
        var entries = CollectionsMarshal.AsSpan(_entries);
        for (var place = _firsts[(period, range.Key)]; place != _end; place = entries[place].Next)
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

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _firsts.Clear();
        _entries.Clear();
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
