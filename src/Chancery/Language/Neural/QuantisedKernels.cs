using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Neural;

/// <summary>
/// The inner loops of <see cref="QuantisedMatrix"/>: eight rows of bytes by a panel of 32 columns, in whole numbers, for
/// processors with 512-bit and with 256-bit vectors of bytes.
/// </summary>
/// <remarks>Compiled in full at once: the first report of a process would else be read by code that is fifty times slower.</remarks>
internal static class QuantisedKernels
{
    private const int Columns = 32;

    /// <summary>So many values' products are added in 16 bits before they are widened: 16 · 63 · 31 just fit.</summary>
    private const int Chunk = 32;

    /// <summary>True where one of the kernels runs.</summary>
    public static bool AreSupported => Avx512BW.IsSupported || Avx2.IsSupported;

    /// <summary>Writes the 8 × 32 sums; the depth is a multiple of 4.</summary>
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

    /// <summary>The kernel for 512-bit vectors: four rows by all columns at a time.</summary>
    private static void SumWide(ref byte left, ref sbyte right, ref int sums, nint depth)
    {
        SumWideTile(ref left, ref right, ref sums, depth);
        SumWideTile(ref Unsafe.Add(ref left, 4 * depth), ref right, ref Unsafe.Add(ref sums, 4 * Columns), depth);
    }

    /// <summary>Eight sums in 32 bits and eight in 16 must stay in registers, so nothing may be called from here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumWideTile(ref byte left, ref sbyte right, ref int sums, nint depth)
    {
        Vector512<int> s00 = default, s01 = default, s10 = default, s11 = default;
        Vector512<int> s20 = default, s21 = default, s30 = default, s31 = default;
        var ones = Vector512<short>.One;
        for (nint begin = 0; begin < depth; begin += Chunk)
        {
            Vector512<short> t00 = default, t01 = default, t10 = default, t11 = default;
            Vector512<short> t20 = default, t21 = default, t30 = default, t31 = default;
            var end = Math.Min(begin + Chunk, depth);
            for (var k = begin; k < end; k += 4)
            {
                var a0 = Vector512.LoadUnsafe(ref right);
                var a1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref right, 64));
                right = ref Unsafe.Add(ref right, Columns * 4);
                ref var row = ref Unsafe.Add(ref left, k);
                var x = Vector512.Create(Unsafe.ReadUnaligned<int>(ref row)).AsByte();
                t00 += Avx512BW.MultiplyAddAdjacent(x, a0);
                t01 += Avx512BW.MultiplyAddAdjacent(x, a1);
                x = Vector512.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref row, depth))).AsByte();
                t10 += Avx512BW.MultiplyAddAdjacent(x, a0);
                t11 += Avx512BW.MultiplyAddAdjacent(x, a1);
                x = Vector512.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref row, 2 * depth))).AsByte();
                t20 += Avx512BW.MultiplyAddAdjacent(x, a0);
                t21 += Avx512BW.MultiplyAddAdjacent(x, a1);
                x = Vector512.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref row, 3 * depth))).AsByte();
                t30 += Avx512BW.MultiplyAddAdjacent(x, a0);
                t31 += Avx512BW.MultiplyAddAdjacent(x, a1);
            }

            s00 += Avx512BW.MultiplyAddAdjacent(t00, ones);
            s01 += Avx512BW.MultiplyAddAdjacent(t01, ones);
            s10 += Avx512BW.MultiplyAddAdjacent(t10, ones);
            s11 += Avx512BW.MultiplyAddAdjacent(t11, ones);
            s20 += Avx512BW.MultiplyAddAdjacent(t20, ones);
            s21 += Avx512BW.MultiplyAddAdjacent(t21, ones);
            s30 += Avx512BW.MultiplyAddAdjacent(t30, ones);
            s31 += Avx512BW.MultiplyAddAdjacent(t31, ones);
        }

        s00.StoreUnsafe(ref sums);
        s01.StoreUnsafe(ref sums, 16);
        s10.StoreUnsafe(ref sums, 32);
        s11.StoreUnsafe(ref sums, 48);
        s20.StoreUnsafe(ref sums, 64);
        s21.StoreUnsafe(ref sums, 80);
        s30.StoreUnsafe(ref sums, 96);
        s31.StoreUnsafe(ref sums, 112);
    }
}
