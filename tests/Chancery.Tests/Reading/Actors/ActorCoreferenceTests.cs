using Chancery.Model;

namespace Chancery.Tests.Reading.Actors;

/// <summary>Which of the marked words mean one actor. Reports of 2 May 2024.</summary>
public sealed class ActorCoreferenceTests
{
    [Theory]
    [InlineData("Prime Minister [Nomvula Dube] arrived on Monday. [Dube] met the king.")]
    [InlineData("Peruvian Foreign Minister [Rosa Quispe] spoke first. [The Peruvian minister] left early.")]
    [InlineData("Zambian President [Joseph Banda] called for calm. [The president] will speak again on Friday.")]
    [InlineData("Uzbek President [Rustam Karimov] signed the law. [The Uzbek leader] praised it.")]
    [InlineData("[Rustam Karimov], [the Uzbek president], signed the law.")]
    [InlineData("[Marek Novotny] said on Tuesday that [he] would resign.")]
    [InlineData("Prime Minister [Marek Novotny] met reporters. [He] said the talks had failed.")]
    [InlineData("Foreign Minister [Anna Berg] thanked the delegation. [She] will travel to Lima.")]
    [InlineData("President [Joseph Banda] praised [his] ministers.")]
    [InlineData("[Morocco] recalled [its] ambassador.")]
    [InlineData("[Morocco] said that [it] would recall the envoy.")]
    [InlineData("[Russia] closed the border. [Moscow] gave no reason.")]
    [InlineData("[Russia] closed the border. The [Russian government] gave no reason.")]
    [InlineData("[The Russian Ministry of Defense] reported losses. [The ministry] gave no figures.")]
    [InlineData("[NATO] approved the plan. [The alliance] will send ships.")]
    [InlineData("[The African Union] condemned the coup. [The AU] called for talks.")]
    [InlineData("The [Economic Community of West African States] ([ECOWAS]) lifted the ban.")]
    [InlineData("[Reuters] published the letter. [The agency] cited two officials.")]
    public void Mentions_OfOneActor_AreTied(string text)
    {
        var actors = Marked.Read(text).Actors;

        Assert.Equal(2, actors.Count);
        Assert.NotNull(actors[0]);
        Assert.Equal(actors[0]!.Id, actors[1]?.Id);
    }

    [Theory]
    [InlineData("[Peru] sent aid. [The Peruvian president] visited the port.")]
    [InlineData("President [Joseph Banda] met Prime Minister [Nomvula Dube].")]
    [InlineData("[Anna Berg] met [Erik Berg] in Oslo.")]
    [InlineData("[Annalena Baerbock] left. [He] stayed.")]
    [InlineData("[The Russian Ministry of Defense] and [the Russian Foreign Ministry] disagreed.")]
    [InlineData("[The Iranian foreign minister] met [the Omani foreign minister].")]
    [InlineData("[Russian troops] shelled the town. [Russia] denied it.")]
    [InlineData("[North Korea] threatened [South Korea].")]
    [InlineData("[Sergei Lavrov] met [him] in Sochi.")]
    public void Mentions_OfDifferentActors_AreKeptApart(string text)
    {
        var actors = Marked.Read(text).Actors;

        Assert.Equal(2, actors.Count);
        Assert.NotNull(actors[0]);
        Assert.NotEqual(actors[0]!.Id, actors[1]?.Id);
    }

    [Theory]
    [InlineData("[It] rained all day in the capital.")]
    [InlineData("[It] is unclear who fired first.")]
    [InlineData("[He] refused.")]
    public void Pronoun_WithoutAnybodyBefore_IsNoMention(string text) => Assert.Null(Marked.Read(text).Actors[0]);

    [Theory]
    [InlineData("Ecuador and Panama signed a treaty. [The two countries] will open embassies.", "ECU PAN")]
    [InlineData("Talks between Chad and Niger resumed. [Both sides] accepted the text.", "NER TCD")]
    [InlineData("India protested to Nepal. Relations between [the two states] are cold.", "IND NPL")]
    public void Set_OfTwoStatesInPlay_HasThemAsMembers(string text, string members)
    {
        var marked = Marked.Read(text);
        var set = marked.Actors[0];

        Assert.NotNull(set);
        Assert.Equal(members, string.Join(' ', set.Members.Select(id => marked.Reading.Actors.Single(actor => actor.Id == id).Country).Order()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u202Eotatop\u202C ‮ PRESIDENT")]
    [InlineData("President President President of of of of")]
    [InlineData("A̷͖̋l̸͔̈́i̸̙͐y̶̞͝e̵̲͛v̸͎̈́ said he")]
    public void Hostile_Text_IsRead(string text) => Assert.NotNull(Marked.Read(text).Reading);

    [Fact]
    public void Hostile_NameOfManyLetters_IsRead() =>
        Assert.NotNull(Marked.Read("President " + new string('A', 200_000) + " said he agreed.").Reading);

    [Fact]
    public void Hostile_ManyNames_AreRead() =>
        Assert.NotNull(Marked.Read(string.Concat(Enumerable.Range(0, 3000).Select(i => $"President Name{i}x met him. "))).Reading);
}
