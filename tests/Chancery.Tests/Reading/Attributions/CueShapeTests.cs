using Chancery.Model;

namespace Chancery.Tests.Reading.Attributions;

/// <summary>Shapes of content that no entry of the lexicon shows by itself.</summary>
public sealed class CueShapeTests
{
    [Theory]
    [InlineData("The mayor signed a bill he opposed.", "opposed", "he", "a bill")]
    [InlineData("They repaired the bridge that the council condemned.", "condemned", "the council", "the bridge")]
    [InlineData("The envoy was asked to return to the capital.", "was asked", null, "The envoy was asked to return to the capital")]
    [InlineData("The talks raised serious doubts about whether the port will open.", "raised serious doubts about", "The talks", "whether the port will open")]
    [InlineData("What we know is that the dam holds.", "know is", "we", "that the dam holds")]
    [InlineData("All I ask is that you wait for the vote.", "ask is", "I", "that you wait for the vote")]
    [InlineData("Her goal is to win the vote in May.", "goal is", "Her", "to win the vote in May")]
    [InlineData("The hall is too small, in her opinion.", "in her opinion", "her", "The hall is too small")]
    [InlineData("The pupils poked fun at the hymn.", "poked fun at", "The pupils", "the hymn")]
    [InlineData("The mayor has strong support among farmers.", "has strong support among", "farmers", "The mayor")]
    [InlineData("The mayor is seen as a friend by many in the town.", "is seen", "many in the town", "The mayor is seen as a friend")]
    [InlineData("They had no ties to the party, the office added, and had passed all tests.", "added", "the office", "They had no ties to the party, the office added, and had passed all tests")]
    [InlineData("And Berg, said Holm and others, never forgets a name.", "said", "Holm and others", "And Berg, said Holm and others, never forgets a name")]
    [InlineData("The witness declined to criticise the mayor.", "declined to criticise", "The witness", "the mayor")]
    [InlineData("The office declined to comment on the sale.", "declined to comment on", "The office", "the sale")]
    [InlineData("The old hall appears to have burned the whole night.", "appears", null, "The old hall appears to have burned the whole night")]
    [InlineData("The law, a move that was meant to help farmers, failed.", "was meant", null, "a move that was meant to help farmers")]
    [InlineData("The clerk said in a talk with the mayor of the town that the hall was full.", "said", "The clerk", "that the hall was full")]
    [InlineData("Her claim during the debate that the dam was safe surprised the farmers.", "claim", "Her", "that the dam was safe")]
    [InlineData("They accused Holm, the mayor of Oslo, of selling the hall.", "accused", "They", "Holm, the mayor of Oslo, of selling the hall")]
    [InlineData("The council attacked the late, costly works at the port.", "attacked", "The council", "the late, costly works at the port")]
    [InlineData("The council praised the nurses at a hall in Bergen, Norway, on Monday.", "praised", "The council", "the nurses at a hall in Bergen, Norway")]
    [InlineData("The clerk mocked the plan in a podcast.", "mocked", "The clerk", "the plan")]
    [InlineData("Nine in ten said they would vote, compared with six in the last year.", "said", "Nine in ten", "they would vote")]
    [InlineData("On the show “Morning Talk,” Berg said strong winds had closed the port.", "said", "Berg", "strong winds had closed the port")]
    [InlineData("“It is our bad luck,” he said, that both men lived in this town.", "said", "he", "“It is our bad luck,” he said, that both men lived in this town")]
    [InlineData("“You alone,” she said, would use the evening to praise the town.", "said", "she", "“You alone,” she said, would use the evening to praise the town")]
    public void Read_OneSentence_GivesCueSourceAndContent(string text, string cue, string? source, string content)
    {
        var found = Assert.Single(TestEngine.Reader.Read(new Report { Id = "r", Text = text }).Attributions, item => item.Cue.TextOf(text) == cue);

        Assert.Equal(source, found.Source?.TextOf(text));
        Assert.Equal(content, found.Content.TextOf(text));
    }

    [Theory]
    [InlineData("“We have a week to save the hall, and not a day more.” — Anna Berg, mayor of the town", "Anna Berg")]
    [InlineData("“The dam held for days, and nobody noticed.” [Evening Post]", "Evening Post")]
    public void Read_SignedQuotation_GoesToItsSignature(string text, string source)
    {
        var found = Assert.Single(TestEngine.Reader.Read(new Report { Id = "r", Text = text }).Attributions);

        Assert.Equal(source, found.Source?.TextOf(text));
        Assert.Equal(text[..(text.IndexOf('”') + 1)], found.Content.TextOf(text));
    }

    [Theory]
    [InlineData("“The dam held for days, and nobody noticed.” [1]")]
    [InlineData("In her view of the hall the windows were too small.")]
    [InlineData("To this end, the mayor opened a school.")]
    [InlineData("The mayor used the vote to anger the farmers.")]
    [InlineData("The mayor never meant to stay; it rained too often.")]
    public void Read_WhatOnlyLooksLikeACue_IsNobodysWord(string text)
    {
        Assert.Empty(TestEngine.Reader.Read(new Report { Id = "r", Text = text }).Attributions);
    }
}
