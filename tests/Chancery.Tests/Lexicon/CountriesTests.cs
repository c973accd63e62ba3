using Chancery.Lexicography;
using Chancery.Lexicon.Places;

namespace Chancery.Tests.Lexicon;

public sealed class CountriesTests
{
    // ISO 3166-1 alpha-2, all 249.
    private const string IsoCodes =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG " +
        "CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL " +
        "GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA " +
        "LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP " +
        "NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV " +
        "SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

    private static readonly PlaceLexicon _places = PlaceLexiconFixture.Places;

    [Fact]
    public void Countries_IsoCodes_AreAllThereOnce()
    {
        var expected = IsoCodes.Split(' ').Append("XK").Order(StringComparer.Ordinal);
        Assert.Equal(expected, _places.Countries.Select(country => country.Iso2).Order(StringComparer.Ordinal));
        Assert.Equal(250, _places.Countries.Select(country => country.Iso3).Distinct().Count());
    }

    [Theory]
    [InlineData("ARM", "Armenian", "Armenians")]
    [InlineData("FRA", "Frenchman", "Frenchmen")]
    [InlineData("DEU", "German", "Germans")]
    [InlineData("CHN", "Chinese", "Chinese")]
    [InlineData("GBR", "Briton", "Britons")]
    [InlineData("DNK", "Danish", "Danes")]
    [InlineData("OMN", "Omani", "Omanis")]
    public void Demonyms_Country_HaveSingularAndPlural(string iso3, string singular, string plural)
    {
        var country = _places.Countries.Single(c => c.Iso3 == iso3);
        Assert.Contains(singular, country.Demonyms);
        Assert.Contains(plural, country.Demonyms);
    }

    [Theory]
    [InlineData("RUS", "Moscow", "Kremlin")]
    [InlineData("USA", "Washington", "White House")]
    [InlineData("GBR", "London", "Downing Street")]
    [InlineData("FRA", "Paris", "Élysée")]
    [InlineData("NLD", "Amsterdam", "The Hague")]
    public void Seats_Country_BeginWithTheCapital(string iso3, string capital, string seat)
    {
        var country = _places.Countries.Single(c => c.Iso3 == iso3);
        Assert.Equal(capital, country.Seats[0]);
        Assert.Contains(seat, country.Seats);
    }

    [Fact]
    public void Shared_Congo_BelongsToTheDemocraticRepublicFirst()
    {
        var bearers = _places.Countries.Where(c => c.OtherNames.Contains("Congo")).ToList();
        Assert.Equal(["COD", "COG"], bearers.Select(c => c.Iso3));
        Assert.Contains("Congo", bearers[1].Shared);
        Assert.DoesNotContain("Congo", bearers[0].Shared);
    }

    [Theory]
    [InlineData("XYZ\tXY\tNowhere\t\t\t\t\t91\t0\tNone\t0 0 2 2", "LEX033")]
    [InlineData("xyz\tXY\tNowhere\t\t\t\t\t1\t0\tNone\t0 0 2 2", "LEX030")]
    [InlineData("XYZ\tXY\tNowhere\t\t\t\t\t1\t0\tNone\t0 0 2 2\nXYZ\tXX\tElsewhere\t\t\t\t\t1\t0\tNone\t0 0 2 2", "LEX031")]
    [InlineData("XYZ\tXY\tNowhere\t\t\t\t\t1\t0\tNone\t0 0 2 2\nABC\tAB\tElsewhere\tnowhere\t\t\t\t1\t0\tNone\t0 0 2 2", "LEX032")]
    [InlineData("XYZ\tXY\tNowhere\t\t\t\t\t1\t0\tNone\t2 0 0 2", "LEX039")]
    [InlineData("XYZ\tXY\tNowhere\t\t\t\t\t1\t0\tNone\teverywhere", "LEX039")]
    public void Read_FaultyCountry_IsNoted(string rows, string code)
    {
        var problems = PlaceLexiconFixture.ProblemsOf(
            "countries.tsv", "iso3\tiso2\tname\tother_names\tdemonyms\tcapital\tseats\tlatitude\tlongitude\tregion\tbounds\n" + rows);
        Assert.Equal([code], problems.Select(problem => problem.Code));
    }
}
