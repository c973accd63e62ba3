using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>The elementwise recurrence of a simple recurrent unit along one sentence, in both directions.</summary>
/// <remarks>
/// A row of gates holds candidate, forget and output gate of the forward direction, then of the backward one.
/// <c>memory</c> holds, for each direction, how the last state bears on the two gates.
/// </remarks>
internal static class Recurrence
{
    /// <summary>Runs over rows first to end; the output takes the place of the input.</summary>
    public static void Run(ReadOnlySpan<float> gates, ReadOnlySpan<float> memory, Span<float> values, int hidden, int first, int end, Span<float> state)
    {
        for (var direction = 0; direction < 2; direction++)
        {
            state[..hidden].Clear();
            var step = direction == 0 ? 1 : -1;
            for (var i = direction == 0 ? first : end - 1; i >= first && i < end; i += step)
            {
                Step(
                    gates.Slice((i * 6 + direction * 3) * hidden, 3 * hidden),
                    memory.Slice(direction * 2 * hidden, 2 * hidden),
                    values.Slice((i * 2 + direction) * hidden, hidden),
                    state[..hidden]);
            }
        }
    }

    /// <summary>The plain form of one step.</summary>
    public static void StepPlain(ReadOnlySpan<float> gates, ReadOnlySpan<float> memory, Span<float> values, Span<float> state)
    {
        var h = state.Length;
        for (var k = 0; k < h; k++)
        {
            var (f, r) = VectorMath.Sigmoids(
                MathF.FusedMultiplyAdd(memory[k], state[k], gates[h + k]),
                MathF.FusedMultiplyAdd(memory[h + k], state[k], gates[2 * h + k]));
            state[k] = MathF.FusedMultiplyAdd(f, state[k] - gates[k], gates[k]);
            values[k] = MathF.FusedMultiplyAdd(r, state[k] - values[k], values[k]);
        }
    }

    /// <summary>One step: new state, and the input mixed with it by the output gate.</summary>
    public static void Step(ReadOnlySpan<float> gates, ReadOnlySpan<float> memory, Span<float> values, Span<float> state)
    {
        if (Vector512.IsHardwareAccelerated && state.Length % Vector512<float>.Count == 0)
        {
            StepWide(gates, memory, values, state);
        }
        else if (state.Length % Vector<float>.Count == 0)
        {
            StepNarrow(gates, memory, values, state);
        }
        else
        {
            StepPlain(gates, memory, values, state);
        }
    }

    /// <summary>One step in vectors of the machine's own width, which divides that of the state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void StepNarrow(ReadOnlySpan<float> gates, ReadOnlySpan<float> memory, Span<float> values, Span<float> state)
    {
        var h = (nuint)state.Length;
        ref var g = ref MemoryMarshal.GetReference(gates[..(3 * state.Length)]);
        ref var v = ref MemoryMarshal.GetReference(memory[..(2 * state.Length)]);
        ref var x = ref MemoryMarshal.GetReference(values[..state.Length]);
        ref var s = ref MemoryMarshal.GetReference(state);
        for (nuint k = 0; k < h; k += (nuint)Vector<float>.Count)
        {
            var c = Vector.LoadUnsafe(ref s, k);
            var z = Vector.LoadUnsafe(ref g, k);
            var (f, r) = VectorMath.Sigmoids(
                Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref v, k), c, Vector.LoadUnsafe(ref g, h + k)),
                Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref v, h + k), c, Vector.LoadUnsafe(ref g, 2 * h + k)));
            c = Vector.FusedMultiplyAdd(f, c - z, z);
            var past = Vector.LoadUnsafe(ref x, k);
            c.StoreUnsafe(ref s, k);
            Vector.FusedMultiplyAdd(r, c - past, past).StoreUnsafe(ref x, k);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void StepWide(ReadOnlySpan<float> gates, ReadOnlySpan<float> memory, Span<float> values, Span<float> state)
    {
        var h = (nuint)state.Length;
        ref var g = ref MemoryMarshal.GetReference(gates[..(3 * state.Length)]);
        ref var v = ref MemoryMarshal.GetReference(memory[..(2 * state.Length)]);
        ref var x = ref MemoryMarshal.GetReference(values[..state.Length]);
        ref var s = ref MemoryMarshal.GetReference(state);
        for (nuint k = 0; k < h; k += 16)
        {
            var c = Vector512.LoadUnsafe(ref s, k);
            var z = Vector512.LoadUnsafe(ref g, k);
            var (f, r) = VectorMath.Sigmoids(
                Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref v, k), c, Vector512.LoadUnsafe(ref g, h + k)),
                Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref v, h + k), c, Vector512.LoadUnsafe(ref g, 2 * h + k)));
            c = Vector512.FusedMultiplyAdd(f, c - z, z);
            var past = Vector512.LoadUnsafe(ref x, k);
            c.StoreUnsafe(ref s, k);
            Vector512.FusedMultiplyAdd(r, c - past, past).StoreUnsafe(ref x, k);
        }
    }
}
