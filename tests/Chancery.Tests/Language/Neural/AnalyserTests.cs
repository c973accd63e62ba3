using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Model;

namespace Chancery.Tests.Language.Neural;

public sealed class AnalyserTests
{
    private static readonly Lazy<Analyser> Shipped =
        new(() => Analyser.Load(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "models", "en.model"))));

    [Fact]
    public void Analyse_PlainNews_TreeTagsLemmasAndNames()
    {
        var analysis = Analyse("Foreign Minister Marta Lindqvist met her counterpart in Geneva on Monday .", 12);
        Assert.Equal("meet", analysis.Lemmas[4]);
        Assert.Equal(Upos.VERB, analysis.Upos[4]);
        Assert.Equal(-1, analysis.Heads[4]);
        Assert.Equal("root", analysis.Relations[4]);
        Assert.Equal(("obj", 4), (analysis.Relations[6], analysis.Heads[6]));
        Assert.Contains(analysis.Names, name => name.Type == NameType.Location && name.Tokens == new TokenRange(8, 9));
    }

    [Fact]
    public void Analyse_SentencesTogetherOrAlone_SameResult()
    {
        const string text = "The envoy left . He will return on Friday if the talks go on . Nobody said why .";
        var together = Analyse(text, 4, 15, 19);
        var alone = Analyse("He will return on Friday if the talks go on .", 11);
        Assert.Equal(alone.Relations, together.Relations[4..15]);
        Assert.Equal(alone.Heads, together.Heads[4..15].Select(head => head < 0 ? -1 : head - 4));
        Assert.Equal(alone.Lemmas, together.Lemmas[4..15]);
    }

    [Theory]
    [InlineData("nsubj:pass", "VBD", false, "nsubj")]
    [InlineData("nsubj", "VBN", true, "nsubj:pass")]
    [InlineData("nsubj:pass", "VBN", false, "nsubj:pass")]
    [InlineData("nsubj", "VBD", false, "nsubj")]
    public void Agree_SubjectAndVerb_HaveOneVoice(string subject, string tag, bool auxiliary, string expected)
    {
        var analysis = new Analysis(3);
        (analysis.Heads[0], analysis.Heads[1], analysis.Heads[2]) = (2, 2, -1);
        (analysis.Relations[0], analysis.Relations[1], analysis.Relations[2]) = (subject, auxiliary ? "aux:pass" : "advmod", "root");
        (analysis.Xpos[0], analysis.Xpos[1], analysis.Xpos[2]) = ("NN", "VBD", tag);

        Voice.Agree(new TokenRange(0, 3), analysis);

        Assert.Equal(expected, analysis.Relations[0]);
    }

    [Fact]
    public void Analyse_SentenceOf5000Words_OneTree()
    {
        var words = string.Join(' ', Enumerable.Repeat("the troops left and", 1250));
        var analysis = Analyse(words, 5000);
        Assert.Single(analysis.Heads, -1);
        Assert.True(TreeDecoder.IsTree(analysis.Heads));
    }

    [Fact]
    public void Analyse_WordOfAMillionLetters_IsRead()
    {
        var analysis = Analyse(new string('x', 1_000_000) + " ended", 2);
        Assert.Equal(2, analysis.Lemmas.Length);
        Assert.Single(analysis.Heads, -1);
    }

    [Fact]
    public void Load_CutModel_InvalidData()
    {
        var model = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "models", "en.model"));
        Assert.Throws<InvalidDataException>(() => Analyser.Load(model.AsMemory(0, model.Length / 2)));
    }

    private static Analysis Analyse(string text, params int[] sentenceEnds)
    {
        var spans = new List<TextSpan>();
        foreach (var range in text.AsSpan().Split(' '))
        {
            spans.Add(new TextSpan(range.Start.Value, range.End.Value));
        }

        var sentences = sentenceEnds.Select((end, i) => (First: i == 0 ? 0 : sentenceEnds[i - 1], end))
            .Select((part, i) => new Sentence(i, new TokenRange(part.First, part.end), new TextSpan(spans[part.First].Start, spans[part.end - 1].End)));
        return Shipped.Value.Analyse(text, spans.ToArray(), [.. sentences]);
    }
}
