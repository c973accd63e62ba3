using Chancery.Intake;

namespace Chancery.Tests.Reading.Places;

/// <summary>What is a place and what only looks like one.</summary>
public sealed class PlaceGuardTests
{
    [Theory]
    [InlineData("Senator Paul Harrow spoke first. Later, Harrow met Mr. Clinton and took questions from Clinton and Harrow.", "")]
    [InlineData("TULSA, Okla. (AP) - A storm hit towns between Enid, Okla., and Wichita.", "TULSA|Okla.|Enid|Okla.|Wichita")]
    [InlineData("The book is sold through Amazon.", "")]
    [InlineData("Loggers cleared a part of the Amazon.", "Amazon")]
    [InlineData("Liverpool drew with Southampton, and Leicester City lost in Brighton.", "Brighton")]
    [InlineData("Bandits raided the villages of Kurmin Ado and Unguwar Bele near Zangon Kataf; a man in Reading, Pa., had kin there.", "Kurmin Ado|Unguwar Bele|Zangon Kataf|Reading|Pa.")]
    [InlineData("** VILNIUS - Ministers meet.", "VILNIUS")]
    [InlineData("The Florida Department of State and the Chicago Tribune declined to comment.", "")]
    public void Read_Names_OnlyPlacesAreFound(string text, string places)
    {
        var found = TestEngine.Reader.Read(ReportFactory.FromText(text)).Places.Select(place => place.Span.TextOf(text));
        Assert.Equal(places, string.Join('|', found));
    }

    [Theory]
    [InlineData("He moved from Seattle, Washington, to Washington to work for the president.", "47|38.9")]
    [InlineData("A shooting in London, Ont., left two dead; London police spoke of a feud.", "43|43")]
    [InlineData("The trial was moved from Paris, Texas, to Houston.", "33.7|29.8")]
    public void Read_HeldNames_LieInTheirHolder(string text, string latitudes)
    {
        var found = TestEngine.Reader.Read(ReportFactory.FromText(text)).Places.Where(place => place.Feature is "city" or "town" or "capital").Select(place => place.Latitude!.Value).ToList();
        var wanted = latitudes.Split('|').Select(text => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(wanted.Count, found.Count);
        Assert.All(wanted.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1.0));
    }

    [Theory]
    [InlineData("In 😀\u0000, Okla. — in \u202EK\u0301yiv’s’’s, (in Xx-Yy-), the village of , near 's")]
    [InlineData("IN IN IN, IN, MISS, PA, LA, ME, OR, OK, HI")]
    [InlineData(", Texas, Texas, Texas in in in of of the town of")]
    public void Read_HostileText_GivesNoException(string text) => Assert.NotNull(TestEngine.Reader.Read(ReportFactory.FromText(text)).Places);
}
