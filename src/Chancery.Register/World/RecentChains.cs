using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Chancery.Register.World;

/// <summary>
/// Lists of what was asked for lately, as chains in one long list without an object for each. As in
/// <see cref="Recent{TKey, TValue}"/>, those of an older half are forgotten when they are not asked for again.
/// </summary>
/// <param name="read">Adds all that belong to a key that is not known.</param>
internal sealed class RecentChains<TKey, TItem>(Action<TKey> read)
    where TKey : notnull
{
    /// <summary>Where a chain ends; the others are the places behind their links.</summary>
    private const int _end = 0;

    private Half _newer = new();
    private Half _older = new();

    /// <summary>How many items were asked for since the last time something was forgotten.</summary>
    public int Count => _newer.Links.Count;

    /// <summary>Adds an item.</summary>
    public void Add(TKey key, TItem item)
    {
        ref var first = ref First(key);
        _newer.Links.Add(new Link(item, first));
        first = _newer.Links.Count;
    }

    /// <summary>True when all items of the key are known.</summary>
    public bool IsKnown(TKey key) => _newer.Firsts.ContainsKey(key) || _older.Firsts.ContainsKey(key);

    /// <summary>The items of a key, the latest first; valid until something is added.</summary>
    public Chain Of(TKey key)
    {
        var first = First(key);
        return new Chain(CollectionsMarshal.AsSpan(_newer.Links), first);
    }

    /// <summary>Takes the first item away for which <paramref name="isIt"/> holds.</summary>
    public void Remove(TKey key, Predicate<TItem> isIt)
    {
        ref var place = ref First(key);
        var links = CollectionsMarshal.AsSpan(_newer.Links);
        while (place != _end)
        {
            ref var link = ref links[place - 1];
            if (isIt(link.Item))
            {
                place = link.Next;
                return;
            }

            place = ref link.Next;
        }
    }

    /// <summary>Forgets a key, so that it will be read again.</summary>
    public void Forget(TKey key)
    {
        _newer.Firsts.Remove(key);
        _older.Firsts.Remove(key);
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

    /// <summary>Where the chain of a key begins, which is known from now on.</summary>
    private ref int First(TKey key)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_newer.Firsts, key, out var isKnown);
        if (isKnown)
        {
            return ref first;
        }

        if (_older.Firsts.TryGetValue(key, out var place))
        {
            for (; place != _end; place = _older.Links[place - 1].Next)
            {
                Add(key, _older.Links[place - 1].Item);
            }
        }
        else
        {
            read(key);
        }

        return ref CollectionsMarshal.GetValueRefOrNullRef(_newer.Firsts, key);
    }

    /// <summary>The items of one key.</summary>
    public ref struct Chain(Span<Link> links, int first)
    {
        private readonly Span<Link> _links = links;
        private int _next = first;
        private ref TItem _current = ref Unsafe.NullRef<TItem>();

        /// <summary>The item at hand, to be changed if need be.</summary>
        public readonly ref TItem Current => ref _current;

        public bool MoveNext()
        {
            if (_next == _end)
            {
                return false;
            }

            ref var link = ref _links[_next - 1];
            _current = ref link.Item;
            _next = link.Next;
            return true;
        }

        public readonly Chain GetEnumerator() => this;
    }

    /// <summary>An item and the place behind the next one.</summary>
    public struct Link(TItem item, int next)
    {
        public TItem Item = item;
        public int Next = next;
    }

    private sealed class Half
    {
        public Dictionary<TKey, int> Firsts { get; } = [];

        public List<Link> Links { get; } = [];

        public void Clear()
        {
            Firsts.Clear();
            Links.Clear();
        }
    }
}
