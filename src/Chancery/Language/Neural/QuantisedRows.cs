using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>Rows of floats in 6 bits with a scale a row, as <see cref="QuantisedMatrix"/> multiplies them.</summary>
internal static class QuantisedRows
{
    /// <summary>The value that stands for zero.</summary>
    public const int Zero = 32;

    /// <summary>The largest absolute value.</summary>
    public const int Largest = 31;

    /// <summary>Adding it to a small number leaves that number, rounded to the nearest whole one, in the lowest bits.</summary>
    private const float Rounding = 12582912f;

    /// <summary>Turns rows of floats into bytes around <see cref="Zero"/>, with what each row is to be multiplied by.</summary>
    public static void Quantise(ReadOnlySpan<float> values, int stride, int rows, int depth, Span<byte> bytes, Span<float> scales)
    {
        for (var i = 0; i < rows; i++)
        {
            var row = values.Slice(i * stride, depth);
            scales[i] = Vector512.IsHardwareAccelerated && depth % 16 == 0 ? QuantiseWide(row, bytes.Slice(i * depth, depth))
                : depth % Vector<byte>.Count == 0 ? QuantiseNarrow(row, bytes.Slice(i * depth, depth))
                : QuantisePlain(row, bytes.Slice(i * depth, depth));
        }
    }

    /// <summary>The plain form of quantising a row.</summary>
    public static float QuantisePlain(ReadOnlySpan<float> row, Span<byte> bytes)
    {
        var largest = 1e-12f;
        foreach (var value in row)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        var factor = Largest / largest;
        for (var k = 0; k < row.Length; k++)
        {
            bytes[k] = (byte)BitConverter.SingleToInt32Bits(MathF.FusedMultiplyAdd(row[k], factor, Rounding + Zero));
        }

        return largest / Largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float QuantiseWide(ReadOnlySpan<float> row, Span<byte> bytes)
    {
        ref var from = ref MemoryMarshal.GetReference(row);
        ref var to = ref MemoryMarshal.GetReference(bytes);
        var high = Vector512.Create(1e-12f);
        for (nuint k = 0; k < (nuint)row.Length; k += 16)
        {
            high = Vector512.Max(high, Vector512.Abs(Vector512.LoadUnsafe(ref from, k)));
        }

        var largest = 0f;
        for (var lane = 0; lane < 16; lane++)
        {
            largest = Math.Max(largest, high[lane]);
        }

        var factor = Vector512.Create(Largest / largest);
        var rounding = Vector512.Create(Rounding + Zero);
        for (nuint k = 0; k < (nuint)row.Length; k += 16)
        {
            var whole = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref from, k), factor, rounding).AsInt32() & Vector512.Create(0xFF);
            var narrow = Vector256.Narrow(whole.GetLower(), whole.GetUpper());
            Vector128.Narrow(narrow.GetLower(), narrow.GetUpper()).AsByte().StoreUnsafe(ref to, k);
        }

        return largest / Largest;
    }

    /// <summary>The form of quantising a row for the machine's own width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static float QuantiseNarrow(ReadOnlySpan<float> row, Span<byte> bytes)
    {
        ref var from = ref MemoryMarshal.GetReference(row);
        ref var to = ref MemoryMarshal.GetReference(bytes);
        var high = Vector.Create(1e-12f);
        for (nuint k = 0; k < (nuint)row.Length; k += (nuint)Vector<float>.Count)
        {
            high = Vector.MaxNative(high, Vector.Abs(Vector.LoadUnsafe(ref from, k)));
        }

        var largest = 0f;
        for (var lane = 0; lane < Vector<float>.Count; lane++)
        {
            largest = Math.Max(largest, high[lane]);
        }

        var factor = Vector.Create(Largest / largest);
        var width = (nuint)Vector<float>.Count;
        for (nuint k = 0; k < (nuint)row.Length; k += (nuint)Vector<byte>.Count)
        {
            var low = Vector.Narrow(Quantised(ref from, k, factor), Quantised(ref from, k + width, factor));
            var rest = Vector.Narrow(Quantised(ref from, k + 2 * width, factor), Quantised(ref from, k + 3 * width, factor));
            Vector.AsVectorByte(Vector.Narrow(low, rest)).StoreUnsafe(ref to, k);
        }

        return largest / Largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> Quantised(ref float from, nuint place, Vector<float> factor) =>
        Vector.AsVectorInt32(Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref from, place), factor, Vector.Create(Rounding + Zero))) & Vector.Create(0xFF);
}
