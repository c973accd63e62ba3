using Chancery.Lexicon.Events;
using Chancery.Reading.Events;

namespace Chancery.Tests.Reading.Events;

/// <summary>The sum by hashes against the plain sum over the features by their names.</summary>
public sealed class FeatureTallyTests
{
    [Fact]
    public void Sum_ByHashes_IsThatByNames()
    {
        LearntWeight[] weights = [new("any", "path:obj", 0.5f), new("ACCUSE", "path:obj", -2), new("any", "gap:3:yes", 4), new("any", "lemma:urge", 8), new("ACCUSE", "lemma:urge", 16)];
        var (weighing, recording) = (FeatureTally.Weighing(new WeightTable(weights)), FeatureTally.Recording());

        Add(weighing);
        Add(recording);

        var plain = recording.Seen.Sum(feature => feature.Value * weights.FirstOrDefault(weight => weight.Scope == feature.Scope && weight.Feature == feature.Name).Value);
        Assert.Equal(plain, weighing.Sum, 5);
        Assert.Equal((0.5f * -1.5f) + 4 + 8, weighing.Sum, 5);
    }

    [Fact]
    public void Begin_ForgetsTheOptionBefore()
    {
        var tally = FeatureTally.Weighing(new WeightTable([new("any", "none", 1)]));
        tally.Begin("any");
        tally.Add("none");
        tally.Begin("any");
        Assert.Equal(0, tally.Sum);
    }

    private static void Add(FeatureTally tally)
    {
        var (path, gap) = ("obj", 3);
        tally.Begin("any", "ACCUSE");
        tally.Add($"path:{path}", 0.5f);
        tally.Add($"gap:{gap}:{gap > 2}");
        tally.AddOnce($"lemma:{"urge"}");
    }
}
