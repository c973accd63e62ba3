using System.Diagnostics.CodeAnalysis;

namespace Chancery.Register.World;

/// <summary>
/// What was asked for lately, in two halves: when the newer one is full it becomes the older one, and what stood there and
/// was not asked for again is forgotten.
/// </summary>
internal sealed class Recent<TKey, TValue>
    where TKey : notnull
{
    private Dictionary<TKey, TValue> _newer = [];
    private Dictionary<TKey, TValue> _older = [];

    /// <summary>How many were asked for since the last time something was forgotten.</summary>
    public int Count => _newer.Count;

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_newer.TryGetValue(key, out value))
        {
            return true;
        }

        if (_older.TryGetValue(key, out value))
        {
            _newer.Add(key, value);
            return true;
        }

        return false;
    }

    /// <summary>Keeps a value, instead of the one before.</summary>
    public void Put(TKey key, TValue value) => _newer[key] = value;

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
}
