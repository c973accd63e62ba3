using System.Buffers;
using System.Text;
using System.Text.Json;
using Chancery.Exchange;
using Chancery.Intake;
using Chancery.Register;

namespace Chancery.Tests.Exchange;

/// <summary>The samples, read with the shipped lexicon and model.</summary>
public sealed class SampleReadingTests
{
    public static TheoryData<string> Samples() =>
        [.. Directory.GetFiles(Repository.PathOf("samples"), "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_Sample_FitsTheContract(string name)
    {
        var reading = Read(name);
        var line = Line(reading);

        ReadingJsonTests.AssertFits(line);
        using var json = JsonDocument.Parse(line);
        AssertWordsMatchSpans(json.RootElement, reading.Report.Text);
        Assert.Equal(line, Line(Read(name)));
        Assert.Contains("</html>", ReadingPage.Of([reading]));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Add_Sample_TwiceChangesNothing(string name)
    {
        using var register = SqliteRegister.InMemory(TimeProvider.System);
        var reading = Read(name);

        Assert.True(register.Add(reading).IsNew);
        var counts = register.Counts();
        Assert.False(register.Add(Read(name)).IsNew);
        Assert.Equal(counts, register.Counts());
        Assert.Equal(reading.Events.Count, register.Events(new EventFilter()).Sum(entry => entry.Mentions.Count));
        Assert.Equal(reading.Commitments.Count, register.Commitments(new CommitmentFilter()).Count);
    }

    /// <summary>Every object with a span and a text repeats exactly the words under the span.</summary>
    private static void AssertWordsMatchSpans(JsonElement element, string text)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            Assert.All(element.EnumerateArray(), child => AssertWordsMatchSpans(child, text));
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("span", out var span) && span.ValueKind == JsonValueKind.Array
                && element.TryGetProperty("text", out var words) && !element.TryGetProperty("code", out _))
            {
                Assert.Equal(text[span[0].GetInt32()..span[1].GetInt32()], words.GetString());
            }

            Assert.All(element.EnumerateObject(), member => AssertWordsMatchSpans(member.Value, text));
        }
    }

    private static Chancery.Model.Reading Read(string name) =>
        TestEngine.Reader.Read(ReportFactory.FromText(File.ReadAllText(Repository.PathOf("samples", name))));

    private static string Line(Chancery.Model.Reading reading)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReadingJson.WriteLine(buffer, reading);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
