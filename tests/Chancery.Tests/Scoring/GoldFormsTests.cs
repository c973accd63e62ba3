using Chancery.Scoring.Events;
using Chancery.Scoring.Pairs;

namespace Chancery.Tests.Scoring;

public sealed class GoldFormsTests
{
    [Fact]
    public void PairFile_MarkedSentence_GivesTextAndSpans()
    {
        using var table = new StringReader("id\tmarked_sentence\troot\n7\t\"<s>Arland</s> said \"\"no\"\" to <t>Borland</t>.\"\tREJECT\n");

        var pair = Assert.Single(PairFile.Read(table));

        Assert.Equal("Arland said \"no\" to Borland.", pair.Text);
        Assert.Equal("Arland", pair.Source.TextOf(pair.Text));
        Assert.Equal("Borland", pair.Target.TextOf(pair.Text));
        Assert.Equal(("REJECT", 7, false), (pair.Class, pair.Id, pair.Aside));
    }

    [Fact]
    public void PairFile_TargetBeforeSourceAndUnnamedParty_AreRead()
    {
        using var table = new StringReader("root\tmarked_sentence\nAID\t<t>Borland</t> was helped.\n");

        var pair = Assert.Single(PairFile.Read(table));

        Assert.Equal(0, pair.Source.Length);
        Assert.Equal("Borland", pair.Target.TextOf(pair.Text));
    }

    [Fact]
    public void PairFile_NoMarks_TellsTheLine()
    {
        using var table = new StringReader("root\tmarked_sentence\nAID\tNobody is marked.\n");

        Assert.Contains("line 2", Assert.Throws<FormatException>(() => PairFile.Read(table)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PloverFile_RecordsOfOneText_AreOneReport()
    {
        using var records = new StringReader(
            """
            {"id":"1","date":"2021-03-02","event":["AID"],"actor":["NOR GOV"],"recipient":[{"code":"MDA"}],"text":"One text."}
            {"id":"2","date":"2021-03-02","event":"CONSULT","actor":["NORGOV","MDA"],"text":"One text."}
            {"id":"3","date":"2021-03-03","event":"REJECT","actor":["The Party"],"text":"Another."}
            """);

        var reports = PloverFile.Read(records);

        Assert.Equal([2, 1], reports.Select(report => report.Events.Count));
        Assert.Equal(new DateOnly(2021, 3, 2), reports[0].Published);
        Assert.Equal(["NOR"], reports[0].Events[0].Actors);
        Assert.Equal(["MDA"], reports[0].Events[0].Recipients);
        Assert.Equal(["NOR", "MDA"], reports[0].Events[1].Actors);
        Assert.Equal(["The Party"], reports[1].Events[0].Actors);
    }

    [Fact]
    public void CaseFolder_TextInAFileOfItsOwn_IsRead()
    {
        var folder = Directory.CreateTempSubdirectory("cases").FullName;
        try
        {
            var texts = Directory.CreateDirectory(Path.Combine(folder, "texts")).FullName;
            File.WriteAllText(Path.Combine(folder, "one.yaml"), "date: 2021-03-02\nsource: https://example.org/one\nlicence: CC BY 2.5\nevents:\n  - AID | NOR | MDA | ? | actual | sent\n");

            var missing = Assert.Throws<FormatException>(() => CaseFolder.Read(folder, texts));
            File.WriteAllText(Path.Combine(texts, "one.txt"), "Norway sent tents to Moldova.");

            Assert.Contains("https://example.org/one", missing.Message, StringComparison.Ordinal);
            Assert.Equal("Norway sent tents to Moldova.", Assert.Single(CaseFolder.Read(folder, texts)).Text);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
