using Chancery.Model;

namespace Chancery.Tests.Model;

public sealed class TextSpanTests
{
    [Fact]
    public void Constructor_EndBeforeStart_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(3, 2));

    [Fact]
    public void Overlaps_TouchingSpans_IsFalse() =>
        Assert.False(new TextSpan(0, 3).Overlaps(new TextSpan(3, 5)));
}
