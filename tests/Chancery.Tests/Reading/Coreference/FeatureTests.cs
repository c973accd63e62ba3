using Chancery.Lexicon.Coreference;
using Chancery.Reading.Coreference;

namespace Chancery.Tests.Reading.Coreference;

/// <summary>Features and their weights.</summary>
public sealed class FeatureTests
{
    [Fact]
    public void Key_OfWrittenFeature_IsThatOfItsParts()
    {
        var list = new FeatureList { Names = [] };
        list.Add("distance", "he", "2");
        list.Add("classes", "the", "name", "yes", "subj");
        Assert.Equal(list.Names!.Values.Select(name => FeaturePart.KeyOf(name)), list.Keys.ToArray());
    }

    [Fact]
    public void Sum_CountsKnownFeaturesOnly()
    {
        var weights = Enumerable.Range(0, 200).Select(i => new FeatureWeight { Feature = $"size {i}", Weight = i }).ToArray();
        var table = new WeightTable(weights);
        Assert.Equal(7 + 180, table.Sum([FeaturePart.KeyOf("size 7"), FeaturePart.KeyOf("size 180"), FeaturePart.KeyOf("size 999")]));
    }

    [Fact]
    public void ShippedWeights_HaveNoTwoFeaturesOfOneKey()
    {
        var lexicon = TestEngine.Lexicon.Data.Coreference;
        Assert.NotEmpty(lexicon.Links);
        Assert.NotEmpty(lexicon.Kinds);
        Assert.Equal(lexicon.Links.Length, lexicon.Links.Select(weight => FeaturePart.KeyOf(weight.Feature)).Distinct().Count());
        Assert.Equal(lexicon.Kinds.Length, lexicon.Kinds.Select(weight => FeaturePart.KeyOf(weight.Feature)).Distinct().Count());
    }
}
