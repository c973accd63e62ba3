using System.Collections.Concurrent;

namespace Chancery.Register.World;

/// <summary>Values that many facets have in common, each kept once; for any thread.</summary>
internal sealed class Shared<TKey, T>(Func<TKey, T> make, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private const int _most = 50_000;

    private readonly ConcurrentDictionary<TKey, T> _known = new(comparer);
    private int _count;

    /// <summary>The one value of that key.</summary>
    public T Of(TKey key)
    {
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        if (Interlocked.Increment(ref _count) > _most)
        {
            _known.Clear(); // Those made before stay what they are; equal ones may come to stand beside them.
            _count = 0;
        }

        return _known.GetOrAdd(key, make);
    }
}
