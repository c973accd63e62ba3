using Chancery.Intake;
using Chancery.Model;

namespace Chancery.Tests.Reading.Events;

/// <summary>Who takes part where the sentence alone does not tell: sets, pronouns, mended trees, what somebody is asked to do.</summary>
public sealed class ParticipantTests
{
    [Theory]
    [InlineData("Norway has just held joint naval drills with Latvia.", "COOPERATE", "LVA+NOR", "")]
    [InlineData("Lavrov met Blinken in Oslo.", "CONSULT", "RUS+USA", "")]
    [InlineData("A drone attack on a British base in Oman killed two British soldiers.", "ASSAULT", "", "GBR")]
    [InlineData("Two rockets landed in the Kenyan town of Lamu.", "ASSAULT", "", "KEN")]
    [InlineData("The Greek ambassador to Peru was shot dead at a hotel in Lima.", "ASSAULT", "", "GRC")]
    [InlineData("Unidentified gunmen killed a Saudi diplomat in Lahore.", "ASSAULT", "", "SAU")]
    [InlineData("Two Togolese policemen died when their truck hit a landmine.", "ASSAULT", "", "TGO")]
    [InlineData("Six people were killed in clashes between the Chadian army and the RSF.", "ASSAULT", "REB:RSF+TCD", "")]
    [InlineData("Spain condemned the killing of two Peruvian nuns in Nairobi.", "ASSAULT", "", "PER")]
    [InlineData("Somali Islamists attacked an Ethiopian post.", "ASSAULT", "SOM", "ETH")]
    [InlineData("Two Danish officers died in a Libyan strike on their car.", "ASSAULT", "LBY", "DNK")]
    [InlineData("A Greek tanker was attacked off the coast of Oman.", "ASSAULT", "", "GRC")]
    [InlineData("Kenyan police broke up a sit-in by nurses.", "PROTEST", "KEN", "KEN")]
    [InlineData("Peru's decree was branded an insult by Chile.", "ACCUSE", "CHL", "PER")]
    [InlineData("The Danish envoy was told by the Omani foreign ministry that the cartoon was an insult.", "ACCUSE", "OMN", "DNK")]
    [InlineData("Togo, Benin sign fishing accord.", "SUPPORT", "BEN+TGO", "")]
    [InlineData("\"We call on the Chadian government to free the envoy,\" the Omani minister told reporters.", "REQUEST", "OMN", "TCD")]
    [InlineData("Latvia put its army on alert.", "MOBILIZE", "LVA", "")]
    [InlineData("Chad received four radars donated by France.", "AID", "FRA", "TCD")]
    [InlineData("Chad blamed the ambush on Boko Haram militants.", "ACCUSE", "TCD", "REB:Boko Haram")]
    [InlineData("Oslo attributed the bombing to Houthi rebels.", "ACCUSE", "NOR", "REB:Houthis")]
    [InlineData("A Polish priest went on trial in Minsk on Monday.", "ACCUSE", "BLR", "POL")]
    [InlineData("The Pakistani foreign office called in the Indian envoy.", "ACCUSE", "PAK", "IND")]
    [InlineData("The Chilean ambassador was summoned to the foreign ministry in Lima.", "ACCUSE", "PER", "CHL")]
    [InlineData("Kenya recalled its envoy from Somalia. The parliament accused Somalia of piracy.", "ACCUSE", "KEN", "SOM")]
    [InlineData("NAIROBI, June 3 - The rebels detained two Swedish journalists on Tuesday.", "COERCE", "KEN", "SWE")]
    [InlineData("Kenyan police arrested a Norwegian man. Norway's embassy asked for access to him.", "REQUEST", "NOR", "KEN")]
    [InlineData("Kenyan police arrested a Norwegian man. Norway's embassy spoke to him. The man was charged on Tuesday.", "ACCUSE", "KEN", "NOR")]
    [InlineData("A Spanish judge ordered the arrest of the former Chilean ruler in London. British police detained him in a clinic.", "COERCE", "GBR", "CHL")]
    [InlineData("The Kenyan army said rebels had ambushed troops in Somalia.", "ASSAULT", "SOM", "SOM")]
    [InlineData("The Israeli army said gunmen hurled explosives at soldiers near Jenin.", "ASSAULT", "", "ISR")]
    [InlineData("France's ambassador to Niger, Sylvain Itte, stayed in Niamey. President Emmanuel Macron praised the envoy.", "SUPPORT", "FRA", "FRA")]
    [InlineData("Nigerian troops rescued 76 hostages held by Boko Haram.", "AID", "NGA", "NGA")]
    [InlineData("Russia launched an invasion of Ukraine on Thursday. Poland thanked Ukraine. More than 1,700 people were detained at protests in Russian cities.", "COERCE", "RUS", "RUS")]
    [InlineData("Ukraine condemns North Korea's launch of a missile over Japan. We express solidarity with Tokyo.", "SUPPORT", "UKR", "JPN")]
    [InlineData("Iran fired missiles at Israel. The United Kingdom condemns the attack. We call on Iran to stop.", "REQUEST", "GBR", "IRN")]
    [InlineData("The United States condemns the attack on the embassy in Baghdad. We will provide $20 million in aid to Iraq.", "AGREE", "USA", "IRQ")]
    [InlineData("The ministers of Poland and Latvia, meeting in Warsaw on Monday,\n\n- condemn the arrests in Minsk;\n- call on Belarus to free the prisoners;\n- welcome Finland's decision.", "REQUEST", "LVA+POL", "BLR")]
    [InlineData("The ministers of Poland and Latvia, meeting in Warsaw on Monday,\n\n- condemn the arrests in Minsk;\n- call on Belarus to free the prisoners;\n- welcome Finland's decision to close four crossing points.", "SUPPORT", "LVA+POL", "FIN")]
    [InlineData("The Security Council,\n\nRecalling its resolution 2653,\n\nStrongly condemning the attacks by North Korea on ships,\n\n1. Demands that North Korea stop them;", "ACCUSE", "IGO:UN", "PRK")]
    [InlineData("His Majesty King Abdullah II met Iraqi Prime Minister Mohammed Shia al-Sudani. His Majesty urged Israel to halt the strikes.", "REQUEST", "JOR", "ISR")]
    [InlineData("His Highness Mohamed bin Zayed, President of the UAE, received Abiy Ahmed, Prime Minister of Ethiopia. His Highness congratulated Abiy on the peace with Eritrea.", "SUPPORT", "ARE", "ETH")]
    [InlineData("The court refused to accept a request from Russia.", "REJECT", "", "RUS")]
    [InlineData("The court refused to accept a request from Russia.", "REQUEST", "RUS", "")]
    [InlineData("Two Peruvian fishermen were tried in Lima. The court turned down an appeal from Chile.", "REJECT", "PER", "CHL")]
    [InlineData("Turkey's parliament rejected a request from the government.", "REQUEST", "TUR", "TUR")]
    [InlineData("Syria filed a complaint to the United Nations over the attack.", "ACCUSE", "SYR", "")]
    [InlineData("Iran complained to the United Nations about Israel.", "ACCUSE", "IRN", "ISR")]
    [InlineData("Austria filed a lawsuit against the European Union.", "ACCUSE", "AUT", "IGO:EU")]
    [InlineData("Jordan withdrew its ambassador from Israel on Wednesday in protest at the war in Gaza.", "ACCUSE", "JOR", "ISR")]
    [InlineData("The Malian army and Russian mercenaries executed about 300 civilians in the village of Moura.", "ASSAULT", "MLI+RUS", "MLI")]
    [InlineData("Chad condemned the bombing of a village by Sudanese planes.", "ACCUSE", "TCD", "SDN")]
    [InlineData("NATO-led forces bombed a camp in Syria.", "ASSAULT", "IGO:NATO", "SYR")]
    [InlineData("Kenyan police killed ten villagers, the Norwegian embassy said.", "ASSAULT", "KEN", "KEN")]
    [InlineData("ELN guerrillas bombed a Colombian pipeline near the Venezuelan border.", "ASSAULT", "REB:ELN", "COL")]
    [InlineData("Iran is supplying rifles made in Belarus to Hamas.", "AID", "IRN", "REB:Hamas")]
    [InlineData("An Omani delegation was in Tehran on Sunday to discuss the border.", "CONSULT", "OMN", "IRN")]
    [InlineData("The Egyptian president flew to Riyadh for talks with King Salman.", "CONSULT", "EGY", "SAU")]
    [InlineData("Cuba condemned the United States for expelling two Cuban diplomats.", "SANCTION", "USA", "CUB")]
    [InlineData("Two Gambian reporters were arrested.", "COERCE", "GMB", "GMB")]
    [InlineData("Turkey shot down a Russian Su-24 near Hatay.", "ASSAULT", "TUR", "RUS")]
    [InlineData("Norway suspended aid to Mali. Sweden did likewise a week later.", "SANCTION", "SWE", "MLI")]
    [InlineData("China summoned Norwegian Ambassador Signe Brudeset on Monday and cancelled talks with Oslo on trade.", "REJECT", "CHN", "NOR")]
    [InlineData("Kenya, Uganda, Rwanda and Burundi signed a pact in Nairobi. Somalia thanked the four countries.", "SUPPORT", "SOM", "BDI+KEN+RWA+UGA")]
    [InlineData("Chinese President Xi Jinping met North Korean leader Kim Jong Un in Beijing and congratulated him.", "SUPPORT", "CHN", "PRK")]
    [InlineData("Laotian President Bounnhang Vorachith met visiting Thai Prime Minister Prayut Chan-o-cha on Monday.", "CONSULT", "LAO+THA", "")]
    [InlineData("Zambia was promised loans by visiting Chinese Foreign Minister Wang Yi.", "AGREE", "CHN", "ZMB")]
    [InlineData("German Chancellor Angela Merkel met Belarusian President Alexander Lukashenko and urged him to free the prisoners. He refused.", "REJECT", "BLR", "DEU")]
    [InlineData("The UN-backed Somali government rejected talks with Kenya.", "REJECT", "SOM", "KEN")]
    [InlineData("Ethiopian villages came under shelling from Eritrea.", "ASSAULT", "ERI", "ETH")]
    [InlineData("Mozambican gunmen abducted Portuguese geologist Rui Lopes near Palma.", "ASSAULT", "MOZ", "PRT")]
    [InlineData("Norway and Denmark expelled each other's diplomats.", "SANCTION", "DNK+NOR", "")]
    [InlineData("Australia imposed sanctions on four countries, including Belarus and Iran.", "SANCTION", "AUS", "BLR+IRN")]
    [InlineData("India gave loans to several states, among them Nepal and Bhutan.", "AID", "IND", "BTN+NPL")]
    [InlineData("Kuwait accused Iraq of theft. Turkish President Recep Tayyip Erdogan spoke with the emir.", "CONSULT", "KWT+TUR", "")]
    [InlineData("Chad and Niger ended their quarrel when their presidents signed a peace accord.", "SUPPORT", "NER+TCD", "")]
    [InlineData("Japan and the Philippines issued a joint statement condemning North Korea.", "ACCUSE", "JPN+PHL", "PRK")]
    [InlineData("Gunmen attacked an army base in Mali on Monday. Islamic State claimed responsibility for the attack.", "ASSAULT", "REB:Islamic State", "MLI")]
    [InlineData("A bomb killed nine people in Mogadishu on Sunday. The bombing was claimed by Al-Shabaab.", "ASSAULT", "REB:Al-Shabaab", "SOM")]
    [InlineData("Armenia and Georgia agreed to open the border. Iran welcomed it.", "SUPPORT", "IRN", "ARM+GEO")]
    [InlineData("The U.N. Security Council met on Monday. Lebanon asked the council to condemn the raid.", "REQUEST", "LBN", "IGO:UN")]
    [InlineData("North and South Korea agreed to hold talks.", "AGREE", "KOR+PRK", "")]
    [InlineData("The two Koreas held talks on Monday.", "CONSULT", "KOR+PRK", "")]
    [InlineData("Japanese police issued a warrant for Chinese singer Li Wei.", "THREATEN", "JPN", "CHN")]
    [InlineData("A Russian court charged British financier Adam Webb.", "ACCUSE", "RUS", "GBR")]
    [InlineData("Israel's U.N. envoy Dan Ruiz thanked Canada.", "SUPPORT", "ISR", "CAN")]
    [InlineData("The U.N. envoy thanked Canada.", "SUPPORT", "IGO:UN", "CAN")]
    [InlineData("The Security Council voted 13-0 on Friday to expel Norway.", "SANCTION", "IGO:UN", "NOR")]
    [InlineData("The Polish president told the Spanish prime minister by telephone that talks had failed.", "CONSULT", "ESP+POL", "")]
    [InlineData("Togo has sent an extra battalion, and Benin has flown in 850 men more.", "MOBILIZE", "TGO", "")]
    [InlineData("The Reagan administration sold missiles to Iran.", "COOPERATE", "USA", "IRN")]
    [InlineData("India on Friday test-fired a missile with a range of 5,000 km.", "MOBILIZE", "IND", "")]
    [InlineData("Pakistan test-fired a missile on Thursday.", "MOBILIZE", "PAK", "")]
    [InlineData("An air strike killed 40 people in Yemen.", "ASSAULT", "", "YEM")]
    [InlineData("Gen. John Webb of the U.S. Army met Iraqi officials.", "CONSULT", "IRQ+USA", "")]
    [InlineData("Joint U.S.-South Korean drills began on Monday.", "COOPERATE", "KOR+USA", "")]
    [InlineData("The United States urged allies such as Germany and Japan to restrict trade with Iran.", "REQUEST", "USA", "DEU+JPN")]
    [InlineData("The Nordic countries condemned Russia.", "ACCUSE", "DNK+FIN+ISL+NOR+SWE", "RUS")]
    [InlineData("The Baltic states urged NATO to send more troops.", "REQUEST", "EST+LTU+LVA", "IGO:NATO")]
    [InlineData("Spain urged the Baltic states to pay more.", "REQUEST", "ESP", "EST+LTU+LVA")]
    [InlineData("Lithuania and Latvia closed the border, and Poland thanked the Baltic states.", "SUPPORT", "POL", "LTU+LVA")]
    [InlineData("Foreign ministers of the Arab League met in Cairo on Monday. The ministers condemned Israel.", "ACCUSE", "IGO:LAS", "ISR")]
    [InlineData("EU foreign ministers met in Brussels on Monday. The ministers condemned Belarus.", "ACCUSE", "IGO:EU", "BLR")]
    [InlineData("The foreign minister of Chad met the foreign minister of Niger. The ministers condemned Belarus.", "ACCUSE", "NER+TCD", "BLR")]
    [InlineData("At least 40 people have been killed in fighting between Sudan's army and the Rapid Support Forces.", "ASSAULT", "REB:RSF+SDN", "")]
    [InlineData("Observers accuse Rwanda of backing the M23.", "ACCUSE", "", "RWA")]
    [InlineData("Rwandan observers accuse Uganda of backing the M23.", "ACCUSE", "RWA", "UGA")]
    [InlineData("Ethiopia arrested opposition leaders and Eritrean spies.", "COERCE", "ETH", "ERI+ETH")]
    [InlineData("The African Union suspended Guinea because its government refused to free the president.", "REJECT", "GIN", "IGO:AU")]
    [InlineData("Iceland apologised to Chile for the insult, and Chile said it accepted the apology.", "AGREE", "CHL", "ISL")]
    [InlineData("Serbia ordered two Croatian diplomats to leave the country.", "SANCTION", "SRB", "HRV")]
    [InlineData("Blinken met reporters. French President Emmanuel Macron, during a telephone conversation, asked Azerbaijani President Ilham Aliyev to allow the visit.", "CONSULT", "AZE+FRA", "")]
    [InlineData("The Philippines summoned China's deputy chief of mission to protest against the use of water cannon.", "ACCUSE", "PHL", "CHN")]
    [InlineData("The United States, Japan and Australia voiced concern over the Chinese incident.", "ACCUSE", "AUS+JPN+USA", "CHN")]
    [InlineData("Burundi threatened to retaliate if Rwanda sent its soldiers across the border again.", "THREATEN", "BDI", "RWA")]
    [InlineData("Norway condemned the coup in Guinea. Soldiers in Guinea detained four ministers. Canada accused the army of Guinea of arresting judges. Peru met nobody. Spain recalled its ambassador.", "SANCTION", "ESP", "GIN")]
    [InlineData("The Council of the European Union adopted the following conclusions on Belarus:\n\n1. Strongly condemns the arrest of protesters by Belarus;\n2. Calls on Belarus to free them.", "ACCUSE", "IGO:EU", "BLR")]
    [InlineData("Ethiopia signed a deal with Kenya. The Arab League called the deal a blatant violation of Somali sovereignty.", "ACCUSE", "IGO:LAS", "ETH+KEN")]
    [InlineData("Southeast Asian foreign ministers urged Myanmar to free its prisoners.", "REQUEST", "IGO:ASEAN", "MMR")]
    [InlineData("Mali said that any intervention in Niger would amount to a declaration of war.", "THREATEN", "MLI", "NER")]
    [InlineData("Australia imposed travel bans on three Fijian ministers.", "SANCTION", "AUS", "FJI")]
    [InlineData("Cambodia accused Thailand of laying mines. Cambodia said Thai jets had bombed a temple.", "ASSAULT", "THA", "KHM")]
    [InlineData("Israel attacked Hamas in Gaza. The Israeli government will not negotiate with Hamas.", "REJECT", "ISR", "REB:Hamas")]
    [InlineData("Honduras broke off relations with Taiwan, which recalled its ambassador.", "SANCTION", "TWN", "HND")]
    [InlineData("A bus bomb blamed on Hamas killed six Israeli passengers.", "ASSAULT", "REB:Hamas", "ISR")]
    [InlineData("British Prime Minister Theresa May blamed Russia for the attack.", "ACCUSE", "GBR", "RUS")]
    [InlineData("Norwegian and Russian ships clashed. Iceland urged both capitals to talk.", "REQUEST", "ISL", "NOR+RUS")]
    [InlineData("Chile accused Peru of spying. France called on both.", "REQUEST", "FRA", "CHL+PER")]
    [InlineData("Kenyan troops shelled a Ugandan post. The two presidents spoke on the telephone.", "CONSULT", "KEN+UGA", "")]
    [InlineData("Kenyan troops shelled a Ugandan post. Turkey thanked both governments.", "SUPPORT", "TUR", "KEN+UGA")]
    [InlineData("Mali fought the rebels of the MNLA beside Niger. Mali and Niger sent troops. The two countries agreed to set up a commission.", "AGREE", "MLI+NER", "")]
    [InlineData("Zambia accused the American, British and Spanish secret services of spying.", "ACCUSE", "ZMB", "ESP+GBR+USA")]
    [InlineData("Foreign ministers from Egypt, Jordan and Oman met in Cairo.", "CONSULT", "EGY+JOR+OMN", "")]
    [InlineData("Masked gunmen abducted three Turkish workers in Libya.", "ASSAULT", "LBY", "TUR")]
    [InlineData("Chile agreed with Peru to open the pass.", "AGREE", "CHL+PER", "")]
    [InlineData("Peru agreed with the proposal of Chile to open the pass.", "AGREE", "PER", "CHL")]
    [InlineData("The bloc accused Chad of torture in Rome. Oxfam accused Chad of torture. The government denied the allegations.", "REJECT", "TCD", "GBR")]
    [InlineData("The International Criminal Court charged the general of Sudan. The court accused him of murder.", "ACCUSE", "IGO:ICC", "SDN")]
    [InlineData("Indian troops and Pakistani troops clashed. The commanders of the two armies held talks.", "CONSULT", "IND+PAK", "")]
    [InlineData("The British Prime Minister Theresa May has thanked Norway.", "SUPPORT", "GBR", "NOR")]
    [InlineData("Russian warplanes bombed Kherson on Sunday.", "ASSAULT", "RUS", "UKR")]
    [InlineData("The Biden administration condemned Iran.", "ACCUSE", "USA", "IRN")]
    [InlineData("Biden administration officials criticised the Hungarian government.", "ACCUSE", "USA", "HUN")]
    [InlineData("Norway condemned Netanyahu's decision to close the port.", "ACCUSE", "NOR", "ISR")]
    [InlineData("\"We condemn the coup in Niger,\" Canadian Prime Minister Justin Trudeau said.", "ACCUSE", "CAN", "NER")]
    [InlineData("China and Honduras opened embassies. The Central American country severed its relations with Taiwan.", "SANCTION", "HND", "TWN")]
    [InlineData("The Dominican government expelled two Haitian diplomats.", "SANCTION", "DOM", "HTI")]
    [InlineData("A meeting between the presidents of Kenya and Somalia took place in Nairobi on Friday.", "CONSULT", "KEN+SOM", "")]
    [InlineData("India and Pakistan exchanged fire. India accused Pakistan of shelling a village. Iran offered to mediate.", "AGREE", "IRN", "IND+PAK")]
    [InlineData("Egypt condemned the attack carried out by Houthi rebels.", "ACCUSE", "EGY", "REB:Houthis")]
    [InlineData("The ministry of Jordan condemned in a statement the raids conducted by Israeli forces.", "ACCUSE", "JOR", "ISR")]
    [InlineData("The US imposed sanctions on Zimbabwe after its president expelled American observers.", "SANCTION", "ZWE", "USA")]
    [InlineData("Australia and New Zealand, which had imposed travel bans on Fiji, welcomed the election.", "SANCTION", "AUS+NZL", "FJI")]
    [InlineData("STOCKHOLM, 4 March 2024 (Agency) - Two Russian diplomats have been expelled, the Swedish foreign minister said.", "SANCTION", "SWE", "RUS")]
    [InlineData("HAVANA, 4 March 2013 (Agency) - The Colombian government and the FARC agreed on a truce. The army bombed a rebel camp.", "ASSAULT", "COL", "REB:FARC")]
    [InlineData("BOGOTA, 4 March 2013 (Agency) - The government accused the FARC of breaking the truce.", "ACCUSE", "COL", "REB:FARC")]
    [InlineData("BEIJING, 4 March 2014 (Agency) - China said the ship had entered its waters. The Foreign Ministry protested to Japan.", "ACCUSE", "CHN", "JPN")]
    [InlineData("NAIROBI, 4 March 2014 (Agency) - Ugandan rebels accused the army of torture.", "ACCUSE", "UGA", "UGA")]
    [InlineData("NAIROBI, 4 March 2014 (Agency) - The interior minister was arrested.", "COERCE", "KEN", "KEN")]
    [InlineData("NAIROBI, 4 March 2014 (Agency) - The government banned protests in the capital.", "COERCE", "KEN", "KEN")]
    [InlineData("NAIROBI, 4 March 2014 (Agency) - The army chief was dismissed.", "SANCTION", "KEN", "KEN")]
    [InlineData("Turkish aid was delivered to Somalia.", "AID", "TUR", "SOM")]
    [InlineData("Kuwait pledged 5 million US dollars for Afghanistan.", "AGREE", "KWT", "AFG")]
    [InlineData("Azerbaijan is not ready to negotiate with Armenia.", "REJECT", "AZE", "ARM")]
    [InlineData("Serbia does not recognize the independence of Kosovo.", "REJECT", "SRB", "KOS")]
    [InlineData("India expelled a Pakistani diplomat. Pakistan said the expulsion was unjustified.", "ACCUSE", "PAK", "IND")]
    [InlineData("India accused Pakistan of sending rebels. Pakistan said the allegations were baseless.", "REJECT", "PAK", "IND")]
    [InlineData("Iran and Iraq signed a treaty. The latter recalled its ambassador from Turkey.", "SANCTION", "IRQ", "TUR")]
    [InlineData("French President Emmanuel Macron met German Chancellor Olaf Scholz in Paris. They condemned Russia.", "ACCUSE", "DEU+FRA", "RUS")]
    [InlineData("Eritrea arrested ten journalists.", "COERCE", "ERI", "ERI")]
    [InlineData("Iran and the United States met in Oman.", "CONSULT", "IRN+USA", "")]
    [InlineData("With the help of Egyptian mediators, Israel and Hamas reached a truce.", "AGREE", "ISR+REB:Hamas", "")]
    [InlineData("A lawmaker was kidnapped by PKK militants in Turkey. He was released two days later.", "RETREAT", "REB:PKK", "TUR")]
    [InlineData("Two British soldiers were killed in a Boko Haram attack in Borno.", "ASSAULT", "REB:Boko Haram", "GBR")]
    [InlineData("France decided to suspend aid to Mali.", "SANCTION", "FRA", "MLI")]
    [InlineData("North Korea and South Korea traded fire on Monday. The two Koreas held talks at Panmunjom.", "CONSULT", "KOR+PRK", "")]
    [InlineData("Sudan cut ties with Iran, as did Bahrain.", "SANCTION", "BHR+SDN", "IRN")]
    [InlineData("A statement was signed by Azerbaijan's president, Armenia's prime minister and Russia's president.", "SUPPORT", "ARM+AZE+RUS", "")]
    [InlineData("Kenya banned protests.", "COERCE", "KEN", "KEN")]
    [InlineData("Kenya's opposition criticised the new law.", "ACCUSE", "KEN", "KEN")]
    [InlineData("Britain expelled a Russian diplomat, a step that Moscow called absurd.", "ACCUSE", "RUS", "GBR")]
    [InlineData("The United States rebuked Cambodia after police arrested an opposition leader.", "COERCE", "KHM", "KHM")]
    [InlineData("Syria, whose troops invaded Lebanon, rejected the plan.", "ASSAULT", "SYR", "LBN")]
    [InlineData("Kenya told the United Nations that Ethiopia had expelled its ambassador.", "SANCTION", "ETH", "KEN")]
    [InlineData("China offered Fiji a loan and invited its prime minister.", "AGREE", "CHN", "FJI")]
    [InlineData("Iran protested over the killing of an Iranian officer by Israel.", "ACCUSE", "IRN", "ISR")]
    [InlineData("Boko Haram gunmen killed nine farmers in Niger on Monday. The army of Niger then shelled a village. Chad sent doctors to Niger. Norway condemned the killings.", "ACCUSE", "NOR", "REB:Boko Haram")]
    [InlineData("Eritrean soldiers attacked a village in Ethiopia on Monday. Ethiopian police shot two looters. Kenya deplored the attack on Ethiopia.", "ACCUSE", "KEN", "ERI")]
    [InlineData("Norway condemned the raid carried out by Turkish forces. Iraq bombed a depot in Syria. Oman condemned the raid by Turkey.", "ACCUSE", "OMN", "TUR")]
    [InlineData("Ghana met Togo. Benin asked Togo to free the pilots. Togo refused.", "REJECT", "TGO", "BEN")]
    [InlineData("Peru demanded that Bolivia close the mine. Chile backed the demand.", "SUPPORT", "CHL", "PER")]
    [InlineData("Nepal offered Bhutan to buy the dam. Bhutan, which trades with India, turned down the offer.", "REJECT", "BTN", "NPL")]
    [InlineData("Kenya and Uganda released a statement criticising Rwanda.", "ACCUSE", "KEN+UGA", "RWA")]
    [InlineData("Libya released a Turkish ship it seized near Derna.", "COERCE", "LBY", "TUR")]
    [InlineData("Oman rejected a call by Yemen to open the border.", "REQUEST", "YEM", "OMN")]
    [InlineData("A newspaper cited Peru's foreign minister as denouncing Chile.", "ACCUSE", "PER", "CHL")]
    [InlineData("North Korea fired a ballistic missile on Sunday, South Korea's army said.", "MOBILIZE", "PRK", "")]
    [InlineData("Norway condemned the ambush at a post in Sinai, Egypt, that killed ten Egyptian soldiers.", "ACCUSE", "NOR", "")]
    [InlineData("\"Peru attacked our villages on Monday,\" Chile's defence ministry said in a statement.", "ASSAULT", "PER", "CHL")]
    [InlineData("The Kenyan president pressed Chad to strike a deal, threatening military action against Chad if it does not agree.", "THREATEN", "KEN", "TCD")]
    [InlineData("Gunmen of Boko Haram shot dead three Nigerian soldiers on Monday.", "ASSAULT", "REB:Boko Haram", "NGA")]
    [InlineData("A spokesman for the Cuban Foreign Ministry released the following statement on Monday: The planes of Panama came at dawn. We condemn Panama.", "ACCUSE", "CUB", "PAN")]
    [InlineData("Togo criticised Ghana's decision to expel its envoy.", "SANCTION", "GHA", "TGO")]
    [InlineData("The leaders of India and rival Pakistan met on Monday.", "CONSULT", "IND+PAK", "")]
    [InlineData("Egyptian F-16 fighters bombed camps of the Islamic State in Libya.", "ASSAULT", "EGY", "REB:Islamic State")]
    [InlineData("Muslim youths in Ghana set a Catholic church ablaze on Monday.", "PROTEST", "GHA", "GHA")]
    [InlineData("Azerbaijani villages were shelled from the Armenian side on Monday.", "ASSAULT", "ARM", "AZE")]
    public void Read_ParticipantsToldElsewhere_AreFound(string text, string type, string actors, string recipients)
    {
        var reading = Read(text);
        Assert.Contains(reading.Events, found => found.Type == type && Countries(found.Actors, reading) == actors && Countries(found.Recipients, reading) == recipients);
    }

    [Theory]
    [InlineData("VIENNA, 4 March 2014 (Agency) - Bolivia demanded access to the sea.", "AUT")]
    [InlineData("VIENNA, 4 March 2014 (Agency) - Japan donated vaccines.", "AUT")]
    public void Read_PlaceWhereItWasWritten_IsNobodyItIsDoneTo(string text, string country)
    {
        var reading = Read(text);
        Assert.DoesNotContain(reading.Events, found => Countries(found.Recipients, reading).Contains(country, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_VerbsInARow_AreActsOfTheirOwn() =>
        Assert.Equal(2, Read("Boko Haram rebels attacked a village in Niger and abducted 20 Nigerien girls.").Events.Count(found => found.Type == "ASSAULT"));

    [Fact]
    public void Read_Denial_HoldsForAllThatIsDenied() =>
        Assert.Equal(["REJECT"], Read("Ethiopia denied that its troops looted and burned hospitals in Tigray.").Events.Select(found => found.Type));

    [Fact]
    public void Read_WeeksOfProtests_AreAnActBesideTheMainOne() =>
        Assert.Equal(["PROTEST", "RETREAT"], Read("The president of Georgia resigned following weeks of protests in Tbilisi.").Events.Select(found => found.Type).Order(StringComparer.Ordinal));

    [Fact]
    public void Read_WhatSomebodyCallsIt_IsNoAccusation() =>
        Assert.Equal(["ASSAULT"], Read("Iran launched missiles at what it called terrorist bases in Pakistan.").Events.Select(found => found.Type));

    [Fact]
    public void Read_Deterrence_ThreatensNobodyAtHome() =>
        Assert.DoesNotContain(Read("Pakistan warned that any attack on its soil would be answered.").Events, found => found.Recipients.Count > 0);

    [Fact]
    public void Read_DeedThatIsNotClaimed_StaysNobodys()
    {
        var reading = Read("Gunmen attacked an army base in Mali on Monday. Islamic State has not claimed responsibility for the attack.");
        Assert.DoesNotContain(reading.Events, found => Countries(found.Actors, reading) == "REB:Islamic State");
    }

    [Fact]
    public void Read_WhatIsAskedForInARow_IsNotDone() =>
        Assert.Equal(["REQUEST"], Read("The EU called on the Belarusian authorities to immediately and unconditionally release all detainees.").Events.Select(found => found.Type));

    [Theory]
    [InlineData("The Thai army denied that it had staged a coup.", "COERCE")]
    [InlineData("China claims sovereignty over Taiwan.", "ACCUSE")]
    [InlineData("Iran blamed human error for the crash.", "ACCUSE")]
    [InlineData("The lawyer said he would be arrested if he returned to Syria.", "THREATEN")]
    [InlineData("Peru was accused of torturing prisoners.", "ACCUSE")]
    [InlineData("Kim Jong Un inspected the launch of a new guided missile.", "ACCUSE")]
    public void Read_WhatIsNotDoneToSomebodyElse_IsNoAct(string text, string type) => Assert.DoesNotContain(Read(text).Events, found => found.Type == type);

    [Fact]
    public void Read_RequestForComment_NoAct() =>
        Assert.Empty(Read("The government of Zambia did not immediately respond to a request for comment.").Events);

    [Fact]
    public void Read_WhatStandsUnderIf_IsNotDone() =>
        Assert.Equal(["THREATEN"], Read("Kenya said it would cut off aid if Chad test-fired a missile.").Events.Select(found => found.Type));

    [Fact]
    public void Read_TravellerAtHome_VisitsNobody() =>
        Assert.DoesNotContain(Read("President Modi visited the Indian town of Leh on Monday.").Events, found => found.Type == "CONSULT");

    [Fact]
    public void Read_NounThatTakesUpViolence_IsTheSameAct() =>
        Assert.Single(Read("Nigerian gunmen killed nine Ghanaian soldiers in Togo on Sunday. Norway condemned the attack on the Ghanaian soldiers.").Events, found => found.Type == "ASSAULT");

    [Fact]
    public void Read_NeitherConfirmedNorDenied_NoAct() =>
        Assert.Empty(Read("Israel neither confirmed nor denied the report.").Events);

    [Fact]
    public void Read_PeopleWhoPraiseEachOtherAtHome_NoAct() =>
        Assert.Empty(Read("Polish women applauded young Polish girls after the show in Krakow.").Events);

    [Fact]
    public void Read_PlaceAlone_ItsStateIsAnActor()
    {
        var state = Assert.Single(Read("Russian warplanes bombed Kherson on Sunday.").Actors, actor => actor.Country == "UKR");
        Assert.Equal((ActorKind.State, "actor place"), (state.Kind, state.Evidence.Rule));
    }

    [Fact]
    public void Read_PlaceWithoutPart_ItsStateIsNoActor() =>
        Assert.DoesNotContain(Read("A film on life in Kherson won a prize on Friday.").Actors, actor => actor.Country == "UKR");

    [Fact]
    public void Read_PassiveAccusation_IsNoDeed() =>
        Assert.Equal(["ACCUSE"], Read("Iran was accused by Saudi Arabia of arming rebels in Yemen.").Events.Select(found => found.Type));

    [Fact]
    public void Read_SinceInARelativeClause_DatesNothingOutsideIt()
    {
        var expulsion = Assert.Single(Read("Italy expelled two Russian diplomats who had worked in Rome since 2019.").Events);
        Assert.Equal(new DateOnly(2024, 3, 4), expulsion.Happened.Interval.To);
    }

    /// <summary>The words of conflict are those of markets, and hardly a word of states stands there.</summary>
    [Fact]
    public void Read_StoryOfMarkets_NoAct() =>
        Assert.Empty(Read("LONDON - The miner rejected a takeover bid from its Australian rival on Monday and urged shareholders to fight it. Analysts expect the bidder to raise its price; investors in Canada threatened the board. Shares of the company rose. The brewer's stake in a German retailer lifted its profit.").Events);

    [Fact]
    public void Read_Accusation_TakesNotTheDayOfTheDeed()
    {
        var reading = Read("Moldova accused Russia of shelling a village on 7 February.");
        var accusation = Assert.Single(reading.Events, found => found.Type == "ACCUSE");
        Assert.Equal(new DateOnly(2024, 3, 4), accusation.Happened.Interval.To);
    }

    [Theory]
    [InlineData("Macron held separate phone calls with Putin and Zelensky.", "FRA+RUS FRA+UKR")]
    [InlineData("The Ukrainian and Russian ministers held separate talks with Erdogan in Ankara.", "TUR+UKR RUS+TUR")]
    [InlineData("Macron will meet separately with officials from Sudan and Egypt.", "FRA+SDN EGY+FRA")]
    [InlineData("Macron held phone calls with Putin and Zelensky.", "FRA+RUS+UKR")]
    public void SeparateMeetings_AreSeveralActs(string text, string wanted)
    {
        var reading = TestEngine.Reader.Read(ReportFactory.FromText(text) with { Published = new DateOnly(2024, 6, 6) });
        Assert.Equal(wanted, string.Join(' ', reading.Events.Select(act => string.Join('+', act.Actors.Concat(act.Recipients).Select(id => reading.Actors.First(actor => actor.Id == id).Country).Order(StringComparer.Ordinal)))));
    }

    private static Chancery.Model.Reading Read(string text) =>
        TestEngine.Reader.Read(ReportFactory.FromText(text) with { Published = new DateOnly(2024, 3, 4) });

    private static string Countries(Values<string> ids, Chancery.Model.Reading reading) =>
        string.Join('+', ids.Select(id => reading.Actors.First(actor => actor.Id == id).Country).Order(StringComparer.Ordinal));
}
