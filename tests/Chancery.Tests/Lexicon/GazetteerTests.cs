using Chancery.Lexicon;
using Chancery.Lexicon.Places;

namespace Chancery.Tests.Lexicon;

public sealed class GazetteerTests
{
    private static readonly PlaceLexicon _places = PlaceLexiconFixture.Places;

    [Fact]
    public void Gazetteer_Size_IsThousands() => Assert.True(_places.Gazetteer.Length >= 12000, $"{_places.Gazetteer.Length}");

    [Fact]
    public void Gazetteer_Capital_IsThereForEveryCountryThatHasOne()
    {
        var capitals = _places.Gazetteer.Where(p => p.Feature is "capital" or "city").Select(p => p.Country + " " + NameFold.Fold(p.Name)).ToHashSet();
        var small = _places.Countries.Where(c => c.Capital is not null && !capitals.Contains(c.Iso3 + " " + NameFold.Fold(c.Capital)));
        Assert.Equal(["DJI", "GIB", "LUX", "MCO", "SGP", "SMR"], small.Select(c => c.Iso3)); // Named as the state itself, or by another name.
    }

    [Theory]
    [InlineData("x-one\tOne\t\ttown\tXYZ\t\t1\t50\t2\t\t\t\t", "LEX040")] // Latitude and longitude are those of another country.
    [InlineData("x-one\tOne\t\ttown\tXYZ\t\t1\t179\t2\t\t\t\t\nx-two\tOne\t\ttown\tXYZ\t\t1\t179\t2\t\t\t\t", "LEX041")]
    [InlineData("x-one\tOne\t\tsort\tXYZ\t\t1\t-179\t2\t\t\t\t", "LEX037")]
    [InlineData("x-one\tOne\t\ttown\tABC\t\t1\t-179\t2\t\t\t\t", "LEX035")]
    public void Read_FaultyPlace_IsNoted(string rows, string code)
    {
        const string Countries = "iso3\tiso2\tname\tother_names\tdemonyms\tcapital\tseats\tlatitude\tlongitude\tregion\tbounds\nXYZ\tXY\tNowhere\t\t\t\t\t1\t180\tNone\t0 178 2 -178";
        const string Columns = "id\tname\tother_names\tfeature\tcountry\tadmin\tlatitude\tlongitude\timportance\tnote\tclaimed_by\theld_by\tsince\n";
        var problems = PlaceLexiconFixture.ProblemsOf(("countries.tsv", Countries), ("gazetteer/x.tsv", Columns + rows));
        Assert.Equal([code], problems.Select(problem => problem.Code));
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
}
