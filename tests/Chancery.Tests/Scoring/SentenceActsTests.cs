using Chancery.Scoring.Events;

namespace Chancery.Tests.Scoring;

public sealed class SentenceActsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sentence-acts");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void OwnSentences_TellTheirActsInWordsOfTheirs()
    {
        var sentences = SentenceActs.ReadOwn(Repository.PathOf("tests", "cases", "pairs"), Repository.PathOf("tests", "cases", "pairs-acts")).ToList();

        Assert.True(sentences.Count > 1000);
        Assert.All(sentences, sentence => Assert.All(sentence.Events, act => Assert.Contains(act.Words, sentence.Text, StringComparison.Ordinal)));
        Assert.DoesNotContain(sentences, sentence => sentence.Aside);
    }

    [Fact]
    public void Read_ATextOfSeveralPairs_IsOneSentenceAsideWhenAllAre()
    {
        var pairs = Write("pairs.tsv", "id\troot\tmarked_sentence\n3\tAID\t<s>Norland</s> fed <t>Sudland</t>.\n4\tAID\t<s>Norland</s> fed <t>Sudland</t>.\n6\tAID\t<s>Westland</s> fed <t>Eastland</t>.\n");
        var acts = Write("acts.tsv", "# by id\nid\ttype\tactors\trecipients\tstatus\twords\n3\tAID\tNOR\tSDN\tactual\tfed\n6\t-\n");

        var sentences = SentenceActs.Read(pairs, acts);

        Assert.Equal(["3", "6"], sentences.Select(sentence => sentence.Name));
        Assert.Equal([false, true], sentences.Select(sentence => sentence.Aside));
        Assert.Equal([1, 0], sentences.Select(sentence => sentence.Events.Count));
    }

    [Fact]
    public void Read_ALineThatLacksColumns_SaysWhich()
    {
        var pairs = Write("pairs.tsv", "id\troot\tmarked_sentence\n3\tAID\t<s>Norland</s> fed <t>Sudland</t>.\n");
        var acts = Write("acts.tsv", "id\ttype\tactors\trecipients\tstatus\twords\n3\tAID\tNOR\n");

        Assert.Contains("3\tAID\tNOR", Assert.Throws<FormatException>(() => SentenceActs.Read(pairs, acts)).Message, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
