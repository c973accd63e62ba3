using Chancery.Lexicon;
using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Attributions;
using Chancery.Reading.Headings;
using Chancery.Reading.Predicates;
using Chancery.Reading.Times;

namespace Chancery.Tests.Reading.Attributions;

/// <summary>Attributions on trees written by hand, so that faults of the parser play no part.</summary>
public sealed class AttributionFinderTests
{
    private static readonly LexiconData _data =
        CompiledLexicon.Load(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "lexicon.bin"))).Data;

    private static readonly AttributionFinder _finder = new(_data.Attributions);

    [Theory]
    [InlineData("The//DT/2/det minister/minister/NN/3/nsubj said/say/VBD/0/root that/that/IN/6/mark talks/talk/NNS/6/nsubj failed/fail/VBD/3/ccomp .//./3/punct", "The minister", "said", "that talks failed")]
    [InlineData("Talks/talk/NNS/2/nsubj failed/fail/VBD/5/ccomp ,//,/2/punct officials/official/NNS/5/nsubj said/say/VBD/0/root .//./5/punct", "officials", "said", "Talks failed")]
    [InlineData("Talks/talk/NNS/2/nsubj failed/fail/VBD/0/root ,//,/2/punct officials/official/NNS/5/nsubj said/say/VBD/2/parataxis .//./2/punct", "officials", "said", "Talks failed")]
    [InlineData("The//DT/2/det plan/plan/NN/7/nsubj ,//,/5/punct officials/official/NNS/5/nsubj said/say/VBD/7/parataxis ,//,/5/punct failed/fail/VBD/0/root badly//RB/7/advmod .//./7/punct", "officials", "said", "The plan , officials said , failed badly")]
    [InlineData("“//``/3/punct We/we/PRP/3/nsubj won/win/VBD/6/ccomp ,//,/3/punct ”//''/3/punct said/say/VBD/0/root Berg//NNP/6/nsubj .//./6/punct", "Berg", "said", "“ We won , ”")]
    [InlineData("Berg//NNP/2/nsubj added/add/VBD/0/root :/:/:/2/punct “//``/6/punct We/we/PRP/6/nsubj won/win/VBD/2/ccomp .//./6/punct ”//''/6/punct", "Berg", "added", "“ We won . ”")]
    [InlineData("According/accord/VBG/4/case to/to/IN/1/fixed the//DT/4/det coastguard/coastguard/NN/8/obl ,//,/4/punct two//CD/7/nummod boats/boat/NNS/8/nsubj sank/sink/VBD/0/root .//./8/punct", "the coastguard", "According to", "two boats sank")]
    [InlineData("Two//CD/2/nummod boats/boat/NNS/3/nsubj sank/sink/VBD/0/root ,//,/6/punct according/accord/VBG/8/case to/to/IN/5/fixed the//DT/8/det coastguard/coastguard/NN/3/obl .//./3/punct", "the coastguard", "according to", "Two boats sank")]
    [InlineData("The//DT/2/det army/army/NN/3/nsubj denied/deny/VBD/0/root the//DT/5/det charges/charge/NNS/3/obj .//./3/punct", "The army", "denied", "the charges")]
    [InlineData("The//DT/2/det council/council/NN/3/nsubj urged/urge/VBD/0/root both//DT/5/det sides/side/NNS/3/obj to//TO/7/mark wait/wait/VB/3/xcomp .//./3/punct", "The council", "urged", "both sides to wait")]
    [InlineData("The//DT/2/det council/council/NN/3/nsubj called/call/VBD/0/root for/for/IN/6/case a//DT/6/det truce/truce/NN/3/obl .//./3/punct", "The council", "called for", "a truce")]
    [InlineData("He//PRP/2/nsubj rejected/reject/VBD/0/root the//DT/4/det claim/claim/NN/2/obj that/that/IN/7/mark it/it/PRP/7/nsubj fired/fire/VBD/4/acl .//./2/punct", "He", "rejected", "the claim that it fired")]
    [InlineData("The//DT/2/det envoy/envoy/NN/4/nsubj did/do/AUX-VBD/4/aux respond/respond/VB/0/root to/to/IN/7/case the//DT/7/det call/call/NN/4/obl .//./4/punct", "The envoy", "did respond to", "the call")]
    [InlineData("Berg//NNP/2/nsubj left/leave/VBD/0/root ,//,/4/punct saying/say/VBG/2/advcl talks/talk/NNS/6/nsubj failed/fail/VBD/4/ccomp .//./2/punct", "Berg", "saying", "talks failed")]
    [InlineData("Berg//NNP/5/nsubj who/who/WP/3/nsubj said/say/VBD/1/acl:relcl so//RB/3/advmod denied/deny/VBD/0/root having/have/AUX-VBG/7/aux fired/fire/VBN/5/xcomp .//./5/punct", "Berg who said so", "denied", "having fired")]
    [InlineData("Berg//NNP/2/nsubj said/say/VBD/0/root talks/talk/NNS/4/nsubj failed/fail/VBD/2/ccomp because/because/IN/7/mark nobody//NN/7/nsubj came/come/VBD/4/advcl ,//,/9/punct adding/add/VBG/2/advcl that/that/IN/12/mark rain//NN/12/nsubj fell/fall/VBD/9/ccomp .//./2/punct", "Berg", "said", "talks failed because nobody came")]
    [InlineData("Berg//NNP/2/nsubj said/say/VBD/0/root talks/talk/NNS/4/nsubj failed/fail/VBD/2/ccomp and/and/CC/6/cc accused/accuse/VBD/4/conj Oman//NNP/6/obj of/of/IN/9/case delay//NN/6/obl .//./2/punct", "Berg", "said", "talks failed")]
    [InlineData("Berg//NNP/6/nsubj ,//,/4/punct the//DT/4/det mayor/mayor/NN/1/appos ,//,/4/punct said/say/VBD/0/root talks/talk/NNS/8/nsubj failed/fail/VBD/6/ccomp .//./6/punct", "Berg , the mayor ,", "said", "talks failed")]
    [InlineData("“//``/4/punct Talks/talk/NNS/8/nsubj are/be/AUX-VBP/4/cop over//RB/8/ccomp ,//,/4/punct ”//''/4/punct he/he/PRP/8/nsubj added/add/VBD/0/root .//./8/punct", "he", "added", "“ Talks are over , ”")]
    [InlineData("When/when/WRB/3/mark Berg//NNP/3/nsubj said/say/VBD/8/advcl talks/talk/NNS/5/nsubj failed/fail/VBD/3/ccomp ,//,/3/punct people/people/NNS/8/nsubj laughed/laugh/VBD/0/root .//./8/punct", "Berg", "said", "talks failed")]
    [InlineData("Berg//NNP/2/nsubj refused/refuse/VBD/0/root to/to/PART-TO/4/mark say/say/VB/2/xcomp that/that/IN/7/mark talks/talk/NNS/7/nsubj failed/fail/VBD/4/ccomp .//./2/punct", "Berg", "refused to say", "that talks failed")]
    [InlineData("The//DT/2/det report/report/NN/9/nsubj that/that/IN/7/mark two//CD/5/nummod ships/ship/NNS/7/nsubj had/have/AUX-VBD/7/aux sunk/sink/VBN/2/acl was/be/AUX-VBD/9/cop false//JJ/0/root .//./9/punct", null, "The report", "that two ships had sunk")]
    [InlineData("Berg//NNP/2/nsubj expressed/express/VBD/0/root doubts/doubt/NNS/2/obj about/about/IN/6/case the//DT/6/det vote/vote/NN/2/obl .//./2/punct", "Berg", "expressed doubts about", "the vote")]
    [InlineData("Reporters/reporter/NNS/2/nsubj told/tell/VBD/0/root them/they/PRP/2/iobj talks/talk/NNS/5/nsubj failed/fail/VBD/2/ccomp .//./2/punct", "Reporters", "told", "talks failed")]
    [InlineData("Berg//NNP/2/nsubj sounded/sound/VBD/0/root grim//JJ/2/xcomp :/:/:/2/punct “//``/7/punct We/we/PRP/7/nsubj lost/lose/VBD/2/parataxis everything//NN/7/obj today//NN/7/obl .//./7/punct ”//''/7/punct", "Berg", "sounded grim :", "“ We lost everything today . ”")]
    [InlineData("Another//DT/2/det senator/senator/NN/3/compound endorses/endorse/NNS/0/root Berg//NNP/3/flat .//./3/punct", "Another senator", "endorses", "Berg")]
    [InlineData("Polls/poll/NNS/2/nsubj released/release/VBD/3/advcl showed/show/VBD/0/root Berg//NNP/3/obj ahead//RB/3/advmod .//./3/punct", "Polls", "showed", null)]
    [InlineData("Berg//NNP/2/nsubj said/say/VBD/0/root she/she/PRP/4/nsubj faced/face/VBD/2/ccomp Holm//NNP/4/obj ,//,/7/punct a//DT/8/det judge/judge/NN/5/appos of/of/IN/11/case the//DT/11/det court/court/NN/8/nmod in/in/IN/13/case Oslo//NNP/11/nmod .//./2/punct", "Berg", "said", "she faced Holm")]
    [InlineData("Berg//NNP/2/nsubj went/go/VBD/0/root on//RP/2/compound:prt to//PART-TO/5/mark say/say/VB/2/xcomp that/that/IN/8/mark talks/talk/NNS/8/nsubj failed/fail/VBD/5/ccomp .//./2/punct", "Berg", "went on to say", "that talks failed")]
    [InlineData("Berg//NNP/2/nsubj called/call/VBD/0/root Holm//NNP/2/obj a//DT/7/det careful//JJ/7/amod ,//,/8/punct kind//JJ/8/amod host/host/NN/2/xcomp .//./2/punct", "Berg", "called", "Holm a careful , kind host")]
    [InlineData("The//DT/2/det rule/rule/NN/7/nsubj which//WDT/6/nsubj Berg//NNP/5/nsubj argued/argue/VBD/2/acl:relcl helps/help/VBZ/5/ccomp failed/fail/VBD/0/root .//./7/punct", "Berg", "argued", "which Berg argued helps")]
    [InlineData("Berg//NNP/3/nsubj:pass was/be/AUX-VBD/3/aux:pass asked/ask/VBN/0/root by/by/IN/6/case a//DT/6/det reader/reader/NN/3/obl why/why/WRB/9/advmod talks/talk/NNS/9/nsubj failed/fail/VBD/6/acl:relcl .//./3/punct", "a reader", "was asked", "why talks failed")]
    public void Find_CueInTree_GivesSourceCueContent(string tree, string? source, string cue, string? content)
    {
        var (text, layer) = Find(tree);

        var found = layer.Items.FirstOrDefault(item => item.Cue.TextOf(text) == cue);

        Assert.True(found is not null, $"no cue '{cue}' among: " + string.Join("; ", layer.Items.Select(item => item.Cue.TextOf(text))));
        Assert.Equal(source ?? found.Source?.TextOf(text), found.Source?.TextOf(text));
        Assert.Equal(content ?? found.Content.TextOf(text), found.Content.TextOf(text));
    }

    [Fact]
    public void Find_ClaimInsideClaim_HasParent()
    {
        var (text, layer) = Find("Berg//NNP/2/nsubj said/say/VBD/0/root rebels/rebel/NNS/4/nsubj claimed/claim/VBD/2/ccomp that/that/IN/7/mark towns/town/NNS/7/nsubj fell/fall/VBD/4/ccomp .//./2/punct");

        Assert.Equal(["said", "claimed"], layer.Items.Select(item => item.Cue.TextOf(text)));
        Assert.Equal(layer.Items[0].Id, layer.Items[1].Parent);
        Assert.Equal("s2", layer.InnermostAt(6)!.Id);
        Assert.Equal("s1", layer.InnermostAt(2)!.Id);
        Assert.Null(layer.InnermostAt(0));
    }

    [Fact]
    public void Find_ChainOfThree_EachInsideTheNext()
    {
        var (text, layer) = Find("Berg//NNP/2/nsubj said/say/VBD/0/root Oman//NNP/4/nsubj claimed/claim/VBD/2/ccomp rebels/rebel/NNS/6/nsubj denied/deny/VBD/4/ccomp that/that/IN/9/mark towns/town/NNS/9/nsubj fell/fall/VBD/6/ccomp .//./2/punct");

        Assert.Equal(["said", "claimed", "denied"], layer.Items.Select(item => item.Cue.TextOf(text)));
        Assert.Equal([null, "s1", "s2"], layer.Items.Select(item => item.Parent));
        Assert.Equal(["said", "claimed", "denied"], layer.Items.Select(item => item.Strength));
    }

    [Fact]
    public void Find_ThoughtInsideQuotation_IsNoFurtherWord()
    {
        var (text, layer) = Find("“//``/3/punct I/I/PRP/3/nsubj think/think/VBP/9/ccomp we/we/PRP/5/nsubj won/win/VBD/3/ccomp ,//,/3/punct ”//''/3/punct Berg//NNP/9/nsubj said/say/VBD/0/root .//./9/punct");

        Assert.Equal("said", Assert.Single(layer.Items).Cue.TextOf(text));
    }

    [Fact]
    public void Find_StanceTowardsAThingInsideAnothersWords_IsNoFurtherLink()
    {
        var (text, layer) = Find("Berg//NNP/2/nsubj said/say/VBD/0/root Oman//NNP/4/nsubj praised/praise/VBD/2/ccomp the//DT/6/det plan/plan/NN/4/obj .//./2/punct");

        Assert.Equal("said", Assert.Single(layer.Items).Cue.TextOf(text));
    }

    [Fact]
    public void Find_AdverbOfHearsay_TakesTheClauseWithoutSource()
    {
        var (text, layer) = Find("Berg//NNP/3/nsubj reportedly//RB/3/advmod fled/flee/VBD/0/root .//./3/punct");

        var found = Assert.Single(layer.Items);
        Assert.Null(found.Source);
        Assert.Equal(["Berg", "fled"], found.Parts.Select(part => part.TextOf(text)));
    }

    [Fact]
    public void Find_NegatedCue_IsUnsaid()
    {
        var (_, layer) = Find("Berg//NNP/4/nsubj did/do/AUX-VBD/4/aux not//RB/4/advmod say/say/VB/0/root that/that/IN/7/mark talks/talk/NNS/7/nsubj failed/fail/VBD/4/ccomp .//./4/punct");

        Assert.Equal("unsaid", Assert.Single(layer.Items).Strength);
    }

    [Fact]
    public void Find_NarrativeWithoutCue_GivesNothing()
    {
        var (_, layer) = Find("The//DT/2/det convoy/convoy/NN/3/nsubj reached/reach/VBD/0/root Larnost//NNP/3/obj at/at/IN/6/case noon/noon/NN/3/obl .//./3/punct");

        Assert.Empty(layer.Items);
    }

    [Fact]
    public void Find_DeepNest_Ends()
    {
        var tokens = string.Join(' ', Enumerable.Range(1, 3000).Select(i => $"say/say/VB/{i - 1}/{(i == 1 ? "root" : "ccomp")}"));

        var (_, layer) = Find(tokens);

        Assert.NotNull(layer);
    }

    private static (string Text, AttributionLayer Layer) Find(string tree)
    {
        var parse = Tree.Parse(tree);
        var heading = new Heading { Report = new Report { Id = "r", Text = parse.Text } };
        var layer = _finder.Find(heading, parse, new PredicateFinder(_data.Events).Find(parse), new TimeMentions([], []), new ActorMentions([], []));
        return (parse.Text, layer);
    }
}
