using Chancery.Register.Stories;

namespace Chancery.Tests.Register;

/// <summary>What a stretch of reports surely does not hold.</summary>
public sealed class BandFiltersTests
{
    [Fact]
    public void MayHold_IsTrueOfAllThatWasPutIn_AndOfFewOthers()
    {
        var filter = new BandFilters().Begin(stretch: 1);
        var random = new Random(1);
        long[] bands = [.. Enumerable.Range(0, 200_000).Select(_ => random.NextInt64() >> 1)];
        foreach (var band in bands)
        {
            BandFilters.Add(filter, band);
        }

        Assert.All(bands, band => Assert.True(BandFilters.MayHold(filter, band)));
        var others = Enumerable.Range(0, 100_000).Count(_ => BandFilters.MayHold(filter, random.NextInt64() >> 1));
        Assert.InRange(others, 0, 1_000);
    }

    [Fact]
    public void Of_KnowsThoseAskedForLast()
    {
        var filters = new BandFilters();
        for (var stretch = 0; stretch < 8; stretch++)
        {
            filters.Begin(stretch);
        }

        Assert.NotNull(filters.Of(0));
        filters.Begin(8);
        Assert.NotNull(filters.Of(0));
        Assert.Null(filters.Of(1));
    }
}
