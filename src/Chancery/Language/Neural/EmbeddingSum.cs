using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Neural;

/// <summary>Adds rows of an 8-bit embedding table to a row of floats.</summary>
internal static class EmbeddingSum
{
    /// <summary>target += row · scale, by the widest way that the machine has.</summary>
    public static void Add(ReadOnlySpan<sbyte> row, float scale, Span<float> target)
    {
        if (Avx512F.IsSupported && row.Length % Vector128<sbyte>.Count == 0)
        {
            AddWide(row, scale, target);
        }
        else if (row.Length % Vector<sbyte>.Count == 0)
        {
            AddNarrow(row, scale, target);
        }
        else
        {
            AddPlain(row, scale, target);
        }
    }

    /// <summary>The form for the machine's own width, which divides that of the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AddNarrow(ReadOnlySpan<sbyte> row, float scale, Span<float> target)
    {
        var factor = Vector.Create(scale);
        ref var from = ref MemoryMarshal.GetReference(row);
        ref var to = ref MemoryMarshal.GetReference(target[..row.Length]);
        for (nuint i = 0; i < (nuint)row.Length; i += (nuint)Vector<sbyte>.Count)
        {
            Vector.Widen(Vector.LoadUnsafe(ref from, i), out var low, out var high);
            AddWidened(low, factor, ref to, i);
            AddWidened(high, factor, ref to, i + (nuint)Vector<short>.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddWidened(Vector<short> values, Vector<float> factor, ref float to, nuint place)
    {
        Vector.Widen(values, out var low, out var high);
        Vector.FusedMultiplyAdd(Vector.ConvertToSingle(low), factor, Vector.LoadUnsafe(ref to, place)).StoreUnsafe(ref to, place);
        place += (nuint)Vector<int>.Count;
        Vector.FusedMultiplyAdd(Vector.ConvertToSingle(high), factor, Vector.LoadUnsafe(ref to, place)).StoreUnsafe(ref to, place);
    }

    /// <summary>The plain form.</summary>
    public static void AddPlain(ReadOnlySpan<sbyte> row, float scale, Span<float> target)
    {
        for (var i = 0; i < row.Length; i++)
        {
            target[i] = MathF.FusedMultiplyAdd(row[i], scale, target[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddWide(ReadOnlySpan<sbyte> row, float scale, Span<float> target)
    {
        var factor = Vector512.Create(scale);
        ref var from = ref MemoryMarshal.GetReference(row);
        ref var to = ref MemoryMarshal.GetReference(target[..row.Length]);
        for (nuint i = 0; i < (nuint)row.Length; i += 16)
        {
            var wide = Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref from, i)));
            Vector512.FusedMultiplyAdd(wide, factor, Vector512.LoadUnsafe(ref to, i)).StoreUnsafe(ref to, i);
        }
    }
}
