namespace Chancery.Tests.Cli;

public sealed class ParseCommandTests
{
    [Fact]
    public void Parse_TextFromStandardInput_PrintsConllu()
    {
        var run = CommandRun.Of("The envoy didn't sign.", "parse", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("# text = The envoy didn't sign.\n", run.Output);
        Assert.Contains("\n3-4\tdidn't\t", run.Output);
        Assert.EndsWith("TokenRange=21:22\n\n", run.Output);
    }

    [Fact]
    public void Parse_Conllu_KeepsTokens()
    {
        var run = CommandRun.Of("# a\n1\tGo home\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "parse", "--input", "conllu", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("# a\n1\tGo home\t", run.Output);
        Assert.EndsWith("\t0\troot\t_\t_\n\n", run.Output);
    }

    [Theory]
    [InlineData("no conllu at all", "parse", "--input", "conllu", "-")]
    [InlineData("", "parse", "no-such-file.txt")]
    public void Parse_UnusableInput_SaysSoInOneLine(string input, params string[] args)
    {
        var run = CommandRun.Of(input, args);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }
}
