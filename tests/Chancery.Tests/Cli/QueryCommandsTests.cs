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
    [InlineData("relations", "ZOR", "MRL")]
    [InlineData("sources")]
    [InlineData("alerts", "--since", "2031-01-01")]
    [InlineData("db", "stats")]
    public void Query_AsTextAndJson_GivesSomething(params string[] args)
    {
        Assert.Equal(ExitCode.Ok, _cli.Run(args));
        Assert.NotEmpty(_cli.Output.Trim());
        Assert.Equal(ExitCode.Ok, _cli.Run([.. args, "--format", "json"]));
        Assert.All(_cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
        Assert.NotEmpty(_cli.Output);
    }

    [Theory]
    [InlineData("timeline", 3)]
    [InlineData("events", 4)]
    [InlineData("commitments", 3)]
    [InlineData("search", 2, "grain")]
    [InlineData("relations", 3, "ZOR", "MRL", "--by", "day")]
    [InlineData("sources", 2)]
    [InlineData("discrepancies", 2)]
    public void Query_AsCsv_HasAHeaderAndARowAnEntry(string command, int lines, params string[] args)
    {
        Assert.Equal(ExitCode.Ok, _cli.Run([command, .. args, "--format", "csv"]));
        Assert.Equal(lines, Lines());
    }

    [Fact]
    public void ExplainAndActor_AsOf_KnowWhatWasPublishedByThen()
    {
        _cli.Run("events", "--type", "AID", "--format", "json");
        var id = JsonDocument.Parse(_cli.Output).RootElement.GetProperty("id").GetString()!;

        Assert.Equal(ExitCode.Ok, _cli.Run("explain", id, "--as-of", "2099-01-01"));
        Assert.NotEqual(ExitCode.Ok, _cli.Run("explain", id, "--as-of", "1999-01-01"));
        Assert.Contains("held then", _cli.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, _cli.Run("actor", "Marl", "--as-of", "2099-01-01"));
        var now = _cli.Output;
        _ = _cli.Run("actor", "Marl", "--as-of", "1999-01-01");
        Assert.NotEqual(now, _cli.Output);
    }

    [Fact]
    public void Correct_ShowsInTimelineExplainAndCorrections()
    {
        _cli.Run("events", "--type", "AID", "--format", "json");
        var id = JsonDocument.Parse(_cli.Output).RootElement.GetProperty("id").GetString()!;
        Assert.Equal(ExitCode.Usage, _cli.Run("correct", id, "--author", "Ada", "--reason", "why"));
        Assert.Equal(ExitCode.Ok, _cli.Run("correct", id, "--set", "status=actual", "--set", "from=2031-05-01", "--author", "Ada", "--reason", "I was there"));

        _cli.Run("events", "--type", "AID");
        Assert.Contains("corrected by Ada", _cli.Output);
        Assert.Contains("2031-05-01", _cli.Output);
        _cli.Run("corrections", "--format", "json");
        Assert.Equal(2, Lines());
        Assert.Contains("\"was\":\"planned\"", _cli.Output);
        Assert.Contains("reached Port Kest", _cli.Output);
    }

    [Fact]
    public void Ask_KeepsAQuestion()
    {
        Assert.Equal(ExitCode.Ok, _cli.Run("ask", "mine", "--save", "--", "timeline", "--actor", "ZOR"));
        Assert.Equal(ExitCode.Ok, _cli.Run("ask", "mine", "--", "--format", "json"));
        Assert.Equal(2, Lines());
        Assert.Equal(ExitCode.Ok, _cli.Run("ask"));
        Assert.Contains("mine: timeline --actor ZOR", _cli.Output);
        Assert.Equal(ExitCode.Usage, _cli.Run("ask", "bad", "--save", "--", "read", "x"));
        Assert.Equal(ExitCode.InputsFailed, _cli.Run("ask", "none"));
    }

    [Fact]
    public void Reread_ShowsWhatChanges_AndKeepsItOnlyWhenAsked()
    {
        using var newer = new CliRun { Read = _ => RichReading.Create() with { Events = [RichReading.Create().Events[0]], Commitments = [], Exchanges = [], Provenance = new Chancery.Model.Provenance("0.2.0", "l", "m") } };
        var path = Path.Combine(_cli.Folder, "chancery.db");
        Assert.Equal(ExitCode.Ok, newer.Run("reread", "--register", path));
        Assert.Contains("1 reports: 1 acts the same, 0 changed, 0 new, 2 gone; nothing kept", newer.Output);
        _cli.Run("events", "--format", "json");
        Assert.Equal(3, Lines());

        Assert.Equal(ExitCode.Ok, newer.Run("reread", "--register", path, "--keep"));
        _cli.Run("events", "--format", "json");
        Assert.Equal(1, Lines());
    }

    [Fact]
    public void Db_VerifyAndCompact_Work()
    {
        Assert.Equal(ExitCode.Ok, _cli.Run("db", "verify"));
        Assert.Contains("all is well", _cli.Output);
        Assert.Equal(ExitCode.Ok, _cli.Run("db", "compact"));
        Assert.Equal(ExitCode.Ok, _cli.Run("db", "verify"));
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
