using BenchmarkDotNet.Attributes;
using Chancery.Language.Neural;

namespace Chancery.Language.Benchmarks;

/// <summary>The product that takes most of a parse: in 6 bits by the widest way of the machine, plainly, and in floats.</summary>
public class MatrixBenchmarks
{
    private const int Rows = 384;
    private const int Depth = 192;
    private const int Columns = 576;

    private readonly float[] _output = new float[Rows * Columns];
    private readonly float[] _scratch = new float[Gemm.ScratchLength(Rows, Depth)];
    private byte[] _bytes = [];
    private float[] _values = [], _scales = [];
    private QuantisedMatrix _quantised = null!;
    private PackedMatrix _floats = null!;

    /// <summary>Draws weights and values.</summary>
    [GlobalSetup]
    public void Draw()
    {
        var random = new Random(1);
        float[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        var weights = Some(Depth * Columns);
        (_values, _bytes, _scales) = (Some(Rows * Depth), new byte[Rows * Depth], new float[Rows]);
        _quantised = new QuantisedMatrix(weights, Depth, Columns, new float[Columns]);
        _floats = new PackedMatrix(weights, Depth, Columns, new float[Columns]);
        QuantisedRows.Quantise(_values, Depth, Rows, Depth, _bytes, _scales);
    }

    /// <summary>In 6 bits, widest.</summary>
    [Benchmark(Baseline = true)]
    public void SixBits() => _quantised.Apply(_bytes, _scales, _output, Columns, Rows);

    /// <summary>In 6 bits, plain.</summary>
    [Benchmark]
    public void SixBitsPlain() => _quantised.ApplyPlain(_bytes, _scales, _output, Columns, Rows);

    /// <summary>In floats.</summary>
    [Benchmark]
    public void Floats() => _floats.Apply(_values, Depth, _output, Columns, Rows, _scratch);
}
