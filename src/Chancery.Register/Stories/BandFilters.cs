namespace Chancery.Register.Stories;

/// <summary>
/// Tells at once of most bands that no report of a stretch has them (a Bloom filter for each stretch), so that a load of many
/// reports need not look for them in the table. Filters are made of the stretches that many reports are added to, and kept
/// for the few asked for last.
/// </summary>
internal sealed class BandFilters
{
    /// <summary>So many bands of one stretch make it worth reading all that it holds.</summary>
    public const int Worthwhile = 4000;

    /// <summary>Where more stretches are to be looked through, as for undated reports, they are not read as a whole: the two beside it and the undated one.</summary>
    public const int Neighbours = 3;

    /// <summary>A month of reports comes to four of them; each takes a megabyte.</summary>
    private const int _most = 8;

    /// <summary>Bits of a filter: room for some 800,000 bands before one in fifty looks as if it were there.</summary>
    private const int _bits = 1 << 23;

    private readonly Dictionary<long, ulong[]> _filters = [];
    private readonly List<long> _lately = [];

    /// <summary>The filter of a stretch; null when there is none yet.</summary>
    public ulong[]? Of(long stretch)
    {
        if (!_filters.TryGetValue(stretch, out var filter))
        {
            return null;
        }

        _lately.Remove(stretch);
        _lately.Add(stretch);
        return filter;
    }

    /// <summary>A new filter, of a stretch without bands.</summary>
    public ulong[] Begin(long stretch)
    {
        if (_lately.Count == _most)
        {
            _filters.Remove(_lately[0]);
            _lately.RemoveAt(0);
        }

        _lately.Add(stretch);
        return _filters[stretch] = new ulong[_bits / 64];
    }

    public void Clear()
    {
        _filters.Clear();
        _lately.Clear();
    }

    /// <summary>Puts a band in.</summary>
    public static void Add(ulong[] filter, long band)
    {
        var (one, other) = Places(band);
        filter[one >> 6] |= 1UL << one;
        filter[other >> 6] |= 1UL << other;
    }

    /// <summary>False when the band is surely not there.</summary>
    public static bool MayHold(ulong[] filter, long band)
    {
        var (one, other) = Places(band);
        return (filter[one >> 6] >> one & filter[other >> 6] >> other & 1) != 0;
    }

    /// <summary>Bands are hashes, so that parts of them tell where their bits are.</summary>
    private static (int One, int Other) Places(long band) => ((int)(band & (_bits - 1)), (int)((band >> 24) & (_bits - 1)));
}
