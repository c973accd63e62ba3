using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>
/// Single-precision matrix products. Every sum runs over the inner index in order, one fused multiply–add at a
/// time, so that the result has the same bits whatever the width of the machine's vectors.
/// </summary>
internal static class Gemm
{
    private const int TileRows = 8;
    private const int TileColumns = 32;
    private const int BlockDepth = 256;

    /// <summary>Number of floats that <see cref="PackRight"/> writes.</summary>
    public static int PackedLength(int depth, int columns) => depth * Panels(columns) * TileColumns;

    /// <summary>Number of floats of scratch that <see cref="Multiply"/> needs.</summary>
    public static int ScratchLength(int rows, int depth) =>
        (rows + TileRows - 1) / TileRows * TileRows * Math.Min(depth, BlockDepth);

    /// <summary>Lays the right factor out in panels of 32 columns, blocks of 256 rows.</summary>
    public static void PackRight(
        ReadOnlySpan<float> source, int rowStride, int columnStride, int depth, int columns, Span<float> packed)
    {
        var position = 0;
        for (var block = 0; block < depth; block += BlockDepth)
        {
            var blockEnd = Math.Min(depth, block + BlockDepth);
            for (var panel = 0; panel < columns; panel += TileColumns)
            {
                var width = Math.Min(TileColumns, columns - panel);
                for (var k = block; k < blockEnd; k++)
                {
                    var row = packed.Slice(position, TileColumns);
                    PackRow(source[(k * rowStride + panel * columnStride)..], columnStride, width, row);
                    position += TileColumns;
                }
            }
        }
    }

    /// <summary>
    /// result[rows × columns] = left[rows × depth] · right, where right is packed; added to the result when
    /// <paramref name="accumulate"/> is set.
    /// </summary>
    public static void Multiply(
        ReadOnlySpan<float> left, int rowStride, int columnStride, ReadOnlySpan<float> packedRight,
        Span<float> result, int resultStride, int rows, int depth, int columns, bool accumulate, Span<float> scratch)
    {
        var panels = Panels(columns);
        var packed = packedRight;
        for (var block = 0; block < depth; block += BlockDepth)
        {
            var blockDepth = Math.Min(BlockDepth, depth - block);
            PackLeft(left[(block * columnStride)..], rowStride, columnStride, rows, blockDepth, scratch);
            for (var panel = 0; panel < panels; panel++)
            {
                var right = packed.Slice(panel * blockDepth * TileColumns, blockDepth * TileColumns);
                var width = Math.Min(TileColumns, columns - panel * TileColumns);
                MultiplyPanel(
                    scratch, right, result[(panel * TileColumns)..], resultStride, rows, blockDepth, width,
                    accumulate || block > 0);
            }

            packed = packed[(panels * blockDepth * TileColumns)..];
        }
    }

    /// <summary>The plain form of <see cref="Multiply"/>: same sums in the same order.</summary>
    public static void MultiplyPlain(
        ReadOnlySpan<float> left, int leftRowStride, int leftColumnStride,
        ReadOnlySpan<float> right, int rightRowStride, int rightColumnStride,
        Span<float> result, int resultStride, int rows, int depth, int columns, bool accumulate)
    {
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var sum = accumulate ? result[i * resultStride + j] : 0f;
                for (var k = 0; k < depth; k++)
                {
                    var a = left[i * leftRowStride + k * leftColumnStride];
                    sum = MathF.FusedMultiplyAdd(a, right[k * rightRowStride + j * rightColumnStride], sum);
                }

                result[i * resultStride + j] = sum;
            }
        }
    }

    private static int Panels(int columns) => (columns + TileColumns - 1) / TileColumns;

    private static void PackRow(ReadOnlySpan<float> source, int stride, int width, Span<float> row)
    {
        if (stride == 1)
        {
            source[..width].CopyTo(row);
        }
        else
        {
            for (var j = 0; j < width; j++)
            {
                row[j] = source[j * stride];
            }
        }

        row[width..].Clear();
    }

    private static void PackLeft(
        ReadOnlySpan<float> left, int rowStride, int columnStride, int rows, int depth, Span<float> packed)
    {
        for (var tile = 0; tile < rows; tile += TileRows)
        {
            var height = Math.Min(TileRows, rows - tile);
            var panel = packed.Slice(tile * depth, TileRows * depth);
            if (height < TileRows)
            {
                panel.Clear();
            }

            for (var i = 0; i < height; i++)
            {
                ref var from = ref Unsafe.AsRef(in left[(tile + i) * rowStride]);
                _ = left[(tile + i) * rowStride + (depth - 1) * columnStride];
                ref var to = ref panel[i];
                for (nint k = 0; k < depth; k++)
                {
                    Unsafe.Add(ref to, k * TileRows) = Unsafe.Add(ref from, k * columnStride);
                }
            }
        }
    }

    private static void MultiplyPanel(
        ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result, int resultStride,
        int rows, int depth, int width, bool accumulate)
    {
        Span<float> tile = stackalloc float[TileRows * TileColumns];
        ref var b = ref MemoryMarshal.GetReference(right);
        for (var i = 0; i < rows; i += TileRows)
        {
            ref var a = ref MemoryMarshal.GetReference(left.Slice(i * depth, TileRows * depth));
            var height = Math.Min(TileRows, rows - i);
            if (height == TileRows && width == TileColumns)
            {
                var target = result.Slice(i * resultStride, (TileRows - 1) * resultStride + TileColumns);
                Kernel(ref a, ref b, ref MemoryMarshal.GetReference(target), resultStride, depth, accumulate);
                continue;
            }

            for (var r = 0; accumulate && r < height; r++)
            {
                result.Slice((i + r) * resultStride, width).CopyTo(tile[(r * TileColumns)..]);
            }

            Kernel(ref a, ref b, ref MemoryMarshal.GetReference(tile), TileColumns, depth, accumulate);
            for (var r = 0; r < height; r++)
            {
                tile.Slice(r * TileColumns, width).CopyTo(result[((i + r) * resultStride)..]);
            }
        }
    }

    private static void Kernel(ref float a, ref float b, ref float c, nint stride, int depth, bool accumulate)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            KernelWide(ref a, ref b, ref c, stride, depth, accumulate);
            return;
        }

        for (var row = 0; row < TileRows; row += 4)
        {
            for (var column = 0; column < TileColumns; column += 2 * Vector<float>.Count)
            {
                KernelNarrow(
                    ref Unsafe.Add(ref a, row), ref Unsafe.Add(ref b, column), ref Unsafe.Add(ref c, row * stride + column), stride, depth, accumulate);
            }
        }
    }

    /// <summary>Four rows by two vectors of the machine's own width, so that the sums fit into sixteen registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void KernelNarrow(ref float a, ref float b, ref float c, nint stride, int depth, bool accumulate)
    {
        nint half = Vector<float>.Count;
        Vector<float> c00 = default, c01 = default, c10 = default, c11 = default;
        Vector<float> c20 = default, c21 = default, c30 = default, c31 = default;
        if (accumulate)
        {
            c00 = Vector.LoadUnsafe(ref c); c01 = Vector.LoadUnsafe(ref Unsafe.Add(ref c, half));
            c10 = Vector.LoadUnsafe(ref Unsafe.Add(ref c, stride)); c11 = Vector.LoadUnsafe(ref Unsafe.Add(ref c, stride + half));
            c20 = Vector.LoadUnsafe(ref Unsafe.Add(ref c, 2 * stride)); c21 = Vector.LoadUnsafe(ref Unsafe.Add(ref c, 2 * stride + half));
            c30 = Vector.LoadUnsafe(ref Unsafe.Add(ref c, 3 * stride)); c31 = Vector.LoadUnsafe(ref Unsafe.Add(ref c, 3 * stride + half));
        }

        for (var k = 0; k < depth; k++)
        {
            var b0 = Vector.LoadUnsafe(ref b);
            var b1 = Vector.LoadUnsafe(ref Unsafe.Add(ref b, half));
            var x = Vector.Create(a);
            c00 = Vector.FusedMultiplyAdd(x, b0, c00); c01 = Vector.FusedMultiplyAdd(x, b1, c01);
            x = Vector.Create(Unsafe.Add(ref a, 1));
            c10 = Vector.FusedMultiplyAdd(x, b0, c10); c11 = Vector.FusedMultiplyAdd(x, b1, c11);
            x = Vector.Create(Unsafe.Add(ref a, 2));
            c20 = Vector.FusedMultiplyAdd(x, b0, c20); c21 = Vector.FusedMultiplyAdd(x, b1, c21);
            x = Vector.Create(Unsafe.Add(ref a, 3));
            c30 = Vector.FusedMultiplyAdd(x, b0, c30); c31 = Vector.FusedMultiplyAdd(x, b1, c31);
            a = ref Unsafe.Add(ref a, TileRows);
            b = ref Unsafe.Add(ref b, TileColumns);
        }

        c00.StoreUnsafe(ref c); c01.StoreUnsafe(ref Unsafe.Add(ref c, half));
        c10.StoreUnsafe(ref Unsafe.Add(ref c, stride)); c11.StoreUnsafe(ref Unsafe.Add(ref c, stride + half));
        c20.StoreUnsafe(ref Unsafe.Add(ref c, 2 * stride)); c21.StoreUnsafe(ref Unsafe.Add(ref c, 2 * stride + half));
        c30.StoreUnsafe(ref Unsafe.Add(ref c, 3 * stride)); c31.StoreUnsafe(ref Unsafe.Add(ref c, 3 * stride + half));
    }

    /// <summary>One tile of 8 × 32; the sixteen sums must stay in registers, so nothing may be called from here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void KernelWide(ref float a, ref float b, ref float c, nint stride, int depth, bool accumulate)
    {
        Vector512<float> c00 = default, c01 = default, c10 = default, c11 = default;
        Vector512<float> c20 = default, c21 = default, c30 = default, c31 = default;
        Vector512<float> c40 = default, c41 = default, c50 = default, c51 = default;
        Vector512<float> c60 = default, c61 = default, c70 = default, c71 = default;
        if (accumulate)
        {
            c00 = Vector512.LoadUnsafe(ref c); c01 = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, 16));
            c10 = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, stride)); c11 = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, stride + 16));
            c20 = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, 2 * stride)); c21 = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, 2 * stride + 16));
            c30 = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, 3 * stride)); c31 = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, 3 * stride + 16));
            c40 = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, 4 * stride)); c41 = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, 4 * stride + 16));
            c50 = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, 5 * stride)); c51 = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, 5 * stride + 16));
            c60 = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, 6 * stride)); c61 = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, 6 * stride + 16));
            c70 = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, 7 * stride)); c71 = Vector512.LoadUnsafe(ref Unsafe.Add(ref c, 7 * stride + 16));
        }

        for (var k = 0; k < depth; k++)
        {
            var b0 = Vector512.LoadUnsafe(ref b);
            var b1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref b, 16));
            var x = Vector512.Create(a);
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00); c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            x = Vector512.Create(Unsafe.Add(ref a, 1));
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10); c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            x = Vector512.Create(Unsafe.Add(ref a, 2));
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20); c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            x = Vector512.Create(Unsafe.Add(ref a, 3));
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30); c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            x = Vector512.Create(Unsafe.Add(ref a, 4));
            c40 = Vector512.FusedMultiplyAdd(x, b0, c40); c41 = Vector512.FusedMultiplyAdd(x, b1, c41);
            x = Vector512.Create(Unsafe.Add(ref a, 5));
            c50 = Vector512.FusedMultiplyAdd(x, b0, c50); c51 = Vector512.FusedMultiplyAdd(x, b1, c51);
            x = Vector512.Create(Unsafe.Add(ref a, 6));
            c60 = Vector512.FusedMultiplyAdd(x, b0, c60); c61 = Vector512.FusedMultiplyAdd(x, b1, c61);
            x = Vector512.Create(Unsafe.Add(ref a, 7));
            c70 = Vector512.FusedMultiplyAdd(x, b0, c70); c71 = Vector512.FusedMultiplyAdd(x, b1, c71);
            a = ref Unsafe.Add(ref a, TileRows);
            b = ref Unsafe.Add(ref b, TileColumns);
        }

        c00.StoreUnsafe(ref c); c01.StoreUnsafe(ref Unsafe.Add(ref c, 16));
        c10.StoreUnsafe(ref Unsafe.Add(ref c, stride)); c11.StoreUnsafe(ref Unsafe.Add(ref c, stride + 16));
        c20.StoreUnsafe(ref Unsafe.Add(ref c, 2 * stride)); c21.StoreUnsafe(ref Unsafe.Add(ref c, 2 * stride + 16));
        c30.StoreUnsafe(ref Unsafe.Add(ref c, 3 * stride)); c31.StoreUnsafe(ref Unsafe.Add(ref c, 3 * stride + 16));
        c40.StoreUnsafe(ref Unsafe.Add(ref c, 4 * stride)); c41.StoreUnsafe(ref Unsafe.Add(ref c, 4 * stride + 16));
        c50.StoreUnsafe(ref Unsafe.Add(ref c, 5 * stride)); c51.StoreUnsafe(ref Unsafe.Add(ref c, 5 * stride + 16));
        c60.StoreUnsafe(ref Unsafe.Add(ref c, 6 * stride)); c61.StoreUnsafe(ref Unsafe.Add(ref c, 6 * stride + 16));
        c70.StoreUnsafe(ref Unsafe.Add(ref c, 7 * stride)); c71.StoreUnsafe(ref Unsafe.Add(ref c, 7 * stride + 16));
    }
}
