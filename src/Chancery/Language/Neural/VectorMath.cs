using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>Exponentials from multiplications and additions only, so that every machine gives the same bits.</summary>
/// <remarks>
/// Each in three forms: for 512-bit vectors, for the vectors that the machine has, and plain. Where 512 bits are not in
/// the hardware their operations are calls, which costs ten times the work itself.
/// </remarks>
internal static class VectorMath
{
    private const float Log2E = 1.44269504f;
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;
    private const float Lowest = -87f;
    private const float Highest = 88f;

    /// <summary>e^x for each lane; x is first held within [−87, 88].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(Lowest)), Vector512.Create(Highest));
        var n = Vector512.Floor(Vector512.FusedMultiplyAdd(x, Vector512.Create(Log2E), Vector512.Create(0.5f)));
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2High), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2Low), r);
        var p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(5.0000001201e-1f));
        p = Vector512.FusedMultiplyAdd(p, r * r, r + Vector512<float>.One);
        var exponent = Vector512.ConvertToInt32(n) + Vector512.Create(127);
        return p * Vector512.ShiftLeft(exponent, 23).AsSingle();
    }

    /// <summary>The form of <see cref="Exp(Vector512{float})"/> for the machine's own width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exp(Vector<float> x)
    {
        x = Vector.MinNative(Vector.MaxNative(x, Vector.Create(Lowest)), Vector.Create(Highest));
        var n = Vector.Floor(Vector.FusedMultiplyAdd(x, Vector.Create(Log2E), Vector.Create(0.5f)));
        var r = Vector.FusedMultiplyAdd(n, Vector.Create(-Ln2High), x);
        r = Vector.FusedMultiplyAdd(n, Vector.Create(-Ln2Low), r);
        var p = Vector.Create(1.9875691500e-4f);
        p = Vector.FusedMultiplyAdd(p, r, Vector.Create(1.3981999507e-3f));
        p = Vector.FusedMultiplyAdd(p, r, Vector.Create(8.3334519073e-3f));
        p = Vector.FusedMultiplyAdd(p, r, Vector.Create(4.1665795894e-2f));
        p = Vector.FusedMultiplyAdd(p, r, Vector.Create(1.6666665459e-1f));
        p = Vector.FusedMultiplyAdd(p, r, Vector.Create(5.0000001201e-1f));
        p = Vector.FusedMultiplyAdd(p, r * r, r + Vector<float>.One);
        var exponent = Vector.ConvertToInt32Native(n) + Vector.Create(127);
        return p * Vector.AsVectorSingle(Vector.ShiftLeft(exponent, 23));
    }

    /// <summary>The plain form of <see cref="Exp(Vector512{float})"/>.</summary>
    public static float Exp(float x)
    {
        x = MathF.Min(MathF.Max(x, Lowest), Highest);
        var n = MathF.Floor(MathF.FusedMultiplyAdd(x, Log2E, 0.5f));
        var r = MathF.FusedMultiplyAdd(n, -Ln2High, x);
        r = MathF.FusedMultiplyAdd(n, -Ln2Low, r);
        var p = 1.9875691500e-4f;
        p = MathF.FusedMultiplyAdd(p, r, 1.3981999507e-3f);
        p = MathF.FusedMultiplyAdd(p, r, 8.3334519073e-3f);
        p = MathF.FusedMultiplyAdd(p, r, 4.1665795894e-2f);
        p = MathF.FusedMultiplyAdd(p, r, 1.6666665459e-1f);
        p = MathF.FusedMultiplyAdd(p, r, 5.0000001201e-1f);
        p = MathF.FusedMultiplyAdd(p, r * r, r + 1f);
        return p * BitConverter.Int32BitsToSingle(((int)n + 127) << 23);
    }

    /// <summary>1 / (1 + e^−x) for each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) =>
        Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>Two sigmoids with one division, which costs more than all the rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<float> First, Vector512<float> Second) Sigmoids(Vector512<float> x, Vector512<float> y)
    {
        // Each held below e^40, so that the product of two stays finite; beyond, the sigmoid is nothing anyway.
        var most = Vector512.Create(-40f);
        var a = Vector512<float>.One + Exp(-Vector512.Max(x, most));
        var b = Vector512<float>.One + Exp(-Vector512.Max(y, most));
        var both = Vector512<float>.One / (a * b);
        return (both * b, both * a);
    }

    /// <summary>The form of <see cref="Sigmoids(Vector512{float}, Vector512{float})"/> for the machine's own width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector<float> First, Vector<float> Second) Sigmoids(Vector<float> x, Vector<float> y)
    {
        var most = Vector.Create(-40f);
        var a = Vector<float>.One + Exp(-Vector.MaxNative(x, most));
        var b = Vector<float>.One + Exp(-Vector.MaxNative(y, most));
        var both = Vector<float>.One / (a * b);
        return (both * b, both * a);
    }

    /// <summary>The plain form of <see cref="Sigmoids(Vector512{float}, Vector512{float})"/>.</summary>
    public static (float First, float Second) Sigmoids(float x, float y)
    {
        var a = 1f + Exp(-Math.Max(x, -40f));
        var b = 1f + Exp(-Math.Max(y, -40f));
        var both = 1f / (a * b);
        return (both * b, both * a);
    }

    /// <summary>The form of <see cref="Sigmoid(Vector512{float})"/> for the machine's own width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sigmoid(Vector<float> x) => Vector<float>.One / (Vector<float>.One + Exp(-x));

    /// <summary>The plain form of <see cref="Sigmoid(Vector512{float})"/>.</summary>
    public static float Sigmoid(float x) => 1f / (1f + Exp(-x));
}
