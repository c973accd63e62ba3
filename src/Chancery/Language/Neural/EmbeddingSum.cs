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
        else
        {
            AddPlain(row, scale, target);
        }
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
