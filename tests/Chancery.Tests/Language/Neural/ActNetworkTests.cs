using System.Runtime.InteropServices;
using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Model;

namespace Chancery.Tests.Language.Neural;

public sealed class ActNetworkTests
{
    private static readonly byte[] _shipped = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "models", "en.model"));

    [Fact]
    public void Signs_OfPlainActs_NameTypeAndThoseWhoTakePart()
    {
        var parse = TestEngine.Parse("Norway condemned the attack on Friday, and Sweden met Finland for talks.");
        var signs = parse.Signs!;

        Assert.Equal("ACCUSE", signs.BestOf(TokenOf(parse, "condemned")));
        Assert.Equal("CONSULT", signs.BestOf(TokenOf(parse, "met")));
        Assert.Equal("none", signs.BestOf(TokenOf(parse, "Friday")));
        Assert.Equal(TokenOf(parse, "Norway"), Likeliest(parse, "condemned", recipients: false));
        Assert.Equal(TokenOf(parse, "Sweden"), Likeliest(parse, "met", recipients: false));
    }

    [Fact]
    public void Signs_AreProbabilities()
    {
        var parse = TestEngine.Parse("The rebels shelled Kharga. Nobody said why, and the talks go on.");
        var signs = parse.Signs!;
        for (var token = 0; token < parse.Count; token++)
        {
            Assert.Equal(1, signs.TypesOf(token).ToArray().Sum(MathF.Exp), 1e-4);
            foreach (var recipients in new[] { false, true })
            {
                Assert.Equal(1, Sides(parse, token, recipients).Sum(), 1e-4);
                Assert.Equal(0, Sides(parse, token, recipients)[token - parse.SentenceOf(token).Tokens.First + 1], 1e-6);
            }
        }
    }

    [Fact]
    public void Signs_OfASentence_AreTheSameAloneAndAmongOthers()
    {
        const string sentence = "Ghana will send troops to Mali if the talks fail.";
        var (alone, among) = (TestEngine.Parse(sentence), TestEngine.Parse("The envoy left. " + sentence + " Nobody said why."));
        var shift = among.Count - alone.Count - TestEngine.Parse("Nobody said why.").Count;
        for (var token = 0; token < alone.Count; token++)
        {
            Assert.Equal(alone.Signs!.TypesOf(token).ToArray(), among.Signs!.TypesOf(token + shift).ToArray());
            Assert.Equal(Sides(alone, token, true), Sides(among, token + shift, true));
        }
    }

    [Fact]
    public void Model_WithoutTheNetwork_ReadsTheSameTreesAndHoldsNothingOfActs()
    {
        const string text = "Norway condemned the attack on Friday.";
        var without = LanguageEngine.Load(new ModelFileWriter().SetAll(ModelFile.Open(_shipped)).Without(NetworkSections.Acts).ToArray()).Parse(text, []);

        Assert.Null(without.Signs);
        Assert.Equal(TestEngine.Parse(text).Heads, without.Heads);
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(2)]
    public void Model_WhoseWeightsAreTooFewOrTooMany_IsRefused(int change)
    {
        var weights = ModelFile.Open(_shipped).Section(NetworkSections.ActWeights).ToArray();
        Array.Resize(ref weights, weights.Length + change);
        var file = new ModelFileWriter().SetAll(ModelFile.Open(_shipped)).Set(NetworkSections.ActWeights, weights).ToArray();

        Assert.Contains("network of acts", Assert.Throws<InvalidDataException>(() => LanguageEngine.Load(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Model_WithTheNetworkOfAnotherEncoder_IsRefused()
    {
        var shape = MemoryMarshal.Cast<byte, int>(ModelFile.Open(_shipped).Section(NetworkSections.ActShape).ToArray()).ToArray();
        shape[0] += 8;
        var file = new ModelFileWriter().SetAll(ModelFile.Open(_shipped)).Set(NetworkSections.ActShape, MemoryMarshal.AsBytes<int>(shape).ToArray()).ToArray();

        Assert.Throws<InvalidDataException>(() => LanguageEngine.Load(file));
    }

    private static int TokenOf(Parse parse, string form) => Enumerable.Range(0, parse.Count).First(token => parse[token].Form.SequenceEqual(form));

    private static int Likeliest(Parse parse, string form, bool recipients)
    {
        var shares = Sides(parse, TokenOf(parse, form), recipients);
        return Array.IndexOf(shares, shares.Max()) - 1 + parse.SentenceOf(TokenOf(parse, form)).Tokens.First;
    }

    private static float[] Sides(Parse parse, int token, bool recipients)
    {
        TokenRange words = parse.SentenceOf(token).Tokens;
        var shares = new float[words.Count + 1];
        parse.Signs!.Sides(token, recipients, words.First, words.Count, shares);
        return shares;
    }
}
