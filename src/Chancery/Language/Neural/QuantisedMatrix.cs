using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>
/// A weight matrix in 6 bits with a scale a column, multiplied by rows in 6 bits with a scale a row. Sums are whole
/// numbers, so every machine gives the same bits in whatever order it adds.
/// </summary>
/// <remarks>
/// 6 bits and no more: sixteen products of a value up to 63 and a weight up to ±31 just fit the 16 bits in which the
/// processor adds pairs of bytes, so eight such pairs are added before they are widened. Of 7 bits two pairs would fit,
/// which takes a third longer and reads no better (docs/decisions/0005).
/// </remarks>
internal sealed class QuantisedMatrix
{
    private const int PanelColumns = 64;
    private const int TileRows = 8;
    private const int Group = 4;

    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly int[] _corrections;
    private readonly float[] _bias;
    private readonly int _depth;
    private readonly int _columns;

    /// <summary>Quantises a matrix given row by row; its depth must be a multiple of 8.</summary>
    public QuantisedMatrix(ReadOnlySpan<float> values, int depth, int columns, ReadOnlySpan<float> bias)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(depth % 8, 0);
        var padded = (columns + PanelColumns - 1) / PanelColumns * PanelColumns;
        (_depth, _columns) = (depth, columns);
        _weights = new sbyte[depth * padded];
        _scales = new float[padded];
        _corrections = new int[padded];
        _bias = new float[padded];
        bias.CopyTo(_bias);
        Quantise(values);
    }

    /// <summary>Number of columns: the width of the output.</summary>
    public int Columns => _columns;

    /// <summary>
    /// output = values · matrix + bias, the rows of the values quantised first; with <paramref name="add"/> the output
    /// stands in the place of the bias.
    /// </summary>
    public void Apply(ReadOnlySpan<float> values, int valueStride, Span<float> output, int stride, int rows, Scratch scratch, bool add = false)
    {
        var bytes = scratch.Bytes(rows * _depth);
        var scales = scratch.Scales(rows);
        QuantisedRows.Quantise(values, valueStride, rows, _depth, bytes, scales);
        Apply(bytes, scales, output, stride, rows, add);
    }

    /// <summary>output = (bytes − zero) · matrix · scales + bias; rows of the output lie a stride apart.</summary>
    public void Apply(ReadOnlySpan<byte> bytes, ReadOnlySpan<float> scales, Span<float> output, int stride, int rows, bool add = false)
    {
        if (rows < TileRows)
        {
            // A very short text: the kernel wants a whole tile, whatever stands in the rows beyond.
            Span<byte> tile = stackalloc byte[TileRows * _depth];
            bytes[..(rows * _depth)].CopyTo(tile);
            ApplyTiles(tile, scales, output, stride, rows, add);
            return;
        }

        ApplyTiles(bytes, scales, output, stride, rows, add);
    }

    private void ApplyTiles(ReadOnlySpan<byte> bytes, ReadOnlySpan<float> scales, Span<float> output, int stride, int rows, bool add)
    {
        Span<int> sums = stackalloc int[TileRows * PanelColumns];
        for (var panel = 0; panel < _columns; panel += PanelColumns)
        {
            ref var weights = ref MemoryMarshal.GetReference(_weights.AsSpan(panel * _depth, PanelColumns * _depth));
            for (var i = 0; i < rows; i += TileRows)
            {
                // The last tile begins with rows already done: those are not scaled again.
                var first = Math.Max(0, Math.Min(i, rows - TileRows));
                ref var left = ref MemoryMarshal.GetReference(bytes.Slice(first * _depth, TileRows * _depth));
                QuantisedKernels.Sum(ref left, ref weights, ref MemoryMarshal.GetReference(sums), _depth);
                var done = i - first;
                Scale(sums[(done * PanelColumns)..], scales[i..], output[(i * stride)..], stride, panel, Math.Min(TileRows, rows) - done, add);
            }
        }
    }

    /// <summary>The plain form of applying the matrix: same whole-number sums.</summary>
    public void ApplyPlain(ReadOnlySpan<byte> bytes, ReadOnlySpan<float> scales, Span<float> output, int stride, int rows, bool add = false)
    {
        Span<int> sums = stackalloc int[TileRows * PanelColumns];
        for (var panel = 0; panel < _columns; panel += PanelColumns)
        {
            for (var i = 0; i < rows; i += TileRows)
            {
                var height = Math.Min(TileRows, rows - i);
                SumPlain(bytes[(i * _depth)..], panel, height, sums);
                Scale(sums, scales[i..], output[(i * stride)..], stride, panel, height, add);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Quantise(ReadOnlySpan<float> values)
    {
        _scales.AsSpan().Fill(1e-12f);
        for (var k = 0; k < _depth; k++)
        {
            var row = values.Slice(k * _columns, _columns);
            for (var j = 0; j < row.Length; j++)
            {
                _scales[j] = Math.Max(_scales[j], Math.Abs(row[j]));
            }
        }

        var factors = new float[_columns];
        for (var j = 0; j < _columns; j++)
        {
            factors[j] = QuantisedRows.Largest / _scales[j];
            _scales[j] /= QuantisedRows.Largest;
        }

        for (var k = 0; k < _depth; k++)
        {
            QuantiseWeights(values.Slice(k * _columns, _columns), factors, k);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void QuantiseWeights(ReadOnlySpan<float> row, ReadOnlySpan<float> factors, int number)
    {
        for (var j = 0; j < row.Length; j++)
        {
            var weight = (int)MathF.Round(row[j] * factors[j]);
            _weights[Place(number, j)] = (sbyte)weight;
            _corrections[j] += weight * QuantisedRows.Zero;
        }
    }

    /// <summary>Panels of 64 columns; in them, groups of four rows; in them, the four weights of a column together.</summary>
    private int Place(int row, int column) =>
        column / PanelColumns * PanelColumns * _depth + row / Group * Group * PanelColumns + column % PanelColumns * Group + row % Group;

    private void SumPlain(ReadOnlySpan<byte> bytes, int panel, int rows, Span<int> sums)
    {
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < PanelColumns; j++)
            {
                var sum = 0;
                for (var k = 0; k < _depth; k++)
                {
                    sum += bytes[i * _depth + k] * _weights[Place(k, panel + j)];
                }

                sums[i * PanelColumns + j] = sum;
            }
        }
    }

    private void Scale(ReadOnlySpan<int> sums, ReadOnlySpan<float> scales, Span<float> output, int stride, int panel, int rows, bool add)
    {
        var width = Math.Min(PanelColumns, _columns - panel);
        if (width == PanelColumns)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                ScalePanelWide(sums, scales, output[panel..], stride, panel, rows, add);
            }
            else
            {
                ScalePanelNarrow(sums, scales, output[panel..], stride, panel, rows, add);
            }

            return;
        }

        for (var i = 0; i < rows; i++)
        {
            var row = output.Slice(i * stride + panel, width);
            for (var j = 0; j < width; j++)
            {
                var value = (float)(sums[i * PanelColumns + j] - _corrections[panel + j]);
                row[j] = MathF.FusedMultiplyAdd(value, scales[i] * _scales[panel + j], add ? row[j] : _bias[panel + j]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScalePanelNarrow(ReadOnlySpan<int> sums, ReadOnlySpan<float> scales, Span<float> output, int stride, int panel, int rows, bool add)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums[..(rows * PanelColumns)]);
        ref var scale = ref MemoryMarshal.GetReference(scales[..rows]);
        ref var to = ref MemoryMarshal.GetReference(output[..((rows - 1) * stride + PanelColumns)]);
        for (var part = 0; part < PanelColumns; part += Vector<int>.Count)
        {
            var correction = Vector.Create<int>(_corrections.AsSpan(panel + part, Vector<int>.Count));
            var factor = Vector.Create<float>(_scales.AsSpan(panel + part, Vector<int>.Count));
            var bias = Vector.Create<float>(_bias.AsSpan(panel + part, Vector<int>.Count));
            for (var i = 0; i < rows; i++)
            {
                var value = Vector.ConvertToSingle(Vector.LoadUnsafe(ref sum, (nuint)(i * PanelColumns + part)) - correction);
                var place = (nuint)(i * stride + part);
                var start = add ? Vector.LoadUnsafe(ref to, place) : bias;
                Vector.FusedMultiplyAdd(value, Vector.Create(Unsafe.Add(ref scale, i)) * factor, start).StoreUnsafe(ref to, place);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScalePanelWide(ReadOnlySpan<int> sums, ReadOnlySpan<float> scales, Span<float> output, int stride, int panel, int rows, bool add)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums[..(rows * PanelColumns)]);
        ref var scale = ref MemoryMarshal.GetReference(scales[..rows]);
        ref var to = ref MemoryMarshal.GetReference(output[..((rows - 1) * stride + PanelColumns)]);
        for (var half = 0; half < PanelColumns; half += 16)
        {
            var correction = Vector512.Create(_corrections.AsSpan(panel + half, 16));
            var factor = Vector512.Create(_scales.AsSpan(panel + half, 16));
            var bias = Vector512.Create(_bias.AsSpan(panel + half, 16));
            for (var i = 0; i < rows; i++)
            {
                var value = Vector512.ConvertToSingle(Vector512.LoadUnsafe(ref sum, (nuint)(i * PanelColumns + half)) - correction);
                var place = (nuint)(i * stride + half);
                var start = add ? Vector512.LoadUnsafe(ref to, place) : bias;
                Vector512.FusedMultiplyAdd(value, Vector512.Create(Unsafe.Add(ref scale, i)) * factor, start).StoreUnsafe(ref to, place);
            }
        }
    }
}
