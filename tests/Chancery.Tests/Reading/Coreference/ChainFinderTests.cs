using Chancery.Intake;
using Chancery.Model;
using Chancery.Reading.Coreference;
using Chancery.Reading.Headings;

namespace Chancery.Tests.Reading.Coreference;

/// <summary>What refers to the same thing, over all phrases.</summary>
public sealed class ChainFinderTests
{
    private static readonly ChainFinder _finder = new(TestEngine.Lexicon.Data.Coreference, TestEngine.Lexicon.Data.Actors, TestEngine.Lexicon.Data.Places);

    [Theory]
    [InlineData("Anna closed the door. She had locked it.", "Anna", "She")]
    [InlineData("Anna closed the door. She had locked it.", "the door", "it")]
    [InlineData("The committee published a report. The report blames nobody.", "a report", "The report")]
    [InlineData("I think that my brother knows.", "I", "my")]
    [InlineData("Lisbon has changed since we moved to Lisbon.", "Lisbon", "Lisbon")]
    public void Mentions_OfOneThing_ShareAChain(string text, string one, string other)
    {
        var chains = Read(text, out var parse);
        Assert.Contains(chains.Items, chain => Words(chain, parse, text) is var words && words.Contains(one) && words.Count(word => word == other) >= (one == other ? 2 : 1));
    }

    [Theory]
    [InlineData("Peter met him.", "Peter", "him")]
    [InlineData("Susan left. He stayed.", "Susan", "He")]
    [InlineData("The man saw the woman.", "The man", "the woman")]
    public void Mentions_ThatGrammarKeepsApart_DoNot(string text, string one, string other)
    {
        var chains = Read(text, out var parse);
        Assert.DoesNotContain(chains.Items, chain => Words(chain, parse, text) is var words && words.Contains(one) && words.Contains(other));
    }

    [Fact]
    public void Chains_HoldEveryHeadOnce()
    {
        var chains = Read("The minister said he would meet his Danish colleague. She had invited him to her house in Aarhus.", out _);
        var heads = chains.Items.SelectMany(chain => chain.Mentions.Select(mention => mention.Head)).ToList();
        Assert.Equal(heads.Count, heads.Distinct().Count());
    }

    [Fact]
    public void ChainsThatAreNotWeighed_WouldNeverBeTaken()
    {
        var data = TestEngine.Lexicon.Data;
        var (kindWeights, linkWeights) = (new WeightTable(data.Coreference.Kinds), new WeightTable(data.Coreference.Links));
        var spared = 0;
        foreach (var path in Directory.GetFiles(Repository.PathOf("samples"), "*.txt"))
        {
            var parse = TestEngine.Parse(File.ReadAllText(path));
            var (quotations, list) = (new Quotations(parse), new FeatureList());
            var builder = new ChainBuilder(parse, quotations, new KindFeatures(data.Actors, data.Places), list);
            foreach (var mention in new MentionFinder(data.Coreference.Sexes, data.Actors.Holders).Find(parse, 0, quotations))
            {
                builder.Sort(mention, kindWeights);
                builder.Fill(mention, null, 0);
                var alone = linkWeights.Sum(list.Keys);
                foreach (var chain in builder.CandidatesOf(mention).FindAll(chain => LinkFeatures.IsHopeless(mention, chain)))
                {
                    builder.Fill(mention, chain, 0);
                    Assert.True(linkWeights.Sum(list.Keys) < alone, $"{mention.Text} in {path}");
                    spared++;
                }

                builder.Link(mention, linkWeights);
            }
        }

        Assert.True(spared > 1000, $"{spared} spared");
    }

    [Fact]
    public void Find_TwiceTheText_CostsNoMoreThanItsShare()
    {
        var one = string.Concat(Enumerable.Repeat("The minister told the man that he had lost his keys. It was late, and they left the town for their village. ", 400));
        var (few, many) = (Allocated(one[..(one.Length / 8)]), Allocated(one));
        Assert.True(many < 12 * few, $"{few} bytes for an eighth, {many} bytes for all");
    }

    // Pairs that are weighed are put down somewhere: what is allocated grows with them, whatever else the machine does.
    private static long Allocated(string text)
    {
        var parse = TestEngine.Parse(text);
        var heading = new Heading { Report = ReportFactory.FromText(text) };
        _finder.Find(heading, parse);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _finder.Find(heading, parse);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Chains Read(string text, out Chancery.Language.Parse parse)
    {
        parse = TestEngine.Parse(text);
        return _finder.Find(new Heading { Report = ReportFactory.FromText(text) }, parse);
    }

    private static List<string> Words(Chain chain, Chancery.Language.Parse parse, string text) =>
        [.. chain.Mentions.Select(mention => parse.SpanOf(mention.Tokens).TextOf(text))];
}
