using Chancery.Evaluation.Fuzzing;
using Chancery.Intake;

namespace Chancery.Tests.Reading;

/// <summary>No text, however hostile, makes the reading fail.</summary>
public sealed class HostileReadingTests
{
    [Fact]
    public void Read_HostileTexts_NeverFails()
    {
        var texts = new HostileTexts(seed: 5);
        for (var number = 0; number < 500; number++)
        {
            var text = texts.Next();
            Assert.Equal(text, TestEngine.Reader.Read(ReportFactory.FromText(text)).Report.Text);
        }
    }

    [Theory]
    [InlineData("The ministry said that its planes had left –")]
    [InlineData("The ministry denied that –")]
    [InlineData("He said the talks, the envoy -")]
    [InlineData("“We will sign” –")]
    public void Read_TextThatBreaksOff_NeverFails(string text) =>
        Assert.Equal(text, TestEngine.Reader.Read(ReportFactory.FromText(text)).Report.Text);
}
