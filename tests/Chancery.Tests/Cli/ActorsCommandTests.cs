using System.Text.Json;
using Chancery.Cli;
using Chancery.Tests.Exchange;

namespace Chancery.Tests.Cli;

/// <summary>Dossiers, lists, merges and splits of actors.</summary>
public sealed class ActorsCommandTests : IDisposable
{
    private readonly CliRun _cli = new() { Read = _ => RichReading.Create() };

    public ActorsCommandTests()
    {
        _cli.Write("a.txt", "anything");
        Assert.Equal(ExitCode.Ok, _cli.Run("read", "a.txt"));
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Actors_WithoutName_ListsAll()
    {
        Assert.Equal(ExitCode.Ok, _cli.Run("actors", "--format", "json"));
        Assert.Equal(RichReading.Create().Actors.Count, Ids().Count);
    }

    [Fact]
    public void Actor_Dossier_TellsNamesEventsAndSources()
    {
        Assert.Equal(ExitCode.Ok, _cli.Run("actor", "Marl", "--format", "json"));
        var dossier = JsonDocument.Parse(_cli.Output.Split('\n')[0]).RootElement;
        Assert.True(dossier.GetProperty("names").GetArrayLength() > 0);
        Assert.True(dossier.GetProperty("dealings").GetArrayLength() > 0);
        Assert.True(dossier.GetProperty("sources").GetArrayLength() > 0);
        Assert.Equal(1, dossier.GetProperty("reports").GetInt32());
    }

    [Fact]
    public void MergeThenSplit_ChangesWhoSharesADossier_AlsoAfterReadingAgain()
    {
        _cli.Run("actors", "--format", "json");
        var ids = Ids();
        Assert.Equal(1, Same(ids[0], ids[1], "merge"));

        _cli.Write("b.txt", "anything else");
        Assert.Equal(ExitCode.Ok, _cli.Run("read", "b.txt"));
        Assert.Equal(1, Same(ids[0]));

        Assert.Equal(0, Same(ids[0], ids[1], "split"));
    }

    [Fact]
    public void Split_OfOneReport_LeavesItOutOfTheDossier()
    {
        _cli.Run("actors", "--format", "json");
        var id = Ids()[0];
        Assert.Equal(ExitCode.Ok, _cli.Run("actors", "split", id, "--report", "R-"));
        _cli.Run("actor", id, "--format", "json");
        Assert.Equal(0, JsonDocument.Parse(_cli.Output.Split('\n')[0]).RootElement.GetProperty("reports").GetInt32());
    }

    [Theory]
    [InlineData(ExitCode.InputsFailed, "actors", "merge", "Nobody At All", "Nobody Else")]
    [InlineData(ExitCode.Usage, "actors", "merge", "A-", "A-")]
    public void Merge_OfUnknownOrSeveral_SaysSo(int code, params string[] args)
    {
        Assert.Equal(code, _cli.Run(args));
        Assert.NotEmpty(_cli.Error);
    }

    private int Same(string id, string? other = null, string? act = null)
    {
        if (act is not null)
        {
            Assert.Equal(ExitCode.Ok, _cli.Run("actors", act, id, other!));
        }

        Assert.Equal(ExitCode.Ok, _cli.Run("actor", id, "--format", "json"));
        return JsonDocument.Parse(_cli.Output.Split('\n')[0]).RootElement.GetProperty("same").GetArrayLength();
    }

    private List<string> Ids() =>
        [.. _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];
}
