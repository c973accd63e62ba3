using Chancery.Language;
using Chancery.Language.Neural;
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
