using BenchmarkDotNet.Attributes;
using Chancery.Language.Segmentation;
using Chancery.Language.Tokenisation;

namespace Chancery.Language.Benchmarks;

/// <summary>From text to trees on the sample reports, and its first two steps alone. Read ratios and allocations.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private readonly TokenBuffer _buffer = new();
    private string[] _texts = [];
    private LanguageEngine _engine = null!;
    private Tokeniser _tokeniser = null!;
    private Segmenter _segmenter = null!;

    /// <summary>Loads the model and the samples.</summary>
    [GlobalSetup]
    public void Load()
    {
        var model = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "en.model"));
        _texts = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        _engine = LanguageEngine.Load(model);
        var file = ModelFile.Open(model);
        var rules = TokeniserRules.Of(file);
        _tokeniser = new Tokeniser(rules);
        _segmenter = new Segmenter(rules, BoundaryClassifier.Of(file));
    }

    /// <summary>Text to tokens.</summary>
    [Benchmark]
    public int Tokenise()
    {
        var tokens = 0;
        foreach (var text in _texts)
        {
            _buffer.Clear();
            _tokeniser.Tokenise(text, _buffer);
            tokens += _buffer.Count;
        }

        return tokens;
    }

    /// <summary>Text to tokens and sentences.</summary>
    [Benchmark]
    public int TokeniseAndSegment()
    {
        var sentences = 0;
        foreach (var text in _texts)
        {
            _buffer.Clear();
            _tokeniser.Tokenise(text, _buffer);
            sentences += _segmenter.Segment(new TokenView(text, _buffer.Spans, _buffer.Continues), []).Count;
        }

        return sentences;
    }

    /// <summary>Text to tokens, sentences, tags, lemmas, trees and names.</summary>
    [Benchmark(Baseline = true)]
    public int Parse()
    {
        var tokens = 0;
        foreach (var text in _texts)
        {
            tokens += _engine.Parse(text, []).Count;
        }

        return tokens;
    }
}
