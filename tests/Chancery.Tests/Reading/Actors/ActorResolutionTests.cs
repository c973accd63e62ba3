using Chancery.Model;

namespace Chancery.Tests.Reading.Actors;

/// <summary>Who the marked words name, and of which country and sector. Reports of 2 May 2024.</summary>
public sealed class ActorResolutionTests
{
    [Theory]
    [InlineData("The council called on [Member States] to contribute personnel.")]
    [InlineData("Several [States] condemned Myanmar.")]
    public void States_WithACapital_AreNotTheUnitedStates(string text) => Assert.NotEqual("USA", Assert.Single(Marked.Read(text).Actors)?.Country);

    [Theory]
    [InlineData("Kenyan President [William Ruto] arrived in Kampala on Monday.", "William Ruto", "KEN", "GOV")]
    [InlineData("Chile's foreign minister, [Alberto van Klaveren], called for calm.", "Alberto van Klaveren", "CHL", "GOV")]
    [InlineData("Thai Foreign Minister [Somchai Rattanakorn] met reporters in Bangkok.", "Somchai Rattanakorn", "THA", "GOV")]
    [InlineData("[Olena Marchuk], a spokeswoman for the Ukrainian Foreign Ministry, rejected the claim.", "Olena Marchuk", "UKR", "GOV")]
    [InlineData("The defence minister of Norway, [Kari Lund], visited the border.", "Kari Lund", "NOR", "GOV")]
    [InlineData("Brazilian Defense Minister [Paulo Teixeira Lopes] thanked the crew.", "Paulo Teixeira Lopes", "BRA", "GOV")]
    [InlineData("Nigerian army spokesman [Musa Bello] said the attack had failed.", "Musa Bello", "NGA", "MIL")]
    [InlineData("Senegal's Prime Minister [Awa Diop] resigned on Friday.", "Awa Diop", "SEN", "GOV")]
    [InlineData("French President [Emmanuel Macron] spoke first.", "Emmanuel Macron", "FRA", "GOV")]
    [InlineData("US Secretary of State [Antony Blinken] flew to Riyadh.", "Antony Blinken", "USA", "GOV")]
    [InlineData("[Antony Blinken] flew to Riyadh.", "Antony Blinken", "USA", "GOV")]
    [InlineData("President [Erdogan] promised more aid.", null, "TUR", "GOV")]
    [InlineData("[Recep Tayyip Erdogan] promised more aid.", null, "TUR", "GOV")]
    [InlineData("PRESIDENT [EMMANUEL MACRON] ARRIVED IN BERLIN.", null, "FRA", "GOV")]
    public void Person_WithTitleOrOffice_GetsCountryAndSector(string text, string? name, string country, string sector)
    {
        var actor = Assert.Single(Marked.Read(text).Actors);

        Assert.NotNull(actor);
        Assert.Equal(ActorKind.Person, actor.Kind);
        Assert.Equal((country, sector), (actor.Country, actor.Sector));
        Assert.True(name is null || actor.Name == name, actor.Name);
    }

    [Theory]
    [InlineData("A Swedish aid worker, Lena Berg, was kidnapped in Mali. [Berg] was freed on Friday.", "SWE", "NGO")]
    [InlineData("Reza Amiri, an Iranian teenager, asked Sweden for asylum. [Amiri] was sent back.", "IRN", "CVL")]
    [InlineData("Reza Amiri, a 19-year-old Iranian, asked Sweden for asylum. [Amiri] was sent back.", "IRN", "CVL")]
    [InlineData("The arrest of a Dane, Lars Holm, angered Norway. [Holm] was freed.", "DNK", "CVL")]
    [InlineData("Norway arrested a man identified as Idris Bako, a Chadian. [Bako] was freed on Friday.", "TCD", "CVL")]
    public void Person_InAppositionToWhatHeIs_GetsItsCountryAndSector(string text, string country, string sector) =>
        Check(text, ActorKind.Person, country, sector);

    [Theory]
    [InlineData("[An Iraqi] was killed.", "IRQ")]
    [InlineData("Guards freed [the Iranian].", "IRN")]
    public void Demonym_OfOnePerson_IsNotTheState(string text, string country) =>
        Check(text, ActorKind.Group, country, "CVL");

    [Theory]
    [InlineData("The [Japanese foreign minister] left for Manila.", "JPN", "GOV")]
    [InlineData("Ghana's [president] welcomed the ruling.", "GHA", "GOV")]
    [InlineData("The [Mexican ambassador] was summoned on Tuesday.", "MEX", "GOV")]
    [InlineData("The [president of Zambia] opened the summit.", "ZMB", "GOV")]
    [InlineData("The [Egyptian prime minister] met the delegation.", "EGY", "GOV")]
    public void Office_WithoutName_GetsCountryAndSector(string text, string country, string sector) =>
        Check(text, ActorKind.Office, country, sector);

    [Theory]
    [InlineData("[Argentina] recalled its ambassador.", "ARG", "GOV")]
    [InlineData("The minister discussed relations with [Vietnam].", "VNM", "GOV")]
    [InlineData("[Moscow] rejected the proposal.", "RUS", "GOV")]
    [InlineData("[Beijing] warned that it would respond.", "CHN", "GOV")]
    [InlineData("The [Colombian government] suspended the talks.", "COL", "GOV")]
    [InlineData("The [Pakistani side] accepted the terms.", "PAK", "GOV")]
    [InlineData("The [Malian authorities] expelled two diplomats.", "MLI", "GOV")]
    [InlineData("Relations between [Peru] and Bolivia improved.", "PER", "GOV")]
    [InlineData("Talks between Japan and [South Korea] ended without a statement.", "KOR", "GOV")]
    [InlineData("The [government of Sri Lanka] thanked the donors.", "LKA", "GOV")]
    public void State_ByNameSeatOrGovernment_IsTheState(string text, string country, string sector) =>
        Check(text, ActorKind.State, country, sector);

    [Theory]
    [InlineData("The [Russian Ministry of Defense] reported losses.", "RUS", "GOV")]
    [InlineData("The [Indonesian Foreign Ministry] summoned the envoy.", "IDN", "GOV")]
    [InlineData("The [Ministry of Foreign Affairs of Kazakhstan] denied it.", "KAZ", "GOV")]
    [InlineData("[NATO] approved the plan.", "IGO:NATO", "IGO")]
    [InlineData("Ministers of [Nato] approved the plan.", "IGO:NATO", "IGO")]
    [InlineData("[Unicef] sent tents to the camp.", "IGO:UN", "UNO")]
    [InlineData("[Asean] called for calm in Myanmar.", "IGO:ASEAN", "IGO")]
    [InlineData("The UN refugee agency [UNHCR] sent tents.", "IGO:UN", "UNO")]
    [InlineData("The [World Health Organization] thanked Cuba.", "IGO:UN", "UNO")]
    [InlineData("The [Red Cross] visited the prisoners.", "IGO:ICRC", "NGO")]
    [InlineData("The [European Union] imposed sanctions.", "IGO:EU", "EUR")]
    [InlineData("The [United Nations] appealed for funds.", "IGO:UN", "UNO")]
    [InlineData("The [African Union] suspended the country.", "IGO:AU", "IGO")]
    [InlineData("[Amnesty International] criticised the arrests.", "GBR", "NGO")]
    [InlineData("The [Iranian parliament] passed the bill.", "IRN", "LEG")]
    [InlineData("The [Turkish army] shelled the village.", "TUR", "MIL")]
    [InlineData("The [Philippine coast guard] blocked the ship.", "PHL", "COP")]
    [InlineData("[Bangladeshi police] arrested the editor.", "BGD", "COP")]
    [InlineData("[Haitian police] fired tear gas.", "HTI", "COP")]
    [InlineData("The [White House] condemned the coup.", "USA", "GOV")]
    [InlineData("[Al-Shabaab] claimed the attack.", "REB:Al-Shabaab", "REB")]
    public void Organisation_ByNameOrBody_GetsCodeAndSector(string text, string country, string sector) =>
        Check(text, ActorKind.Organisation, country, sector);

    [Theory]
    [InlineData("[Russian peacekeepers] left the post.", "RUS", "MIL")]
    [InlineData("[Israeli troops] entered the town.", "ISR", "MIL")]
    [InlineData("[Ethiopian soldiers] crossed the river.", "ETH", "MIL")]
    [InlineData("[Syrian rebels] captured the base.", "SYR", "REB")]
    [InlineData("[Syrian refugees] crossed into Lebanon.", "SYR", "REF")]
    [InlineData("[Venezuelan lawmakers] rejected the budget.", "VEN", "LEG")]
    [InlineData("[Georgian protesters] blocked the avenue.", "GEO", "OPP")]
    [InlineData("[Turkish journalists] were detained.", "TUR", "JRN")]
    [InlineData("[Protesters] blocked the road.", null, "OPP")]
    public void Group_OfPeople_GetsCountryAndSector(string text, string? country, string sector) =>
        Check(text, ActorKind.Group, country, sector);

    [Theory]
    [InlineData("[Brussels] accused Moscow of blackmail.", "IGO:EU", "EUR")]
    [InlineData("Belgian police arrested him. [Brussels] accused Moscow of blackmail.", "BEL", "GOV")]
    [InlineData("Peru's [Congress] rejected the bill.", "PER", "LEG")]
    [InlineData("Nepal's government said [Maoist rebels] had attacked a post.", "REB:CPN-M", "REB")]
    [InlineData("India's government said [Maoist rebels] had attacked a post.", "IND", "REB")]
    public void NameOfSeveral_IsThatOfTheReport(string text, string country, string sector)
    {
        var actor = Assert.Single(Marked.Read(text).Actors);

        Assert.Equal((country, sector), (actor?.Country, actor?.Sector));
    }

    [Theory]
    [InlineData("The [Taliban] denied the report.", 2019, "REB:Taliban", "REB")]
    [InlineData("The [Taliban] denied the report.", 2023, "AFG", "GOV")]
    [InlineData("The [Taliban] denied the report.", 1999, "REB:Taliban", "REB")] // recognised by three states; reports of the time tell of a movement
    [InlineData("[Haibatullah Akhundzada] banned the festival.", 2019, "REB:Taliban", "REB")]
    [InlineData("[Haibatullah Akhundzada] banned the festival.", 2023, "AFG", "GOV")]
    public void ArmedGroup_InPower_IsTheGovernment(string text, int year, string country, string sector)
    {
        var actor = Assert.Single(Marked.Read(text, year).Actors);

        Assert.Equal((country, sector), (actor?.Country, actor?.Sector));
    }

    [Theory]
    [InlineData("[Indian protesters] blockaded La Paz, the Bolivian army said.", "BOL")]
    [InlineData("[Indian protesters] blockaded the bridge to Bolivia's embassy in New Delhi.", "IND")]
    [InlineData("[Albanian rebels] attacked a Macedonian patrol near Tetovo.", "MKD")]
    [InlineData("An [Albanian citizen] was arrested in Skopje by Macedonian police.", "ALB")]
    public void PeopleAtHomeElsewhere_AreOfTheStateWhereTheyLive(string text, string country)
    {
        var actor = Assert.Single(Marked.Read(text).Actors);

        Assert.Equal(country, actor?.Country);
    }

    [Fact]
    public void VagueGroup_IsKeptWithoutCountryAndRemarked()
    {
        var marked = Marked.Read("He said that [a number of African countries] opposed the plan.");

        Assert.Null(marked.Actors[0]!.Country);
        Assert.Equal(ActorKind.Group, marked.Actors[0]!.Kind);
        Assert.Contains(marked.Reading.Remarks, remark => remark.Code == "ACT001");
    }

    private static void Check(string text, ActorKind kind, string? country, string sector)
    {
        var actor = Assert.Single(Marked.Read(text).Actors);
        Assert.NotNull(actor);
        Assert.Equal((kind, country, sector), (actor.Kind, actor.Country, actor.Sector));
    }
}
