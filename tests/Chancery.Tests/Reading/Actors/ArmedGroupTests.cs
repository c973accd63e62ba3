namespace Chancery.Tests.Reading.Actors;

/// <summary>Armed groups that no list knows, and whose those under arms are who have no name. Reports of 2 May 2024.</summary>
public sealed class ArmedGroupTests
{
    [Theory]
    [InlineData("[Fighters] of the Sarvan People's Front attacked an army post in Mali.", "REB:Sarvan People's Front")]
    [InlineData("Rebels of the Movement for the Liberation of Azmar (MLA) seized Kidal in Mali. The government accused [the MLA] of shelling civilians.", "REB:MLA")]
    [InlineData("The militant group [Jund al-Karim] claimed the bombing in Quetta, Pakistan.", "REB:Jund al-Karim")]
    [InlineData("Chad signed a ceasefire with the rebel United Salvation Front. [The Front] will hand over its weapons.", "REB:United Salvation Front")]
    [InlineData("A group calling itself the Shield of Norland shot a judge. An insurgent group calling itself the Army of the Pure killed six policemen in Iraq. [The Army of the Pure] threatened more.", "REB:Army of the Pure")]
    [InlineData("Uganda asked Kakwenza Otim, [the leader of the Northern Resistance Army], to disarm.", "REB:Northern Resistance Army")]
    [InlineData("The separatist Ambara movement declared a truce with Spain. [Ambara] said it would stay in the hills.", "REB:Ambara")]
    public void Group_IsKnown_ByTheWordsThatIntroduceIt(string text, string country) => Check(text, country);

    [Theory]
    [InlineData("[A Hutu militia] attacked a village in Burundi.", "BDI")]
    [InlineData("The paramilitary [Vanuatu Mobile Force] freed a minister in Vanuatu.", null)]
    [InlineData("[Rebels] of Chad's north freed a hostage.", "TCD")]
    [InlineData("Police in Odessa, Ukraine, held 67 people. [Let] them go, the mayor said.", null)]
    public void OtherWords_IntroduceNone(string text, string? country) => Check(text, country);

    [Theory]
    [InlineData("Rebels seized a town in Congo. M23 said it would not retreat. [The rebels] looted a bank.", "REB:M23")]
    [InlineData("[Rebels] seized a town in Congo. M23 said it would not retreat.", "REB:M23")]
    [InlineData("Troops in Nigeria stormed a camp of Boko Haram. [The gunmen] fled.", "REB:Boko Haram")]
    [InlineData("Boko Haram burned a village in Nigeria. [Gunmen] robbed a bank in Lagos, Nigeria.", "NGA")]
    [InlineData("The ELN and the FARC met in Colombia. The FARC left the table. [The guerrillas] blamed the army.", "REB:FARC")]
    [InlineData("Fighters of the Mbaro Patriotic Front (FPM) overran a camp in Congo. The FPM, which split from the M23 rebels, said it had warned the army. Helicopters bombed [the rebels].", "REB:FPM")]
    [InlineData("The Mbaro Patriotic Front, a rebel group, said in a statement that it had taken a camp in Congo. \"We will march if the government does not talk to us,\" its [leader], Colonel Joseph Banda, told reporters.", "REB:Mbaro Patriotic Front")]
    public void PeopleUnderArms_BelongToTheGroupNamed(string text, string country) => Check(text, country);

    [Theory]
    [InlineData("The National Liberation Army of Colombia freed a soldier. [The National Liberation Army] asked Bogota for talks.", "REB:ELN")]
    [InlineData("Macedonia shelled the hills above Tetovo. [The National Liberation Army] offered a truce to Skopje.", "REB:NLA")]
    public void GroupsOfOneName_AreToldApart_ByTheCountrySpokenOf(string text, string country) => Check(text, country);

    private static void Check(string text, string? country) => Assert.Equal(country, Marked.Read(text).Actors is [{ } actor] ? actor.Country : null);
}
