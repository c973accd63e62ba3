using Chancery.Model;

namespace Chancery.Tests.Reading.Actors;

/// <summary>Of which country those are whose own words do not tell it. Reports of 2 May 2024.</summary>
public sealed class WhoseTests
{
    [Theory]
    [InlineData("Lesotho thanked its giant [neighbour]. South Africa had sent maize.", null)]
    [InlineData("South Africa sent maize. Lesotho thanked its giant [neighbour].", "ZAF")]
    [InlineData("Iran warned America's [allies] in the region.", null)]
    [InlineData("[Iran-backed militias] attacked a base in Iraq.", "IRQ")]
    [InlineData("[Pro-Russian separatists] stormed a town hall in Ukraine.", "UKR")]
    [InlineData("A [Saudi-led coalition] bombed the port.", "SAU")]
    [InlineData("[Tuareg fighters] killed ten villagers in Mali, the Norwegian embassy said.", "MLI")]
    [InlineData("[Chechen fighters] killed ten villagers, the Norwegian embassy said.", "RUS")]
    [InlineData("Peru expelled the envoys of [seven Latin American countries].", null)]
    [InlineData("[Foreign warships] reached Mombasa in Kenya.", null)]
    public void Word_OfAnotherState_IsNotTaken(string text, string? country) => Check(text, country);

    [Theory]
    [InlineData("Soldiers took power in Togo. The junta's [leader], Major Kossi Adzo, accused Ghana of meddling.", "TGO")]
    [InlineData("[Tuareg rebels] of the MNLA took the town of Anefis.", "REB:MNLA")]
    [InlineData("[Officials] of the IMF left Lusaka.", "IGO:IMF")]
    [InlineData("Denmark moved [130 soldiers] from Iraq to Kuwait.", "DNK")]
    [InlineData("BUJUMBURA - The opposition in Burundi refused to disarm. Ugandan President Yoweri Museveni urged [the government] to share power.", "BDI")]
    [InlineData("[The ruling Republican Party] lost the vote in Yerevan, Armenia.", "ARM")]
    [InlineData("[The National Salvation Front] rejected the vote in Tunis, Tunisia.", "TUN")]
    [InlineData("[The State Security Service] on Monday arrested a banker in Sofia, Bulgaria.", "BGR")]
    [InlineData("[Fishermen] blocked the harbour of Lima in Peru.", "PER")]
    [InlineData("NAIROBI (Agency) - Kenyan lawmakers voted on a budget, and Kenyan farmers cheered.\n\nLUSAKA (Agency) - Copper prices fell in Zambia. [Police] searched an office.", "ZMB")]
    [InlineData("BAMAKO, Mali - Mali's rulers closed the border. Mali's army moved north. [The junta] expelled the Norwegian ambassador over a speech in Oslo.", "MLI")]
    [InlineData("Dili - East Timor complained of a raid. East Timor asked for talks. [The government] filed suit in The Hague.", "TLS")]
    [InlineData("The [North] fired a rocket, South Korea said.", "PRK")]
    [InlineData("[The North Korean leader] spoke to the army.", "PRK")]
    public void People_WithoutCountryWord_GetThatOfTheirOwner(string text, string? country) => Check(text, country);

    [Theory]
    [InlineData("King Hamad of Bahrain spoke. Riot police fired birdshot in Manama. Iran warned [the kingdom].", "BHR")]
    [InlineData("Mali's army took power. Algeria closed its border and urged [the country] to hold elections.", "MLI")]
    [InlineData("Russia recognised the treaty of the CSTO. Armenia asked [the bloc] for help.", "IGO:CSTO")]
    [InlineData("Zimbabwe's president, Robert Mugabe, spoke. Critics said [the ageing leader] should go.", "ZWE")]
    [InlineData("[West African leaders] gave the soldiers in Niger a week.", "IGO:ECOWAS")]
    [InlineData("[Caribbean heads of state] met in Kingston.", "IGO:CARICOM")]
    [InlineData("Norway thanked [six Caribbean leaders].", null)]
    [InlineData("Malawi expelled [Ambassador Joel Holm] in April. Britain cut aid.", "GBR")]
    [InlineData("Malawi expelled [Ambassador Joel Holm].", null)]
    [InlineData("Two South Korean workers were held at a factory in North Korea. Pyongyang said [the men] had insulted its system.", "KOR")]
    [InlineData("Crowds gathered outside the Norwegian embassy in Khartoum, Sudan, and called for the expulsion of [Ambassador Per Holm].", "NOR")]
    [InlineData("Peru's president vetoed the bill. Chile asked [Congress] to think again.", "PER")]
    [InlineData("SEOUL, South Korea - [The National Security Council] condemned North Korea's latest launch.", "KOR")]
    public void Description_TakesUpWhoWasNamed(string text, string? country) => Check(text, country);

    [Theory]
    [InlineData("The [governor] of New Mexico criticised France.", "USA")]
    [InlineData("Police in [New Mexico] searched a farm.", "USA")]
    [InlineData("ATLANTA, Ga. - The [governor] of Georgia criticised France.", "USA")]
    [InlineData("South Australia's [premier] criticised Japan. India sent a ship, and India's navy thanked him.", "AUS")]
    [InlineData("[Northern Ireland] asked France for help.", "GBR")]
    [InlineData("[Indian Air Force jets] forced a Georgian plane to land.", "IND")]
    [InlineData("Admiral Carl Holm Jr. of Norway spoke. [Holm] accused Iran.", "NOR")]
    public void Name_WithinAName_IsNotTakenForItself(string text, string? country) => Check(text, country);

    [Theory]
    [InlineData("Abbas condemned [Netanyahu]'s decision.", 2017, "ISR")] // foreign minister too
    [InlineData("Ban Ki-moon spoke in New York. [Ban] accused Iran.", 2014, "IGO:UN")]
    [InlineData("[Hassan] addressed a crowd in Beirut, Lebanon.", 2020, null)] // no minister of a state that is not told of
    public void FamilyName_OfWhoLeads_IsKnown(string text, int year, string? country) =>
        Assert.Equal(country, Assert.Single(Marked.Read(text, year).Actors)?.Country);

    [Fact]
    public void Country_AsPlace_IsNobody() => Assert.Null(Assert.Single(Marked.Read("Mali's army took power. Two envoys left [the country] on Monday.").Actors));

    private static void Check(string text, string? country)
    {
        var actor = Assert.Single(Marked.Read(text).Actors);

        Assert.Equal(country, actor?.Country);
    }
}
