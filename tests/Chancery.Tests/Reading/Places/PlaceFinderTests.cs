using Chancery.Model;

namespace Chancery.Tests.Reading.Places;

public sealed class PlaceFinderTests
{
    [Theory]
    [InlineData("He/PRON/2/nsubj arrived/VERB/0/root in/ADP/4/case Baku/PROPN/2/obl", "Baku=AZE")]
    [InlineData("talks/NOUN/0/root in/ADP/3/case Nagorno-Karabakh/PROPN/1/nmod", "Nagorno-Karabakh=AZE")]
    [InlineData("talks/NOUN/0/root in/ADP/5/case Nagorno/PROPN/5/compound -/PUNCT/3/punct Karabakh/PROPN/1/nmod", "Nagorno-Karabakh=AZE")]
    [InlineData("landed/VERB/0/root at/ADP/4/case Yerevan/PROPN/4/compound airport/NOUN/1/obl", "Yerevan airport=ARM")]
    [InlineData("near/ADP/4/case the/DET/4/det port/NOUN/4/x of/ADP/5/case Poti/PROPN/0/root", "Poti port=GEO")]
    [InlineData("in/ADP/8/case the/DET/8/det Askeran/PROPN/8/compound ,/PUNCT/5/punct Mardakert/PROPN/3/conj and/CCONJ/7/cc Shusha/PROPN/3/conj regions/NOUN/0/root", "Askeran=AZE; Mardakert=AZE; Shusha=AZE")]
    [InlineData("in/ADP/4/case the/DET/4/det United/PROPN/4/compound States/PROPN/0/root", "United States=USA")]
    [InlineData("Armenian/ADJ/2/amod troops/NOUN/3/nsubj left/VERB/0/root", "")]
    [InlineData("the/DET/2/det president/NOUN/0/root of/ADP/4/case Georgia/PROPN/2/nmod", "Georgia=GEO")]
    [InlineData("He/PRON/2/nsubj told/VERB/0/root us/PRON/2/obj", "")]
    public void Find_Name_IsPlace(string sentence, string places) => Assert.Equal(places, PlaceSentence.Places(sentence));

    [Theory]
    [InlineData("the/DET/2/det Bank/PROPN/5/nsubj of/ADP/4/case England/PROPN/2/nmod met/VERB/0/root")]
    [InlineData("Michael/PROPN/3/nsubj Jordan/PROPN/1/flat retired/VERB/0/root || Jordan/PROPN/2/nsubj won/VERB/0/root")]
    [InlineData("Jordan/PROPN/2/compound@B-PER Smith/PROPN/3/nsubj@I-PER spoke/VERB/0/root")]
    [InlineData("the/DET/3/det Paris/PROPN/3/compound Post/PROPN/0/root")]
    [InlineData("Washington/PROPN/2/compound@B-ORG Post/PROPN/3/nsubj@I-ORG wrote/VERB/0/root")]
    [InlineData("Mr./PROPN/3/nsubj Hamilton/PROPN/1/flat left/VERB/0/root")]
    public void Find_PartOfAnotherName_IsNone(string sentence)
    {
        Assert.Equal("", PlaceSentence.Places(sentence));
        Assert.Equal("", PlaceSentence.Governments(sentence));
    }

    [Theory]
    [InlineData("Moscow/PROPN/2/nsubj said/VERB/0/root", "Moscow=RUS")]
    [InlineData("as/SCONJ/3/mark Moscow/PROPN/3/nsubj does/VERB/0/root", "Moscow=RUS")]
    [InlineData("ties/NOUN/0/root between/ADP/3/case Moscow/PROPN/1/nmod and/CCONJ/5/cc Kyiv/PROPN/3/conj", "Moscow=RUS; Kyiv=UKR")]
    [InlineData("a/DET/3/det Kremlin/PROPN/3/compound spokesman/NOUN/0/root", "Kremlin=RUS")]
    [InlineData("Beijing/PROPN/3/nmod:poss 's/PART/1/case ambassador/NOUN/0/root", "Beijing=CHN")]
    [InlineData("They/PRON/2/nsubj accused/VERB/0/root Armenia/PROPN/2/obj", "Armenia=ARM")]
    [InlineData("Armenia/PROPN/2/nsubj agreed/VERB/0/root", "Armenia=ARM")]
    [InlineData("US/PROPN/2/compound efforts/NOUN/3/nsubj failed/VERB/0/root", "United States=USA")]
    [InlineData("It/PRON/3/nsubj:pass was/AUX/3/aux:pass condemned/VERB/0/root by/ADP/5/case Tehran/PROPN/3/obl:agent", "Tehran=IRN")]
    public void Find_Government_IsLeftToActors(string sentence, string governments)
    {
        Assert.Equal(governments, PlaceSentence.Governments(sentence));
        Assert.Equal("", PlaceSentence.Places(sentence));
    }

    [Theory]
    [InlineData("He/PRON/2/nsubj flew/VERB/0/root to/ADP/4/case Moscow/PROPN/2/obl", "Moscow=RUS")]
    [InlineData("Drones/NOUN/2/nsubj attacked/VERB/0/root Kyiv/PROPN/2/obj", "Kyiv=UKR")]
    [InlineData("the/DET/2/det road/NOUN/0/root between/ADP/4/case Moscow/PROPN/2/nmod and/CCONJ/6/cc Minsk/PROPN/4/conj", "Moscow=RUS; Minsk=BLR")]
    [InlineData("Moscow/PROPN/3/nmod:poss 's/PART/1/case suburbs/NOUN/0/root", "Moscow=RUS")]
    [InlineData("Kyiv/PROPN/4/nsubj is/AUX/4/cop the/DET/4/det capital/NOUN/0/root", "Kyiv=UKR")]
    [InlineData("aid/NOUN/0/root to/ADP/3/case Armenia/PROPN/1/nmod", "Armenia=ARM")]
    public void Find_SeatAsPlace_IsPlace(string sentence, string places)
    {
        Assert.Equal(places, PlaceSentence.Places(sentence));
        Assert.Equal("", PlaceSentence.Governments(sentence));
    }

    [Fact]
    public void Find_DatelineOfSeat_IsPlace()
    {
        var layer = PlaceSentence.Read("MOSCOW/PROPN/2/nsubj said/VERB/0/root", parse => new TextSpan(0, 6));
        Assert.Equal("place.dateline", Assert.Single(layer.Items).Evidence.Rule);
    }

    [Fact]
    public void Find_TheRegion_TakesUpTheLastRegion()
    {
        var layer = PlaceSentence.Read(
            "around/ADP/2/case Nagorno-Karabakh/PROPN/0/root and/CCONJ/4/cc oust/VERB/2/conj Russia/PROPN/4/obj from/ADP/8/case the/DET/8/det region/NOUN/4/obl ./PUNCT/2/punct");
        var region = layer.Items[^1];
        Assert.Equal("Nagorno-Karabakh", region.Name);
        Assert.Equal("anaphor", region.Evidence.Rule);
        Assert.Equal("the region", region.Span.TextOf(PlaceSentence.ParseOf("around/ADP Nagorno-Karabakh/PROPN and/X oust/X Russia/X from/X the/X region/X ./X").Text));
    }

    [Fact]
    public void Find_DisputedPlace_HasNote()
    {
        var place = Assert.Single(PlaceSentence.Read("in/ADP/2/case Shushi/PROPN/0/root").Items);
        Assert.Equal("Shusha", place.Name);
        Assert.Contains("claimed by ARM", place.Note);
        Assert.Contains("Shushi", place.Note);
    }

    [Fact]
    public void Find_UnknownLocation_HasNoCoordinatesAndARemark()
    {
        var layer = PlaceSentence.Read("in/ADP/2/case Zarubinsk/PROPN/0/root@B-LOC");
        var place = Assert.Single(layer.Items);
        Assert.Null(place.Latitude);
        Assert.Equal("PLC001", Assert.Single(layer.Remarks).Code);
    }

    [Fact]
    public void At_Token_GivesItsPlace()
    {
        var layer = PlaceSentence.Read("from/ADP/2/case Baku/PROPN/0/root to/ADP/4/case Batumi/PROPN/2/nmod");
        Assert.Null(layer.At(0));
        Assert.Equal("Baku", layer.At(1)?.Name);
        Assert.Equal(["Baku", "Batumi"], layer.In(new TokenRange(0, 4)).Select(place => place.Name));
        Assert.Equal(["p1", "p2"], layer.Items.Select(place => place.Id));
    }
}
