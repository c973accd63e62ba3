using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Neural;

/// <summary>
/// The inner loops of <see cref="QuantisedMatrix"/>: eight rows of bytes by a panel of 64 columns, in whole numbers, for
/// processors with 512-bit and with 256-bit vectors of bytes.
/// </summary>
/// <remarks>Compiled in full at once: the first report of a process would else be read by code that is fifty times slower.</remarks>
internal static class QuantisedKernels
{
    private const int Columns = 64;

    /// <summary>So many values' products are added in 16 bits before they are widened: 16 · 63 · 31 just fit.</summary>
    private const int Chunk = 32;

    /// <summary>True where one of the kernels runs.</summary>
    public static bool AreSupported => Avx512BW.IsSupported || Avx2.IsSupported;

    /// <summary>Writes the 8 × 64 sums; the depth is a multiple of 4.</summary>
    public static void Sum(ref byte left, ref sbyte right, ref int sums, nint depth)
    {
        if (Avx512BW.IsSupported)
        {
            SumWide(ref left, ref right, ref sums, depth);
        }
        else
        {
            SumNarrow(ref left, ref right, ref sums, depth);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumNarrowTile(ref byte left, ref sbyte right, ref int sums, nint depth)
    {
        Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default;
        var ones = Vector256<short>.One;
        for (nint begin = 0; begin < depth; begin += Chunk)
        {
            Vector256<short> t00 = default, t01 = default, t10 = default, t11 = default;
            var end = Math.Min(begin + Chunk, depth);
            for (var k = begin; k < end; k += 4)
            {
                var a0 = Vector256.LoadUnsafe(ref right);
                var a1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, 32));
                right = ref Unsafe.Add(ref right, Columns * 4);
                var x = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref left, k))).AsByte();
                var y = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref left, depth + k))).AsByte();
                t00 += Avx2.MultiplyAddAdjacent(x, a0);
                t01 += Avx2.MultiplyAddAdjacent(x, a1);
                t10 += Avx2.MultiplyAddAdjacent(y, a0);
                t11 += Avx2.MultiplyAddAdjacent(y, a1);
            }

            s00 += Avx2.MultiplyAddAdjacent(t00, ones);
            s01 += Avx2.MultiplyAddAdjacent(t01, ones);
            s10 += Avx2.MultiplyAddAdjacent(t10, ones);
            s11 += Avx2.MultiplyAddAdjacent(t11, ones);
        }

        s00.StoreUnsafe(ref sums);
        s01.StoreUnsafe(ref sums, 8);
        s10.StoreUnsafe(ref sums, Columns);
        s11.StoreUnsafe(ref sums, Columns + 8);
    }

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
