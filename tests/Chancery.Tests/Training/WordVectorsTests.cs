using System.IO.Compression;
using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Training;
using Chancery.Training.Data;
using Chancery.Training.Layers;

namespace Chancery.Tests.Training;

/// <summary>Word vectors, and the trees of reports that other parsers gave.</summary>
public sealed class WordVectorsTests
{
    private static readonly WordVectors _vectors = WordVectors.Parse("""{"size":2,"dimensions":2,"words":["vectors","truce"],"vectors":{"Truce":[1,2,7],"vectors":[-1,0,7],"truce":[9,9,9]}}"""u8);

    [Fact]
    public void Parse_KeepsTheFirstVectorOfAWord_AndNoMoreThanItsNumbers()
    {
        Assert.Equal(["Truce", "vectors"], _vectors.Words);
        Assert.Equal([1f, 2f], _vectors[_vectors.Find(TokenFeatures.KeyOf("TRUCE"))].ToArray());
        Assert.Equal(-1, _vectors.Find(TokenFeatures.KeyOf("envoy")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"vectors":{}}""")]
    public void Parse_WithoutVectors_SaysSo(string json) =>
        Assert.Throws<InvalidDataException>(() => WordVectors.Parse(System.Text.Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void LaidInto_AddsTheProduct_AndGivesUnknownWordsTheRowOfUnknownOnes()
    {
        var sentence = Sentence("the truce held");
        var vocabulary = new Vocabulary([sentence, sentence], [], [], leastWord: 2).With(_vectors);
        var meanings = new WordMeanings(_vectors, 4);
        var table = new Parameter("table", vocabulary.Counts.Length, 4).Fill(new SeededRandom(3), 1f);
        meanings.Weights.Fill(new SeededRandom(4), 1f);

        var laid = meanings.LaidInto(table, vocabulary);

        int known = vocabulary.Words.Find(TokenFeatures.KeyOf("truce")), unknown = vocabulary.Words.Find(TokenFeatures.KeyOf("vectors"));
        Assert.True(unknown >= vocabulary.FirstOfVectors);
        for (var k = 0; k < 4; k++)
        {
            Assert.Equal(table.Value[(known * 4) + k] + meanings.Weights.Value[k] + (2 * meanings.Weights.Value[4 + k]), laid[(known * 4) + k], 5);
            Assert.Equal(table.Value[k] - meanings.Weights.Value[k], laid[(unknown * 4) + k], 5);
        }
    }

    [Fact]
    public void Treebank_PackedAndWithNames_IsRead()
    {
        var path = Path.Combine(Path.GetTempPath(), $"chancery-{Guid.NewGuid():N}.conllu.gz");
        using (var writer = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest)))
        {
            writer.Write("1\tOld\told\tADJ\tJJ\t_\t2\tamod\t_\tName=B-LOC\n2\tNorland\tNorland\tPROPN\tNNP\t_\t0\troot\t_\tName=I-LOC|SpaceAfter=No\n3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n");
        }

        var sentence = Assert.Single(TreebankReader.Read(path));
        File.Delete(path);
        Assert.Equal(["Old", "Norland", "."], sentence.Forms);
        Assert.Equal([NameTags.Of(NameType.Location, begins: true), NameTags.Of(NameType.Location, begins: false), 0], sentence.Names!);
    }

    private static TreebankSentence Sentence(string text)
    {
        var forms = text.Split(' ');
        return new TreebankSentence
        {
            Document = "d", Id = text, Forms = forms, Attached = new bool[forms.Length], Continues = new bool[forms.Length], Lemmas = forms,
            Upos = new Upos[forms.Length], Xpos = forms, Feats = forms, Heads = [1, 2, -1], Relations = ["det", "nsubj", "root"],
        };
    }
}
