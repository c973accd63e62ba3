using System.Buffers;
using System.Text;
using System.Text.Json;
using Chancery.Exchange;
using Chancery.Intake;
using Chancery.Model;
using NJsonSchema;

namespace Chancery.Tests.Exchange;

public sealed class ReadingJsonTests
{
    private static readonly Lazy<JsonSchema> _schema = new(() => JsonSchema
        .FromJsonAsync(File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", "reading.schema.json"))).GetAwaiter().GetResult());

    [Fact]
    public void WriteLine_RichReading_FitsTheSchema() => AssertFits(Line(RichReading.Create()));

    [Fact]
    public void WriteLine_EmptyReading_FitsTheSchemaWithAllLists()
    {
        var line = Line(new Chancery.Model.Reading { Report = ReportFactory.FromText(""), Provenance = new Provenance("0", "0", "0") });

        AssertFits(line);
        using var json = JsonDocument.Parse(line);
        string[] lists = ["sentences", "times", "quantities", "places", "actors", "attributions", "events", "commitments", "exchanges", "discrepancies", "remarks"];
        Assert.All(lists, list => Assert.Equal(0, json.RootElement.GetProperty(list).GetArrayLength()));
    }

    [Fact]
    public void WriteUnreadLine_FitsTheSchemaWithoutText()
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReadingJson.WriteUnreadLine(buffer, new Report { Id = "", Text = "", Path = "a.txt" }, [new Remark("INT007", null, "Missing.")]);
        var line = Encoding.UTF8.GetString(buffer.WrittenSpan);

        AssertFits(line);
        using var json = JsonDocument.Parse(line);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("report").GetProperty("text").ValueKind);
        Assert.Equal("a.txt", json.RootElement.GetProperty("report").GetProperty("path").GetString());
    }

    [Fact]
    public void Schema_WithAMissingList_Refuses()
    {
        var line = Line(RichReading.Create()).Replace("\"remarks\":", "\"remark\":", StringComparison.Ordinal);

        Assert.NotEmpty(_schema.Value.Validate(line));
    }

    [Fact]
    public void WriteLine_RichReading_WritesTheContract()
    {
        using var json = JsonDocument.Parse(Line(RichReading.Create()));
        var root = json.RootElement;
        var happened = root.GetProperty("events")[1].GetProperty("happened");

        Assert.Equal("2031-05-04", root.GetProperty("report").GetProperty("published").GetString());
        Assert.Equal("40", root.GetProperty("quantities")[0].GetProperty("value").GetRawText());
        Assert.Equal(JsonValueKind.Null, happened.GetProperty("from").ValueKind);
        Assert.Equal(("2031-05-04", "open"), (happened.GetProperty("to").GetString(), happened.GetProperty("precision").GetString()));
        Assert.Equal("s1", root.GetProperty("attributions")[1].GetProperty("parent").GetString());
        Assert.Equal("c2", root.GetProperty("commitments")[0].GetProperty("counterpart").GetString());
        Assert.Equal("Zora lift its ban", root.GetProperty("commitments")[0].GetProperty("antecedent").GetProperty("text").GetString());
    }

    [Fact]
    public void WriteLine_SameReading_GivesSameBytes() => Assert.Equal(Line(RichReading.Create()), Line(RichReading.Create()));

    [Fact]
    public void WriteLine_AnyText_IsOneLine()
    {
        var line = Line(new Chancery.Model.Reading { Report = ReportFactory.FromText("a\nb\r\nc\u2028d\u0085e\ud800"), Provenance = new Provenance("0", "0", "0") });

        Assert.Equal(line.Length - 1, line.IndexOf('\n'));
        AssertFits(line);
    }

    internal static void AssertFits(string line) => Assert.Empty(_schema.Value.Validate(line));

    private static string Line(Chancery.Model.Reading reading)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReadingJson.WriteLine(buffer, reading);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
