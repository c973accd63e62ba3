using System.Text.Json;
using Chancery.Cli;
using Chancery.Tests.Exchange;

namespace Chancery.Tests.Cli;

public sealed class PlacesCommandTests : IDisposable
{
    private readonly CliRun _cli = new() { Read = _ => RichReading.Create() };

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Places_Register_ListsThemWithEvents()
    {
        _cli.Write("a.txt", "anything");
        _cli.Run("read", "a.txt");
        Assert.Equal(ExitCode.Ok, _cli.Run("places", "--format", "json"));
        var place = JsonDocument.Parse(_cli.Output.Split('\n')[0]).RootElement;
        Assert.NotEmpty(place.GetProperty("name").GetString()!);
        Assert.True(place.GetProperty("events").GetInt32() > 0);

        Assert.Equal(ExitCode.Ok, _cli.Run("places", place.GetProperty("name").GetString()![..3]));
        Assert.Contains("event", _cli.Output);
        Assert.Equal(ExitCode.Ok, _cli.Run("places", "no such place"));
        Assert.Contains("no places", _cli.Output);
    }

    [Fact]
    public void Import_SmallDump_KeepsPlacesAndTellsFaults()
    {
        _cli.Write("dump.txt", GeoNamesDump.Places + "half a line\n7\tNowhere\tNowhere\t\t95\t10\tP\tPPL\tXX\t\t\t\t\t\t10\n");
        _cli.Write("admin.txt", GeoNamesDump.Divisions);

        Assert.Equal(ExitCode.Ok, _cli.Run("places", "import", "dump.txt", "--admin", "admin.txt", "-o", "my.gazetteer"));

        Assert.True(File.Exists(Path.Combine(_cli.Folder, "my.gazetteer")));
        Assert.Contains("dump.txt:9: 1 cells", _cli.Error);
        Assert.Contains("'95 10' is no point on the globe", _cli.Error);
        Assert.Contains("12 lines read: 5 places kept, 2 left out, 3 malformed", _cli.Error); // Two of the lines are the divisions.
    }

    [Theory]
    [InlineData("nothing.txt", "")]
    [InlineData("text.txt", "This is no dump.\nNor is this.\n")]
    public void Import_NothingToKeep_ExitsTwoAndWritesNothing(string name, string content)
    {
        _cli.Write(name, content);
        Assert.Equal(ExitCode.InputsFailed, _cli.Run("places", "import", name));
        Assert.Contains("nothing was written", _cli.Error);
        Assert.False(File.Exists(Path.Combine(_cli.Folder, "places.gazetteer")));
    }

    [Fact]
    public void Import_NoSuchFile_ExitsTwo() => Assert.Equal(ExitCode.InputsFailed, _cli.Run("places", "import", "none.txt"));
}
