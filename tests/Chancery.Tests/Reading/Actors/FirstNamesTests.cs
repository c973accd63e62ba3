using Chancery.Reading.Actors;

namespace Chancery.Tests.Reading.Actors;

/// <summary>First names that may be one, and such as are not.</summary>
public sealed class FirstNamesTests
{
    [Theory]
    [InlineData("dmitriy", "dmitry", true)]
    [InlineData("viktor", "victor", true)]
    [InlineData("mike", "michael", true)]
    [InlineData("joe", "joseph", true)]
    [InlineData("j", "joseph", true)]
    [InlineData("joaquim", "jorge", false)]
    [InlineData("samuel", "salvador", false)]
    [InlineData("john", "stephen", false)]
    public void Names_AreAlike_OrNot(string one, string other, bool alike)
    {
        Assert.Equal(alike, FirstNames.AreAlike(one, other));
        Assert.Equal(alike, FirstNames.AreAlike(other, one));
    }
}
