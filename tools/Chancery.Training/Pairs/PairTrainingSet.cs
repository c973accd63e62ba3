using Chancery.Reading.Events;
using Chancery.Scoring.Pairs;

namespace Chancery.Training.Pairs;

/// <summary>Marked pairs with their features numbered.</summary>
internal sealed class PairTrainingSet(Func<PairFeature, bool>? wanted = null)
{
    private const int LeastSeen = 2;

    /// <summary>The features that frames give. The frames were written with the tuned pairs at hand, so they look better there than elsewhere.</summary>
    private static readonly string[] _ofFrames = ["vote:", "best:", "joins:", "loose:", "frame:", "frames:"];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<(PairGold Pair, List<PairFeature> Features, bool Own)> _rows = [];

    public List<string> Names { get; } = [];

    public string[] Classes { get; private set; } = [];

    /// <summary>Adds pairs; their features are read by the engine itself.</summary>
    public void Add(IEnumerable<PairGold> pairs, PairCoder coder, bool own) =>
        _rows.AddRange(pairs.Select(pair => (pair, FeaturesOf(pair, coder), own)));

    /// <summary>A pair in the terms of the set; features that the set does not know are left out.</summary>
    public PairExample ExampleOf(PairGold pair, PairCoder coder) => ToExample(pair, FeaturesOf(pair, coder), false, 1);

    /// <summary>
    /// The examples; features seen in one example only are left out. Rare classes count more by <paramref name="balance"/>
    /// (0: not).
    /// </summary>
    public List<PairExample> Examples(float balance, float ownWeight)
    {
        Number();
        var counts = _rows.CountBy(row => PairGold.ClassOf(row.Pair.Class)).ToDictionary(pair => pair.Key, pair => pair.Value);
        var mean = (double)_rows.Count / counts.Count;
        return [.. _rows.Select(row => ToExample(row.Pair, row.Features, row.Own, (row.Own ? ownWeight : 1) * (float)Math.Pow(mean / counts[PairGold.ClassOf(row.Pair.Class)], balance)))];
    }

    /// <summary>The most probable class.</summary>
    public string ClassOf(float[] probabilities) => Classes[Array.IndexOf(probabilities, probabilities.Max())];

    public IEnumerable<string> Reasons(PairExample example, LogLinearModel model, string found, string wanted)
    {
        var (a, b) = (Array.IndexOf(Classes, found), Array.IndexOf(Classes, wanted));
        var all = example.Features.Select((f, i) => (Name: Names[f], Value: example.Values[i] * (model[f, a] - model[f, b]))).OrderByDescending(x => x.Value).ToList();
        return all.Take(7).Select(x => $"{x.Name}:{x.Value:0.00}").Append("|").Concat(all.TakeLast(4).Select(x => $"{x.Name}:{x.Value:0.00}"));
    }

    /// <summary>A row for people to read.</summary>
    public string Describe(int row) => $"{_rows[row].Pair.Class}\t{(_rows[row].Own ? "own" : "")}{_rows[row].Pair.Id}\t{_rows[row].Pair.Text}";

    private List<PairFeature> FeaturesOf(PairGold pair, PairCoder coder)
    {
        var features = coder.FeaturesOf(pair.Text, pair.Source, pair.Target);
        return wanted is null ? features : features.FindAll(feature => wanted(feature));
    }

    private void Number()
    {
        if (Names.Count > 0)
        {
            return;
        }

        Classes = [.. _rows.Select(row => PairGold.ClassOf(row.Pair.Class)).Distinct().Order(StringComparer.Ordinal)];
        var seen = _rows.SelectMany(row => row.Features.Select(feature => feature.Name).Distinct()).CountBy(name => name).ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var name in seen.Where(pair => pair.Value >= LeastSeen).Select(pair => pair.Key).Order(StringComparer.Ordinal))
        {
            _index[name] = Names.Count;
            Names.Add(name);
        }
    }

    private static readonly (string Start, float Scale)[] _scales = [.. (Environment.GetEnvironmentVariable("SCALE") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=')).Select(part => (part[0], float.Parse(part[1], System.Globalization.CultureInfo.InvariantCulture)))];

    private static float ScaleOf(string name)
    {
        foreach (var (start, scale) in _scales)
        {
            if (name.StartsWith(start, StringComparison.Ordinal))
            {
                return scale;
            }
        }

        return 1;
    }

    private PairExample ToExample(PairGold pair, List<PairFeature> features, bool own, float weight)
    {
        var sums = new SortedDictionary<int, float>();
        foreach (var feature in features)
        {
            if (_index.TryGetValue(feature.Name, out var index))
            {
                sums[index] = sums.GetValueOrDefault(index) + (feature.Value * ScaleOf(feature.Name));
            }
        }

        int[] bare = [.. sums.Keys.Where(index => !Array.Exists(_ofFrames, start => Names[index].StartsWith(start, StringComparison.Ordinal)))];
        return new PairExample(Array.IndexOf(Classes, PairGold.ClassOf(pair.Class)), [.. sums.Keys], [.. sums.Values], bare, [.. bare.Select(index => sums[index])], weight, own);
    }
}
