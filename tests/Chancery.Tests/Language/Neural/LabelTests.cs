using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Language.Tokenisation;
using Chancery.Model;

namespace Chancery.Tests.Language.Neural;

public sealed class LabelTests
{
    [Theory]
    [InlineData("Ministers", "minister")]
    [InlineData("said", "say")]
    [InlineData("PARIS", "Paris")]
    [InlineData("n't", "not")]
    [InlineData("are", "be")]
    [InlineData("Geneva", "Geneva")]
    public void DeriveAndApply_FormAndLemma_GiveTheLemma(string form, string lemma)
    {
        var script = LemmaScript.Parse(LemmaScript.Derive(form, lemma).ToString());
        Assert.Equal(lemma, script.Apply(form, stackalloc char[LemmaScript.LongestPooled], new StringPool()));
    }

    [Fact]
    public void Apply_WordShorterThanTheCut_WordItself() =>
        Assert.Equal("a", new LemmaScript(LetterCase.Lower, 3, "y").Apply("a", stackalloc char[LemmaScript.LongestPooled], new StringPool()));

    [Theory]
    [InlineData("Justice Marlow wrote", 0, 2, "Marlow")]
    [InlineData("Secretary left early", 0, 1, "")]
    [InlineData("Ana Lund ana@example.org writes", 0, 3, "Ana Lund")]
    public void Mend_TitlesAndAddresses_GoOff(string text, int first, int end, string expected)
    {
        var spans = new List<TextSpan>();
        foreach (var range in text.AsSpan().Split(' '))
        {
            spans.Add(new TextSpan(range.Start.Value, range.End.Value));
        }

        List<NameMention> names = [new(NameType.Person, new TokenRange(first, end), new TextSpan(spans[first].Start, spans[end - 1].End))];
        new NameTrimmer(TokeniserRules.Read("honorific\tJustice\nhonorific\tSecretary"u8)).Mend(text, spans.ToArray(), names, 0);

        Assert.Equal(expected, string.Join('|', names.Select(name => name.Span.TextOf(text))));
    }

    [Fact]
    public void Mend_HyphenBetweenNamesOfAKind_JoinsThem()
    {
        TextSpan[] spans = [new(0, 7), new(7, 8), new(8, 13)];
        List<NameMention> names = [new(NameType.Person, new TokenRange(0, 1), spans[0]), new(NameType.Person, new TokenRange(2, 3), spans[2])];
        new NameTrimmer(TokeniserRules.Empty).Mend("Hartley-Grant", spans, names, 0);

        Assert.Equal(new TextSpan(0, 13), Assert.Single(names).Span);
    }

    [Fact]
    public void Decode_InsideWithoutBeginning_TakesTheBestLawfulTags()
    {
        // Best tags one by one: inside of a person, inside of a person, outside. The first may not be an inside.
        float[] scores = [0, 2, 3, 0, 0, 0, 0, /**/ 0, 0, 4, 0, 0, 0, 0, /**/ 5, 0, 0, 0, 0, 0, 0];
        TextSpan[] spans = [new(0, 3), new(4, 7), new(8, 9)];
        var names = new List<NameMention>();
        NameTags.Decode(scores, 10, spans, names);
        Assert.Equal([new NameMention(NameType.Person, new TokenRange(10, 12), new TextSpan(0, 7))], names);
    }

    [Fact]
    public void Find_KnownAndUnknownWords_RowAndZero()
    {
        var table = WordTable.Read(WordTable.Build([TokenFeatures.KeyOf("envoy"), TokenFeatures.KeyOf("border")]).Write());
        Assert.Equal(2, table.Find(TokenFeatures.KeyOf("Border")));
        Assert.Equal(0, table.Find(TokenFeatures.KeyOf("ceasefire")));
    }
}
