using Chancery.Intake;
using Chancery.Lexicography.Places;
using Chancery.Lexicon.Places;
using Chancery.Model;
using Chancery.Tests.Cli;

namespace Chancery.Tests.Lexicon;

public sealed class ImportedPlacesTests
{
    private static readonly Lazy<ReportReader> _reader = new(() => new ReportReader(TestEngine.Language, TestEngine.Lexicon, Import()));

    [Fact]
    public void Import_MadeDump_KeepsTownsMountainsAndSeats()
    {
        var import = new GeoNamesImport(new GeoNamesOptions());
        import.ReadPlaces("dump", new StringReader(GeoNamesDump.Places));
        Assert.Equal((8, 5, 2, 1), (import.Lines, import.Places, import.LeftOut, import.Malformed));
        Assert.Equal(["dump:8: the place 1 stands twice"], import.Faults);
        Assert.Equal(5, ImportedPlaces.Load(import.ToBytes()).Count);
    }

    [Fact]
    public void ToBytes_SameDump_SameBytes() => Assert.Equal(Import().Hash, Import().Hash);

    [Theory]
    [InlineData("Rebels shelled the town of Quorvale on Monday, the governor of Texas said.", "Quorvale", "USA", 31.2)]
    [InlineData("Polish police found the van in Quorvale, 20 km from Warsaw.", "Quorvale", "POL", 52.5)]
    [InlineData("He was arrested near Kvorvale in Poland.", "Kvorvale", "POL", 52.5)]
    [InlineData("Two soldiers were killed in Barashan on Friday.", "Barashan", "RUS", 43.2)]
    [InlineData("Ash fell on villages around Mount Ostrel.", "Mount Ostrel", "COM", -12.5)]
    [InlineData("The ministers met in Paris on Friday.", "Paris", "FRA", 48.9)] // The shipped one stays.
    public void Read_WithImportedPlaces_FindsThem(string text, string words, string country, double latitude)
    {
        var place = _reader.Value.Read(ReportFactory.FromText(text)).Places.Single(place => place.Span.TextOf(text).Contains(words, StringComparison.Ordinal));
        Assert.Equal(country, place.Country);
        Assert.Equal(latitude, place.Latitude!.Value, 0.2);
    }

    [Fact]
    public void Read_WithImportedPlaces_NamesTheGazetteerInTheProvenance() =>
        Assert.Equal($"{TestEngine.Lexicon.Hash}+{Import().Hash}", _reader.Value.Read(new Report { Id = "a", Text = "In Paris." }).Provenance.Lexicon);

    [Fact]
    public void Import_AlternateNames_AreAddedToPlacesThatWereKept()
    {
        var import = new GeoNamesImport(new GeoNamesOptions());
        import.ReadPlaces("dump", new StringReader(GeoNamesDump.Places));
        import.ReadAlternateNames("names", new StringReader("1\t3\ten\tOstrel Peak\t\t\n2\t3\tru\tОстрель\t\t\n3\t999\ten\tElsewhere\t\t\nbroken\n"));
        Assert.Equal((1, 2), (import.AlternateNames, import.Malformed));
    }

    [Fact]
    public void Load_DamagedBytes_SaysSo()
    {
        var bytes = ImportBytes();
        Assert.Throws<InvalidDataException>(() => ImportedPlaces.Load(bytes.AsMemory(0, bytes.Length - 1)));
        Assert.Throws<InvalidDataException>(() => ImportedPlaces.Load("something else entirely, of some length"u8.ToArray()));
        Assert.Throws<InvalidDataException>(() => ImportedPlaces.Load(ReadOnlyMemory<byte>.Empty));
    }

    [Theory]
    [InlineData("\0\0\0\t\t\t")]
    [InlineData("99999999999\tx\tx\t\t1\t1\tP\tPPL\tXX\t\t\t\t\t\t1")]
    [InlineData("1\tx\tx\t\tNaN\t∞\tP\tPPL\tXX\t\t\t\t\t\t1")]
    [InlineData("1\tx\tx\t\t1\t1\tP\tPPL\tXX\t\t\t\t\t\t-1e99")]
    public void Import_HostileLine_IsCounted(string line)
    {
        var import = new GeoNamesImport(new GeoNamesOptions());
        import.ReadPlaces("dump", new StringReader(line));
        Assert.Equal((0, 1), (import.Places, import.Malformed));
    }

    private static ImportedPlaces Import() => ImportedPlaces.Load(ImportBytes());

    private static byte[] ImportBytes()
    {
        var import = new GeoNamesImport(new GeoNamesOptions());
        import.ReadDivisions("admin", new StringReader(GeoNamesDump.Divisions));
        import.ReadPlaces("dump", new StringReader(GeoNamesDump.Places));
        return import.ToBytes();
    }
}
