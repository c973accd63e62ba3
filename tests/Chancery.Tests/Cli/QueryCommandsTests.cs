using System.Text.Json;
using Chancery.Cli;
using Chancery.Tests.Exchange;

namespace Chancery.Tests.Cli;

public sealed class QueryCommandsTests : IDisposable
{
    private readonly CliRun _cli = new() { Read = _ => RichReading.Create() };

    public QueryCommandsTests()
    {
        _cli.Write("a.txt", "anything");
        Assert.Equal(ExitCode.Ok, _cli.Run("read", "a.txt"));
    }

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("timeline")]
    [InlineData("events")]
    [InlineData("commitments")]
    [InlineData("actor", "Marl")]
    [InlineData("search", "grain")]
    [InlineData("discrepancies")]
    [InlineData("db", "stats")]
    public void Query_AsTextAndJson_GivesSomething(params string[] args)
    {
        Assert.Equal(ExitCode.Ok, _cli.Run(args));
        Assert.NotEmpty(_cli.Output.Trim());
        Assert.Equal(ExitCode.Ok, _cli.Run([.. args, "--format", "json"]));
        Assert.All(_cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
        Assert.NotEmpty(_cli.Output);
    }

    [Fact]
    public void Timeline_LeavesUndatedOut_EventsKeepThem()
    {
        _cli.Run("timeline", "--format", "json");
        Assert.Equal(2, Lines());
        _cli.Run("events", "--format", "json");
        Assert.Equal(3, Lines());
        _cli.Run("timeline", "--actor", "ZOR", "--type", "request", "--format", "json");
        Assert.Equal(1, Lines());
    }

    [Theory]
    [InlineData("events", "time.day", "frame request", "«asked»", "2031-05-04", "engine 0.1.0")]
    [InlineData("commitments", "commitment.agree", "«receive its envoy»", "«Zora lift its ban»", "accepted", "engine 0.1.0")]
    public void Explain_Id_PrintsTheChain(string command, params string[] expected)
    {
        _cli.Run(command, "--format", "json");
        var id = JsonDocument.Parse(_cli.Output.Split('\n')[0]).RootElement.GetProperty("id").GetString()!;

        Assert.Equal(ExitCode.Ok, _cli.Run("explain", id[..10]));
        Assert.All(expected.Skip(command == "events" ? 1 : 0), words => Assert.Contains(words, _cli.Output));
    }

    [Theory]
    [InlineData("A-")]
    [InlineData("S-")]
    [InlineData("R-")]
    public void Explain_OtherKinds_PrintsThem(string id)
    {
        Assert.Equal(ExitCode.Ok, _cli.Run("explain", id));
        Assert.Contains("Ledger", _cli.Output);
    }

    [Fact]
    public void Explain_UnknownId_ExitsTwo()
    {
        Assert.Equal(ExitCode.InputsFailed, _cli.Run("explain", "E-ffffffffffff"));
        Assert.Contains("no entry", _cli.Error);
    }

    [Fact]
    public void Query_NoRegister_SaysHowToMakeOne()
    {
        Assert.Equal(ExitCode.InputsFailed, _cli.Run("timeline", "--register", "none.db"));
        Assert.Contains("chancery read", _cli.Error);
        Assert.False(File.Exists(Path.Combine(_cli.Folder, "none.db")));
    }

    private int Lines() => _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
}
