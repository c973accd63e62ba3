using Chancery.Language.Neural;

namespace Chancery.Training.Layers;

/// <summary>The three matrix products that layers need, over scratch memory of one thread.</summary>
internal static class Products
{
    [ThreadStatic]
    private static float[]? _right;

    [ThreadStatic]
    private static float[]? _left;

    /// <summary>result (+)= a · b.</summary>
    public static void Plain(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> result, int rows, int depth, int columns, bool accumulate) =>
        Multiply(a, depth, 1, b, columns, 1, result, rows, depth, columns, accumulate);

    /// <summary>result (+)= a · bᵀ, b being columns × depth.</summary>
    public static void RightTransposed(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> result, int rows, int depth, int columns, bool accumulate) =>
        Multiply(a, depth, 1, b, 1, depth, result, rows, depth, columns, accumulate);

    /// <summary>result (+)= aᵀ · b, a being depth × rows.</summary>
    public static void LeftTransposed(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> result, int rows, int depth, int columns, bool accumulate) =>
        Multiply(a, 1, rows, b, columns, 1, result, rows, depth, columns, accumulate);

    private static void Multiply(
        ReadOnlySpan<float> a, int aRow, int aColumn, ReadOnlySpan<float> b, int bRow, int bColumn,
        Span<float> result, int rows, int depth, int columns, bool accumulate)
    {
        if (rows == 0 || depth == 0)
        {
            return;
        }

        var right = Ensure(ref _right, Gemm.PackedLength(depth, columns));
        var left = Ensure(ref _left, Gemm.ScratchLength(rows, depth));
        Gemm.PackRight(b, bRow, bColumn, depth, columns, right);
        Gemm.Multiply(a, aRow, aColumn, right, result, columns, rows, depth, columns, accumulate, left);
    }

    private static Span<float> Ensure(ref float[]? array, int length)
    {
        if (array is null || array.Length < length)
        {
            array = new float[length * 3 / 2];
        }

        return array.AsSpan(0, length);
    }
}
