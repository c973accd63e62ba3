using System.Runtime.Intrinsics.X86;
using Chancery.Language.Neural;
using Chancery.Training;

namespace Chancery.Tests.Language.Neural;

/// <summary>Every fast path gives the same bits as the plain one beside it.</summary>
public sealed class EquivalenceTests
{
    private readonly SeededRandom _random = new(7);

    [Theory]
    [InlineData(1, 1, 1, false)]
    [InlineData(8, 32, 32, true)]
    [InlineData(13, 300, 45, false)]
    [InlineData(37, 257, 70, true)]
    [InlineData(64, 520, 7, false)]
    public void Multiply_AnySize_SameAsPlain(int rows, int depth, int columns, bool accumulate)
    {
        var (left, right, start) = (Draw(rows * depth), Draw(depth * columns), Draw(rows * columns));
        var (fast, plain) = ((float[])start.Clone(), (float[])start.Clone());
        var packed = new float[Gemm.PackedLength(depth, columns)];
        Gemm.PackRight(right, columns, 1, depth, columns, packed);
        Gemm.Multiply(left, depth, 1, packed, fast, columns, rows, depth, columns, accumulate, new float[Gemm.ScratchLength(rows, depth)]);
        Gemm.MultiplyPlain(left, depth, 1, right, columns, 1, plain, columns, rows, depth, columns, accumulate);
        Assert.Equal(plain, fast);
    }

    [Fact]
    public void Multiply_TransposedFactors_SameAsPlain()
    {
        const int rows = 21, depth = 40, columns = 50;
        var (left, right) = (Draw(rows * depth), Draw(depth * columns));
        var (fast, plain) = (new float[rows * columns], new float[rows * columns]);
        var packed = new float[Gemm.PackedLength(depth, columns)];
        Gemm.PackRight(right, 1, depth, depth, columns, packed);
        Gemm.Multiply(left, 1, rows, packed, fast, columns, rows, depth, columns, false, new float[Gemm.ScratchLength(rows, depth)]);
        Gemm.MultiplyPlain(left, 1, rows, right, 1, depth, plain, columns, rows, depth, columns, false);
        Assert.Equal(plain, fast);
    }

    [Fact]
    public void Step_RandomGates_SameAsPlain()
    {
        const int hidden = 48;
        var (gates, memory) = (Draw(3 * hidden, 9f), Draw(2 * hidden));
        var (values, state) = (Draw(hidden), Draw(hidden));
        var (plainValues, plainState) = ((float[])values.Clone(), (float[])state.Clone());
        var (narrowValues, narrowState) = ((float[])values.Clone(), (float[])state.Clone());
        Recurrence.Step(gates, memory, values, state);
        Recurrence.StepPlain(gates, memory, plainValues, plainState);
        Assert.Equal(plainValues, values);
        Assert.Equal(plainState, state);
        Recurrence.StepNarrow(gates, memory, narrowValues, narrowState);
        Assert.Equal(plainValues, narrowValues);
        Assert.Equal(plainState, narrowState);
    }

    [Fact]
    public void Swish_RandomValues_SameAsPlainAndNearTheTruth()
    {
        var values = Draw(100, 30f);
        var (fast, plain) = ((float[])values.Clone(), (float[])values.Clone());
        Activations.Swish(fast);
        Activations.SwishPlain(plain);
        Assert.Equal(plain, fast);
        var narrow = (float[])values.Clone();
        var done = Activations.SwishNarrow(narrow);
        Assert.Equal(plain[..done], narrow[..done]);
        Assert.All(values.Zip(fast), pair => Assert.Equal(pair.First / (1 + Math.Exp(-pair.First)), pair.Second, 1e-4));
    }

    [Fact]
    public void AddEmbedding_RandomRow_SameAsPlain()
    {
        var row = Draw(64, 127f).Select(value => (sbyte)value).ToArray();
        var (fast, plain) = (new float[64], new float[64]);
        EmbeddingSum.Add(row, 0.037f, fast);
        EmbeddingSum.AddPlain(row, 0.037f, plain);
        Assert.Equal(plain, fast);
        var narrow = new float[64];
        EmbeddingSum.AddNarrow(row, 0.037f, narrow);
        Assert.Equal(plain, narrow);
    }

    [Theory]
    [InlineData(3, 8, 5)]
    [InlineData(20, 64, 51)]
    [InlineData(41, 256, 96)]
    public void ApplyQuantised_AnySize_SameAsPlainAndNearTheTruth(int rows, int depth, int columns)
    {
        var (values, weights, bias) = (Draw(rows * depth), Draw(depth * columns), Draw(columns));
        var (fast, plain, truth) = (new float[rows * columns], new float[rows * columns], new float[rows * columns]);
        var matrix = new QuantisedMatrix(weights, depth, columns, bias);
        var (bytes, scales) = (new byte[rows * depth], new float[rows]);
        QuantisedRows.Quantise(values, depth, rows, depth, bytes, scales);
        matrix.Apply(bytes, scales, fast, columns, rows);
        matrix.ApplyPlain(bytes, scales, plain, columns, rows);
        Gemm.MultiplyPlain(values, depth, 1, weights, columns, 1, truth, columns, rows, depth, columns, false);
        Assert.Equal(plain, fast);
        Assert.All(Enumerable.Range(0, truth.Length), i => Assert.Equal(truth[i] + bias[i % columns], fast[i], 0.04 * Math.Sqrt(depth)));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(96)]
    [InlineData(200)]
    public void SumKernels_RandomAndLargestValues_SameAsPlain(int depth)
    {
        const int rows = 8, columns = 64;
        var left = Enumerable.Range(0, rows * depth).Select(i => (byte)(i % 3 == 0 ? 63 : _random.Next(64))).ToArray();
        var right = Enumerable.Range(0, columns * depth).Select(i => (sbyte)(i % 2 == 0 ? 31 : _random.Next(63) - 31)).ToArray();
        var (widest, anywhere, plain) = (new int[rows * columns], new int[rows * columns], new int[rows * columns]);
        for (var i = 0; i < plain.Length; i++)
        {
            for (var k = 0; k < depth; k++)
            {
                plain[i] += left[i / columns * depth + k] * right[(k / 4 * columns + i % columns) * 4 + k % 4];
            }
        }

        QuantisedKernels.Sum(ref left[0], ref right[0], ref widest[0], depth);
        QuantisedKernels.SumAnywhere(ref left[0], ref right[0], ref anywhere[0], depth);
        Assert.Equal(plain, widest);
        Assert.Equal(plain, anywhere);
        if (Avx2.IsSupported)
        {
            var narrow = new int[rows * columns];
            QuantisedKernels.SumNarrow(ref left[0], ref right[0], ref narrow[0], depth);
            Assert.Equal(plain, narrow);
        }
    }

    [Fact]
    public void ApplyQuantised_LargestValuesAndWeights_NothingOverflows()
    {
        const int rows = 9, depth = 64, columns = 32;
        var matrix = new QuantisedMatrix(Enumerable.Repeat(1f, depth * columns).ToArray(), depth, columns, new float[columns]);
        var bytes = Enumerable.Repeat((byte)63, rows * depth).ToArray();
        var result = new float[rows * columns];
        matrix.Apply(bytes, Enumerable.Repeat(1f, rows).ToArray(), result, columns, rows);
        Assert.All(result, value => Assert.Equal(depth * 31f, value, 0.01f));
    }

    [Fact]
    public void QuantiseRow_RandomValues_SameAsPlain()
    {
        var values = Draw(64, 5f);
        var (fast, plain, scales) = (new byte[64], new byte[64], new float[1]);
        QuantisedRows.Quantise(values, 64, 1, 64, fast, scales);
        Assert.Equal(QuantisedRows.QuantisePlain(values, plain), scales[0]);
        Assert.Equal(plain, fast);
        var narrow = new byte[64];
        Assert.Equal(scales[0], QuantisedRows.QuantiseNarrow(values, narrow));
        Assert.Equal(plain, narrow);
    }

    [Fact]
    public void AddRectified_AnyLength_SameAsOneByOne()
    {
        for (var length = 1; length < 40; length++)
        {
            var (a, b, sum) = (Draw(length), Draw(length), new float[length]);
            Activations.AddRectified(a, b, sum);
            Assert.Equal(a.Zip(b, (x, y) => Math.Max(x + y, 0f)), sum);
            Activations.Rectify(a);
            Assert.All(a, value => Assert.True(value >= 0));
        }
    }

    [Fact]
    public void IndexOfLargest_AnyLength_SameAsPlain()
    {
        for (var length = 1; length < 100; length++)
        {
            var values = Draw(length).Select(value => MathF.Round(value * 20)).ToArray();
            Assert.Equal(Activations.IndexOfLargestPlain(values), Activations.IndexOfLargest(values));
        }
    }

    private float[] Draw(int count, float limit = 1f) =>
        [.. Enumerable.Range(0, count).Select(_ => (2 * _random.NextFloat() - 1) * limit)];
}
