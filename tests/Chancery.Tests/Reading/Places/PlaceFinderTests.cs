using Chancery.Model;

namespace Chancery.Tests.Reading.Places;

public sealed class PlaceFinderTests
{
    [Theory]
    [InlineData("He/PRON/nsubj/2 arrived/VERB/root/0 in/ADP/case/4 Baku/PROPN/obl/2", "Baku=AZE")]
    [InlineData("talks/NOUN/root/0 in/ADP/case/3 Nagorno-Karabakh/PROPN/nmod/1", "Nagorno-Karabakh=AZE")]
    [InlineData("talks/NOUN/root/0 in/ADP/case/5 Nagorno/PROPN/compound/5 -/PUNCT/punct/3 Karabakh/PROPN/nmod/1", "Nagorno-Karabakh=AZE")]
    [InlineData("landed/VERB/root/0 at/ADP/case/4 Yerevan/PROPN/compound/4 airport/NOUN/obl/1", "Yerevan airport=ARM")]
    [InlineData("near/ADP/case/4 the/DET/det/4 port/NOUN/x/4 of/ADP/case/5 Poti/PROPN/root/0", "Poti port=GEO")]
    [InlineData("in/ADP/case/8 the/DET/det/8 Askeran/PROPN/compound/8 ,/PUNCT/punct/5 Mardakert/PROPN/conj/3 and/CCONJ/cc/7 Shusha/PROPN/conj/3 regions/NOUN/root/0", "Askeran=AZE; Mardakert=AZE; Shusha=AZE")]
    [InlineData("in/ADP/case/4 the/DET/det/4 United/PROPN/compound/4 States/PROPN/root/0", "United States=USA")]
    [InlineData("Armenian/ADJ/amod/2 troops/NOUN/nsubj/3 left/VERB/root/0", "")]
    [InlineData("the/DET/det/2 president/NOUN/root/0 of/ADP/case/4 Georgia/PROPN/nmod/2", "Georgia=GEO")]
    [InlineData("He/PRON/nsubj/2 told/VERB/root/0 us/PRON/obj/2", "")]
    public void Find_Name_IsPlace(string sentence, string places) => Assert.Equal(places, PlaceSentence.Places(sentence));

    [Theory]
    [InlineData("the/DET/det/2 Bank/PROPN/nsubj/5 of/ADP/case/4 England/PROPN/nmod/2 met/VERB/root/0")]
    [InlineData("Michael/PROPN/nsubj/3 Jordan/PROPN/flat/1 retired/VERB/root/0 || Jordan/PROPN/nsubj/2 won/VERB/root/0")]
    [InlineData("Jordan/PROPN/compound/2/B-PER Smith/PROPN/nsubj/3/I-PER spoke/VERB/root/0")]
    [InlineData("the/DET/det/3 Paris/PROPN/compound/3 Post/PROPN/root/0")]
    [InlineData("Washington/PROPN/compound/2/B-ORG Post/PROPN/nsubj/3/I-ORG wrote/VERB/root/0")]
    [InlineData("Mr./PROPN/nsubj/3 Hamilton/PROPN/flat/1 left/VERB/root/0")]
    public void Find_PartOfAnotherName_IsNone(string sentence)
    {
        Assert.Equal("", PlaceSentence.Places(sentence));
        Assert.Equal("", PlaceSentence.Governments(sentence));
    }

    [Theory]
    [InlineData("Moscow/PROPN/nsubj/2 said/VERB/root/0", "Moscow=RUS")]
    [InlineData("as/SCONJ/mark/3 Moscow/PROPN/nsubj/3 does/VERB/root/0", "Moscow=RUS")]
    [InlineData("ties/NOUN/root/0 between/ADP/case/3 Moscow/PROPN/nmod/1 and/CCONJ/cc/5 Kyiv/PROPN/conj/3", "Moscow=RUS; Kyiv=UKR")]
    [InlineData("a/DET/det/3 Kremlin/PROPN/compound/3 spokesman/NOUN/root/0", "Kremlin=RUS")]
    [InlineData("Beijing/PROPN/nmod:poss/3 's/PART/case/1 ambassador/NOUN/root/0", "Beijing=CHN")]
    [InlineData("They/PRON/nsubj/2 accused/VERB/root/0 Armenia/PROPN/obj/2", "Armenia=ARM")]
    [InlineData("Armenia/PROPN/nsubj/2 agreed/VERB/root/0", "Armenia=ARM")]
    [InlineData("US/PROPN/compound/2 efforts/NOUN/nsubj/3 failed/VERB/root/0", "United States=USA")]
    [InlineData("It/PRON/nsubj:pass/3 was/AUX/aux:pass/3 condemned/VERB/root/0 by/ADP/case/5 Tehran/PROPN/obl:agent/3", "Tehran=IRN")]
    public void Find_Government_IsLeftToActors(string sentence, string governments)
    {
        Assert.Equal(governments, PlaceSentence.Governments(sentence));
        Assert.Equal("", PlaceSentence.Places(sentence));
    }

    [Theory]
    [InlineData("He/PRON/nsubj/2 flew/VERB/root/0 to/ADP/case/4 Moscow/PROPN/obl/2", "Moscow=RUS")]
    [InlineData("Drones/NOUN/nsubj/2 attacked/VERB/root/0 Kyiv/PROPN/obj/2", "Kyiv=UKR")]
    [InlineData("the/DET/det/2 road/NOUN/root/0 between/ADP/case/4 Moscow/PROPN/nmod/2 and/CCONJ/cc/6 Minsk/PROPN/conj/4", "Moscow=RUS; Minsk=BLR")]
    [InlineData("Moscow/PROPN/nmod:poss/3 's/PART/case/1 suburbs/NOUN/root/0", "Moscow=RUS")]
    [InlineData("Kyiv/PROPN/nsubj/4 is/AUX/cop/4 the/DET/det/4 capital/NOUN/root/0", "Kyiv=UKR")]
    [InlineData("aid/NOUN/root/0 to/ADP/case/3 Armenia/PROPN/nmod/1", "Armenia=ARM")]
    public void Find_SeatAsPlace_IsPlace(string sentence, string places)
    {
        Assert.Equal(places, PlaceSentence.Places(sentence));
        Assert.Equal("", PlaceSentence.Governments(sentence));
    }

    [Fact]
    public void Find_DatelineOfSeat_IsPlace()
    {
        var layer = PlaceSentence.Read("MOSCOW/PROPN/nsubj/2 said/VERB/root/0", parse => new TextSpan(0, 6));
        Assert.Equal("place.dateline", Assert.Single(layer.Items).Evidence.Rule);
    }

    [Fact]
    public void Find_TheRegion_TakesUpTheLastRegion()
    {
        var layer = PlaceSentence.Read(
            "around/ADP/case/2 Nagorno-Karabakh/PROPN/root/0 and/CCONJ/cc/4 oust/VERB/conj/2 Russia/PROPN/obj/4 from/ADP/case/8 the/DET/det/8 region/NOUN/obl/4 ./PUNCT/punct/2");
        var region = layer.Items[^1];
        Assert.Equal("Nagorno-Karabakh", region.Name);
        Assert.Equal("anaphor", region.Evidence.Rule);
        Assert.Equal("the region", region.Span.TextOf(PlaceSentence.ParseOf("around/ADP Nagorno-Karabakh/PROPN and/X oust/X Russia/X from/X the/X region/X ./X").Text));
    }

    [Fact]
    public void Find_DisputedPlace_HasNote()
    {
        var place = Assert.Single(PlaceSentence.Read("in/ADP/case/2 Shushi/PROPN/root/0").Items);
        Assert.Equal("Shusha", place.Name);
        Assert.Contains("claimed by ARM", place.Note);
        Assert.Contains("Shushi", place.Note);
    }

    [Fact]
    public void Find_UnknownLocation_HasNoCoordinatesAndARemark()
    {
        var layer = PlaceSentence.Read("in/ADP/case/2 Zarubinsk/PROPN/root/0/B-LOC");
        var place = Assert.Single(layer.Items);
        Assert.Null(place.Latitude);
        Assert.Equal("PLC001", Assert.Single(layer.Remarks).Code);
    }

    [Fact]
    public void At_Token_GivesItsPlace()
    {
        var layer = PlaceSentence.Read("from/ADP/case/2 Baku/PROPN/root/0 to/ADP/case/4 Batumi/PROPN/nmod/2");
        Assert.Null(layer.At(0));
        Assert.Equal("Baku", layer.At(1)?.Name);
        Assert.Equal(["Baku", "Batumi"], layer.In(new TokenRange(0, 4)).Select(place => place.Name));
        Assert.Equal(["p1", "p2"], layer.Items.Select(place => place.Id));
    }
}
