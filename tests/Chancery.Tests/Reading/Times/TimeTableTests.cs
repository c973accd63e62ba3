using Chancery.Evaluation;
using Chancery.Model;

namespace Chancery.Tests.Reading.Times;

/// <summary>Sentences with every time in them; all are told in a report of the day given.</summary>
public sealed class TimeTableTests
{
    public static TheoryData<string> Sentences() =>
        [.. File.ReadLines(Repository.PathOf("tests", "Chancery.Tests", "Reading", "Times", "sentences.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Find_Sentence_GivesEveryTime(string line)
    {
        var (date, marked) = (line[..10], Markup.Parse(line[11..]));
        var report = new Report { Id = "r", Text = marked.Text, Published = DateOnly.Parse(date, null) };
        var found = TestEngine.Reader.Read(report).Times.Select(time => (time.Span, TimeText.ValueOf(time)));
        Assert.Equal(marked.Render(marked.Expected), marked.Render(found));
    }
}
