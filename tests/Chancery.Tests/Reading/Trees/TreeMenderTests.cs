using Chancery.Language;
using Chancery.Reading.Trees;

namespace Chancery.Tests.Reading.Trees;

/// <summary>Subjects of verbs after mending.</summary>
public sealed class TreeMenderTests
{
    private static readonly TreeMender _mender = new(TestEngine.Lexicon.Data.Events);

    [Theory]
    [InlineData("Acting Abkhaz President Badra Gunba thanked Russia for its humanitarian aid.", "thanked", "Badra")]
    [InlineData("Visiting Chinese Foreign Minister Wang Yi praised Cambodia on Tuesday.", "praised", "Wang")]
    [InlineData("ECOWAS condemned the coup in Burkina Faso.", "condemned", "ECOWAS")]
    [InlineData("The regional bloc ECOWAS met in Abuja.", "met", "ECOWAS")]
    [InlineData("May met reporters in Berlin.", "met", "May")]
    [InlineData("Visiting Lima, Wang Yi praised Peru.", "praised", "Wang")]
    [InlineData("The minister thanked Peru for its aid.", "thanked", "minister")]
    [InlineData("With the help of Egyptian mediators, Israel and Hamas reached a truce.", "reached", "Israel")]
    [InlineData("Under a deal brokered by Turkey, Russia and Ukraine resumed grain exports.", "resumed", "Russia")]
    [InlineData("Pakistan rejected the charge. It refused to hand over the suspects to India.", "refused", "It")]
    public void Subject_IsTheOneWhoActs(string text, string verb, string subject)
    {
        var parse = _mender.Mend(TestEngine.Parse(text));
        var act = Enumerable.Range(0, parse.Count).Single(token => parse[token].Form.SequenceEqual(verb));
        var found = Enumerable.Range(0, parse.Count).Where(token => parse[token].HeadIndex == act && parse[token].Is("nsubj")).ToList();

        Assert.Equal(subject, parse[Assert.Single(found)].Form.ToString());
    }

    [Theory]
    [InlineData("Lund agreed with the proposal of Berg on the condition that after this visit the ban on visits of officials will be lifted.", "lifted", "condition")]
    [InlineData("Berg told reporters in the capital on Monday that the ban would be lifted.", "lifted", "told")]
    [InlineData("Egypt condemned in the strongest terms the attack carried out by rebels on the airport.", "carried", "attack")]
    [InlineData("Norway called for the release of the lawyer Nasrin Lund, arrested last week.", "arrested", "Nasrin")]
    [InlineData("Chad declared the head of the French mission in Abeche persona non grata.", "persona", "declared")]
    [InlineData("Kharkiv came under shelling by Russian forces.", "shelling", "came")]
    [InlineData("Egypt condemned on Monday the attack carried out by rebels.", "carried", "attack")]
    public void Clause_BehindANounThatTakesOne_IsItsOwn(string text, string verb, string head)
    {
        var parse = _mender.Mend(TestEngine.Parse(text));
        var clause = Enumerable.Range(0, parse.Count).Single(token => parse[token].Form.SequenceEqual(verb));

        Assert.Equal(head, parse[clause].Head.Form.ToString());
    }

    [Theory]
    [InlineData("Berg announced a cease-fire with the rebels.", "fire", "ceasefire")]
    [InlineData("Lund and Berg co-operated with the inspectors.", "co-operated", "cooperate")]
    [InlineData("Border clashes erupted on Monday.", "clashes", "clash")]
    [InlineData("The well-armed guards opened fire.", "armed", "armed")]
    public void Word_WrittenWithAHyphen_IsTheSolidOne(string text, string form, string lemma)
    {
        var parse = _mender.Mend(TestEngine.Parse(text));
        var token = Enumerable.Range(0, parse.Count).First(token => parse[token].Form.SequenceEqual(form));

        Assert.Equal(lemma, parse[token].Lemma);
    }

    [Fact]
    public void Parse_WithNothingToMend_IsTheSame()
    {
        var parse = TestEngine.Parse("The minister arrived in Oslo on Monday. He met reporters.");

        Assert.Same(parse, _mender.Mend(parse));
    }
}
