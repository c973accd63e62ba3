using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Chancery.Language.Neural;

namespace Chancery.Training.Layers;

/// <summary>
/// A simple recurrent unit in both directions: one matrix product for all tokens gives candidate, forget and output
/// gate; only the elementwise recurrence runs along the sentence. The output is mixed with the input.
/// </summary>
internal sealed class RecurrentLayer(Parameter weights, Parameter bias, Parameter memory)
{
    private readonly DenseLayer _dense = new(weights, bias);
    private readonly int _hidden = weights.Columns / 6;
    private readonly Matrix _gates = new();
    private readonly Matrix _states = new();
    private readonly Matrix _gateGradient = new();

    /// <summary>What the layer gave for each token: both directions side by side.</summary>
    public Matrix Output { get; } = new();

    /// <summary>
    /// Reads <paramref name="dropped"/> through the weights and <paramref name="input"/> past them; sentence s holds
    /// the rows from starts[s] to starts[s + 1].
    /// </summary>
    public void Forward(Matrix input, Matrix dropped, ReadOnlySpan<int> starts)
    {
        var rows = input.Rows;
        _gates.Resize(rows, 6 * _hidden);
        _states.Resize(rows, 2 * _hidden);
        Output.Resize(rows, 2 * _hidden);
        _dense.Forward(dropped.Span, _gates.Span, rows);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                StepForward(input, i, i == starts[s] ? -1 : i - 1, 0);
            }

            for (var i = starts[s + 1] - 1; i >= starts[s]; i--)
            {
                StepForward(input, i, i == starts[s + 1] - 1 ? -1 : i + 1, 1);
            }
        }
    }

    /// <summary>
    /// Takes the output's gradient; writes the gradient of what went through the weights, and of what went past them.
    /// </summary>
    public void Backward(Matrix input, Matrix dropped, ReadOnlySpan<int> starts, Matrix outputGradient, Matrix droppedGradient, Matrix inputGradient)
    {
        var rows = input.Rows;
        _gateGradient.Resize(rows, 6 * _hidden);
        inputGradient.Resize(rows, 2 * _hidden);
        droppedGradient.Resize(rows, 2 * _hidden);
        var carry = new float[_hidden];
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            Array.Clear(carry);
            for (var i = starts[s + 1] - 1; i >= starts[s]; i--)
            {
                StepBackward(input, outputGradient, inputGradient, i, i == starts[s] ? -1 : i - 1, 0, carry);
            }

            Array.Clear(carry);
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                StepBackward(input, outputGradient, inputGradient, i, i == starts[s + 1] - 1 ? -1 : i + 1, 1, carry);
            }
        }

        _dense.Backward(dropped.Span, _gateGradient.Span, droppedGradient.Span, rows);
    }

    private void StepForward(Matrix input, int row, int before, int direction)
    {
        var h = (nuint)_hidden;
        ref var gates = ref MemoryMarshal.GetReference(_gates.Row(row).Slice(direction * 3 * _hidden, 3 * _hidden));
        ref var state = ref MemoryMarshal.GetReference(_states.Row(row).Slice(direction * _hidden, _hidden));
        ref var previous = ref MemoryMarshal.GetReference(_states.Row(Math.Max(before, 0)).Slice(direction * _hidden, _hidden));
        ref var x = ref MemoryMarshal.GetReference(input.Row(row).Slice(direction * _hidden, _hidden));
        ref var output = ref MemoryMarshal.GetReference(Output.Row(row).Slice(direction * _hidden, _hidden));
        ref var v = ref MemoryMarshal.GetReference(memory.Value.AsSpan(direction * 2 * _hidden, 2 * _hidden));
        for (nuint k = 0; k < h; k += 16)
        {
            var c = before < 0 ? Vector512<float>.Zero : Vector512.LoadUnsafe(ref previous, k);
            var z = Vector512.LoadUnsafe(ref gates, k);
            var f = VectorMath.Sigmoid(Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref v, k), c, Vector512.LoadUnsafe(ref gates, h + k)));
            var r = VectorMath.Sigmoid(Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref v, h + k), c, Vector512.LoadUnsafe(ref gates, 2 * h + k)));
            c = Vector512.FusedMultiplyAdd(f, c - z, z);
            var skipped = Vector512.LoadUnsafe(ref x, k);
            f.StoreUnsafe(ref gates, h + k);
            r.StoreUnsafe(ref gates, 2 * h + k);
            c.StoreUnsafe(ref state, k);
            Vector512.FusedMultiplyAdd(r, c - skipped, skipped).StoreUnsafe(ref output, k);
        }
    }

    private void StepBackward(Matrix input, Matrix outputGradient, Matrix inputGradient, int row, int before, int direction, float[] carries)
    {
        var h = (nuint)_hidden;
        ref var gates = ref MemoryMarshal.GetReference(_gates.Row(row).Slice(direction * 3 * _hidden, 3 * _hidden));
        ref var state = ref MemoryMarshal.GetReference(_states.Row(row).Slice(direction * _hidden, _hidden));
        ref var previous = ref MemoryMarshal.GetReference(_states.Row(Math.Max(before, 0)).Slice(direction * _hidden, _hidden));
        ref var x = ref MemoryMarshal.GetReference(input.Row(row).Slice(direction * _hidden, _hidden));
        ref var dOut = ref MemoryMarshal.GetReference(outputGradient.Row(row).Slice(direction * _hidden, _hidden));
        ref var dIn = ref MemoryMarshal.GetReference(inputGradient.Row(row).Slice(direction * _hidden, _hidden));
        ref var dGates = ref MemoryMarshal.GetReference(_gateGradient.Row(row).Slice(direction * 3 * _hidden, 3 * _hidden));
        ref var v = ref MemoryMarshal.GetReference(memory.Value.AsSpan(direction * 2 * _hidden, 2 * _hidden));
        ref var dv = ref MemoryMarshal.GetReference(memory.Gradient.AsSpan(direction * 2 * _hidden, 2 * _hidden));
        ref var carry = ref MemoryMarshal.GetReference(carries.AsSpan());
        var one = Vector512<float>.One;
        for (nuint k = 0; k < h; k += 16)
        {
            var c0 = before < 0 ? Vector512<float>.Zero : Vector512.LoadUnsafe(ref previous, k);
            var z = Vector512.LoadUnsafe(ref gates, k);
            var f = Vector512.LoadUnsafe(ref gates, h + k);
            var r = Vector512.LoadUnsafe(ref gates, 2 * h + k);
            var c = Vector512.LoadUnsafe(ref state, k);
            var d = Vector512.LoadUnsafe(ref dOut, k);
            (d * (one - r)).StoreUnsafe(ref dIn, k);
            var dr = d * (c - Vector512.LoadUnsafe(ref x, k)) * r * (one - r);
            var dc = Vector512.LoadUnsafe(ref carry, k) + d * r;
            var df = dc * (c0 - z) * f * (one - f);
            (dc * (one - f)).StoreUnsafe(ref dGates, k);
            df.StoreUnsafe(ref dGates, h + k);
            dr.StoreUnsafe(ref dGates, 2 * h + k);
            (Vector512.LoadUnsafe(ref dv, k) + df * c0).StoreUnsafe(ref dv, k);
            (Vector512.LoadUnsafe(ref dv, h + k) + dr * c0).StoreUnsafe(ref dv, h + k);
            (dc * f + df * Vector512.LoadUnsafe(ref v, k) + dr * Vector512.LoadUnsafe(ref v, h + k)).StoreUnsafe(ref carry, k);
        }
    }
}
