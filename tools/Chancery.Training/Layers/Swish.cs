using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Chancery.Language.Neural;

namespace Chancery.Training.Layers;

/// <summary>x · sigmoid(x). Widths are multiples of 16.</summary>
internal static class Swish
{
    /// <summary>Writes the output.</summary>
    public static void Forward(Matrix input, Matrix output)
    {
        output.Resize(input.Rows, input.Columns);
        ref var x = ref MemoryMarshal.GetReference(input.Span);
        ref var y = ref MemoryMarshal.GetReference(output.Span);
        for (nuint i = 0; i < (nuint)input.Span.Length; i += 16)
        {
            var v = Vector512.LoadUnsafe(ref x, i);
            (v * VectorMath.Sigmoid(v)).StoreUnsafe(ref y, i);
        }
    }

    /// <summary>Turns the output's gradient into the input's, in place.</summary>
    public static void Backward(Matrix input, Matrix gradient)
    {
        ref var x = ref MemoryMarshal.GetReference(input.Span);
        ref var g = ref MemoryMarshal.GetReference(gradient.Span);
        for (nuint i = 0; i < (nuint)input.Span.Length; i += 16)
        {
            var v = Vector512.LoadUnsafe(ref x, i);
            var s = VectorMath.Sigmoid(v);
            var slope = s * (Vector512<float>.One + v * (Vector512<float>.One - s));
            (Vector512.LoadUnsafe(ref g, i) * slope).StoreUnsafe(ref g, i);
        }
    }
}
