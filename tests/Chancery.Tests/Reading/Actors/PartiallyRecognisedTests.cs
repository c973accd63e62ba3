using Chancery.Model;

namespace Chancery.Tests.Reading.Actors;

/// <summary>Who acts for an entity that few recognise is coded by the state that claims it, with PRE, and kept apart from that state.</summary>
public sealed class PartiallyRecognisedTests
{
    [Theory]
    [InlineData("[Abkhazia] accused Georgia of breaking the ceasefire.", "GEO", "PRE", "GOV", "Abkhazia")]
    [InlineData("[Tskhinvali] rejected the offer.", "GEO", "PRE", "GOV", "South Ossetia")]
    [InlineData("The [Transnistrian authorities] closed the bridge.", "MDA", "PRE", "GOV", "Transnistria")]
    [InlineData("Turkish Cypriot leader [Selim Aydin] welcomed the envoy.", "CYP", "PRE", "", "Northern Cyprus")]
    [InlineData("The [president of Somaliland] thanked the donors.", "SOM", "PRE", "GOV", "Somaliland")]
    [InlineData("[Sahrawi troops] attacked the convoy.", "MAR", "PRE", "MIL", "Western Sahara")]
    [InlineData("[Fighters of the Donetsk People's Republic] shelled the village.", "UKR", "PRE", "REB", "Donetsk People's Republic")]
    [InlineData("[Abkhaz journalists] were detained in Gali.", "GEO", "JRN", "PRE", "Abkhazia")]
    public void Actor_OfAnEntity_IsCodedByItsClaimant(string text, string country, string sector, string also, string entity)
    {
        var actor = Assert.Single(Marked.Read(text).Actors);

        Assert.NotNull(actor);
        Assert.Equal((country, sector, entity), (actor.Country, actor.Sector, actor.Entity));
        Assert.Equal(also, string.Join(' ', actor.OtherSectors));
        Assert.NotEqual(ActorKind.State, actor.Kind);
    }

    [Theory]
    [InlineData("[Georgian President] Salome Zourabichvili spoke in Tbilisi.", "GEO", "GOV")]
    [InlineData("[Taiwan] denied the report.", "TWN", "GOV")]
    [InlineData("The [Greek Cypriot] leader spoke first.", "CYP", null)]
    [InlineData("[Kosovo] recalled its ambassador.", "KOS", "GOV")]
    public void Actor_OfAState_IsItsOwn(string text, string country, string? sector)
    {
        var actor = Assert.Single(Marked.Read(text).Actors);

        Assert.NotNull(actor);
        Assert.Equal((country, null), (actor.Country, actor.Entity));
        Assert.True(sector is null || actor.Sector == sector, actor.Sector);
    }

    [Fact]
    public void Entity_AndItsClaimant_AreTwo()
    {
        var reading = Marked.Read("Talks between Georgia and Abkhazia resumed in Geneva on Monday. Both sides accused Russia of delay.").Reading;
        var talks = Assert.Single(reading.Events, mention => mention.Type == "CONSULT");

        Assert.Equal(2, talks.Actors.Count);
        Assert.Single(reading.Actors, actor => actor is { Name: "Abkhazia", Country: "GEO", Sector: "PRE" });
        Assert.Single(reading.Actors, actor => actor is { Name: "Georgia", Country: "GEO", Sector: "GOV" });
    }

    [Theory]
    [InlineData("The convoy arrived in Transnistria on Monday.", 2024, "Transnistria")]
    [InlineData("Nagorno-Karabakh accused Azerbaijan of shelling.", 2025, "Nagorno-Karabakh")]
    public void Territory_WhereNobodyActsForIt_IsNoActor(string text, int year, string name) =>
        Assert.DoesNotContain(Marked.Read(text, year).Reading.Actors, actor => actor.Name == name || actor.Entity == name);

    [Fact]
    public void Entity_OfItsTime_IsAnActor() =>
        Assert.Contains(Marked.Read("Nagorno-Karabakh accused Azerbaijan of shelling.", 2021).Reading.Actors, actor => actor is { Entity: "Nagorno-Karabakh", Country: "AZE", Sector: "PRE" });
}
