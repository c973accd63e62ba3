using Chancery.Cli.Lexicons;

namespace Chancery.Tests.Cli;

public sealed class LexiconCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-lexicon");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Check_ShippedLexicon_HasNoFaults()
    {
        var run = CommandRun.Of("", "lexicon", "check");

        Assert.Equal("The lexicon has no faults.\n", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("id: a.b\nverbz: go\n", ":2:1: LEX011 The key 'verbz' is not known here; an entry has: id, meaning,", "    verbz: go\n    ^\n")]
    [InlineData("id: a.b\nmeaning: x\nid: c.d\n", ":3:1: LEX012 The key 'id' stands here twice", "    id: c.d\n    ^\n")]
    [InlineData("id: a.b\nmeaning: NO\n", ":2:10: LEX013 Write 'NO' in quotes", "    meaning: NO\n             ^\n")]
    [InlineData("id: a.b\nmeaning: [x]\n", ":2:10: LEX014 The value is of another kind", "    meaning: [x]\n             ^\n")]
    [InlineData("id: 'a.b\n", ":1:5: LEX010 ", "    id: 'a.b\n        ^\n")]
    public void Check_FaultyYaml_ShowsPlaceAndMending(string yaml, string message, string place)
    {
        var run = Check("6-events/frames/own.yaml", yaml);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("own.yaml" + message, run.Output);
        Assert.Contains(place, run.Output);
    }

    [Fact]
    public void Check_FaultInOneEntry_DoesNotHideTheNext()
    {
        var run = Check("6-events/frames/own.yaml", "id: a.b\nfoo: 1\n---\nid: c.d\nbar: 1\n");

        Assert.Contains("'foo'", run.Output);
        Assert.Contains("'bar'", run.Output);
    }

    [Theory]
    [InlineData("iso3\tname\nXAA\tAvalon\n", "countries.tsv:1:1: LEX001 The column 'iso2' is missing")]
    [InlineData("iso3\tname\nXAA\n", "countries.tsv:2:1: LEX002 This row has 1 cells, the header has ")]
    public void Check_FaultyTable_ShowsPlace(string table, string message) =>
        Assert.Contains(message, Check("3-places/countries.tsv", table).Output);

    [Fact]
    public void Check_MissingFolder_SaysSo()
    {
        var run = CommandRun.Of("", "lexicon", "check", "--lexicon", Path.Combine(_folder.FullName, "nowhere"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nowhere", run.Error);
    }

    [Fact]
    public void Try_Sentence_ShowsTreeAndWhatFired()
    {
        var run = CommandRun.Of("", "lexicon", "try", "The spokesman denied that the envoy had left.");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\tdenied\tdeny\tVERB\t", run.Output);
        Assert.Contains("cue deny/", run.Output);
    }

    [Fact]
    public void Examples_OfTheLexicon_ComeOutAsTheyShould()
    {
        var examples = new LexiconExamples(TestEngine.Reader.Read);
        examples.Run(TestEngine.Lexicon.Data);

        // The ceiling only goes down: examples stand before the passes that they need, and the parser errs.
        var shown = string.Join('\n', examples.Faults.Select(fault => $"{fault.Entry}: {fault.Fault}: {fault.Text}"));
        Assert.True(examples.Faults.Count <= 0.5 * examples.Count, $"{examples.Faults.Count} of {examples.Count} examples fail:\n{shown}");
    }

    private CommandRun Check(string file, string content)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return CommandRun.Of("", "lexicon", "check", "--lexicon", _folder.FullName);
    }
}
