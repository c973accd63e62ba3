using Chancery.Cli.Lexicons;

namespace Chancery.Tests.Reading.Times;

/// <summary>Runs every example of the patterns of time in the lexicon.</summary>
public sealed class TimeExampleTests
{
    [Fact]
    public void Read_ExamplesOfPatterns_FindTheirWords()
    {
        var examples = new LexiconExamples(TestEngine.Reader.Read);
        examples.RunTimes(TestEngine.Lexicon.Data);

        Assert.True(examples.Count > 80);
        Assert.Empty(examples.Faults);
    }
}
