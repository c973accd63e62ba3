using Chancery.Lexicon;
using Chancery.Lexicon.Places;

namespace Chancery.Tests.Lexicon;

public sealed class GazetteerTests
{
    private static readonly PlaceLexicon _places = PlaceLexiconFixture.Places;

    // How far from the middle of its state a place may lie, in degrees, where the state is wide or has far parts.
    private static readonly Dictionary<string, double> _reach = new()
    {
        ["RUS"] = 80, ["USA"] = 65, ["CAN"] = 50, ["AUS"] = 25, ["CHN"] = 32, ["BRA"] = 22, ["CHL"] = 40, ["IDN"] = 28, ["FRA"] = 10, ["ESP"] = 20, ["PRT"] = 22,
        ["GRL"] = 30, ["KAZ"] = 20, ["ARG"] = 22, ["NZL"] = 8, ["NOR"] = 22, ["JPN"] = 20, ["COD"] = 12, ["IND"] = 20, ["ECU"] = 14, ["DNK"] = 8, ["MEX"] = 18,
        ["ATA"] = 180, ["KIR"] = 40, ["UMI"] = 180, ["PYF"] = 12, ["FSM"] = 12, ["MNG"] = 15, ["ZAF"] = 12, ["PNG"] = 12, ["SGS"] = 12, ["MHL"] = 8,
    };

    [Fact]
    public void Gazetteer_Size_IsThousands() => Assert.True(_places.Gazetteer.Length >= 2800, $"{_places.Gazetteer.Length}");

    [Fact]
    public void Gazetteer_Capital_IsThereForEveryCountryThatHasOne()
    {
        var capitals = _places.Gazetteer.Where(p => p.Feature is "capital" or "city").Select(p => p.Country + " " + NameFold.Fold(p.Name)).ToHashSet();
        var small = _places.Countries.Where(c => c.Capital is not null && !capitals.Contains(c.Iso3 + " " + NameFold.Fold(c.Capital)));
        Assert.Equal(["DJI", "GIB", "LUX", "MCO", "SGP", "SMR"], small.Select(c => c.Iso3)); // Named as the state itself, or by another name.
    }

    [Fact]
    public void Gazetteer_Place_LiesNearItsState()
    {
        var middles = _places.Countries.ToDictionary(c => c.Iso3);
        var far = _places.Gazetteer.Where(place => place.Country is not null && Degrees(place, middles[place.Country]) > _reach.GetValueOrDefault(place.Country, 12));
        Assert.Empty(far.Select(place => place.Id));
    }

    [Fact]
    public void Gazetteer_SameNameInOneState_IsAnotherKindOrDivision()
    {
        var doubles = _places.Gazetteer.GroupBy(place => (NameFold.Fold(place.Name), place.Country, place.Admin, place.Feature)).Where(group => group.Count() > 1);
        Assert.Empty(doubles.Select(group => group.Key.ToString()));
    }

    [Fact]
    public void Gazetteer_DisputedPlace_NamesClaimantOrHolder() =>
        Assert.All(_places.Gazetteer.Where(place => place.Since is not null), place => Assert.True(place.HeldBy is not null || place.ClaimedBy.Length > 0, place.Id));

    private static double Degrees(Place place, Country country)
    {
        var east = Math.Abs(place.Longitude - country.Longitude);
        east = Math.Min(east, 360 - east) * Math.Cos(double.DegreesToRadians(place.Latitude));
        return Math.Sqrt(Math.Pow(place.Latitude - country.Latitude, 2) + (east * east));
    }
}
