using System.Collections;
using System.Runtime.CompilerServices;

namespace Chancery.Model;

/// <summary>
/// An immutable list that is equal to another list with equal elements, so that records that hold lists
/// compare by value.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
[CollectionBuilder(typeof(Values), nameof(Values.Create))]
public sealed class Values<T> : IReadOnlyList<T>, IEquatable<Values<T>>
{
    /// <summary>The empty list.</summary>
    public static readonly Values<T> Empty = new([]);

    private readonly T[] _items;

    internal Values(T[] items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>The elements as a span; nothing is copied.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <inheritdoc/>
    public bool Equals(Values<T>? other) =>
        other is not null && _items.AsSpan().SequenceEqual(other._items, EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Values<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => "[" + string.Join(", ", _items) + "]";
}

/// <summary>Makes <see cref="Values{T}"/>.</summary>
public static class Values
{
    /// <summary>Copies <paramref name="items"/> into an immutable list.</summary>
    public static Values<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? Values<T>.Empty : new Values<T>(items.ToArray());

    /// <summary>Copies <paramref name="items"/> into an immutable list.</summary>
    public static Values<T> ToValues<T>(this IEnumerable<T> items)
    {
        var array = items.ToArray();
        return array.Length == 0 ? Values<T>.Empty : new Values<T>(array);
    }
}
