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

    /// <summary>True where one of the kernels runs.</summary>
    public static bool AreSupported => Avx512BW.IsSupported || Avx2.IsSupported;

    /// <summary>Writes the 8 × 32 sums; the depth is a multiple of 8.</summary>
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
                SumNarrow(
                    ref Unsafe.Add(ref left, row * depth), ref Unsafe.Add(ref right, column * 4), ref Unsafe.Add(ref sums, row * Columns + column), depth);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumNarrow(ref byte left, ref sbyte right, ref int sums, nint depth, int panel = Columns * 4)
    {
        Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default;
        var ones = Vector256<short>.One;
        for (nint k = 0; k < depth; k += 8)
        {
            var a0 = Vector256.LoadUnsafe(ref right);
            var a1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, 32));
            var b0 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, panel));
            var b1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref right, panel + 32));
            right = ref Unsafe.Add(ref right, 2 * panel);
            AddNarrow(ref Unsafe.Add(ref left, k), a0, a1, b0, b1, ones, ref s00, ref s01);
            AddNarrow(ref Unsafe.Add(ref left, depth + k), a0, a1, b0, b1, ones, ref s10, ref s11);
        }

        s00.StoreUnsafe(ref sums);
        s01.StoreUnsafe(ref sums, 8);
        s10.StoreUnsafe(ref sums, Columns);
        s11.StoreUnsafe(ref sums, Columns + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddNarrow(
        ref byte row, Vector256<sbyte> a0, Vector256<sbyte> a1, Vector256<sbyte> b0, Vector256<sbyte> b1, Vector256<short> ones,
        ref Vector256<int> sum0, ref Vector256<int> sum1)
    {
        var x = Vector256.Create(Unsafe.ReadUnaligned<int>(ref row)).AsByte();
        var y = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref row, 4))).AsByte();
        sum0 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(x, a0) + Avx2.MultiplyAddAdjacent(y, b0), ones);
        sum1 += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(x, a1) + Avx2.MultiplyAddAdjacent(y, b1), ones);
    }

    /// <summary>One tile of 8 × 32; the sixteen sums must stay in registers, so nothing may be called from here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumWide(ref byte left, ref sbyte right, ref int sums, nint depth)
    {
        Vector512<int> s00 = default, s01 = default, s10 = default, s11 = default;
        Vector512<int> s20 = default, s21 = default, s30 = default, s31 = default;
        Vector512<int> s40 = default, s41 = default, s50 = default, s51 = default;
        Vector512<int> s60 = default, s61 = default, s70 = default, s71 = default;
        var ones = Vector512<short>.One;
        for (nint k = 0; k < depth; k += 8)
        {
            var a0 = Vector512.LoadUnsafe(ref right);
            var a1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref right, 64));
            var b0 = Vector512.LoadUnsafe(ref Unsafe.Add(ref right, 128));
            var b1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref right, 192));
            right = ref Unsafe.Add(ref right, 256);
            ref var row = ref Unsafe.Add(ref left, k);
            Add(ref row, a0, a1, b0, b1, ones, ref s00, ref s01);
            Add(ref Unsafe.Add(ref row, depth), a0, a1, b0, b1, ones, ref s10, ref s11);
            Add(ref Unsafe.Add(ref row, 2 * depth), a0, a1, b0, b1, ones, ref s20, ref s21);
            Add(ref Unsafe.Add(ref row, 3 * depth), a0, a1, b0, b1, ones, ref s30, ref s31);
            Add(ref Unsafe.Add(ref row, 4 * depth), a0, a1, b0, b1, ones, ref s40, ref s41);
            Add(ref Unsafe.Add(ref row, 5 * depth), a0, a1, b0, b1, ones, ref s50, ref s51);
            Add(ref Unsafe.Add(ref row, 6 * depth), a0, a1, b0, b1, ones, ref s60, ref s61);
            Add(ref Unsafe.Add(ref row, 7 * depth), a0, a1, b0, b1, ones, ref s70, ref s71);
        }

        s00.StoreUnsafe(ref sums); s01.StoreUnsafe(ref sums, 16);
        s10.StoreUnsafe(ref sums, 32); s11.StoreUnsafe(ref sums, 48);
        s20.StoreUnsafe(ref sums, 64); s21.StoreUnsafe(ref sums, 80);
        s30.StoreUnsafe(ref sums, 96); s31.StoreUnsafe(ref sums, 112);
        s40.StoreUnsafe(ref sums, 128); s41.StoreUnsafe(ref sums, 144);
        s50.StoreUnsafe(ref sums, 160); s51.StoreUnsafe(ref sums, 176);
        s60.StoreUnsafe(ref sums, 192); s61.StoreUnsafe(ref sums, 208);
        s70.StoreUnsafe(ref sums, 224); s71.StoreUnsafe(ref sums, 240);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(
        ref byte row, Vector512<sbyte> a0, Vector512<sbyte> a1, Vector512<sbyte> b0, Vector512<sbyte> b1, Vector512<short> ones,
        ref Vector512<int> sum0, ref Vector512<int> sum1)
    {
        var x = Vector512.Create(Unsafe.ReadUnaligned<int>(ref row)).AsByte();
        var y = Vector512.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref row, 4))).AsByte();
        sum0 += Avx512BW.MultiplyAddAdjacent(Avx512BW.MultiplyAddAdjacent(x, a0) + Avx512BW.MultiplyAddAdjacent(y, b0), ones);
        sum1 += Avx512BW.MultiplyAddAdjacent(Avx512BW.MultiplyAddAdjacent(x, a1) + Avx512BW.MultiplyAddAdjacent(y, b1), ones);
    }
}
