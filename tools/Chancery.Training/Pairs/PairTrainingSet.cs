using Chancery.Reading.Events;
using Chancery.Scoring.Pairs;

namespace Chancery.Training.Pairs;

/// <summary>Marked pairs with their features numbered.</summary>
internal sealed class PairTrainingSet(Func<PairFeature, bool>? wanted = null)
{
    /// <summary>How features start that only take up how the own pairs differ; they are never shipped.</summary>
    public const string OfOwn = "own:";

    private const int LeastSeen = 2;
    private const string Bias = "bias";
    private const float OfOwnBias = 3;

    /// <summary>The features that tell more of how the own pairs were chosen than of what they say.</summary>
    private static readonly string[] _apart = [Bias, "s.kind:", "t.kind:", "s.sector:", "t.sector:", "steps:"];

    /// <summary>The features that frames give. The frames were written with the tuned pairs at hand, so they look better there than elsewhere.</summary>
    private static readonly string[] _ofFrames = ["vote:", "best:", "joins:", "loose:", "frame:", "frames:"];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<(PairGold Pair, List<PairFeature> Features, bool Own)> _rows = [];

    public List<string> Names { get; } = [];

    public string[] Classes { get; private set; } = [];

    /// <summary>Adds pairs; their features are read by the engine itself.</summary>
    public void Add(IEnumerable<PairGold> pairs, Func<PairGold, PairCoder> coderOf, bool own) =>
        _rows.AddRange(pairs.Select(pair => (pair, own ? Apart(FeaturesOf(pair, coderOf(pair))) : FeaturesOf(pair, coderOf(pair)), own)));

    /// <summary>
    /// The own pairs hold each class about equally often and are shorter: features of their own take up that difference,
    /// so that it does not pass for knowledge.
    /// </summary>
    private static List<PairFeature> Apart(List<PairFeature> features) =>
    [
        .. features,
        .. features.Where(feature => Array.Exists(_apart, start => feature.Name.StartsWith(start, StringComparison.Ordinal)))
            .Select(feature => new PairFeature(OfOwn + feature.Name, feature.Value * (feature.Name == Bias ? OfOwnBias : 1))),
    ];


    /// <summary>A pair in the terms of the set; features that the set does not know are left out.</summary>
    public PairExample ExampleOf(PairGold pair, PairCoder coder) => ToExample(pair, FeaturesOf(pair, coder), false);

    /// <summary>The examples; features seen in one example only are left out.</summary>
    public List<PairExample> Examples()
    {
        Number();
        return [.. _rows.Select(row => ToExample(row.Pair, row.Features, row.Own))];
    }

    /// <summary>The most probable class.</summary>
    public string ClassOf(float[] probabilities) => Classes[Array.IndexOf(probabilities, probabilities.Max())];

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

    private PairExample ToExample(PairGold pair, List<PairFeature> features, bool own)
    {
        var sums = new SortedDictionary<int, float>();
        foreach (var feature in features)
        {
            if (_index.TryGetValue(feature.Name, out var index))
            {
                sums[index] = sums.GetValueOrDefault(index) + feature.Value;
            }
        }

        int[] bare = [.. sums.Keys.Where(index => !Array.Exists(_ofFrames, start => Names[index].StartsWith(start, StringComparison.Ordinal)))];
        return new PairExample(Array.IndexOf(Classes, PairGold.ClassOf(pair.Class)), [.. sums.Keys], [.. sums.Values], bare, [.. bare.Select(index => sums[index])], own);
    }
}
