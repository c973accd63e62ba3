namespace Chancery.Tests.Cli;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-evaluate");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Evaluate_Pairs_PrintsMacroF1AndTable()
    {
        var run = Evaluate("pairs.tsv", "root\tmarked_sentence\nREJECT\t<s>Norway</s> rejected <t>Sweden</t>'s offer.\nAID\t<s>Norway</s> sent food to <t>Chad</t>.\n");

        Assert.Contains("macro-F1 1.000", run.Output, StringComparison.Ordinal);
        Assert.Contains("wanted \\ found", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_Records_CountsExtras()
    {
        var run = Evaluate("records.jsonl", """{"id":"1","date":"2021-03-02","event":["AID"],"actor":["NOR"],"recipient":["TCD"],"text":"Norway condemned Chad on Tuesday."}""");

        Assert.Contains("type                         P 0.000", run.Output, StringComparison.Ordinal);
        Assert.Contains("extra 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_UnknownForm_TellsWhatIsExpected()
    {
        var run = Evaluate("gold.txt", "no header\n");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("marked_sentence", run.Error, StringComparison.Ordinal);
    }

    private CommandRun Evaluate(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return CommandRun.Of("", "evaluate", path);
    }
}
