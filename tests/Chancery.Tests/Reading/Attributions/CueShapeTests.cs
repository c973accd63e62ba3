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
    public void Read_WhatOnlyLooksLikeACue_IsNobodysWord(string text)
    {
        Assert.Empty(TestEngine.Reader.Read(new Report { Id = "r", Text = text }).Attributions);
    }
}
