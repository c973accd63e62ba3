using System.Collections.Concurrent;

namespace Chancery.Register.Sqlite;

/// <summary>Things that are large to make and used again and again, by any thread.</summary>
internal sealed class Pool<T>(int most, Action<T> clear)
    where T : class, new()
{
    private readonly ConcurrentBag<T> _free = [];

    /// <summary>One that nobody uses, and empty.</summary>
    public T Rent() => _free.TryTake(out var free) ? free : new T();

    /// <summary>Gives one back.</summary>
    public void Return(T used)
    {
        if (_free.Count < most)
        {
            clear(used);
            _free.Add(used);
        }
    }
}
