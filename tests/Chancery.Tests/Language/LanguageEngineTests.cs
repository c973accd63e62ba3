using Chancery.Language;
using CsCheck;

namespace Chancery.Tests.Language;

public sealed class LanguageEngineTests
{
    [Fact]
    public void Parse_PlainSentence_GivesTree()
    {
        var parse = TestEngine.Parse("The minister of Avalon met the envoy in Port Ember on Tuesday. He didn't sign.");

        Assert.Equal(2, parse.Sentences.Count);
        Assert.Equal("meet", parse[4].Lemma);
        Assert.True(parse[4].IsRoot);
        Assert.Equal("nsubj", parse[1].Relation);
        Assert.Equal(4, parse[1].HeadIndex);
        Assert.True(parse.ContinuesWord(15));
        Assert.Equal("n't", parse[15].Form.ToString());
    }

    [Fact]
    public void Parse_Break_PartsTokenAndSentence()
    {
        var parse = TestEngine.Language.Parse("28 NovemberEnvoys met in the capital.", [11]);

        Assert.Equal("November", parse[1].Form.ToString());
        Assert.Equal(2, parse.Sentences.Count);
    }

    [Fact]
    public void Parse_Again_KeepsTokensAndGivesTheSame()
    {
        var parse = TestEngine.Parse("Talks in Avalon ended. The parties cannot agree.");
        var again = TestEngine.Language.Parse(parse);

        Assert.Equal(parse.Spans, again.Spans);
        Assert.Equal(parse.Heads, again.Heads);
        Assert.Equal(parse.Lemmas, again.Lemmas);
    }

    [Fact]
    public void Load_ShippedModel_HoldsTokeniserAndSegmenter()
    {
        var model = ModelFile.Open(File.ReadAllBytes(Repository.PathOf("models", "en.model")));

        Assert.Equal("en", TestEngine.Language.Language);
        Assert.Equal(12, TestEngine.Language.ModelHash.Length);
        Assert.True(model.TrySection("segmenter", out _));
        Assert.Equal(File.ReadAllBytes(Repository.PathOf("models", "en", "tokeniser.tsv")), model.Section("tokeniser").ToArray());
    }

    [Fact]
    public void Load_ModelWithoutNetwork_SaysSo()
    {
        var model = new ModelFileWriter().Set("language", "en"u8.ToArray()).ToArray();

        Assert.Contains("net.", Assert.Throws<InvalidDataException>(() => LanguageEngine.Load(model)).Message);
    }

    [Fact]
    public void Parse_RandomText_GivesTrees() =>
        HostileText.Generator.Sample(text => AssertTrees(TestEngine.Parse(text)), iter: 60);

    [Theory]
    [InlineData("a")]
    [InlineData("(")]
    [InlineData("a ")]
    [InlineData("\0")]
    [InlineData("\ud83d")]
    [InlineData(". ")]
    public void Parse_LongRun_GivesTrees(string part) => AssertTrees(TestEngine.Parse(string.Concat(Enumerable.Repeat(part, 5_000))));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u00a0")]
    public void Parse_NoWords_GivesNothing(string text)
    {
        var parse = TestEngine.Parse(text);

        Assert.Equal(0, parse.Count);
        Assert.Empty(parse.Sentences);
    }

    private static void AssertTrees(Parse parse)
    {
        var seen = new int[parse.Count];
        foreach (var sentence in parse.Sentences)
        {
            var roots = Enumerable.Range(sentence.Tokens.First, sentence.Tokens.Count).Where(token => parse[token].IsRoot).ToList();
            Assert.Single(roots);
            var open = new Stack<int>(roots);
            while (open.TryPop(out var token))
            {
                Assert.True(sentence.Tokens.Contains(token));
                Assert.Equal(1, ++seen[token]);
                foreach (var child in parse.ChildrenOf(token))
                {
                    open.Push(child);
                }
            }
        }

        Assert.All(seen, count => Assert.Equal(1, count));
    }
}
