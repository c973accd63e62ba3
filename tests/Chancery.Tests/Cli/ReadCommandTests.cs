using System.Text.Json;
using Chancery.Cli;
using Chancery.Tests.Exchange;

namespace Chancery.Tests.Cli;

public sealed class ReadCommandTests : IDisposable
{
    private readonly CliRun _cli = new();
    private readonly CliRun _rich = new() { Read = _ => RichReading.Create() };

    public void Dispose()
    {
        _cli.Dispose();
        _rich.Dispose();
    }

    [Fact]
    public void Read_SomeInputsFail_PrintsALineForEachAndExitsTwo()
    {
        _cli.Write("a.txt", "Zora signed.");
        File.WriteAllBytes(Path.Combine(_cli.Folder, "b.txt"), [0, 1, 2]);

        var exitCode = _cli.Run("read", "a.txt", "b.txt", "none.txt", "--no-register", "--format", "json");

        Assert.Equal(ExitCode.InputsFailed, exitCode);
        var lines = _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["a.txt", "b.txt", "none.txt"], lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("report").GetProperty("path").GetString()));
        Assert.All(lines, ReadingJsonTests.AssertFits);
        Assert.Equal(3, _cli.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.False(File.Exists(Path.Combine(_cli.Folder, "chancery.db")));
    }

    [Fact]
    public void Read_Twice_GivesSameBytesAndSameRegister()
    {
        _rich.Write("a.txt", "anything");
        _rich.Run("read", "a.txt", "--format", "json");
        var first = _rich.Output;
        _rich.Run("db", "stats");
        var stats = _rich.Output;

        Assert.Equal(ExitCode.Ok, _rich.Run("read", "a.txt", "--format", "json"));
        Assert.Equal(first, _rich.Output);
        _rich.Run("db", "stats");
        Assert.Equal(stats, _rich.Output);
        Assert.Contains("1  reports", stats);
    }

    [Fact]
    public void Read_Text_HasNoColoursAndKeepsTheWidth()
    {
        _rich.Write("a.txt", "anything");

        Assert.Equal(ExitCode.Ok, _rich.Run("read", "a.txt", "--no-register"));
        Assert.DoesNotContain('\u001b', _rich.Output);
        Assert.All(_rich.Output.Split('\n'), line => Assert.True(line.Length <= 120, line));
        Assert.Contains("Zora (ZOR) → Marland (MRL)", _rich.Output);
        Assert.Contains("≤ 2031-05-04", _rich.Output);
        Assert.Contains("word of Ada Marl (MRL) [say, statement, 2031-05-04], by The Ledger [according to]", _rich.Output);
    }

    [Fact]
    public void Read_Html_IsOnePageForAllReports()
    {
        _rich.Write("a.txt", "a");
        _rich.Write("b.txt", "b");

        Assert.Equal(ExitCode.Ok, _rich.Run("read", "a.txt", "b.txt", "--no-register", "--format", "html"));
        Assert.StartsWith("<!DOCTYPE html>", _rich.Output);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(_rich.Output, "<article>"));
    }

    [Fact]
    public void Read_StandardInputOfLines_KeepsIdsAndOrder()
    {
        var input = new MemoryStream("""
            {"id":"b","text":"Zora signed."}
            {"id":"a","text":"Zora left.","date":"2031-01-02"}
            """u8.ToArray());

        Assert.Equal(ExitCode.Ok, _cli.RunWith(input, "read", "-", "--input", "jsonl", "--no-register", "--format", "json"));
        var reports = _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("report")).ToList();
        Assert.Equal(["b", "a"], reports.Select(report => report.GetProperty("id").GetString()));
        Assert.Equal("2031-01-02", reports[1].GetProperty("published").GetString());
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "a.txt", "--date", "3 May")]
    [InlineData("read", "a.txt", "--format", "xml")]
    [InlineData("read", "a.txt", "--max-size", "0")]
    [InlineData("nonsense")]
    public void Run_WrongCommandLine_ExitsOne(params string[] args)
    {
        Assert.Equal(ExitCode.Usage, _cli.Run(args));
        Assert.StartsWith("chancery: ", _cli.Error);
        Assert.Empty(_cli.Output);
    }

    [Fact]
    public void Read_RegisterIsNoDatabase_SaysSoAndLeavesIt()
    {
        _cli.Write("a.txt", "Zora signed.");
        _cli.Write("chancery.db", "these are my notes, not a database; do not touch them, whatever happens to come along the way");

        Assert.Equal(ExitCode.InputsFailed, _cli.Run("read", "a.txt"));
        Assert.Equal(1, _cli.Error.Count(character => character == '\n'));
        Assert.StartsWith("these are my notes", File.ReadAllText(Path.Combine(_cli.Folder, "chancery.db")));
    }

    [Fact]
    public void Run_FaultInside_IsOneLineAndExitsThree()
    {
        using var broken = new CliRun { Read = _ => throw new InvalidOperationException("two\nlines") };
        broken.Write("a.txt", "Zora signed.");

        Assert.Equal(ExitCode.Internal, broken.Run("read", "a.txt", "--no-register"));
        Assert.Equal(1, broken.Error.Count(character => character == '\n'));
    }
}
