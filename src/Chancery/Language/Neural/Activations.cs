using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>Elementwise functions between the matrix products, in place.</summary>
internal static class Activations
{
    /// <summary>x · sigmoid(x).</summary>
    public static void Swish(Span<float> values)
    {
        SwishPlain(values[(Vector512.IsHardwareAccelerated ? SwishWide(values) : SwishNarrow(values))..]);
    }

    private static int SwishWide(Span<float> values)
    {
        ref var x = ref MemoryMarshal.GetReference(values);
        var lanes = values.Length - values.Length % Vector512<float>.Count;
        for (nuint i = 0; i < (nuint)lanes; i += (nuint)Vector512<float>.Count)
        {
            var v = Vector512.LoadUnsafe(ref x, i);
            (v * VectorMath.Sigmoid(v)).StoreUnsafe(ref x, i);
        }

        return lanes;
    }

    /// <summary>The form of <see cref="Swish"/> for the machine's own width; returns how many values it did.</summary>
    internal static int SwishNarrow(Span<float> values)
    {
        ref var x = ref MemoryMarshal.GetReference(values);
        var lanes = values.Length - values.Length % Vector<float>.Count;
        for (nuint i = 0; i < (nuint)lanes; i += (nuint)Vector<float>.Count)
        {
            var v = Vector.LoadUnsafe(ref x, i);
            (v * VectorMath.Sigmoid(v)).StoreUnsafe(ref x, i);
        }

        return lanes;
    }

    /// <summary>The plain form of <see cref="Swish"/>.</summary>
    public static void SwishPlain(Span<float> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] *= VectorMath.Sigmoid(values[i]);
        }
    }

    /// <summary>Negative values become zero.</summary>
    public static void Rectify(Span<float> values)
    {
        ref var x = ref MemoryMarshal.GetReference(values);
        var lanes = values.Length - values.Length % Vector<float>.Count;
        for (nuint i = 0; i < (nuint)lanes; i += (nuint)Vector<float>.Count)
        {
            Vector.MaxNative(Vector.LoadUnsafe(ref x, i), Vector<float>.Zero).StoreUnsafe(ref x, i);
        }

        for (var i = lanes; i < values.Length; i++)
        {
            values[i] = Math.Max(values[i], 0f);
        }
    }

    /// <summary>target = the larger of 0 and a + b.</summary>
    public static void AddRectified(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> target)
    {
        ref var x = ref MemoryMarshal.GetReference(a[..target.Length]);
        ref var y = ref MemoryMarshal.GetReference(b[..target.Length]);
        ref var to = ref MemoryMarshal.GetReference(target);
        var lanes = target.Length - target.Length % Vector<float>.Count;
        for (nuint i = 0; i < (nuint)lanes; i += (nuint)Vector<float>.Count)
        {
            Vector.MaxNative(Vector.LoadUnsafe(ref x, i) + Vector.LoadUnsafe(ref y, i), Vector<float>.Zero).StoreUnsafe(ref to, i);
        }

        for (var i = lanes; i < target.Length; i++)
        {
            target[i] = Math.Max(a[i] + b[i], 0f);
        }
    }

    /// <summary>Index of the first of the largest values.</summary>
    public static int IndexOfLargest(ReadOnlySpan<float> values)
    {
        if (values.Length < 2 * Vector<float>.Count)
        {
            return IndexOfLargestPlain(values);
        }

        ref var x = ref MemoryMarshal.GetReference(values);
        var last = (nuint)(values.Length - Vector<float>.Count);
        var high = Vector.LoadUnsafe(ref x, last);
        for (nuint i = 0; i < last; i += (nuint)Vector<float>.Count)
        {
            high = Vector.MaxNative(high, Vector.LoadUnsafe(ref x, i));
        }

        var largest = high[0];
        for (var lane = 1; lane < Vector<float>.Count; lane++)
        {
            largest = Math.Max(largest, high[lane]);
        }

        var begin = 0;
        while (begin + Vector<float>.Count <= values.Length && !Vector.EqualsAny(Vector.LoadUnsafe(ref x, (nuint)begin), Vector.Create(largest)))
        {
            begin += Vector<float>.Count;
        }

        return begin + IndexOfLargestPlain(values[begin..Math.Min(begin + Vector<float>.Count, values.Length)]);
    }

    /// <summary>The plain form of <see cref="IndexOfLargest"/>.</summary>
    public static int IndexOfLargestPlain(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            best = values[i] > values[best] ? i : best;
        }

        return best;
    }
}
