using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Neural;

/// <summary>
/// The inner loops of <see cref="QuantisedMatrix"/>: eight rows of bytes by a panel of 64 columns, in whole numbers, for
/// processors with 512-bit and with 256-bit products of bytes, and for any other.
/// </summary>
/// <remarks>Compiled in full at once: the first report of a process would else be read by code that is fifty times slower.</remarks>
internal static class QuantisedKernels
{
    private const int Columns = 64;

    /// <summary>From four rows of a panel's weights to the next four.</summary>
    private const int Step = 4 * Columns;

    /// <summary>So many values' products are added in 16 bits before they are widened: 16 · 63 · 31 just fit.</summary>
    private const int Chunk = 32;

    /// <summary>Writes the 8 × 64 sums; the depth is a multiple of 8.</summary>
    public static void Sum(ref byte left, ref sbyte right, ref int sums, nint depth)
    {
        if (Avx512BW.IsSupported)
        {
            SumWide(ref left, ref right, ref sums, depth);
        }
        else if (Avx2.IsSupported)
        {
            SumNarrow(ref left, ref right, ref sums, depth);
        }
        else
        {
            SumAnywhere(ref left, ref right, ref sums, depth);
        }
    }

    /// <summary>The kernel for processors of any kind: products in 16 bits, four of which make a sum at the end.</summary>
    internal static void SumAnywhere(ref byte left, ref sbyte right, ref int sums, nint depth)
    {
        for (var column = 0; column < Columns; column += Vector<int>.Count)
        {
            for (var row = 0; row < 8; row++)
            {
                SumAnywhereTile(
                    ref Unsafe.Add(ref left, row * depth), ref Unsafe.Add(ref right, column * 4), ref Unsafe.Add(ref sums, row * Columns + column), depth);
            }
        }
    }

    /// <summary>One row by as many columns as a vector holds whole numbers; sixteen products of 63 · 31 fit into 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumAnywhereTile(ref byte left, ref sbyte right, ref int sums, nint depth)
    {
        Vector<int> s0 = default, s1 = default, s2 = default, s3 = default;
        for (nint begin = 0; begin < depth; begin += 2 * Chunk)
        {
            Vector<short> low = default, high = default;
            var end = Math.Min(begin + 2 * Chunk, depth);
            for (var k = begin; k < end; k += 4)
            {
                var four = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref left, k));
                Vector.Widen(Vector.AsVectorByte(Vector.Create(four)), out var x, out _);
                Vector.Widen(Vector.LoadUnsafe(ref right), out var a, out var b);
                low += a * Vector.AsVectorInt16(x);
                high += b * Vector.AsVectorInt16(x);
                right = ref Unsafe.Add(ref right, Columns * 4);
            }

            Vector.Widen(low, out var first, out var second);
            s0 += first;
            s1 += second;
            Vector.Widen(high, out first, out second);
            s2 += first;
            s3 += second;
        }

        Span<int> parts = stackalloc int[4 * Vector<int>.Count];
        s0.CopyTo(parts);
        s1.CopyTo(parts[Vector<int>.Count..]);
        s2.CopyTo(parts[(2 * Vector<int>.Count)..]);
        s3.CopyTo(parts[(3 * Vector<int>.Count)..]);
        for (var column = 0; column < Vector<int>.Count; column++)
        {
            var part = parts.Slice(4 * column, 4);
            Unsafe.Add(ref sums, column) = part[0] + part[1] + part[2] + part[3];
        }
    }

    /// <summary>The kernel for 256-bit vectors: two rows by sixteen columns at a time.</summary>
    internal static void SumNarrow(ref byte left, ref sbyte right, ref int sums, nint depth)
    {
        for (var column = 0; column < Columns; column += 16)
        {
            for (var row = 0; row < 8; row += 2)
            {
                SumNarrowTile(
                    ref Unsafe.Add(ref left, row * depth), ref Unsafe.Add(ref right, column * 4), ref Unsafe.Add(ref sums, row * Columns + column), depth);
            }
        }
    }

    /// <summary>Written out for a whole chunk, so that of ten instructions nine are loads, products and sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumNarrowTile(ref byte left, ref sbyte right, ref int sums, nint depth)
    {
        Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default;
        var ones = Vector256<short>.One;
        ref var second = ref Unsafe.Add(ref left, depth);
        nint k = 0;
        for (; k <= depth - Chunk; k += Chunk)
        {
            var a0 = Vector256.LoadUnsafe(ref right);
            var a1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, 32));
            var x = Spread(ref left, k);
            var y = Spread(ref second, k);
            var t00 = Avx2.MultiplyAddAdjacent(x, a0);
            var t01 = Avx2.MultiplyAddAdjacent(x, a1);
            var t10 = Avx2.MultiplyAddAdjacent(y, a0);
            var t11 = Avx2.MultiplyAddAdjacent(y, a1);
            a0 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, Step));
            a1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, Step + 32));
            x = Spread(ref left, k + 4);
            y = Spread(ref second, k + 4);
            t00 += Avx2.MultiplyAddAdjacent(x, a0);
            t01 += Avx2.MultiplyAddAdjacent(x, a1);
            t10 += Avx2.MultiplyAddAdjacent(y, a0);
            t11 += Avx2.MultiplyAddAdjacent(y, a1);
            a0 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, 2 * Step));
            a1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, 2 * Step + 32));
            x = Spread(ref left, k + 8);
            y = Spread(ref second, k + 8);
            t00 += Avx2.MultiplyAddAdjacent(x, a0);
            t01 += Avx2.MultiplyAddAdjacent(x, a1);
            t10 += Avx2.MultiplyAddAdjacent(y, a0);
            t11 += Avx2.MultiplyAddAdjacent(y, a1);
            a0 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, 3 * Step));
            a1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, 3 * Step + 32));
            x = Spread(ref left, k + 12);
            y = Spread(ref second, k + 12);
            t00 += Avx2.MultiplyAddAdjacent(x, a0);
            t01 += Avx2.MultiplyAddAdjacent(x, a1);
            t10 += Avx2.MultiplyAddAdjacent(y, a0);
            t11 += Avx2.MultiplyAddAdjacent(y, a1);
            a0 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, 4 * Step));
            a1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, 4 * Step + 32));
            x = Spread(ref left, k + 16);
            y = Spread(ref second, k + 16);
            t00 += Avx2.MultiplyAddAdjacent(x, a0);
            t01 += Avx2.MultiplyAddAdjacent(x, a1);
            t10 += Avx2.MultiplyAddAdjacent(y, a0);
            t11 += Avx2.MultiplyAddAdjacent(y, a1);
            a0 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, 5 * Step));
            a1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, 5 * Step + 32));
            x = Spread(ref left, k + 20);
            y = Spread(ref second, k + 20);
            t00 += Avx2.MultiplyAddAdjacent(x, a0);
            t01 += Avx2.MultiplyAddAdjacent(x, a1);
            t10 += Avx2.MultiplyAddAdjacent(y, a0);
            t11 += Avx2.MultiplyAddAdjacent(y, a1);
            a0 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, 6 * Step));
            a1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, 6 * Step + 32));
            x = Spread(ref left, k + 24);
            y = Spread(ref second, k + 24);
            t00 += Avx2.MultiplyAddAdjacent(x, a0);
            t01 += Avx2.MultiplyAddAdjacent(x, a1);
            t10 += Avx2.MultiplyAddAdjacent(y, a0);
            t11 += Avx2.MultiplyAddAdjacent(y, a1);
            a0 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, 7 * Step));
            a1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, 7 * Step + 32));
            x = Spread(ref left, k + 28);
            y = Spread(ref second, k + 28);
            t00 += Avx2.MultiplyAddAdjacent(x, a0);
            t01 += Avx2.MultiplyAddAdjacent(x, a1);
            t10 += Avx2.MultiplyAddAdjacent(y, a0);
            t11 += Avx2.MultiplyAddAdjacent(y, a1);
            right = ref Unsafe.Add(ref right, 8 * Step);
            s00 += Avx2.MultiplyAddAdjacent(t00, ones);
            s01 += Avx2.MultiplyAddAdjacent(t01, ones);
            s10 += Avx2.MultiplyAddAdjacent(t10, ones);
            s11 += Avx2.MultiplyAddAdjacent(t11, ones);
        }

        for (; k < depth; k += 4)
        {
            var a0 = Vector256.LoadUnsafe(ref right);
            var a1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, 32));
            right = ref Unsafe.Add(ref right, Step);
            var x = Spread(ref left, k);
            var y = Spread(ref second, k);
            s00 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(x, a0), ones);
            s01 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(x, a1), ones);
            s10 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(y, a0), ones);
            s11 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(y, a1), ones);
        }

        s00.StoreUnsafe(ref sums);
        s01.StoreUnsafe(ref sums, 8);
        s10.StoreUnsafe(ref sums, Columns);
        s11.StoreUnsafe(ref sums, Columns + 8);
    }

    /// <summary>Four values of a row, in every 32 bits of a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Spread(ref byte row, nint place) =>
        Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref row, place))).AsByte();

    /// <summary>The kernel for 512-bit vectors: two rows by all columns at a time, so that few values are spread over a vector.</summary>
    private static void SumWide(ref byte left, ref sbyte right, ref int sums, nint depth)
    {
        for (var row = 0; row < 8; row += 2)
        {
            SumWideTile(ref Unsafe.Add(ref left, row * depth), ref right, ref Unsafe.Add(ref sums, row * Columns), depth);
        }
    }

    /// <summary>Eight sums in 32 bits and eight in 16 must stay in registers, so nothing may be called from here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumWideTile(ref byte left, ref sbyte right, ref int sums, nint depth)
    {
        Vector512<int> s00 = default, s01 = default, s02 = default, s03 = default;
        Vector512<int> s10 = default, s11 = default, s12 = default, s13 = default;
        var ones = Vector512<short>.One;
        for (nint begin = 0; begin < depth; begin += Chunk)
        {
            Vector512<short> t00 = default, t01 = default, t02 = default, t03 = default;
            Vector512<short> t10 = default, t11 = default, t12 = default, t13 = default;
            var end = Math.Min(begin + Chunk, depth);
            for (var k = begin; k < end; k += 4)
            {
                var x = Vector512.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref left, k))).AsByte();
                var y = Vector512.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref left, depth + k))).AsByte();
                var w = Vector512.LoadUnsafe(ref right);
                t00 += Avx512BW.MultiplyAddAdjacent(x, w);
                t10 += Avx512BW.MultiplyAddAdjacent(y, w);
                w = Vector512.LoadUnsafe(ref Unsafe.Add(ref right, 64));
                t01 += Avx512BW.MultiplyAddAdjacent(x, w);
                t11 += Avx512BW.MultiplyAddAdjacent(y, w);
                w = Vector512.LoadUnsafe(ref Unsafe.Add(ref right, 128));
                t02 += Avx512BW.MultiplyAddAdjacent(x, w);
                t12 += Avx512BW.MultiplyAddAdjacent(y, w);
                w = Vector512.LoadUnsafe(ref Unsafe.Add(ref right, 192));
                t03 += Avx512BW.MultiplyAddAdjacent(x, w);
                t13 += Avx512BW.MultiplyAddAdjacent(y, w);
                right = ref Unsafe.Add(ref right, Columns * 4);
            }

            s00 += Avx512BW.MultiplyAddAdjacent(t00, ones);
            s01 += Avx512BW.MultiplyAddAdjacent(t01, ones);
            s02 += Avx512BW.MultiplyAddAdjacent(t02, ones);
            s03 += Avx512BW.MultiplyAddAdjacent(t03, ones);
            s10 += Avx512BW.MultiplyAddAdjacent(t10, ones);
            s11 += Avx512BW.MultiplyAddAdjacent(t11, ones);
            s12 += Avx512BW.MultiplyAddAdjacent(t12, ones);
            s13 += Avx512BW.MultiplyAddAdjacent(t13, ones);
        }

        s00.StoreUnsafe(ref sums);
        s01.StoreUnsafe(ref sums, 16);
        s02.StoreUnsafe(ref sums, 32);
        s03.StoreUnsafe(ref sums, 48);
        s10.StoreUnsafe(ref sums, 64);
        s11.StoreUnsafe(ref sums, 80);
        s12.StoreUnsafe(ref sums, 96);
        s13.StoreUnsafe(ref sums, 112);
    }
}
