using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>Elementwise functions between the matrix products, in place.</summary>
internal static class Activations
{
    /// <summary>x · sigmoid(x).</summary>
    public static void Swish(Span<float> values)
    {
        ref var x = ref MemoryMarshal.GetReference(values);
        var lanes = values.Length - values.Length % 16;
        for (nuint i = 0; i < (nuint)lanes; i += 16)
        {
            var v = Vector512.LoadUnsafe(ref x, i);
            (v * VectorMath.Sigmoid(v)).StoreUnsafe(ref x, i);
        }

        SwishPlain(values[lanes..]);
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
        var lanes = values.Length - values.Length % 16;
        for (nuint i = 0; i < (nuint)lanes; i += 16)
        {
            Vector512.Max(Vector512.LoadUnsafe(ref x, i), Vector512<float>.Zero).StoreUnsafe(ref x, i);
        }

        for (var i = lanes; i < values.Length; i++)
        {
            values[i] = Math.Max(values[i], 0f);
        }
    }

    /// <summary>target = the larger of 0 and a + b.</summary>
    public static void AddRectified(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = Math.Max(a[i] + b[i], 0f);
        }
    }

    /// <summary>Index of the first of the largest values.</summary>
    public static int IndexOfLargest(ReadOnlySpan<float> values)
    {
        if (values.Length < 2 * Vector512<float>.Count)
        {
            return IndexOfLargestPlain(values);
        }

        ref var x = ref MemoryMarshal.GetReference(values);
        var last = (nuint)(values.Length - Vector512<float>.Count);
        var high = Vector512.LoadUnsafe(ref x, last);
        for (nuint i = 0; i < last; i += 16)
        {
            high = Vector512.Max(high, Vector512.LoadUnsafe(ref x, i));
        }

        var narrow = Vector256.Max(high.GetLower(), high.GetUpper());
        var largest = Vector128.Max(narrow.GetLower(), narrow.GetUpper());
        var value = Vector512.Create(Math.Max(Math.Max(largest[0], largest[1]), Math.Max(largest[2], largest[3])));
        for (nuint i = 0; i < last; i += 16)
        {
            var found = Vector512.Equals(Vector512.LoadUnsafe(ref x, i), value).ExtractMostSignificantBits();
            if (found != 0)
            {
                return (int)i + System.Numerics.BitOperations.TrailingZeroCount(found);
            }
        }

        var rest = Vector512.Equals(Vector512.LoadUnsafe(ref x, last), value).ExtractMostSignificantBits();
        return (int)last + System.Numerics.BitOperations.TrailingZeroCount(rest);
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
