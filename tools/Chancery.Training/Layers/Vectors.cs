using System.Numerics;
using System.Runtime.InteropServices;

namespace Chancery.Training.Layers;

/// <summary>Elementwise loops.</summary>
internal static class Vectors
{
    /// <summary>Sum of products.</summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var va = MemoryMarshal.Cast<float, Vector<float>>(a);
        var vb = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sums = Vector<float>.Zero;
        for (var i = 0; i < va.Length; i++)
        {
            sums += va[i] * vb[i];
        }

        var sum = Vector.Sum(sums);
        for (var i = va.Length * Vector<float>.Count; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>target += source.</summary>
    public static void Add(Span<float> target, ReadOnlySpan<float> source)
    {
        var t = MemoryMarshal.Cast<float, Vector<float>>(target);
        var s = MemoryMarshal.Cast<float, Vector<float>>(source);
        for (var i = 0; i < t.Length; i++)
        {
            t[i] += s[i];
        }

        for (var i = t.Length * Vector<float>.Count; i < target.Length; i++)
        {
            target[i] += source[i];
        }
    }

    /// <summary>target += source · factor.</summary>
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        var t = MemoryMarshal.Cast<float, Vector<float>>(target);
        var s = MemoryMarshal.Cast<float, Vector<float>>(source);
        for (var i = 0; i < t.Length; i++)
        {
            t[i] += s[i] * factor;
        }

        for (var i = t.Length * Vector<float>.Count; i < target.Length; i++)
        {
            target[i] += source[i] * factor;
        }
    }

    /// <summary>target = a · b, elementwise.</summary>
    public static void Multiply(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> target)
    {
        var t = MemoryMarshal.Cast<float, Vector<float>>(target);
        var va = MemoryMarshal.Cast<float, Vector<float>>(a);
        var vb = MemoryMarshal.Cast<float, Vector<float>>(b);
        for (var i = 0; i < t.Length; i++)
        {
            t[i] = va[i] * vb[i];
        }

        for (var i = t.Length * Vector<float>.Count; i < target.Length; i++)
        {
            target[i] = a[i] * b[i];
        }
    }

    /// <summary>Negative values become zero.</summary>
    public static void Rectify(Span<float> values)
    {
        var v = MemoryMarshal.Cast<float, Vector<float>>(values);
        for (var i = 0; i < v.Length; i++)
        {
            v[i] = Vector.Max(v[i], Vector<float>.Zero);
        }

        for (var i = v.Length * Vector<float>.Count; i < values.Length; i++)
        {
            values[i] = Math.Max(values[i], 0f);
        }
    }

    /// <summary>The gradient becomes zero where the rectified value is.</summary>
    public static void RectifyBackward(ReadOnlySpan<float> rectified, Span<float> gradient)
    {
        var v = MemoryMarshal.Cast<float, Vector<float>>(rectified);
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        for (var i = 0; i < g.Length; i++)
        {
            g[i] = Vector.ConditionalSelect(Vector.GreaterThan(v[i], Vector<float>.Zero), g[i], Vector<float>.Zero);
        }

        for (var i = g.Length * Vector<float>.Count; i < gradient.Length; i++)
        {
            gradient[i] = rectified[i] > 0 ? gradient[i] : 0f;
        }
    }
}
