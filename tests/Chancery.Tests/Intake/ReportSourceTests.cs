using System.Text;
using Chancery.Intake;

namespace Chancery.Tests.Intake;

public sealed class ReportSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-intake-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_PlainFile_KeepsTextExactly()
    {
        var incoming = Single(File("a.txt", " A text\r\nwith ends. \n"u8));

        Assert.Equal(IntakeState.Ready, incoming.State);
        Assert.Equal(" A text\r\nwith ends. \n", incoming.Report.Text);
        Assert.EndsWith("a.txt", incoming.Report.Path);
        Assert.Empty(incoming.Remarks);
    }

    [Fact]
    public void Read_EmptyFile_GivesRemark()
    {
        var incoming = Single(File("a.txt", ""u8));

        Assert.Equal(IntakeState.Ready, incoming.State);
        Assert.Equal(IntakeRemarks.Empty, Assert.Single(incoming.Remarks).Code);
    }

    [Fact]
    public void Read_MissingFile_GivesReason() => AssertUnreadable(IntakeRemarks.NoFile, Single(Path.Combine(_folder, "none.txt")));

    [Fact]
    public void Read_BinaryData_GivesReason() => AssertUnreadable(IntakeRemarks.Binary, Single(File("a.txt", [1, 0, 2, 0, 3])));

    [Fact]
    public void Read_Pdf_NamesTheKind()
    {
        var incoming = Single(File("a.txt", "%PDF-1.7 text"u8));

        AssertUnreadable(IntakeRemarks.Binary, incoming);
        Assert.Contains("PDF", incoming.Remarks[0].Text);
    }

    [Fact]
    public void Read_FiftyMegabytes_AreNotRead()
    {
        var path = Path.Combine(_folder, "big.txt");
        using (var file = System.IO.File.Create(path))
        {
            file.SetLength(50_000_000);
        }

        AssertUnreadable(IntakeRemarks.TooLarge, Single(path));
    }

    [Fact]
    public void Read_EndlessStandardInput_StopsAtTheLimit()
    {
        var input = new EndlessStream();
        var incoming = Assert.Single(new ReportSource(new IntakeOptions { MaxSize = 1000 }, path => path, input).Read("-"));

        AssertUnreadable(IntakeRemarks.TooLarge, incoming);
        Assert.True(input.Given <= 100_000, $"{input.Given} bytes were taken");
    }

    [Fact]
    public void Read_Windows1252_IsDecodedWithRemark()
    {
        var incoming = Single(File("a.txt", [(byte)'A', 0x92, (byte)'s', (byte)' ', 0xE9, 0x80]));

        Assert.Equal("A\u2019s \u00E9\u20AC", incoming.Report.Text);
        Assert.Equal(IntakeRemarks.Windows1252, Assert.Single(incoming.Remarks).Code);
    }

    [Fact]
    public void Read_BrokenUtf8_ReplacesAndCounts()
    {
        var incoming = Single(File("a.txt", [.. "caf\u00E9 "u8, 0xE2, 0x82, .. " end"u8, 0xFF]));

        Assert.Equal("caf\u00E9 \uFFFD end\uFFFD", incoming.Report.Text);
        Assert.Equal(IntakeRemarks.BrokenUtf8, Assert.Single(incoming.Remarks).Code);
        Assert.Contains("2 broken", incoming.Remarks[0].Text);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Read_ByteOrderMark_DecidesAndIsNoPartOfTheText(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var incoming = Single(File("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes("Zora\u2019s note")]));

        Assert.Equal("Zora\u2019s note", incoming.Report.Text);
        Assert.Empty(incoming.Remarks);
    }

    [Theory]
    [InlineData("de", "Der Minister sagte, dass die Regierung den Vertrag nicht unterschreiben wird und auf die Antwort wartet.")]
    [InlineData("fr", "Le ministre a dit que la France ne signera pas ce texte dans les jours qui viennent, selon une source au palais.")]
    [InlineData("ru", "Министр сказал, что не будет подписывать договор, и что это его право.")]
    [InlineData("zh", "部长表示，政府不会签署该协议。")]
    public void Read_OtherLanguage_IsNotReady(string code, string text)
    {
        var incoming = Single(File("a.txt", Encoding.UTF8.GetBytes(text)));

        Assert.Equal(IntakeState.OtherLanguage, incoming.State);
        Assert.Equal(code, incoming.Report.Language);
        Assert.Equal(IntakeRemarks.OtherLanguage, Assert.Single(incoming.Remarks).Code);
        Assert.Equal(text, incoming.Report.Text);
    }

    [Theory]
    [InlineData("Zora signed.")]
    [InlineData("MINISTERS OF ZORA, MARLAND MEET IN SAN SEBASTIAN DE LA GOMERA, SAN MIGUEL DE LA PALMA, LAS PALMAS DE GRAN CANARIA")]
    [InlineData("President visit Zora tomorrow, talk border, gas, prisoner exchange; minister Ada Marl wait airport \u00ABla paz ahora\u00BB sign.")]
    public void Read_ShortOrDamagedEnglish_IsReady(string text) =>
        Assert.Equal(IntakeState.Ready, Single(File("a.txt", Encoding.UTF8.GetBytes(text))).State);

    [Fact]
    public void Read_ToldLanguage_GoesBeforeTheGuess()
    {
        var path = File("a.txt", "Der Minister sagte, dass die Regierung den Vertrag nicht unterschreiben wird und wartet."u8);

        Assert.Equal(IntakeState.Ready, Single(path, new IntakeOptions { Language = "en" }).State);
    }

    [Fact]
    public void Read_Folder_GoesInOrdinalOrderAndTellsWhatItLeavesOut()
    {
        File("b.txt", "B"u8);
        File("a.txt", "A"u8);
        Directory.CreateDirectory(Path.Combine(_folder, "sub"));
        File("sub/c.txt", "C"u8);
        File("picture.png", "x"u8);
        File(".hidden.txt", "x"u8);
        var source = Source(new IntakeOptions());

        Assert.Equal(["A", "B", "C"], source.Read(_folder).Select(incoming => incoming.Report.Text));
        Assert.Equal(["picture.png"], source.LeftOut);
    }

    [Fact]
    public void Read_JsonLines_TakesFieldsAndKeepsOrder()
    {
        var path = File("a.jsonl", """
            {"id":"x1","text":"First.","date":"2023-11-28","title":"T","outlet":"O","url":"U","language":"en"}
            {"id":7,"text":"Second.","date":"2023-11-28T23:10:00Z"}

            {"text":"Third.","date":"28 Nov"}
            not json
            {"id":"x5"}
            [1]
            """u8);

        var all = Source(new IntakeOptions { Outlet = "Default" }).Read(path).ToList();

        Assert.Equal(["x1", "7", ReportFactory.IdOf("Third."), "line 5", "x5", "line 7"], all.Select(incoming => incoming.Report.Id));
        Assert.Equal(("T", "O", "U"), (all[0].Report.Title, all[0].Report.Outlet, all[0].Report.Url));
        Assert.Equal(new DateOnly(2023, 11, 28), all[1].Report.Published);
        Assert.Equal("Default", all[1].Report.Outlet);
        Assert.Equal(IntakeRemarks.BadDate, Assert.Single(all[2].Remarks).Code);
        Assert.All(all.Skip(3), incoming => AssertUnreadable(IntakeRemarks.BadLine, incoming));
    }

    [Fact]
    public void Read_LineOverTheLimit_LosesOnlyThatLine()
    {
        var path = File("a.jsonl", Encoding.UTF8.GetBytes($$"""
            {"text":"{{new string('x', 200_000)}}"}
            {"text":"Short."}
            """));

        var all = Source(new IntakeOptions { MaxSize = 1000 }).Read(path).ToList();

        Assert.Equal(2, all.Count);
        AssertUnreadable(IntakeRemarks.TooLarge, all[0]);
        Assert.Equal("Short.", all[1].Report.Text);
    }

    [Fact]
    public void Read_Url_IsNotFetched() => AssertUnreadable(IntakeRemarks.NotFetched, Single("https://example.org/a"));

    private static void AssertUnreadable(string code, IncomingReport incoming)
    {
        Assert.Equal(IntakeState.Unreadable, incoming.State);
        Assert.Equal(code, incoming.Remarks[0].Code);
    }

    private string File(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllBytes(path, bytes.ToArray());
        return path;
    }

    private static ReportSource Source(IntakeOptions options) => new(options, path => path, Stream.Null);

    private static IncomingReport Single(string path, IntakeOptions? options = null) =>
        Assert.Single(Source(options ?? new IntakeOptions()).Read(path));

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Given += count;
            return count;
        }
    }
}
